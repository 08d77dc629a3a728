import { anyProcedure, departmentCodes, died, inDepartment } from '../case-rules.ts'
import { sum } from '../entry.ts'
import { stayElements } from '../stay-per-weight.ts'
import type { Element } from '../types.ts'

const ours = inDepartment(departmentCodes.rheumatology)

/** What rheumatology departments report, or what is counted from their front pages. */
export const rheumatologyElements: readonly Element[] = [
  sum(
    'rh_discharges',
    'case',
    ['风湿免疫科出院患者例数', 'Rheumatology discharges'],
    [
      '统计期内由风湿免疫科出院的患者例数，含死亡。按出院科别和出院日期计；同一患者出院两次计两例。转出至他科后出院者计入他科。',
      'Stays that ended in rheumatology in the period, deaths included, by department and date of discharge. A patient discharged twice counts twice; a patient transferred to another department counts there.',
    ],
    { count: 'stays', where: ours },
  ),
  sum(
    'rh_exposed_discharges',
    'case',
    [
      '使用激素或免疫抑制剂的出院患者例数',
      'Rheumatology discharges treated with glucocorticoids or immunosuppressants',
    ],
    [
      '风湿免疫科出院患者中，住院期间使用过糖皮质激素或免疫抑制剂的例数；两者都用计一例。仅局部外用、吸入者不计入。',
      'Of the rheumatology discharges, those given glucocorticoids or immunosuppressants during the stay; both count once. Topical or inhaled use alone is not counted.',
    ],
  ),
  sum(
    'rh_severe_complications',
    'case',
    ['激素、免疫抑制剂相关严重并发症患者例数', 'Rheumatology patients with a severe complication of treatment'],
    [
      '风湿免疫科使用激素或免疫抑制剂的出院患者中，用药后至少出现一种严重并发症的例数：重症皮疹、重症感染、股骨头坏死、消化道出血、骨髓抑制（来源印“骨髓移植”）、肝肾衰竭、死亡等；一例多种计一例。与药物的关系由主管医师判定。',
      'Of the rheumatology discharges given glucocorticoids or immunosuppressants, those with at least one severe complication afterwards: severe rash, severe infection, necrosis of the femoral head, gastrointestinal bleeding, bone-marrow suppression, liver or kidney failure, death and the like; several in one stay count once. Whether the drug caused it is judged by the physician in charge.',
    ],
  ),
  sum(
    'rh_patients',
    'person',
    ['风湿免疫科诊疗患者人数', 'Patients of rheumatology'],
    [
      '统计年度内在本机构风湿免疫科门诊或住院诊疗的患者人数，跨门诊与住院去重，一人全年计一人。不得由各月人数相加。',
      'Different persons treated in rheumatology, in its clinic or as inpatients, in the year: one person counts once a year. Not a sum of monthly numbers.',
    ],
  ),
  sum(
    'rh_biologic_patients',
    'person',
    ['使用生物制剂的患者人数', 'Patients given a biologic'],
    [
      '风湿免疫科诊疗患者中，统计年度内在门诊或住院期间至少使用一次生物制剂的人数；门诊与住院都用过的计一人。小分子靶向药（如 JAK 抑制剂）不属生物制剂，不计入。',
      'Of the patients of rheumatology, those given a biologic at least once in the year, in the clinic or during a stay; a person given it in both counts once. Targeted small molecules such as JAK inhibitors are no biologics and are not counted.',
    ],
  ),
  sum(
    'rh_apheresis_patients',
    'case',
    ['采用血浆置换或免疫吸附的患者例数', 'Rheumatology patients with plasma exchange or immunoadsorption'],
    [
      '风湿免疫科出院患者中，住院期间至少接受一次血浆置换或免疫吸附的例数；多次治疗或两种都做计一例。由病案首页计数时，取手术操作有血浆置换（ICD-9-CM-3 99.71）或免疫吸附（99.76）者。',
      'Of the rheumatology discharges, those with at least one plasma exchange or immunoadsorption during the stay; repeated treatment, or both kinds, count once. Counted from the front page: plasmapheresis (ICD-9-CM-3 99.71) or immunoadsorption (99.76) among the procedures.',
    ],
    { count: 'stays', where: { all: [ours, anyProcedure('99.71', '99.76')] } },
  ),
  sum(
    'rh_deaths',
    'case',
    ['风湿免疫科住院死亡患者例数', 'Deaths in rheumatology'],
    [
      '风湿免疫科出院患者中，离院方式为死亡的例数。放弃治疗自动离院者按登记的离院方式计。',
      'Of the rheumatology discharges, those whose way of discharge is death. Patients who left against advice are counted by what was recorded.',
    ],
    { count: 'stays', where: { all: [ours, died] } },
  ),
  sum(
    'rh_ppi_patients',
    'case',
    ['使用质子泵抑制剂的患者例数', 'Rheumatology patients given a proton-pump inhibitor'],
    [
      '风湿免疫科出院患者中，住院期间使用过质子泵抑制剂的例数；不论品种、剂量和疗程，同一次住院记一次。',
      'Of the rheumatology discharges, those given a proton-pump inhibitor during the stay, whatever the drug, dose or duration; a stay counts once.',
    ],
  ),
  sum(
    'rh_rescues',
    'episode',
    ['风湿免疫科抢救例次数', 'Rescues in rheumatology'],
    [
      '统计期内风湿免疫科住院患者有抢救医嘱和抢救记录的例次数；同一患者多次抢救分别计数，连续抢救计一次。',
      'Rescues of rheumatology inpatients in the period with an order and a record of rescue; several of one patient count separately, one that goes on counts once.',
    ],
  ),
  sum(
    'rh_rescues_successful',
    'episode',
    ['风湿免疫科抢救成功例次数', 'Successful rescues in rheumatology'],
    [
      '风湿免疫科住院患者的抢救中，抢救成功的例次数。来源未印“成功”的标准，以本机构病案管理规定为准并须全省一致；经多次抢救终致死亡者，最后一次为不成功，此前各次按当时结果计。',
      'Of the rescues of rheumatology inpatients, those that succeeded. The source prints no criterion: the rules of record keeping apply, one and the same in the province. Of a patient rescued several times who died, the last counts as failed and those before by their own outcome.',
    ],
  ),
  sum(
    'rh_steroid_courses',
    'case',
    ['评估的糖皮质激素使用例数', 'Courses of glucocorticoids reviewed'],
    [
      '统计期内风湿免疫科使用全身糖皮质激素且经病历评估的例数；同一次住院或同一门诊疗程计一例。',
      'Courses of systemic glucocorticoids in rheumatology in the period whose record was reviewed; one stay, or one outpatient course, counts once.',
    ],
  ),
  sum(
    'rh_steroid_courses_standard',
    'case',
    ['规范使用糖皮质激素的例数', 'Courses of glucocorticoids to the standard'],
    [
      '风湿免疫科经病历评估的糖皮质激素使用例数中，依国际或国内权威指南判定适应证、剂量及剂量调整均合理的例数；一项不合理即不计入。',
      'Of the courses of systemic glucocorticoids reviewed, those whose indication, dose and changes of dose all agree with authoritative guidelines, international or national; one that does not agree and the course does not count.',
    ],
  ),
  sum(
    'rh_outpatient_visits',
    'visit',
    ['风湿免疫科门诊人次', 'Rheumatology outpatient visits'],
    [
      '统计期内风湿免疫科门诊就诊人次，含复诊与专家门诊；只挂号未就诊的不计入。',
      'Visits to the rheumatology clinic in the period, follow-up included; registered patients who were not seen are not counted.',
    ],
  ),
  sum(
    'rh_outpatient_cost',
    'yuan',
    ['风湿免疫科门诊总费用', 'Cost of rheumatology outpatient visits'],
    [
      '风湿免疫科门诊人次发生的医疗总费用（元），含药费、检查检验费，含个人自付与医保支付部分；已退费用扣除。',
      'Total charges of the rheumatology outpatient visits of the period in yuan, drugs and tests included, whoever pays; refunds are deducted.',
    ],
  ),
  sum(
    'rh_inpatient_cost',
    'yuan',
    ['风湿免疫科住院总费用', 'Cost of rheumatology stays'],
    [
      '风湿免疫科出院患者住院总费用之和（元），即病案首页“总费用”；全部费用计入出院所在的统计期。',
      'Sum of the total charges of the rheumatology discharges in yuan, as on the front page; all charges of a stay belong to the period of its discharge.',
    ],
    { sum: 'total_cost', where: ours },
  ),
  ...stayElements('rh', departmentCodes.rheumatology, ['风湿免疫科', 'Rheumatology']),
]

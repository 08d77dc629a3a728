import { anyDiagnosis, flagged, noProcedure, operated } from '../case-rules.ts'
import type { Element } from '../types.ts'

/** Z37: outcome of delivery, with every delivery. 74.0–74.2, 74.4, 74.9: caesarean sections. */
const vaginalDelivery = [anyDiagnosis('Z37'), noProcedure('74.0', '74.1', '74.2', '74.4', '74.9')]

/**
 * Those that the definition names: third and fourth degree tears (O70.2, O70.3), rupture of the uterus (O71.0, O71.1), postpartum
 * haemorrhage (O72), puerperal infection (O85, O86), amniotic fluid embolism (O88.1).
 */
const deliveryComplication = anyDiagnosis('O70.2', 'O70.3', 'O71.0', 'O71.1', 'O72', 'O85', 'O86', 'O88.1')

/** What the measures of the ten national goals of 2023 need, beyond the shared elements. */
export const nationalGoalElements: readonly Element[] = [
  {
    id: 'stemi_within_12h',
    name: { zh: '发病 12 小时内就诊的急性 STEMI 患者例数', en: 'STEMI patients within 12 hours of onset' },
    unit: 'case',
    definition: {
      zh: '统计期内收治、主要诊断为急性 ST 段抬高型心肌梗死（ICD-10 I21.0–I21.3、I21.9，并有心电图依据），自发病至到院不超过 12 小时的患者例数。发病时间不明者不计入。',
      en: 'Patients treated in the period with acute ST-elevation myocardial infarction as principal diagnosis (ICD-10 I21.0–I21.3 or I21.9, supported by the electrocardiogram) who arrived within 12 hours of onset. Not counted where the time of onset is unknown.',
    },
    overTime: 'sum',
  },
  {
    id: 'stemi_reperfused',
    name: {
      zh: '发病 12 小时内接受再灌注治疗的急性 STEMI 患者例数',
      en: 'STEMI patients reperfused within 12 hours of onset',
    },
    unit: 'case',
    definition: {
      zh: '上述患者中，发病 12 小时内接受静脉溶栓或直接经皮冠状动脉介入治疗（PCI）的例数；先溶栓后介入的计一例。',
      en: 'Of the STEMI patients within 12 hours of onset, those given thrombolysis or primary percutaneous coronary intervention within 12 hours of onset; thrombolysis followed by intervention counts once.',
    },
    overTime: 'sum',
  },
  {
    id: 'stroke_within_6h',
    name: { zh: '发病 6 小时内就诊的急性脑梗死患者例数', en: 'Ischaemic stroke patients within 6 hours of onset' },
    unit: 'case',
    definition: {
      zh: '统计期内收治、主要诊断为急性脑梗死（ICD-10 I63），自发病至到院不超过 6 小时的患者例数。发病时间不明者按最后正常时间计。',
      en: 'Patients treated in the period with acute cerebral infarction as principal diagnosis (ICD-10 I63) who arrived within 6 hours of onset. Where onset was not witnessed, the time last known well is taken.',
    },
    overTime: 'sum',
  },
  {
    id: 'stroke_reperfused',
    name: {
      zh: '发病 6 小时内接受再灌注治疗的急性脑梗死患者例数',
      en: 'Ischaemic stroke patients reperfused within 6 hours of onset',
    },
    unit: 'case',
    definition: {
      zh: '上述患者中，发病 6 小时内接受静脉溶栓和（或）血管内治疗的例数；两者都有的计一例。',
      en: 'Of the ischaemic stroke patients within 6 hours of onset, those given intravenous thrombolysis, endovascular treatment or both within 6 hours of onset; both count once.',
    },
    overTime: 'sum',
  },
  {
    id: 'tumour_first_treated',
    name: { zh: '首次治疗的肿瘤患者例数', en: 'Tumour patients at first treatment' },
    unit: 'person',
    definition: {
      zh: '统计期内在本机构首次接受抗肿瘤治疗（手术、放疗、药物等）的恶性肿瘤患者人数；周期性化疗多次住院计一人。无法进行 TNM 分期的肿瘤不计入。',
      en: 'Persons with a malignant tumour whose first anti-tumour treatment (surgery, radiotherapy, drugs) at this institution fell in the period; repeated stays for cyclic chemotherapy are one person. Tumours that have no TNM staging are not counted.',
    },
    overTime: 'sum',
  },
  {
    id: 'tumour_tnm_staged',
    name: {
      zh: '首次治疗前完成临床 TNM 分期评估的患者例数',
      en: 'Tumour patients staged by clinical TNM before first treatment',
    },
    unit: 'person',
    definition: {
      zh: '首次治疗的肿瘤患者中，治疗开始前已完成并在病历中记录临床 TNM 分期（cTNM）的人数。仅有术后病理分期（pTNM）的不计入。',
      en: 'Of the tumour patients at first treatment, those whose clinical TNM stage (cTNM) was assessed and recorded before treatment began. A pathological stage after surgery (pTNM) alone does not count.',
    },
    overTime: 'sum',
  },
  {
    id: 'postoperative_deaths_same_day',
    name: { zh: '手术当日死亡患者例数', en: 'Operated inpatients who died on the day of operation' },
    unit: 'case',
    definition: {
      zh: '住院手术患者中，手术当日（同一日历日，含术中）死亡的例数。多次手术者以死亡前最后一次手术计。放弃治疗自动离院者按登记去向，不计为死亡。由病案首页计数时，以主要手术的日期为准。',
      en: 'Of the operated inpatients, those who died on the calendar day of the operation, deaths during it included. After several operations, the last before death is taken. Patients who left against advice are counted by their recorded way of discharge, not as deaths. Counted from the front page: by the date of the principal operation.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: flagged('perioperative_death_same_day') },
  },
  {
    id: 'postoperative_deaths_24h',
    name: { zh: '术后 24 小时内死亡患者例数', en: 'Operated inpatients who died within 24 hours' },
    unit: 'case',
    definition: {
      zh: '住院手术患者中，自手术开始至术后 24 小时内死亡的例数，含术中死亡。首页只有日期时不能计数，须另有“术后24小时内死亡”一栏。',
      en: 'Of the operated inpatients, those who died between the start of the operation and 24 hours after it, deaths during it included. Dates alone cannot tell: front pages answer it only with a column that says so.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: flagged('perioperative_death_24h') },
  },
  {
    id: 'postoperative_deaths_48h',
    name: { zh: '术后 48 小时内死亡患者例数', en: 'Operated inpatients who died within 48 hours' },
    unit: 'case',
    definition: {
      zh: '住院手术患者中，自手术开始至术后 48 小时内死亡的例数，含术中死亡；包含术后 24 小时内死亡者。首页只有日期时不能计数，须另有“术后48小时内死亡”一栏。',
      en: 'Of the operated inpatients, those who died between the start of the operation and 48 hours after it, deaths during it included; those who died within 24 hours are among them. Dates alone cannot tell: front pages answer it only with a column that says so.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: flagged('perioperative_death_48h') },
  },
  {
    id: 'adverse_events_reported',
    name: { zh: '医疗质量安全不良事件报告例数', en: 'Adverse events reported' },
    unit: 'event',
    definition: {
      zh: '统计期内院内报告系统收到的医疗质量安全不良事件例数，按报告日期计，含未造成后果的事件和隐患；一起事件多人报告计一例，一名患者多起事件分别计数。',
      en: "Quality and safety events received by the institution's reporting system in the period, by date of report, near misses and events without harm included. One event reported by several persons counts once; several events of one patient count separately.",
    },
    overTime: 'sum',
  },
  {
    id: 'infused_discharges',
    name: { zh: '使用静脉输液的出院患者例数', en: 'Discharges with intravenous infusion' },
    unit: 'case',
    definition: {
      zh: '出院患者例数中，住院期间至少使用一次静脉输液的例数。静脉推注、输血及血液制品、造影剂、腹膜透析与血液净化用液是否计入，来源文本未一致，本目录不计入。',
      en: 'Of the discharges, those with at least one intravenous infusion during the stay. The texts differ on bolus injections, blood and blood products, contrast media and fluids for dialysis; this catalogue leaves them out.',
    },
    overTime: 'sum',
  },
  {
    id: 'infusion_bags',
    name: { zh: '出院患者静脉输液总袋（瓶）数', en: 'Infusion bags of discharged patients' },
    unit: 'bag',
    definition: {
      zh: '统计期内出院患者住院期间静脉输液的总袋（瓶）数，按实际执行计，不按医嘱计。',
      en: 'Bags or bottles infused during the stays of patients discharged in the period, as given rather than as ordered.',
    },
    overTime: 'sum',
  },
  {
    id: 'infusion_volume',
    name: { zh: '出院患者静脉输液总体积', en: 'Infusion volume of discharged patients' },
    unit: 'millilitre',
    definition: {
      zh: '统计期内出院患者住院期间静脉输液的总体积（毫升），按实际执行计。',
      en: 'Millilitres infused during the stays of patients discharged in the period, as given.',
    },
    overTime: 'sum',
  },
  {
    id: 'infusion_drug_kinds',
    name: { zh: '静脉输液药品品种数之和', en: 'Kinds of infused drugs, summed over patients' },
    unit: 'item',
    definition: {
      zh: '使用静脉输液的出院患者每人住院期间静脉输液药品品种数（按通用名，溶媒不计）之和。同一药品在同一次住院多次使用计一个品种。',
      en: 'Number of different drugs infused (by generic name, solvents left out) in each stay, summed over discharges with infusion. A drug given repeatedly in one stay is one kind.',
    },
    overTime: 'sum',
  },
  {
    id: 'level4_operations',
    name: { zh: '四级手术例数', en: 'Operations of level 4' },
    unit: 'operation',
    definition: {
      zh: '统计期内全院出院患者的四级手术例数，按所在机构现行手术分级目录。由病案首页计数时以主要手术的级别为准，每次住院计一例。',
      en: "Operations of level 4, by the institution's current catalogue of operation levels, on patients discharged in the period. Counted from the front page: the level of the principal operation, one for each stay.",
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [operated, { column: 'surgery_level', in: ['4'] }] } },
  },
  {
    id: 'level4_operations_mdt',
    name: {
      zh: '术前完成多学科讨论的四级手术例数',
      en: 'Operations of level 4 discussed by several disciplines beforehand',
    },
    unit: 'operation',
    definition: {
      zh: '四级手术中，术前完成多学科讨论并在病历中有记录的例数。术后补记及急诊抢救后补做讨论的不计入。',
      en: 'Of the operations of level 4, those with a multidisciplinary discussion held before the operation and recorded. Discussions held or written up afterwards, emergencies included, do not count.',
    },
    overTime: 'sum',
  },
  {
    id: 'septic_shock_icu',
    name: { zh: '入 ICU 时诊断为感染性休克的患者例数', en: 'Patients with septic shock on ICU admission' },
    unit: 'case',
    definition: {
      zh: '统计期内入住重症医学科时诊断为感染性休克的患者例数；住 ICU 期间新发者不计入。同一次住院再次入住 ICU 且再次符合诊断的另计一例。',
      en: 'Patients admitted to intensive care in the period with a diagnosis of septic shock on admission; shock that develops later in intensive care is not counted. A second admission with septic shock in the same stay counts again.',
    },
    overTime: 'sum',
  },
  {
    id: 'septic_shock_bundle_1h',
    name: {
      zh: '1 小时内完成集束化治疗的感染性休克患者例数',
      en: 'Septic shock patients with the bundle complete within 1 hour',
    },
    unit: 'case',
    definition: {
      zh: '上述患者中，确诊后 1 小时内完成该时限规定全部项目的例数；缺一项即不计入。',
      en: 'Of the patients with septic shock on ICU admission, those for whom every item due within 1 hour of diagnosis was done; one item missing and the patient does not count.',
    },
    overTime: 'sum',
  },
  {
    id: 'septic_shock_bundle_3h',
    name: {
      zh: '3 小时内完成集束化治疗的感染性休克患者例数',
      en: 'Septic shock patients with the bundle complete within 3 hours',
    },
    unit: 'case',
    definition: {
      zh: '上述患者中，确诊后 3 小时内完成该时限规定全部项目的例数；缺一项即不计入。',
      en: 'Of the patients with septic shock on ICU admission, those for whom every item due within 3 hours of diagnosis was done; one item missing and the patient does not count.',
    },
    overTime: 'sum',
  },
  {
    id: 'septic_shock_bundle_6h',
    name: {
      zh: '6 小时内完成集束化治疗的感染性休克患者例数',
      en: 'Septic shock patients with the bundle complete within 6 hours',
    },
    unit: 'case',
    definition: {
      zh: '上述患者中，确诊后 6 小时内完成该时限规定全部项目的例数；缺一项即不计入。',
      en: 'Of the patients with septic shock on ICU admission, those for whom every item due within 6 hours of diagnosis was done; one item missing and the patient does not count.',
    },
    overTime: 'sum',
  },
  {
    id: 'vte_prevented',
    name: { zh: '采取 VTE 规范预防措施的出院患者例数', en: 'Discharges with standard VTE prevention' },
    unit: 'case',
    definition: {
      zh: '出院患者例数中，住院期间按规范完成静脉血栓栓塞症（VTE）风险与出血风险评估，并采取与风险相应预防措施的例数。评估为低危、按规范给予基本预防的计入。',
      en: 'Of the discharges, those assessed for risk of venous thromboembolism and of bleeding during the stay and given the prevention that the risk calls for. Low-risk patients given basic prevention as the standard requires are counted.',
    },
    overTime: 'sum',
  },
  {
    id: 'vaginal_deliveries',
    name: { zh: '阴道分娩产妇人数', en: 'Women with vaginal delivery' },
    unit: 'person',
    definition: {
      zh: '统计期内经阴道分娩的产妇人数，含产钳、胎吸助产；多胎计一人。剖宫产不计入，试产后转剖宫产亦不计入。由病案首页计数时，按出院日期，取诊断有分娩结局（ICD-10 Z37）且手术操作无剖宫产（ICD-9-CM-3 74.0–74.2、74.4、74.9）者，每次住院计一人。',
      en: 'Women who gave birth through the vagina in the period, deliveries by forceps or vacuum included; a multiple birth is one woman. Caesarean sections are not counted, nor those after a trial of labour. Counted from the front page: by date of discharge, stays with an outcome of delivery (ICD-10 Z37) among the diagnoses and no caesarean section (ICD-9-CM-3 74.0–74.2, 74.4, 74.9) among the procedures, one woman for each.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: vaginalDelivery } },
  },
  {
    id: 'vaginal_delivery_complications',
    name: { zh: '发生并发症的阴道分娩产妇人数', en: 'Women with complications of vaginal delivery' },
    unit: 'person',
    definition: {
      zh: '阴道分娩产妇中，分娩期至产后住院期间发生至少一种分娩并发症（如产后出血、严重会阴裂伤、子宫破裂、羊水栓塞、产褥感染）的人数；一人多种并发症计一人。并发症清单须与填报要求核对。由病案首页计数时，取所举五种：ICD-10 O72、O70.2–O70.3、O71.0–O71.1、O88.1、O85–O86。',
      en: 'Of the women with vaginal delivery, those with at least one complication of delivery during labour or the stay after it, such as postpartum haemorrhage, severe perineal tear, rupture of the uterus, amniotic fluid embolism or puerperal infection; several complications of one woman count once. The list is to be checked against the reporting rules. Counted from the front page: the five that are named, ICD-10 O72, O70.2–O70.3, O71.0–O71.1, O88.1 and O85–O86.',
    },
    overTime: 'sum',
    cases: { count: 'stays', where: { all: [...vaginalDelivery, deliveryComplication] } },
  },
]

import { type Entry, entriesOf, over, type Pair, stratum } from '../entry.ts'
import { percent, perMille } from '../formats.ts'
import { fewCases, joined } from '../phrases.ts'
import { placeOfGoal } from '../specialty-goals.ts'
import type { Group, Indicator, Kind, Source } from '../types.ts'

const document = '2023年各专业质控工作改进目标'

/** The goal is printed, its formula is not. */
const readFromTheName = (number: string): Source => ({
  document,
  place: placeOfGoal(number),
  verified: false,
  note: {
    zh: '来源只印目标，未印公式；分子、分母依目标名称和简述重述，待国家质控中心文件核对。',
    en: 'The goal is printed, its formula is not: numerator and denominator are read from its name and outline and await a check against the national centre.',
  },
})

/** Three goals are defined in their outline. */
const definedInOutline = (number: string): Source => ({
  document,
  place: placeOfGoal(number),
  verified: true,
  note: {
    zh: '目标简述中印有定义，分子、分母依此重述。',
    en: 'The outline of the goal defines it; numerator and denominator restate that.',
  },
})

const common = {
  prefix: 'PIT-2023',
  group: 'improvement-goals',
  version: '2023',
  effectiveFrom: '2023-01-01',
} as const

type Rest = Omit<Entry, 'place' | 'frequency' | 'goal'>

const made =
  (source: (number: string) => Source) =>
  (id: string, kind: Kind, name: Pair, rest: Rest): Indicator => {
    const number = id.slice(0, 2)
    const entry = entriesOf({ ...common, source })
    return entry(id, kind, name, { place: number, frequency: 'quarter', goal: `PIT-2023-${number}`, ...rest })
  }

const read = made(readFromTheName)
const defined = made(definedInOutline)

const quarterAssumed: Pair = ['季度为假定的填报频次，来源未印。', 'The quarter is assumed, not printed.']
const byDepartment: Pair = [
  '来源要求按季度、分科室分析反馈。',
  'The source asks for analysis by quarter and by department.',
]
const aroundSample: Pair = [
  '可全部核查，也可随机抽查；抽查时为样本估计，抽样方法须记录。',
  'All may be checked or a random sample; from a sample the value is an estimate, and how it was drawn must be recorded.',
]

const records: Indicator[] = [
  read('01', 'proportion', ['病案首页主要诊断编码正确率', 'Main diagnoses of the front page coded correctly'], {
    better: 'higher',
    measure: over('pit_records_coded_right', 'pit_records_checked'),
    format: percent(1),
    definition: [
      '经核查的出院病案中，首页主要诊断选择与编码均正确者所占比例。',
      'Share of the records checked whose main diagnosis on the front page was chosen and coded correctly.',
    ],
    threshold: 2,
    note: joined(byDepartment, aroundSample),
    example: [276, 300, 92],
  }),
  read('02', 'composite', ['手术相关记录完整率', 'Operation records complete'], {
    better: 'higher',
    measure: {
      composite: 'all-or-none',
      complete: 'pit_operation_records_complete',
      components: [
        'pit_operation_orders',
        'pit_operation_discussions',
        'pit_operation_notes',
        'pit_operation_checklists',
      ],
      denominator: 'operated_inpatients',
    },
    format: percent(1),
    definition: [
      '接受手术治疗的出院患者中，手术医嘱、术前讨论结论、手术记录、手术安全核查表全部符合要求者所占比例；并列出四项各自的比例。',
      'Share of the operated inpatients whose orders, preoperative discussion, operation record and safety checklist are all in order; the share of each of the four is shown beside it.',
    ],
    threshold: 2,
    note: joined(byDepartment, [
      '来源列出四项内容，“全有或全无”的算法是本目录的读法。任一项的比例不低于总值；总值低而各项都高，说明缺项分散在不同病历。',
      'The source names the four parts; counting all or none is our reading. No part can lie below the whole; a low whole with high parts means that different records lack different parts.',
    ]),
    example: { values: [720, 800, 780, 760, 790, 770], answer: 90, working: '720 ÷ 800 × 100 = 90.0' },
  }),
]

const diagnosis: Indicator[] = [
  read('03', 'proportion', ['分子病理室间质评参加率', 'Molecular pathology in external assessment'], {
    better: 'higher',
    measure: over('pit_molecular_items_joined', 'pit_molecular_items'),
    format: percent(1),
    definition: [
      '本机构开展且有室间质评的分子病理检测项目中，参加室间质评者所占比例。',
      'Share of the molecular pathology items performed for which an external assessment exists that took part in one.',
    ],
    threshold: 5,
    note: joined(quarterAssumed, [
      '没有可参加质评的项目不计入分母。项目数少，一项之差即影响数值。',
      'Items without any assessment are left out. There are few items, so one makes a difference.',
    ]),
    interval: 'clopper-pearson',
    example: [9, 12, 75],
  }),
  read('04', 'proportion', ['超声诊断符合率', 'Ultrasound diagnoses confirmed'], {
    better: 'higher',
    measure: over('pit_ultrasound_agreeing', 'pit_ultrasound_compared'),
    format: percent(1),
    definition: [
      '有病理或临床诊断可对照的超声报告中，超声诊断与之相符合者所占比例。',
      'Share of the ultrasound reports with a diagnosis of pathology or clinic to compare that agree with it.',
    ],
    threshold: 2,
    note: joined(quarterAssumed, [
      '“符合”印于来源；分母限于有对照诊断的报告是本目录的读法，得不到对照的报告不能判定。',
      'Agreement is printed; that only reports with a diagnosis to compare count is our reading, since others cannot be judged.',
    ]),
    example: [855, 950, 90],
  }),
  defined('07', 'proportion', ['放射影像诊断符合率', 'Imaging diagnoses confirmed'], {
    better: 'higher',
    measure: over('pit_radiology_agreeing', 'pit_radiology_compared'),
    format: percent(1),
    definition: [
      '住院患者放射影像报告中，报告诊断与病理报告诊断或临床诊断相一致者所占比例。',
      'Share of the imaging reports of inpatients that agree with the diagnosis of pathology or clinic.',
    ],
    threshold: 2,
    note: [
      '分母限于有病理或临床诊断可对照的报告，是本目录的读法。',
      'That only reports with a diagnosis to compare count is our reading.',
    ],
    example: [1840, 2000, 92],
  }),
  ...(
    [
      ['13-a', '全身骨扫描', 'a whole-body bone scan', 'pit_bone_scan'],
      ['13-b', '18F-FDG PET/CT', '18F-FDG PET/CT', 'pit_fdg_pet'],
    ] as const
  ).map(([id, zh, en, element]) =>
    read(id, 'proportion', [`${zh}住院患者随访率`, `Inpatients followed up after ${en}`], {
      better: 'higher',
      measure: over(`${element}_followed`, `${element}_inpatients`),
      format: percent(1),
      definition: [
        `接受${zh}检查的住院患者中，完成随访者所占比例。按人计。`,
        `Share of the inpatients with ${en} who were followed up. Persons are counted.`,
      ],
      threshold: 3,
      note: [
        '来源把两项检查写在一个目标里；两项的患者与随访难度不同，分作两项指标。',
        'The source puts two examinations into one goal; patients and effort differ, so they are two indicators.',
      ],
      example: [168, 240, 70],
    }),
  ),
  read('23', 'proportion', ['室间质评项目参加率', 'Laboratory items in external assessment'], {
    better: 'higher',
    measure: over('pit_lab_items_joined', 'pit_lab_items'),
    format: percent(1),
    definition: [
      '本机构开展且有室间质评的临床检验项目中，参加室间质评者所占比例。',
      'Share of the laboratory items performed for which an external assessment exists that took part in one.',
    ],
    threshold: 2,
    note: quarterAssumed,
    example: [114, 120, 95],
  }),
]

const paediatrics: Indicator[] = [
  read('05-a', 'proportion', ['川崎病患儿心脏事件发生率', 'Cardiac events in Kawasaki disease'], {
    better: 'lower',
    measure: over('pit_kawasaki_cardiac_events', 'pit_kawasaki_children'),
    format: percent(2),
    definition: [
      '川崎病患儿中，发生心脏事件者所占比例。按人计。',
      'Share of the children with Kawasaki disease who had a cardiac event. Children are counted.',
    ],
    threshold: 1,
    interval: 'clopper-pearson',
    note: joined(quarterAssumed, fewCases),
    example: [6, 150, 4],
  }),
  read('05-b', 'proportion', ['川崎病相关死亡率', 'Deaths of Kawasaki disease'], {
    better: 'lower',
    measure: over('pit_kawasaki_deaths', 'pit_kawasaki_children'),
    format: perMille(2),
    definition: [
      '川崎病患儿中，因川崎病死亡者所占比例。按人计。',
      'Share of the children with Kawasaki disease who died of it. Children are counted.',
    ],
    threshold: 1,
    interval: 'clopper-pearson',
    note: joined(quarterAssumed, fewCases, [
      '以‰表示是本目录为便于阅读所选。',
      'Per mille is our choice, for legibility.',
    ]),
    example: [1, 800, 1.25],
  }),
  read('06', 'proportion', ['儿童癫痫诊断分型准确率', 'Childhood epilepsies typed correctly'], {
    better: 'higher',
    measure: over('pit_epilepsy_typed_right', 'pit_epilepsy_children'),
    format: percent(1),
    definition: [
      '诊断癫痫的患儿中，诊断分型经核查准确者所占比例。按人计。',
      'Share of the children diagnosed with epilepsy whose typing was found correct on review. Children are counted.',
    ],
    threshold: 3,
    note: joined(quarterAssumed, [
      '由谁核查、以何为准，来源未印；全省须用同一标准。',
      'Who reviews and by what standard is not printed; one standard must serve the whole province.',
    ]),
    example: [102, 120, 85],
  }),
]

const transplantation: Indicator[] = [
  defined('08', 'proportion', ['肺移植受者一年生存率', 'Lung recipients alive after one year'], {
    better: 'higher',
    measure: over('pit_lung_alive', 'pit_lung_transplants'),
    format: percent(1),
    definition: [
      '同种异体肺移植受者中，术后一年尚存活者所占比例。分母为上年同期移植、在统计期内满一年者。',
      'Share of the recipients of an allogeneic lung who were alive one year later. The denominator are those transplanted in the same period of the year before.',
    ],
    cohort: [
      'previous-year',
      '上年同期接受移植者，一年随访在统计期内满期。',
      'Recipients of the same period of the year before, whose year ends in the period.',
    ],
    threshold: 5,
    followUpDays: 365,
    interval: 'clopper-pearson',
    note: joined(fewCases, [
      '来源的“同期移植总数”若取当期移植者，一年结局尚不可知；本目录取上年队列。失访者计入分母而不计为存活；有逐例日期时宜用 Kaplan–Meier 估计。来源印“按月（或季）”。',
      'The source speaks of transplants of the same period, whose outcome at one year cannot be known yet; we take the cohort of the year before. Those lost to follow-up stay in the denominator and are not counted as alive; with dates of single cases a Kaplan-Meier estimate is better. The source prints "by month or quarter".',
    ]),
    example: [34, 40, 85],
  }),
  read(
    '09',
    'proportion',
    ['肝脏移植术后非计划二次手术率', 'Unplanned second operations after liver transplantation'],
    {
      better: 'lower',
      measure: over('pit_liver_reoperations', 'pit_liver_transplants'),
      format: percent(1),
      definition: [
        '肝脏移植中，术后至少一次非计划二次手术者所占比例。按移植例数计。',
        'Share of the liver transplantations followed by at least one unplanned operation. Transplantations are counted.',
      ],
      threshold: 2,
      interval: 'clopper-pearson',
      note: joined(quarterAssumed, fewCases),
      example: [4, 50, 8],
    },
  ),
  read('31', 'composite', ['肾脏移植受者1年随访质量', 'Follow-up of kidney recipients at one year'], {
    better: 'higher',
    measure: {
      composite: 'all-or-none',
      complete: 'pit_kidney_complete_on_time',
      components: ['pit_kidney_complete', 'pit_kidney_on_time'],
      denominator: 'pit_kidney_recipients',
    },
    format: percent(1),
    definition: [
      '应完成 1 年随访的肾脏移植受者中，随访既完整又按时者所占比例；并列出完整、按时各自的比例。',
      'Share of the kidney recipients due for follow-up at one year who were followed up both completely and on time; the share of each is shown beside it.',
    ],
    cohort: [
      'previous-year',
      '上年同期接受移植者，一年随访在统计期内到期。',
      'Recipients of the same period of the year before, whose follow-up falls due in the period.',
    ],
    threshold: 3,
    note: joined(quarterAssumed, [
      '来源未给公式，“质量”不是单一比例；以完整性和及时性两项合并是本目录的读法。',
      'The source has no formula, and quality is no single proportion; putting completeness and timeliness together is our reading.',
    ]),
    example: { values: [72, 90, 80, 78], answer: 80, working: '72 ÷ 90 × 100 = 80.0' },
  }),
  read('35', 'proportion', ['心脏移植术前心肺运动试验检查率', 'Exercise tests before heart transplantation'], {
    better: 'higher',
    measure: over('pit_heart_exercise_tests', 'pit_heart_transplants'),
    format: percent(1),
    definition: [
      '无心肺运动试验禁忌症的心脏移植中，术前完成该检查者所占比例。',
      'Share of the heart transplantations without contraindication that were preceded by cardiopulmonary exercise testing.',
    ],
    exclusions: ['存在心肺运动试验禁忌症者。', 'Patients with a contraindication to the test.'],
    threshold: 5,
    interval: 'clopper-pearson',
    note: joined(quarterAssumed, fewCases, [
      '来源以“建议”写明禁忌症除外。',
      'The source states the exclusion as advice.',
    ]),
    example: [12, 20, 60],
  }),
  read(
    '27',
    'proportion',
    ['脑死亡判定自主呼吸激发试验缺失率', 'Determinations of brain death without an apnoea test'],
    {
      better: 'lower',
      measure: over('pit_brain_death_without_apnoea_test', 'pit_brain_death_determinations'),
      format: percent(1),
      definition: [
        '脑死亡判定中，未完成自主呼吸激发试验者所占比例。',
        'Share of the determinations of brain death without a completed apnoea test.',
      ],
      threshold: 3,
      interval: 'clopper-pearson',
      note: fewCases,
      example: [3, 60, 5],
    },
  ),
  read('28', 'proportion', ['脑死亡来源器官捐献者占比', 'Organ donors after brain death'], {
    better: 'higher',
    measure: over('pit_brain_death_donors', 'pit_donors'),
    format: percent(1),
    definition: [
      '公民逝世后器官捐献者中，脑死亡来源者所占比例。按人计。',
      'Share of the deceased organ donors who donated after brain death. Persons are counted.',
    ],
    threshold: 3,
    note: quarterAssumed,
    example: [66, 110, 60],
  }),
  read('29', 'proportion', ['人类白细胞抗原分型检测率', 'Donors and recipients typed for HLA'], {
    better: 'higher',
    measure: over('pit_hla_typed', 'pit_hla_due'),
    format: percent(1),
    definition: [
      '应做 HLA 分型的捐献者与受者中，已完成检测者所占比例。按人计。',
      'Share of the donors and recipients due for HLA typing who were typed. Persons are counted.',
    ],
    threshold: 3,
    note: [
      '捐献者与受者合并计算是本目录的读法；来源未分开。',
      'Counting donors and recipients together is our reading; the source does not part them.',
    ],
    example: [188, 200, 94],
  }),
]

const rareDiseases = [
  stratum('dmd', ['杜氏肌营养不良（DMD）', 'Duchenne muscular dystrophy']),
  stratum('porphyria', ['卟啉病', 'Porphyria']),
  stratum('gitelman', ['Gitelman 综合征', 'Gitelman syndrome']),
  stratum('alveolar-proteinosis', ['肺泡蛋白沉积症', 'Pulmonary alveolar proteinosis']),
  stratum('transthyretin', ['转甲状腺素蛋白淀粉样变心肌病', 'Transthyretin cardiac amyloidosis']),
]

const medicine: Indicator[] = [
  read('10-a', 'proportion', ['呼吸道病原体核酸检测覆盖率', 'Respiratory pathogens that can be tested'], {
    better: 'higher',
    measure: over('pit_pathogens_tested', 'pit_pathogens_listed'),
    format: percent(1),
    definition: [
      '规定清单的呼吸道病原体中，本机构能开展核酸检测者所占比例。按病原体种数计。',
      'Share of the listed respiratory pathogens for which the institution offers nucleic acid tests. Kinds of pathogens are counted.',
    ],
    threshold: 5,
    interval: 'none',
    note: joined(byDepartment, [
      '“覆盖率”是病原体的覆盖还是机构的覆盖，来源未说明；本目录取病原体，清单由省级质控中心统一给定。全数统计，不给抽样区间。',
      'Whether pathogens or institutions are to be covered is not said; we take pathogens, from one list of the provincial centre. Fully counted: no sampling interval.',
    ]),
    example: [9, 12, 75],
  }),
  read('10-b', 'proportion', ['呼吸道感染性疾病核酸检测百分比', 'Respiratory infections tested for nucleic acids'], {
    better: 'higher',
    measure: over('pit_respiratory_tested', 'pit_respiratory_patients'),
    format: percent(1),
    definition: [
      '呼吸道感染性疾病患者中，做过呼吸道病原体核酸检测者所占比例。按人计。',
      'Share of the patients with a respiratory infection who were tested for nucleic acids of respiratory pathogens. Persons are counted.',
    ],
    threshold: 3,
    note: byDepartment,
    example: [360, 1200, 30],
  }),
  read(
    '11',
    'proportion',
    ['非ST段抬高型急性冠脉综合征患者危险分层完成率', 'Risk stratified in non-ST-elevation acute coronary syndrome'],
    {
      better: 'higher',
      measure: over('pit_nste_acs_stratified', 'pit_nste_acs'),
      format: percent(1),
      definition: [
        '非 ST 段抬高型急性冠脉综合征患者中，病历记有危险分层结果者所占比例。',
        'Share of the stays with non-ST-elevation acute coronary syndrome whose record holds the result of risk stratification.',
      ],
      threshold: 3,
      note: joined(quarterAssumed, ['来源印“每年进行评估反馈”。', 'The source prints yearly feedback.']),
      example: [255, 300, 85],
    },
  ),
  ...(
    [
      ['12-a', '规范诊断率', 'diagnosed to standard', '按指南完成诊断', 'diagnosed', 'pit_rare_disease_diagnosed'],
      ['12-b', '规范治疗率', 'treated to standard', '按指南接受治疗', 'treated', 'pit_rare_disease_treated'],
    ] as const
  ).map(([id, zh, en, how, did, element]) =>
    read(id, 'proportion', [`罕见病${zh}`, `Rare diseases ${en}`], {
      better: 'higher',
      measure: over(element, 'pit_rare_disease_patients'),
      format: percent(1),
      definition: [
        `首批五种罕见病患者中，${how}者所占比例。按人计，按病种分层。`,
        `Share of the patients with one of the five rare diseases who were ${did} as its guideline asks. Persons are counted, by disease.`,
      ],
      threshold: 5,
      strata: rareDiseases,
      interval: 'clopper-pearson',
      note: joined(byDepartment, fewCases, [
        '五种疾病的指南不同，合计值随病种构成变化，以分病种数值为主。',
        'The five diseases have different guidelines and the total moves with their mix: values by disease come first.',
      ]),
      example: [18, 24, 75],
    }),
  ),
  read(
    '14',
    'proportion',
    ['住院社区获得性肺炎患者病情严重程度评估率', 'Severity assessed in community-acquired pneumonia'],
    {
      better: 'higher',
      measure: over('pit_pneumonia_assessed', 'pit_pneumonia_inpatients'),
      format: percent(1),
      definition: [
        '住院社区获得性肺炎患者中，完成病情严重程度评估者所占比例。',
        'Share of the inpatients with community-acquired pneumonia whose severity was assessed.',
      ],
      threshold: 3,
      note: [
        '评估工具与时限来源未印；本目录以病历记有评估结果为准。',
        'Neither tool nor time limit is printed; we ask for a result in the record.',
      ],
      example: [520, 650, 80],
    },
  ),
  read('30', 'proportion', ['透析患者肾性贫血控制率', 'Renal anaemia under control in dialysis'], {
    better: 'higher',
    measure: over('pit_dialysis_anaemia_controlled', 'pit_dialysis_patients'),
    format: percent(1),
    definition: [
      '维持性透析患者中，血红蛋白达到目标值者所占比例。按人计，按透析方式分层。',
      'Share of the patients on maintenance dialysis whose haemoglobin reached the goal. Persons are counted, by kind of dialysis.',
    ],
    strata: [
      stratum('haemodialysis', ['血液透析', 'Haemodialysis']),
      stratum('peritoneal', ['腹膜透析', 'Peritoneal dialysis']),
    ],
    thresholds: [
      {
        tool: { zh: '血红蛋白', en: 'Haemoglobin' },
        operator: '>=',
        value: 110,
        unit: { zh: 'g/L', en: 'g/L' },
      },
    ],
    threshold: 2,
    note: joined(quarterAssumed, [
      '目标值来源未印；110 g/L 据二手资料，尚未核对。各季度患者大多相同，数值不相互独立。',
      'The goal is not printed; 110 g/L rests on second-hand text and is unchecked. Successive quarters share most patients and are not independent.',
    ]),
    cohort: ['stock', '期末在透的全部患者。', 'Everybody on dialysis on the last day of the period.'],
    example: [408, 600, 68],
  }),
  read('32', 'proportion', ['癌症疼痛的规范化治疗率', 'Cancer pain treated to standard'], {
    better: 'higher',
    measure: over('pit_cancer_pain_to_standard', 'pit_cancer_pain_patients'),
    format: percent(1),
    definition: [
      '癌症疼痛患者中，接受规范化治疗者所占比例。按人计。',
      'Share of the patients with cancer pain who were treated to standard. Persons are counted.',
    ],
    threshold: 3,
    note: joined(quarterAssumed, [
      '与 ONC-2022-07 的疼痛指标人群和判定不同，不可互换。',
      'Not to be exchanged with the pain indicators of ONC-2022-07, whose patients and criteria differ.',
    ]),
    example: [240, 300, 80],
  }),
  read('36', 'proportion', ['青光眼前房角镜检查率', 'Gonioscopy in glaucoma'], {
    better: 'higher',
    measure: over('pit_glaucoma_gonioscopy', 'pit_glaucoma_patients'),
    format: percent(1),
    definition: [
      '青光眼患者中，做过前房角镜检查者所占比例。按人计。',
      'Share of the patients with glaucoma who had gonioscopy. Persons are counted.',
    ],
    threshold: 3,
    note: [
      '以统计期内检查为准；此前做过而本期未做的患者不计入分子，是本目录的读法。',
      'Examinations of the period count; a patient examined earlier and not again is not in the numerator: our reading.',
    ],
    example: [210, 350, 60],
  }),
  read('19', 'proportion', ['重要异常结果随访率', 'Important findings of health checks followed up'], {
    better: 'higher',
    measure: over('pit_important_findings_followed', 'pit_important_findings'),
    format: percent(1),
    definition: [
      '体检发现重要异常结果的人员中，已随访者所占比例。按人计。',
      'Share of the persons with an important finding at a health check who were followed up. Persons are counted.',
    ],
    threshold: 3,
    note: joined(quarterAssumed, [
      '重要异常结果的范围参照专家共识，由机构自定；范围不同的机构不宜直接比较。',
      'What counts as important follows an expert consensus as the institution adapts it; institutions with different lists should not be compared.',
    ]),
    example: [460, 500, 92],
  }),
]

const procedures: Indicator[] = [
  read('20', 'proportion', ['室间隔缺损封堵术后传导阻滞发生率', 'Conduction block after closure of septal defects'], {
    better: 'lower',
    measure: over('pit_septal_closure_blocks', 'pit_septal_closures'),
    format: percent(1),
    definition: [
      '室间隔缺损封堵术中，术后新发传导阻滞者所占比例。',
      'Share of the closures of ventricular septal defects followed by a new conduction block.',
    ],
    threshold: 1,
    interval: 'clopper-pearson',
    note: joined(quarterAssumed, fewCases, [
      '阻滞的种类与观察时段来源未印。',
      'Neither kinds of block nor time of observation are printed.',
    ]),
    example: [3, 120, 2.5],
  }),
  read('22', 'proportion', ['橡皮障隔离术在根管治疗中的使用率', 'Rubber dam in root canal treatment'], {
    better: 'higher',
    measure: over('pit_root_canals_with_dam', 'pit_root_canals'),
    format: percent(1),
    definition: [
      '根管治疗中，使用橡皮障隔离术者所占比例。按患牙计。',
      'Share of the root canal treatments in which a rubber dam was used. Teeth are counted.',
    ],
    threshold: 3,
    note: [
      '按患牙还是按就诊人次计，来源未印；本目录按患牙。',
      'Whether teeth or visits count is not printed; we count teeth.',
    ],
    example: [450, 1000, 45],
  }),
  read('25', 'proportion', ['术中主动保温率', 'Active warming during operations'], {
    better: 'higher',
    measure: over('pit_actively_warmed', 'pit_general_anaesthesia'),
    format: percent(1),
    definition: [
      '全身麻醉患者中，术中采取主动保温措施者所占比例。',
      'Share of the patients under general anaesthesia who were actively warmed during the operation.',
    ],
    threshold: 3,
    note: [
      '保温措施印于来源；分母取全身麻醉患者是本目录的读法，未按手术时长限制。',
      'The measures are printed; taking all patients under general anaesthesia, however long the operation, is our reading.',
    ],
    example: [720, 960, 75],
  }),
  read('33', 'proportion', ['内镜下食管癌早期诊断率', 'Oesophageal cancers found early'], {
    better: 'higher',
    measure: over('pit_oesophageal_cancers_early', 'pit_oesophageal_cancers'),
    format: percent(1),
    definition: [
      '内镜诊断的食管癌中，早期癌所占比例。',
      'Share of the oesophageal cancers found by endoscopy that were early.',
    ],
    threshold: 3,
    note: quarterAssumed,
    example: [42, 120, 35],
  }),
  read(
    '34',
    'proportion',
    ['心脏植入型电子器械植入术住院死亡率', 'Deaths in hospital after cardiac device implantation'],
    {
      better: 'lower',
      measure: over('pit_device_implant_deaths', 'pit_device_implants'),
      format: perMille(2),
      definition: [
        '植入心脏植入型电子器械的住院患者中，本次住院死亡者所占比例。',
        'Share of the stays with implantation of a cardiac electronic device that ended in death.',
      ],
      threshold: 1,
      interval: 'clopper-pearson',
      note: joined(quarterAssumed, fewCases, [
        '以‰表示是本目录为便于阅读所选。',
        'Per mille is our choice, for legibility.',
      ]),
      example: [2, 800, 2.5],
    },
  ),
  read('38', 'proportion', ['注射美容并发症发生率', 'Complications of cosmetic injections'], {
    better: 'lower',
    measure: over('pit_injection_complications', 'pit_injection_patients'),
    format: percent(2),
    definition: [
      '接受注射美容者中，发生至少一种并发症者所占比例。按人计。',
      'Share of the persons with cosmetic injections who had at least one complication. Persons are counted.',
    ],
    threshold: 0.5,
    note: joined(quarterAssumed, [
      '并发症范围与整形外科指标 PS-2022-P08 不同（后者含青紫、肿胀等预期反应），两者不可比。',
      'The complications differ from those of PS-2022-P08, which include expected bruising and swelling: the two cannot be compared.',
    ]),
    example: [6, 500, 1.2],
  }),
]

const acuteCare: Indicator[] = [
  read('15', 'rate', ['血管内导管相关血流感染发生率', 'Catheter-related bloodstream infections'], {
    better: 'lower',
    measure: over('pit_bloodstream_infections', 'pit_catheter_days'),
    format: { per: 1000, unit: { zh: '例次/千导管日', en: 'per 1,000 catheter-days' }, decimals: 2 },
    definition: [
      '每千导管日发生的血管内导管相关血流感染例次数，按导管类型分层。',
      'Catheter-related bloodstream infections for every 1,000 catheter-days, by type of catheter.',
    ],
    strata: [
      stratum('cvc', ['中心静脉导管（CVC）', 'Central venous catheters']),
      stratum('picc', ['经外周静脉置入中心静脉导管（PICC）', 'Peripherally inserted central catheters']),
      stratum('dialysis', ['血液净化用导管', 'Dialysis catheters']),
    ],
    threshold: 10,
    note: joined(quarterAssumed, [
      '名为“率”，是每千导管日的发生密度，不是比例。三类导管风险不同，合计值随使用构成变化，以分层数值为主；来源特别要求关注血液净化用导管。',
      'Despite its name a rate per exposure, not a proportion. The three kinds of catheter carry different risks and the total moves with their mix, so values by type come first; the source asks for attention to dialysis catheters.',
    ]),
    example: [12, 10000, 1.2],
  }),
  read(
    '16',
    'proportion',
    ['住院患者2期及以上院内压力性损伤发生率', 'Pressure injuries of stage 2 and above in hospital'],
    {
      better: 'lower',
      measure: over('pit_pressure_injuries', 'discharges'),
      format: perMille(2),
      definition: [
        '出院患者中，住院期间新发 2 期及以上压力性损伤者所占比例。按例计。',
        'Share of the discharges with a pressure injury of stage 2 or above that arose in the stay.',
      ],
      threshold: 0.2,
      note: joined(byDepartment, [
        '“住院患者”以出院患者计，是本目录的读法。以‰表示是为便于阅读。',
        'Counting inpatients at discharge is our reading. Per mille is for legibility.',
      ]),
      example: [9, 12000, 0.75],
    },
  ),
  read('17', 'proportion', ['心脏骤停患者复苏成功率', 'Successful resuscitation from cardiac arrest'], {
    better: 'higher',
    measure: over('pit_resuscitations_successful', 'pit_resuscitations'),
    format: percent(1),
    definition: [
      '心脏骤停复苏患者中，复苏成功者所占比例。',
      'Share of the patients resuscitated from cardiac arrest in whom it succeeded.',
    ],
    threshold: 3,
    note: joined(quarterAssumed, [
      '院内、院外骤停的成功率相差很大，两类构成不同的机构不宜直接比较。',
      'Arrests in and out of hospital differ widely; institutions with another mix should not be compared.',
    ]),
    example: [54, 180, 30],
  }),
  read('18', 'median', ['急危重症患者急诊滞留时间', 'Stay of critical patients in the emergency department'], {
    better: 'lower',
    measure: {
      histogram: [
        { element: 'pit_emergency_stay_1h', upTo: 1 },
        { element: 'pit_emergency_stay_2h', upTo: 2 },
        { element: 'pit_emergency_stay_4h', upTo: 4 },
        { element: 'pit_emergency_stay_6h', upTo: 6 },
        { element: 'pit_emergency_stay_12h', upTo: 12 },
        { element: 'pit_emergency_stay_24h', upTo: 24 },
        { element: 'pit_emergency_stay_longer', upTo: null },
      ],
      from: 0,
    },
    format: { per: 1, unit: { zh: '小时', en: 'hours' }, decimals: 1 },
    definition: [
      '急危重症患者从到达急诊至离开急诊的时间的中位数，并列出四分位数。',
      'Median time of critical patients from arrival to leaving the emergency department, with quartiles.',
    ],
    threshold: 0.5,
    note: joined(quarterAssumed, [
      '时间偏态分布，不用均值。按时段填报例数，中位数在时段内线性内插；落在没有上界的末段时不给数值。“急危重症”取急诊分级 I、II 级，是本目录的读法。',
      'Times are skewed, so no mean is used. Numbers by class of time are reported and the median is interpolated within its class; in the last class, which has no end, there is no value. Taking triage levels I and II is our reading.',
    ]),
    example: {
      values: [20, 30, 100, 60, 50, 30, 10],
      answer: 4,
      working: '300 例的第 150 位恰为 4 小时段之末：20 + 30 + 100 = 150，中位数 4.0',
    },
  }),
  read('21', 'proportion', ['住院患者早期康复介入率', 'Early rehabilitation of inpatients'], {
    better: 'higher',
    measure: over('pit_early_rehabilitation', 'pit_early_rehabilitation_wards'),
    format: percent(1),
    definition: [
      '骨科、神经内科、重症医学科患者中，早期康复介入者所占比例，按科室分层。',
      'Share of the patients of orthopaedics, neurology and intensive care with early rehabilitation, by ward.',
    ],
    strata: [
      stratum('orthopaedics', ['骨科', 'Orthopaedics']),
      stratum('neurology', ['神经内科', 'Neurology']),
      stratum('intensive-care', ['重症医学科', 'Intensive care']),
    ],
    threshold: 3,
    note: joined(quarterAssumed, [
      '三个科室印于来源；“早期”的时限未印，全省须用同一标准。',
      'The three wards are printed; how early is not, and one standard must serve the whole province.',
    ]),
    example: [180, 600, 30],
  }),
  read('24', 'proportion', ['住院患者营养评估率', 'Inpatients with a nutritional assessment'], {
    better: 'higher',
    measure: over('pit_nutrition_assessed', 'discharges'),
    format: percent(1),
    definition: [
      '出院患者中，住院期间完成营养评估者所占比例。按例计。',
      'Share of the discharges with a nutritional assessment in the stay.',
    ],
    threshold: 2,
    note: [
      '分母是全部住院患者还是有营养风险者，来源未印；本目录取全部出院患者。CN-2022-04 以有风险者为分母，两者不可比。',
      'Whether all inpatients or only those at risk are meant is not printed; we take all discharges. CN-2022-04 divides by those at risk: the two cannot be compared.',
    ],
    example: [360, 12000, 3],
  }),
  defined('26', 'proportion', ['门诊电子病历使用率', 'Outpatient visits with an electronic record'], {
    better: 'higher',
    measure: over('pit_outpatient_electronic_records', 'pit_outpatient_visits'),
    format: percent(1),
    definition: [
      '门诊人次中，书写门诊电子病历者所占比例。',
      'Share of the outpatient visits with an electronic record.',
    ],
    threshold: 2,
    note: joined(quarterAssumed, [
      '来源的分子为“电子病历书写数量”；一次就诊可写多份，本目录按人次计，否则可超过 100%。',
      'The source counts records; several can be written at one visit, so we count visits, or the value could exceed 100 %.',
    ]),
    example: [41000, 50000, 82],
  }),
  read(
    '37',
    'proportion',
    ['住院患者抗菌药物治疗前病原学送检率', 'Inpatients sampled before antimicrobial treatment'],
    {
      better: 'higher',
      measure: over('pit_antimicrobial_sampled', 'pit_antimicrobial_inpatients'),
      format: percent(1),
      definition: [
        '接受治疗性抗菌药物的住院患者中，治疗前送检病原学标本者所占比例。',
        'Share of the inpatients treated with antimicrobials from whom a specimen was sent before the first dose.',
      ],
      strata: [
        stratum('hospital-infection', ['医院感染患者', 'Infections acquired in hospital']),
        stratum('restricted', ['使用限制级及以上抗菌药物者', 'Antimicrobials of restricted level and above']),
        stratum('other', ['其他治疗性用药', 'Other treatment']),
      ],
      exclusions: ['仅预防性用药者。', 'Prophylaxis alone.'],
      threshold: 2,
      note: joined(quarterAssumed, [
        '医院感染和限制级以上两类印于来源；为使分层相加等于总数，一例同属两类时归入医院感染，是本目录的读法。',
        'The first two groups are printed. So that strata add up to the total, a case of both counts with hospital infections: our reading.',
      ]),
      example: [560, 1000, 56],
    },
  ),
  read(
    '39',
    'proportion',
    ['中重度急性呼吸窘迫综合征患者俯卧位通气实施率', 'Prone ventilation in respiratory distress syndrome'],
    {
      better: 'higher',
      measure: over('pit_ards_prone', 'pit_ards_patients'),
      format: percent(1),
      definition: [
        '中重度 ARDS 患者中，实施俯卧位通气者所占比例。',
        'Share of the patients with moderate or severe acute respiratory distress syndrome who were ventilated in prone position.',
      ],
      threshold: 3,
      interval: 'clopper-pearson',
      note: joined(fewCases, [
        '“中重度”的氧合界值来源未印。',
        'The limit of oxygenation that makes it moderate or severe is not printed.',
      ]),
      example: [45, 75, 60],
    },
  ),
]

const inOrder = (a: Indicator, b: Indicator): number => (a.id < b.id ? -1 : 1)

/** The measures of the 39 goals that the quality-control centres of the specialties set for 2023. */
export const improvementGoals: Group = {
  id: 'improvement-goals',
  name: { zh: '各专业质控工作改进目标', en: 'Improvement goals of the specialties' },
  centre: { zh: '各专业质控中心', en: 'Quality-control centres of the specialties' },
  indicators: [
    ...records,
    ...diagnosis,
    ...paediatrics,
    ...transplantation,
    ...medicine,
    ...procedures,
    ...acuteCare,
  ].toSorted(inOrder),
}

import { anyProcedure, died, flagged, mainDiagnosis } from '../case-rules.ts'
import { type Pair, state, sum } from '../entry.ts'
import type { Element } from '../types.ts'
import type { CountingUnit } from '../units.ts'

type Counted = readonly [id: string, unit: CountingUnit, name: Pair, definition: Pair, cases?: Element['cases']]

const liverTransplant = anyProcedure('50.5')

/**
 * Pacemakers (37.80–37.83, exchanged 37.85–37.87), resynchronisation (00.50, 00.51, its generator 00.53, 00.54), defibrillators
 * (37.94, generator 37.96, 37.98).
 */
const deviceImplant = anyProcedure(
  ...['37.80', '37.81', '37.82', '37.83', '37.85', '37.86', '37.87', '37.94', '37.96', '37.98'],
  ...['00.50', '00.51', '00.53', '00.54'],
)

const medicalRecords: readonly Counted[] = [
  [
    'pit_records_checked',
    'record',
    ['主要诊断编码经核查的病案份数', 'Records whose main diagnosis code was checked'],
    [
      '统计期内出院病案中，由编码质控人员对照病历核查过主要诊断选择与编码的份数；全部核查或随机抽查均可，指定挑选的不计入。',
      'Records of discharges of the period whose choice and code of the main diagnosis were checked against the notes, all of them or a random sample; records chosen otherwise do not count.',
    ],
  ],
  [
    'pit_records_coded_right',
    'record',
    ['主要诊断编码正确的病案份数', 'Checked records with the right main diagnosis code'],
    [
      '上述核查的病案中，主要诊断选择正确且编码正确的份数；两项中一项有误即不计入。',
      'Of the records checked, those with both the choice and the code of the main diagnosis right.',
    ],
  ],
  [
    'pit_operation_records_complete',
    'case',
    ['手术相关记录全部完整的患者例数', 'Operated inpatients with every operation record in order'],
    [
      '住院手术患者中，手术医嘱、术前讨论结论、手术记录、手术安全核查表四项全部符合要求的例数。',
      'Of the operated inpatients, those with orders, preoperative discussion, operation record and safety checklist all in order.',
    ],
  ],
  ...(
    [
      ['pit_operation_orders', '手术医嘱', 'orders for the operation'],
      ['pit_operation_discussions', '术前讨论结论', 'the conclusion of the preoperative discussion'],
      ['pit_operation_notes', '手术记录', 'the operation record'],
      ['pit_operation_checklists', '手术安全核查表', 'the surgical safety checklist'],
    ] as const
  ).map(
    ([id, zh, en]): Counted => [
      id,
      'case',
      [`${zh}符合要求的手术患者例数`, `Operated inpatients with ${en} in order`],
      [`住院手术患者中，${zh}符合要求的例数。`, `Of the operated inpatients, those with ${en} in order.`],
    ],
  ),
]

const diagnostics: readonly Counted[] = [
  [
    'pit_molecular_items',
    'item',
    ['有室间质评的分子病理检测项目数', 'Molecular pathology items performed that have external assessment'],
    [
      '统计期内本机构开展、且国家级或省级室间质评设有的分子病理检测项目数。',
      'Items of molecular pathology performed in the period for which a national or provincial external assessment exists.',
    ],
  ],
  [
    'pit_molecular_items_joined',
    'item',
    ['参加室间质评的分子病理检测项目数', 'Molecular pathology items in external assessment'],
    [
      '上述项目中，统计期内参加国家级或省级室间质评的项目数；同一项目参加多次计一项。',
      'Of these items, those that took part in a national or provincial assessment in the period; each counts once.',
    ],
  ],
  [
    'pit_ultrasound_compared',
    'record',
    ['有病理或临床诊断可对照的超声报告份数', 'Ultrasound reports with a diagnosis to compare'],
    [
      '统计期内出具、其后有病理诊断或明确临床诊断可对照的超声诊断报告份数；无从对照的不计入。',
      'Ultrasound reports of the period for which pathology or a definite clinical diagnosis followed; reports without one do not count.',
    ],
  ],
  [
    'pit_ultrasound_agreeing',
    'record',
    ['与病理或临床诊断相符的超声报告份数', 'Ultrasound reports that agree with pathology or clinic'],
    [
      '上述报告中，超声诊断与病理诊断（无病理时与临床诊断）相符合的份数。',
      'Of these reports, those that agree with pathology or, without it, with the clinical diagnosis.',
    ],
  ],
  [
    'pit_radiology_compared',
    'record',
    ['有最终诊断可对照的住院患者放射影像报告份数', 'Imaging reports of inpatients with a diagnosis to compare'],
    [
      '统计期内住院患者的 X 线、CT、磁共振等放射影像报告中，有病理报告诊断或临床诊断可对照的份数。',
      'Reports of radiography, CT and magnetic resonance of inpatients in the period for which pathology or a clinical diagnosis exists.',
    ],
  ],
  [
    'pit_radiology_agreeing',
    'record',
    ['与病理或临床诊断一致的放射影像报告份数', 'Imaging reports that agree with pathology or clinic'],
    [
      '上述报告中，报告诊断与病理报告诊断或临床诊断相一致的份数。',
      'Of these reports, those that agree with the diagnosis of pathology or clinic.',
    ],
  ],
  ...(
    [
      ['pit_bone_scan', '全身骨扫描', 'a whole-body bone scan'],
      ['pit_fdg_pet', '18F-FDG PET/CT', '18F-FDG PET/CT'],
    ] as const
  ).flatMap(([id, zh, en]): Counted[] => [
    [
      `${id}_inpatients`,
      'person',
      [`接受${zh}的住院患者人数`, `Inpatients with ${en}`],
      [
        `统计期内接受${zh}检查的住院患者人数，一人多次检查计一人。`,
        `Persons in hospital who had ${en} in the period; several examinations of one person count once.`,
      ],
    ],
    [
      `${id}_followed`,
      'person',
      [`完成随访的${zh}住院患者人数`, `Inpatients followed up after ${en}`],
      [
        `上述患者中，已通过病理、其他检查或临床转归核实报告诊断的人数。`,
        'Of these persons, those whose report was followed up by pathology, other examinations or the course of disease.',
      ],
    ],
  ]),
  [
    'pit_lab_items',
    'item',
    ['有室间质评的临床检验项目数', 'Laboratory items performed that have external assessment'],
    [
      '统计期内本机构开展、且国家级或省级临床检验中心组织室间质评的检验项目数。',
      'Laboratory items performed in the period for which a national or provincial centre holds an external assessment.',
    ],
  ],
  [
    'pit_lab_items_joined',
    'item',
    ['参加室间质评的临床检验项目数', 'Laboratory items in external assessment'],
    [
      '上述项目中，统计期内参加室间质评的项目数；同一项目参加多次计一项。',
      'Of these items, those that took part in an assessment in the period; each counts once.',
    ],
  ],
]

const children: readonly Counted[] = [
  [
    'pit_kawasaki_children',
    'person',
    ['川崎病患儿人数', 'Children with Kawasaki disease'],
    [
      '统计期内诊断并收治的川崎病患儿人数，一人多次住院计一人。',
      'Children diagnosed and treated for Kawasaki disease in the period; several stays of one child count once.',
    ],
  ],
  [
    'pit_kawasaki_cardiac_events',
    'person',
    ['发生心脏事件的川崎病患儿人数', 'Children with Kawasaki disease and a cardiac event'],
    [
      '川崎病患儿中，发生心脏事件（冠状动脉瘤或血栓、心肌梗死、心力衰竭、心源性休克、严重心律失常等）的人数；一人多次计一人。事件清单为本目录的读法。',
      'Of the children with Kawasaki disease, those with a cardiac event such as coronary aneurysm or thrombosis, infarction, heart failure, cardiogenic shock or severe arrhythmia; each child counts once. The list is our reading.',
    ],
  ],
  [
    'pit_kawasaki_deaths',
    'person',
    ['因川崎病死亡的患儿人数', 'Children who died of Kawasaki disease'],
    [
      '川崎病患儿中，因川崎病及其并发症死亡的人数；其他原因死亡不计入。',
      'Of the children with Kawasaki disease, those who died of it or its complications; deaths of other causes do not count.',
    ],
  ],
  [
    'pit_epilepsy_children',
    'person',
    ['诊断癫痫的患儿人数', 'Children diagnosed with epilepsy'],
    [
      '统计期内诊断癫痫、并经核查诊断分型的患儿人数（14 岁以下口径按机构现行规定，一人计一次）。',
      'Children diagnosed with epilepsy in the period whose typing was reviewed; each counts once, children as the institution defines them.',
    ],
  ],
  [
    'pit_epilepsy_typed_right',
    'person',
    ['诊断分型准确的癫痫患儿人数', 'Children with epilepsy typed correctly'],
    [
      '上述患儿中，癫痫发作类型与癫痫（综合征）分型经核查准确的人数。',
      'Of these children, those whose seizure type and type or syndrome of epilepsy were found correct on review.',
    ],
  ],
]

const transplants: readonly Counted[] = [
  [
    'pit_lung_transplants',
    'person',
    ['满一年可判定的肺移植受者人数', 'Lung recipients due for judgement at one year'],
    [
      '上年同期接受同种异体肺移植、在统计期内术后满一年的受者人数，含一年内死亡者。失访者计入并单独说明。',
      'Recipients of an allogeneic lung who were transplanted in the same period of the year before, so that one year is complete, the dead included. Those lost to follow-up count and are reported apart.',
    ],
  ],
  [
    'pit_lung_alive',
    'person',
    ['术后一年存活的肺移植受者人数', 'Lung recipients alive after one year'],
    [
      '上述受者中，术后满一年时确认存活的人数；失访、状态不明者不计入。',
      'Of these recipients, those known to be alive one year after transplantation; those lost to follow-up do not count.',
    ],
  ],
  [
    'pit_liver_transplants',
    'case',
    ['肝脏移植例数', 'Liver transplantations'],
    [
      '统计期内完成的肝脏移植例数。由病案首页计数时，按出院日期，取手术操作有肝脏移植（ICD-9-CM-3 50.5）者，每次住院计一例。',
      'Liver transplantations done in the period. Counted from the front page: by date of discharge, stays with a liver transplantation (ICD-9-CM-3 50.5) among the procedures, one for each.',
    ],
    { count: 'stays', where: liverTransplant },
  ],
  [
    'pit_liver_reoperations',
    'case',
    ['术后非计划二次手术的肝脏移植例数', 'Liver transplantations with an unplanned second operation'],
    [
      '上述肝脏移植中，同一次住院期间因并发症等原因至少一次非计划二次手术的例数；一例多次手术计一例。',
      'Of these transplantations, those followed by at least one unplanned operation in the same stay; each counts once.',
    ],
    { count: 'stays', where: { all: [liverTransplant, flagged('unplanned_reoperation')] } },
  ],
  [
    'pit_kidney_recipients',
    'person',
    ['应完成 1 年随访的肾脏移植受者人数', 'Kidney recipients due for follow-up at one year'],
    [
      '上年同期接受肾脏移植、在统计期内满一年且仍带移植肾存活的受者人数。',
      'Recipients of a kidney transplanted in the same period of the year before who are alive with the graft, so that the follow-up at one year is due.',
    ],
  ],
  [
    'pit_kidney_complete',
    'person',
    ['随访项目完整的肾脏移植受者人数', 'Kidney recipients with every item of follow-up'],
    [
      '上述受者中，1 年随访的规定项目全部填报完整的人数。',
      'Of these recipients, those with all required items of the follow-up at one year.',
    ],
  ],
  [
    'pit_kidney_on_time',
    'person',
    ['随访按时的肾脏移植受者人数', 'Kidney recipients followed up on time'],
    [
      '上述受者中，1 年随访在规定时限内填报的人数。',
      'Of these recipients, those whose follow-up at one year was entered within the time set.',
    ],
  ],
  [
    'pit_kidney_complete_on_time',
    'person',
    ['随访完整且按时的肾脏移植受者人数', 'Kidney recipients followed up completely and on time'],
    [
      '上述受者中，1 年随访既完整又按时的人数。',
      'Of these recipients, those whose follow-up at one year was both complete and on time.',
    ],
  ],
  [
    'pit_heart_transplants',
    'case',
    ['无心肺运动试验禁忌症的心脏移植例数', 'Heart transplantations without contraindication to exercise testing'],
    [
      '统计期内完成的心脏移植中，术前不存在心肺运动试验禁忌症的例数。',
      'Heart transplantations of the period in which nothing spoke against cardiopulmonary exercise testing beforehand.',
    ],
  ],
  [
    'pit_heart_exercise_tests',
    'case',
    ['术前完成心肺运动试验的心脏移植例数', 'Heart transplantations after cardiopulmonary exercise testing'],
    [
      '上述心脏移植中，术前完成心肺运动试验检查的例数。',
      'Of these transplantations, those preceded by cardiopulmonary exercise testing.',
    ],
  ],
  [
    'pit_donors',
    'person',
    ['公民逝世后器官捐献者人数', 'Deceased organ donors'],
    [
      '统计期内完成公民逝世后器官捐献的捐献者人数，各类别合计。',
      'Deceased persons whose organs were donated in the period, all categories together.',
    ],
  ],
  [
    'pit_brain_death_donors',
    'person',
    ['脑死亡来源的器官捐献者人数', 'Organ donors after brain death'],
    [
      '上述捐献者中，按脑死亡判定标准判定后捐献（DBD）的人数。',
      'Of these donors, those who donated after brain death had been determined by the criteria.',
    ],
  ],
  [
    'pit_hla_due',
    'person',
    ['应做 HLA 分型的捐献者与受者人数', 'Donors and recipients due for HLA typing'],
    [
      '统计期内应做人类白细胞抗原分型的器官捐献者与移植受者（等待者）人数，一人计一次。',
      'Donors and recipients, or persons waiting, who should be typed for human leucocyte antigens in the period; each counts once.',
    ],
  ],
  [
    'pit_hla_typed',
    'person',
    ['完成 HLA 分型的捐献者与受者人数', 'Donors and recipients typed for HLA'],
    ['上述人员中，已完成人类白细胞抗原分型检测的人数。', 'Of these persons, those who were typed.'],
  ],
  [
    'pit_brain_death_determinations',
    'case',
    ['脑死亡判定例数', 'Determinations of brain death'],
    ['统计期内完成的脑死亡判定例数。', 'Determinations of brain death done in the period.'],
  ],
  [
    'pit_brain_death_without_apnoea_test',
    'case',
    ['缺自主呼吸激发试验的脑死亡判定例数', 'Determinations of brain death without an apnoea test'],
    [
      '上述判定中，未完成自主呼吸激发试验（AT）的例数；因不具备条件而未做的也计入。',
      'Of these determinations, those without a completed apnoea test, whatever the reason.',
    ],
  ],
]

const internalMedicine: readonly Counted[] = [
  [
    'pit_pathogens_listed',
    'variety',
    ['应开展核酸检测的呼吸道病原体种数', 'Respiratory pathogens that should be testable'],
    [
      '省级质控中心规定的、本机构应能开展核酸检测的呼吸道病原体种数；清单全省一致。',
      'Respiratory pathogens for which the institution should offer nucleic acid tests, from one list of the provincial centre.',
    ],
  ],
  [
    'pit_pathogens_tested',
    'variety',
    ['能开展核酸检测的呼吸道病原体种数', 'Respiratory pathogens that can be tested'],
    [
      '上述清单中，统计期内本机构能开展核酸检测（含外送能按时出报告）的种数。',
      'Of the list, those for which the institution offered tests in the period, tests sent out and returned in time included.',
    ],
  ],
  [
    'pit_respiratory_patients',
    'person',
    ['呼吸道感染性疾病患者人数', 'Patients with a respiratory infection'],
    [
      '统计期内以呼吸道感染性疾病就诊或住院的患者人数，一人一次病程计一次。',
      'Persons seen or admitted for a respiratory infection in the period; one illness of one person counts once.',
    ],
  ],
  [
    'pit_respiratory_tested',
    'person',
    ['做过核酸检测的呼吸道感染性疾病患者人数', 'Patients with a respiratory infection tested for nucleic acids'],
    [
      '上述患者中，至少做过一次呼吸道病原体核酸检测的人数。',
      'Of these persons, those with at least one nucleic acid test for respiratory pathogens.',
    ],
  ],
  [
    'pit_nste_acs',
    'case',
    ['非 ST 段抬高型急性冠脉综合征患者例数', 'Patients with non-ST-elevation acute coronary syndrome'],
    [
      '统计期内出院、诊断为非 ST 段抬高型急性冠脉综合征的患者例数。由病案首页计数时，取主要诊断为不稳定型心绞痛（ICD-10 I20.0）或急性心内膜下心肌梗死（I21.4）者，为本目录的读法。',
      'Stays that ended in the period with non-ST-elevation acute coronary syndrome. Counted from the front page: unstable angina (ICD-10 I20.0) or acute subendocardial infarction (I21.4) as principal diagnosis, which is our reading.',
    ],
    { count: 'stays', where: mainDiagnosis('I20.0', 'I21.4') },
  ],
  [
    'pit_nste_acs_stratified',
    'case',
    ['完成危险分层的非 ST 段抬高型急性冠脉综合征患者例数', 'Such patients whose risk was recorded'],
    [
      '上述患者中，病历记有危险分层结果的例数；在网报系统中填报而病历无记录的不计入。',
      'Of these stays, those whose record holds the result of risk stratification; an entry in the reporting system alone does not count.',
    ],
  ],
  [
    'pit_rare_disease_patients',
    'person',
    ['首批五种罕见病患者人数', 'Patients with one of the five rare diseases'],
    [
      '统计期内诊治的首批五种罕见病患者人数，一人计一次，按病种分别填报。',
      'Persons with one of the first five rare diseases seen in the period, each once, reported by disease.',
    ],
  ],
  [
    'pit_rare_disease_diagnosed',
    'person',
    ['规范诊断的罕见病患者人数', 'Patients with a rare disease diagnosed to standard'],
    [
      '上述患者中，按相应诊疗指南完成诊断的人数，按病种分别填报。',
      'Of these persons, those diagnosed as the guideline of the disease asks, reported by disease.',
    ],
  ],
  [
    'pit_rare_disease_treated',
    'person',
    ['规范治疗的罕见病患者人数', 'Patients with a rare disease treated to standard'],
    [
      '上述患者中，按相应诊疗指南接受治疗的人数，按病种分别填报。',
      'Of these persons, those treated as the guideline of the disease asks, reported by disease.',
    ],
  ],
  [
    'pit_pneumonia_inpatients',
    'case',
    ['社区获得性肺炎住院患者例数', 'Inpatients with community-acquired pneumonia'],
    [
      '统计期内出院、主要诊断为社区获得性肺炎的患者例数。由病案首页计数时，取主要诊断为肺炎（ICD-10 J12–J16、J18）者：作为主要诊断的肺炎视为入院时已有，为本目录的读法。',
      'Stays that ended in the period with community-acquired pneumonia as main diagnosis. Counted from the front page: pneumonia (ICD-10 J12–J16, J18) as principal diagnosis, which we read as present on admission.',
    ],
    { count: 'stays', where: mainDiagnosis('J12', 'J13', 'J14', 'J15', 'J16', 'J18') },
  ],
  [
    'pit_pneumonia_assessed',
    'case',
    ['完成严重程度评估的社区获得性肺炎住院患者例数', 'Inpatients with pneumonia whose severity was assessed'],
    [
      '上述患者中，病历记有病情严重程度评估（如 CURB-65、PSI）结果的例数。',
      'Of these stays, those whose record holds an assessment of severity such as CURB-65 or PSI.',
    ],
  ],
  [
    'pit_cancer_pain_patients',
    'person',
    ['癌症疼痛患者人数', 'Patients with cancer pain'],
    ['统计期内诊治的癌症疼痛患者人数，一人计一次。', 'Persons treated for cancer pain in the period, each once.'],
  ],
  [
    'pit_cancer_pain_to_standard',
    'person',
    ['接受规范化治疗的癌症疼痛患者人数', 'Patients with cancer pain treated to standard'],
    [
      '上述患者中，按癌症疼痛诊疗规范评估并治疗的人数。',
      'Of these persons, those assessed and treated as the standard for cancer pain asks.',
    ],
  ],
  [
    'pit_glaucoma_patients',
    'person',
    ['青光眼患者人数', 'Patients with glaucoma'],
    [
      '统计期内诊治的青光眼患者人数，门诊与住院合计，一人计一次。',
      'Persons treated for glaucoma in the period, outpatients and inpatients together, each once.',
    ],
  ],
  [
    'pit_glaucoma_gonioscopy',
    'person',
    ['做过前房角镜检查的青光眼患者人数', 'Patients with glaucoma and gonioscopy'],
    ['上述患者中，做过前房角镜检查的人数。', 'Of these persons, those who had gonioscopy.'],
  ],
  [
    'pit_important_findings',
    'person',
    ['体检发现重要异常结果的人数', 'Persons with an important finding at a health check'],
    [
      '统计期内健康体检发现重要异常结果的人数，一人多项异常计一人。',
      'Persons with at least one important abnormal result at a health check in the period.',
    ],
  ],
  [
    'pit_important_findings_followed',
    'person',
    ['重要异常结果已随访的人数', 'Persons followed up for an important finding'],
    [
      '上述人员中，已就重要异常结果完成随访并登记的人数。',
      'Of these persons, those followed up for the finding, with an entry in the register.',
    ],
  ],
]

const procedures: readonly Counted[] = [
  [
    'pit_septal_closures',
    'case',
    ['室间隔缺损封堵术例数', 'Closures of ventricular septal defects'],
    [
      '统计期内完成的室间隔缺损介入封堵术例数。由病案首页计数时，按出院日期，取手术操作有室间隔缺损闭式假体修补（ICD-9-CM-3 35.55）者，每次住院计一例。',
      'Interventional closures of ventricular septal defects in the period. Counted from the front page: by date of discharge, stays with a repair by prosthesis, closed technique (ICD-9-CM-3 35.55), among the procedures, one for each.',
    ],
    { count: 'stays', where: anyProcedure('35.55') },
  ],
  [
    'pit_septal_closure_blocks',
    'case',
    ['术后发生传导阻滞的室间隔缺损封堵术例数', 'Closures of septal defects followed by conduction block'],
    [
      '上述手术中，术后新发传导阻滞（房室阻滞、束支阻滞）的例数。',
      'Of these closures, those followed by a new atrioventricular or bundle branch block.',
    ],
  ],
  [
    'pit_device_implants',
    'case',
    ['心脏植入型电子器械植入例数', 'Implantations of cardiac electronic devices'],
    [
      '统计期内出院、住院期间植入心脏植入型电子器械（CIED）的患者例数。由病案首页计数时，取手术操作有起搏器、再同步或除颤器植入及脉冲发生器置换（ICD-9-CM-3 37.80–37.83、37.85–37.87、37.94、37.96、37.98、00.50、00.51、00.53、00.54）者。',
      'Stays that ended in the period with implantation of a cardiac electronic device. Counted from the front page: a pacemaker, resynchronisation device or defibrillator implanted, or its generator exchanged (ICD-9-CM-3 37.80–37.83, 37.85–37.87, 37.94, 37.96, 37.98, 00.50, 00.51, 00.53, 00.54), among the procedures.',
    ],
    { count: 'stays', where: deviceImplant },
  ],
  [
    'pit_device_implant_deaths',
    'case',
    ['心脏植入型电子器械植入后住院死亡例数', 'Deaths in hospital after implantation of a cardiac device'],
    ['上述患者中，本次住院死亡的例数。', 'Of these stays, those that ended in death.'],
    { count: 'stays', where: { all: [deviceImplant, died] } },
  ],
  [
    'pit_general_anaesthesia',
    'case',
    ['全身麻醉患者例数', 'Patients under general anaesthesia'],
    [
      '统计期内接受全身麻醉手术的患者例数，按麻醉例次计。',
      'Operations under general anaesthesia in the period; each anaesthesia counts.',
    ],
  ],
  [
    'pit_actively_warmed',
    'case',
    ['术中主动保温的全身麻醉患者例数', 'Patients under general anaesthesia actively warmed'],
    [
      '上述患者中，术中采取压力暖风毯、输液加温、加温体腔灌洗液、提高手术室室温等主动保温措施至少一项的例数。',
      'Of these, those warmed by at least one of forced air, warmed infusions, warmed irrigation or a raised temperature of the theatre.',
    ],
  ],
  [
    'pit_root_canals',
    'case',
    ['根管治疗例数', 'Root canal treatments'],
    ['统计期内完成的根管治疗例数，按患牙计。', 'Root canal treatments finished in the period; teeth are counted.'],
  ],
  [
    'pit_root_canals_with_dam',
    'case',
    ['使用橡皮障的根管治疗例数', 'Root canal treatments with a rubber dam'],
    [
      '上述根管治疗中，全程使用橡皮障隔离术的例数。',
      'Of these treatments, those in which a rubber dam was used throughout.',
    ],
  ],
  [
    'pit_oesophageal_cancers',
    'case',
    ['内镜诊断的食管癌例数', 'Oesophageal cancers found by endoscopy'],
    [
      '统计期内经消化内镜发现并经病理证实的食管癌例数，含早期与进展期。',
      'Oesophageal cancers found by endoscopy and confirmed by pathology in the period, early and advanced.',
    ],
  ],
  [
    'pit_oesophageal_cancers_early',
    'case',
    ['内镜诊断的早期食管癌例数', 'Early oesophageal cancers found by endoscopy'],
    [
      '上述食管癌中，早期癌（局限于黏膜或黏膜下层）的例数。',
      'Of these cancers, the early ones, confined to mucosa or submucosa.',
    ],
  ],
  [
    'pit_injection_patients',
    'person',
    ['接受注射美容的人数', 'Persons with cosmetic injections'],
    [
      '统计期内接受注射美容（肉毒毒素、透明质酸等）的人数，一人多次注射计一人。',
      'Persons who had cosmetic injections such as botulinum toxin or hyaluronic acid in the period; each counts once.',
    ],
  ],
  [
    'pit_injection_complications',
    'person',
    ['发生注射美容并发症的人数', 'Persons with a complication of cosmetic injections'],
    [
      '上述人员中，发生至少一种并发症（血管栓塞、中毒反应、感染、肉芽肿等）的人数；一过性红斑、青紫等预期反应不计入，为本目录的读法。',
      'Of these persons, those with at least one complication such as vascular occlusion, intoxication, infection or granuloma. Passing redness or bruising is expected and does not count: our reading.',
    ],
  ],
]

const acuteCare: readonly Counted[] = [
  [
    'pit_resuscitations',
    'case',
    ['心脏骤停复苏例数', 'Resuscitations from cardiac arrest'],
    [
      '统计期内在本机构实施心肺复苏的心脏骤停患者例数；放弃复苏者不计入。',
      'Patients in cardiac arrest resuscitated at the institution in the period; those not to be resuscitated do not count.',
    ],
  ],
  [
    'pit_resuscitations_successful',
    'case',
    ['复苏成功的心脏骤停例数', 'Successful resuscitations from cardiac arrest'],
    [
      '上述患者中，自主循环恢复（ROSC）并维持的例数；来源未印“成功”的界定，本目录取自主循环恢复超过 20 分钟。',
      'Of these patients, those with sustained return of spontaneous circulation. The source does not define success; we take more than 20 minutes.',
    ],
  ],
  ...(
    [
      ['1h', '1 小时以内', 'up to 1 hour'],
      ['2h', '超过 1 小时、2 小时以内', 'over 1 and up to 2 hours'],
      ['4h', '超过 2 小时、4 小时以内', 'over 2 and up to 4 hours'],
      ['6h', '超过 4 小时、6 小时以内', 'over 4 and up to 6 hours'],
      ['12h', '超过 6 小时、12 小时以内', 'over 6 and up to 12 hours'],
      ['24h', '超过 12 小时、24 小时以内', 'over 12 and up to 24 hours'],
      ['longer', '超过 24 小时', 'over 24 hours'],
    ] as const
  ).map(
    ([id, zh, en]): Counted => [
      `pit_emergency_stay_${id}`,
      'case',
      [`急诊滞留${zh}的急危重症患者例数`, `Critical emergency patients who stayed ${en}`],
      [
        `统计期内急诊 I、II 级（急危重症）患者中，从到达急诊至离开急诊（收入院、转出、死亡等）${zh}的例数。`,
        `Emergency patients of triage levels I and II in the period whose time from arrival to leaving the department was ${en}.`,
      ],
    ],
  ),
  [
    'pit_ards_patients',
    'case',
    ['中重度急性呼吸窘迫综合征患者例数', 'Patients with moderate or severe respiratory distress syndrome'],
    [
      '统计期内 ICU 收治的中重度急性呼吸窘迫综合征（ARDS）患者例数。',
      'Patients in intensive care with moderate or severe acute respiratory distress syndrome in the period.',
    ],
  ],
  [
    'pit_ards_prone',
    'case',
    ['实施俯卧位通气的中重度 ARDS 患者例数', 'Such patients ventilated in prone position'],
    [
      '上述患者中，至少实施过一次俯卧位通气的例数。',
      'Of these patients, those ventilated in prone position at least once.',
    ],
  ],
  [
    'pit_catheter_days',
    'device-day',
    ['血管内导管使用日数', 'Catheter-days'],
    [
      '统计期内住院患者每日使用血管内导管的人数之和，按导管类型（CVC、PICC、血液净化用导管）分别填报。',
      'Inpatients with a vascular catheter, counted every day and added up over the period, reported by type of catheter.',
    ],
  ],
  [
    'pit_bloodstream_infections',
    'episode',
    ['血管内导管相关血流感染例次数', 'Catheter-related bloodstream infections'],
    [
      '统计期内发生的血管内导管相关血流感染例次数，同一患者多次感染分别计数，按导管类型分别填报。',
      'Catheter-related bloodstream infections in the period; several of one patient count each, reported by type of catheter.',
    ],
  ],
  [
    'pit_pressure_injuries',
    'case',
    ['发生 2 期及以上院内压力性损伤的患者例数', 'Discharges with a new pressure injury of stage 2 or above'],
    [
      '出院患者中，住院期间新发 2 期及以上压力性损伤（含深部组织损伤、不可分期）的例数；入院时已有且未加重者不计入，一人多处计一例。',
      'Of the discharges, those with a pressure injury of stage 2 or above, deep tissue and unstageable injuries included, that arose in the stay; one present on admission and not worse does not count, several of one patient count once.',
    ],
  ],
  [
    'pit_early_rehabilitation_wards',
    'case',
    ['骨科、神经内科、重症医学科出院患者例数', 'Discharges of orthopaedics, neurology and intensive care'],
    [
      '统计期内骨科、神经内科、重症医学科出院（转出）的患者例数，按科室分别填报。',
      'Patients discharged or transferred from orthopaedics, neurology and intensive care in the period, reported by ward.',
    ],
  ],
  [
    'pit_early_rehabilitation',
    'case',
    ['早期康复介入的患者例数', 'Such patients with early rehabilitation'],
    [
      '上述患者中，住院期间由康复专业人员早期介入治疗的例数，按科室分别填报。',
      'Of these patients, those treated early by rehabilitation staff, reported by ward.',
    ],
  ],
  [
    'pit_nutrition_assessed',
    'case',
    ['完成营养评估的出院患者例数', 'Discharges with a nutritional assessment'],
    [
      '出院患者中，住院期间由具备资质的人员完成营养评估并记入病历的例数；只做筛查的不计入。',
      'Of the discharges, those assessed by qualified staff in the stay with a record of it; screening alone does not count.',
    ],
  ],
  [
    'pit_antimicrobial_inpatients',
    'case',
    ['接受治疗性抗菌药物的住院患者例数', 'Inpatients treated with antimicrobials'],
    [
      '统计期内出院、住院期间接受治疗性抗菌药物的患者例数；仅预防用药者不计入。按用药类别分别填报。',
      'Stays that ended in the period with antimicrobials given for treatment; prophylaxis alone does not count. Reported by kind of use.',
    ],
  ],
  [
    'pit_antimicrobial_sampled',
    'case',
    ['治疗前送检病原学标本的住院患者例数', 'Such inpatients sampled before treatment'],
    [
      '上述患者中，首次使用治疗性抗菌药物之前采集并送检病原学标本的例数。按用药类别分别填报。',
      'Of these stays, those with a specimen for the pathogen taken and sent before the first dose. Reported by kind of use.',
    ],
  ],
  [
    'pit_outpatient_visits',
    'visit',
    ['门诊人次', 'Outpatient visits'],
    [
      '统计期内门诊就诊人次，不含急诊与体检。',
      'Outpatient visits in the period, without emergencies and health checks.',
    ],
  ],
  [
    'pit_outpatient_electronic_records',
    'visit',
    ['使用电子病历的门诊人次', 'Outpatient visits with an electronic record'],
    [
      '上述门诊人次中，书写了门诊电子病历的人次；同一次就诊多份病历计一次。',
      'Of these visits, those with an electronic record; several records of one visit count once.',
    ],
  ],
]

const dialysis: readonly Element[] = [
  state(
    'pit_dialysis_patients',
    'person',
    ['维持性透析患者人数', 'Patients on maintenance dialysis'],
    [
      '统计期末在本机构维持透析满 3 个月的患者人数，按血液透析、腹膜透析分别填报。按期末时点计，不累加。“满 3 个月”为本目录的读法。',
      'Patients on dialysis at the institution for at least 3 months on the last day of the period, haemodialysis and peritoneal dialysis apart. A state on one day: periods are not added up. The 3 months are our reading.',
    ],
  ),
  state(
    'pit_dialysis_anaemia_controlled',
    'person',
    ['肾性贫血达标的透析患者人数', 'Dialysis patients with renal anaemia under control'],
    [
      '上述患者中，期末前最近一次血红蛋白达到目标值的人数，按血液透析、腹膜透析分别填报。按期末时点计，不累加。',
      'Of these patients, those whose last haemoglobin before the end of the period reached the goal, by kind of dialysis. A state on one day: periods are not added up.',
    ],
  ),
]

/** What the 39 specialty goals of 2023 need, beyond the shared elements. */
export const improvementGoalElements: readonly Element[] = [
  ...[medicalRecords, diagnostics, children, transplants, internalMedicine, procedures, acuteCare].flatMap((chapter) =>
    chapter.map((counted) => sum(...counted)),
  ),
  ...dialysis,
]

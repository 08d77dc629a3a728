import type { Pair } from './entry.ts'
import type { Better, Goal } from './types.ts'

/** Number, place in the printed table, Chinese name as printed, English name, direction, letters of its measures. */
type Printed = readonly [number: string, place: string, name: Pair, better?: Better, letters?: string]

const document = '2023年各专业质控工作改进目标'

const printed: readonly Printed[] = [
  ['01', '病案管理', ['提高病案首页主要诊断编码正确率', 'Code more main diagnoses of the front page correctly']],
  ['02', '病案管理', ['提高手术相关记录完整率', 'Complete more records of operations']],
  ['03', '病理', ['提高分子病理室间质评参加率', 'Take part in more external assessments of molecular pathology']],
  ['04', '超声诊断', ['提高超声诊断符合率', 'Have more ultrasound diagnoses confirmed']],
  [
    '05',
    '儿科',
    [
      '降低川崎病患儿心脏事件发生率及川崎病相关死亡率',
      'Reduce cardiac events and deaths of children with Kawasaki disease',
    ],
    'lower',
    'ab',
  ],
  ['06', '儿科', ['提高儿童癫痫诊断分型准确率', 'Type more childhood epilepsies correctly']],
  ['07', '放射影像', ['提高放射影像诊断符合率', 'Have more imaging diagnoses confirmed']],
  ['08', '肺脏移植', ['提高肺移植受者一年生存率', 'Keep more lung recipients alive for a year']],
  [
    '09',
    '肝脏移植',
    ['降低肝脏移植术后非计划二次手术率', 'Reduce unplanned second operations after liver transplantation'],
    'lower',
  ],
  [
    '10',
    '感染性疾病',
    [
      '提高呼吸道病原体核酸检测覆盖率和呼吸道感染性疾病核酸检测百分比',
      'Offer and use more nucleic acid tests for respiratory pathogens',
    ],
    'higher',
    'ab',
  ],
  [
    '11',
    '冠心病介入',
    [
      '提高非ST段抬高型急性冠脉综合征患者危险分层完成率',
      'Stratify the risk of more patients with non-ST-elevation acute coronary syndrome',
    ],
  ],
  [
    '12',
    '罕见病',
    ['提高罕见病的规范诊断和治疗率', 'Diagnose and treat more rare diseases to standard'],
    'higher',
    'ab',
  ],
  [
    '13',
    '核医学',
    ['提高全身骨扫描及18F-FDG PET/CT住院患者随访率', 'Follow up more inpatients after bone scan and 18F-FDG PET/CT'],
    'higher',
    'ab',
  ],
  [
    '14',
    '呼吸内科',
    [
      '提高住院社区获得性肺炎患者病情严重程度评估率',
      'Assess the severity of more inpatients with community-acquired pneumonia',
    ],
  ],
  ['15', '护理', ['降低血管内导管相关血流感染发生率', 'Reduce catheter-related bloodstream infections'], 'lower'],
  [
    '16',
    '护理',
    ['降低住院患者2期及以上院内压力性损伤发生率', 'Reduce pressure injuries of stage 2 and above in hospital'],
    'lower',
  ],
  ['17', '急诊', ['提高心脏骤停患者复苏成功率', 'Resuscitate more patients in cardiac arrest']],
  [
    '18',
    '急诊',
    ['缩短急危重症患者急诊滞留时间', 'Shorten the stay of critical patients in the emergency department'],
    'lower',
  ],
  ['19', '健康体检管理', ['提高重要异常结果随访率', 'Follow up more important findings of health checks']],
  [
    '20',
    '结构性心脏病介入',
    ['降低室间隔缺损封堵术后传导阻滞发生率', 'Reduce conduction block after closure of ventricular septal defects'],
    'lower',
  ],
  ['21', '康复医学', ['提高住院患者早期康复介入率', 'Begin rehabilitation early in more inpatients']],
  ['22', '口腔医学', ['提高橡皮障隔离术在根管治疗中的使用率', 'Use the rubber dam in more root canal treatments']],
  ['23', '临床检验', ['提高室间质评项目参加率', 'Enter more laboratory items in external assessment']],
  ['24', '临床营养', ['提高住院患者营养评估率', 'Assess the nutrition of more inpatients']],
  ['25', '麻醉', ['提高术中主动保温率', 'Warm more patients actively during operations']],
  ['26', '门诊', ['提高门诊电子病历使用率', 'Keep more electronic records of outpatient visits']],
  [
    '27',
    '脑损伤评价',
    ['降低脑死亡判定自主呼吸激发试验缺失率', 'Leave the apnoea test out of fewer determinations of brain death'],
    'lower',
  ],
  [
    '28',
    '人体捐献器官获取',
    ['提高脑死亡来源器官捐献者占比', 'Have more of the organ donors donate after brain death'],
  ],
  ['29', '人体器官分配与共享计算机系统', ['提高人类白细胞抗原分型检测率', 'Type more donors and recipients for HLA']],
  ['30', '肾病', ['提高透析患者肾性贫血控制率', 'Control renal anaemia in more dialysis patients']],
  ['31', '肾脏移植', ['提高肾脏移植受者1年随访质量', 'Follow up kidney recipients better in the first year']],
  ['32', '疼痛', ['提高癌症疼痛的规范化治疗率', 'Treat more cancer pain to standard']],
  ['33', '消化内镜', ['提高内镜下食管癌早期诊断率', 'Find more oesophageal cancers early by endoscopy']],
  [
    '34',
    '心律失常介入',
    ['降低心脏植入型电子器械植入术住院死亡率', 'Reduce deaths in hospital after implantation of cardiac devices'],
    'lower',
  ],
  ['35', '心脏移植', ['提高心脏移植术前心肺运动试验检查率', 'Do more exercise tests before heart transplantation']],
  ['36', '眼科', ['提高青光眼前房角镜检查率', 'Do gonioscopy in more patients with glaucoma']],
  [
    '37',
    '医院感染管理',
    [
      '提高住院患者抗菌药物治疗前病原学送检率',
      'Sample more inpatients for the pathogen before antimicrobial treatment',
    ],
  ],
  ['38', '整形美容', ['降低注射美容并发症发生率', 'Reduce complications of cosmetic injections'], 'lower'],
  [
    '39',
    '重症医学',
    [
      '提高中重度急性呼吸窘迫综合征患者俯卧位通气实施率',
      'Ventilate more patients with moderate or severe respiratory distress in prone position',
    ],
  ],
]

/** Where the goal of a number is printed: the row of its quality-control centre. */
export function placeOfGoal(number: string): string {
  const centre = printed.find(([each]) => each === number)?.[1] ?? ''
  return `${centre}专业，PIT-2023-${number}`
}

/** The 39 improvement goals that the centres of the specialties set themselves for 2023. */
export const specialtyGoals: readonly Goal[] = printed.map(([number, , [zh, en], better = 'higher', letters = '']) => ({
  id: `PIT-2023-${number}`,
  name: { zh, en },
  better,
  measures: letters === '' ? [`PIT-2023-${number}`] : [...letters].map((letter) => `PIT-2023-${number}-${letter}`),
  source: {
    document,
    place: placeOfGoal(number),
    verified: true,
    note: {
      zh: '目标名称与简述见于该文件；其测量公式不在其中。',
      en: 'Name and outline of the goal are printed there; the formulas of its measures are not.',
    },
  },
}))

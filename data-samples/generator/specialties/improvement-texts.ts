type Said = readonly [zh: string, en: string]
/** A cause and its usual weight among the causes of a goal. */
type Cause = readonly [zh: string, en: string, weight: number]

/** What is said of one goal: causes from common to rare, and the steps that are its own. */
export type ImprovementText = {
  readonly causes: readonly Cause[]
  /** What was changed in the wards, and who sees to it. */
  readonly steps: readonly (readonly [what: Said, owner: Said])[]
}

const roles = {
  records: ['病案科负责人', 'Head of medical records'],
  medical: ['医务部负责人', 'Head of medical affairs'],
  nursing: ['护理部负责人', 'Head of nursing'],
  emergency: ['急诊科主任', 'Head of emergency care'],
  infection: ['感染管理科负责人', 'Head of infection control'],
  pharmacy: ['药学部负责人', 'Head of pharmacy'],
  informatics: ['信息中心负责人', 'Head of informatics'],
  critical: ['重症医学科主任', 'Head of critical care'],
  respiratory: ['呼吸内科主任', 'Head of respiratory medicine'],
  rehabilitation: ['康复医学科主任', 'Head of rehabilitation'],
  anaesthesia: ['麻醉科主任', 'Head of anaesthesia'],
  cardiology: ['心内科主任', 'Head of cardiology'],
  neurology: ['神经内科主任', 'Head of neurology'],
  laboratory: ['检验科主任', 'Head of the laboratory'],
} as const satisfies Readonly<Record<string, Said>>

/** Invented causes and steps for some goals; nothing is reported for the others. */
export const improvementTexts: Readonly<Record<string, ImprovementText>> = {
  'PIT-2023-01': {
    causes: [
      ['主要诊断选择原则掌握不一', 'Rules for choosing the main diagnosis are read differently', 38],
      ['临床诊断书写不规范', 'Clinical diagnoses are written loosely', 24],
      ['编码员未回看病历', 'Coders did not look back into the record', 14],
      ['并发症误作主要诊断', 'A complication stands as the main diagnosis', 11],
      ['诊断名称与编码库不匹配', 'Names that the code list does not have', 8],
      ['病理结果出院后才回报', 'Pathology came after discharge', 5],
    ],
    steps: [
      [
        ['在电子病历中加入主要诊断选择提示', 'Prompts for the main diagnosis in the electronic record'],
        roles.informatics,
      ],
      [['编码员每周到临床科室答疑', 'Coders answer questions in the wards every week'], roles.records],
    ],
  },
  'PIT-2023-02': {
    causes: [
      ['安全核查表第三步未签', 'Third step of the safety checklist is not signed', 35],
      ['术前讨论结论缺项', 'Conclusion of the preoperative discussion is incomplete', 27],
      ['手术记录未在 24 小时内完成', 'Operation note later than 24 hours', 18],
      ['手术医嘱与实际术式不符', 'Orders differ from the operation done', 12],
      ['急诊手术补录遗漏', 'Emergency operations are not written up', 8],
    ],
    steps: [
      [
        ['核查表未签全时不能关闭手术', 'An operation cannot be closed while the checklist lacks a signature'],
        roles.informatics,
      ],
      [
        ['每月抽查各手术科室病历各 20 份', 'Twenty records a month are checked in every surgical department'],
        roles.medical,
      ],
    ],
  },
  'PIT-2023-10': {
    causes: [
      ['检测项目未覆盖主要病原体', 'Tests do not cover the main pathogens', 33],
      ['夜间与周末不开展检测', 'No testing at night and at weekends', 26],
      ['标本采集不合格', 'Unfit specimens', 17],
      ['门急诊送检意识不足', 'Clinicians rarely ask for the test', 15],
      ['试剂供应中断', 'Reagents ran out', 9],
    ],
    steps: [
      [['核酸检测改为全天开展', 'Nucleic acid tests around the clock'], roles.laboratory],
      [['制作标本采集视频并考核', 'A film on taking specimens, with a test'], roles.infection],
    ],
  },
  'PIT-2023-14': {
    causes: [
      ['入院时未用评分工具', 'No score was taken at admission', 41],
      ['评分所需检查结果不全', 'Results that the score needs are missing', 22],
      ['评估做了未记录', 'Assessed but not recorded', 19],
      ['非呼吸科收治者未评估', 'Patients in other wards are not assessed', 12],
      ['评分工具版本不统一', 'Different versions of the score', 6],
    ],
    steps: [
      [['把 CURB-65 评分嵌入入院记录', 'CURB-65 is part of the admission note'], roles.respiratory],
      [['向内科各病区推广评估流程', 'The assessment is carried into all medical wards'], roles.medical],
    ],
  },
  'PIT-2023-15': {
    causes: [
      ['导管维护间隔过长', 'Too long between catheter care', 29],
      ['置管时未用最大无菌屏障', 'No maximal barrier at insertion', 23],
      ['每日未评估拔管指征', 'Need for the catheter is not asked daily', 20],
      ['血液净化导管接头消毒不足', 'Hubs of dialysis catheters not disinfected enough', 17],
      ['敷料潮湿未及时更换', 'Wet dressings left in place', 11],
    ],
    steps: [
      [['实施置管核查单与每日拔管评估', 'Insertion checklist, and a daily question whether to remove'], roles.nursing],
      [['血液净化室专项手卫生督查', 'Hand hygiene rounds in the dialysis unit'], roles.infection],
    ],
  },
  'PIT-2023-16': {
    causes: [
      ['入院 8 小时内未做风险评估', 'Risk not assessed within 8 hours', 28],
      ['翻身间隔执行不到位', 'Turning is late', 26],
      ['器械相关受压未识别', 'Pressure from devices is overlooked', 20],
      ['高风险患者缺减压用具', 'No relief surface for patients at high risk', 15],
      ['营养不良未干预', 'Malnutrition is not treated', 11],
    ],
    steps: [
      [['高风险患者床旁翻身计时提醒', 'Timers for turning at the bedside of patients at risk'], roles.nursing],
      [['统一配置减压床垫并建台账', 'Relief mattresses for all wards, with a register'], roles.nursing],
    ],
  },
  'PIT-2023-18': {
    causes: [
      ['住院病区暂无床位', 'No bed in the ward', 44],
      ['会诊等待时间长', 'Long waits for consultation', 21],
      ['检验检查回报慢', 'Slow results', 16],
      ['专科收治意见不一', 'Specialties disagree on admission', 12],
      ['夜间转运人手不足', 'Too few porters at night', 7],
    ],
    steps: [
      [['建立急诊住院床位统一调配', 'One desk assigns beds for emergency admissions'], roles.medical],
      [['急会诊 10 分钟到位并计时公示', 'Urgent consultants within 10 minutes, timed and posted'], roles.emergency],
    ],
  },
  'PIT-2023-21': {
    causes: [
      ['临床科室未发起康复会诊', 'Wards do not call rehabilitation', 37],
      ['康复治疗师人力不足', 'Too few therapists', 25],
      ['病情评估标准不统一', 'No common criteria', 17],
      ['患者或家属不愿早期活动', 'Patients or families refuse early mobilisation', 13],
      ['周末无康复服务', 'No service at weekends', 8],
    ],
    steps: [
      [
        ['骨科、神经内科、重症设驻科治疗师', 'Therapists based in orthopaedics, neurology and intensive care'],
        roles.rehabilitation,
      ],
      [['将康复评估列入临床路径', 'Assessment is part of the pathway'], roles.medical],
    ],
  },
  'PIT-2023-25': {
    causes: [
      ['保温设备数量不足', 'Too few warming devices', 39],
      ['短时手术未纳入要求', 'Short operations were left out', 24],
      ['输液加温未开启', 'Fluid warmers stay off', 19],
      ['保温措施未记录', 'Warming is not recorded', 18],
    ],
    steps: [
      [
        ['全麻手术间均配压力暖风毯', 'Forced-air blankets in every theatre with general anaesthesia'],
        roles.anaesthesia,
      ],
      [['麻醉记录单增设保温栏', 'A field for warming in the anaesthesia record'], roles.informatics],
    ],
  },
  'PIT-2023-37': {
    causes: [
      ['先用药后采样', 'Antimicrobials before the sample', 34],
      ['无菌标本采集困难未申请协助', 'Help for difficult sterile samples is not asked for', 21],
      ['送检时间受限', 'The laboratory takes samples at certain hours only', 18],
      ['特殊使用级用药未设拦截', 'No stop for special-grade drugs', 15],
      ['多科室标准理解不一', 'Departments read the rule differently', 12],
    ],
    steps: [
      [['限制级以上用药前置送检提醒', 'A reminder to sample before restricted drugs are ordered'], roles.pharmacy],
      [['微生物室延长收样时间', 'Longer hours in microbiology'], roles.laboratory],
    ],
  },
  'PIT-2023-39': {
    causes: [
      ['适应证判断偏晚', 'The indication is seen late', 36],
      ['俯卧位操作人手不足', 'Too few hands to turn the patient', 28],
      ['对并发症顾虑较多', 'Fear of complications', 21],
      ['实施时长不足 12 小时', 'Shorter than 12 hours', 15],
    ],
    steps: [
      [['组建俯卧位操作小组', 'A team for turning'], roles.critical],
      [
        ['每日晨交班核对氧合指数与适应证', 'Oxygenation and indication are read at every morning round'],
        roles.critical,
      ],
    ],
  },
  'NIT-2023-I': {
    causes: [
      ['发病后就诊延迟超过 12 小时', 'Patients come later than 12 hours', 40],
      ['非 PCI 医院转诊延迟', 'Late transfer from hospitals without PCI', 25],
      ['家属知情同意耗时', 'Consent takes long', 16],
      ['导管室夜间启动慢', 'The catheter laboratory is slow to open at night', 12],
      ['心电图判读延误', 'The ECG is read late', 7],
    ],
    steps: [
      [['胸痛中心一键启动导管室', 'One call opens the catheter laboratory'], roles.cardiology],
      [['与 120 共享院前心电图', 'ECGs from the ambulance are shared'], roles.emergency],
    ],
  },
  'NIT-2023-II': {
    causes: [
      ['到院超过时间窗', 'Arrival after the time window', 46],
      ['院内绿色通道环节超时', 'Delays within the hospital', 22],
      ['影像检查等待', 'Waiting for imaging', 14],
      ['基层医院不能溶栓', 'Local hospitals cannot give thrombolysis', 11],
      ['患者或家属拒绝', 'Refused by patient or family', 7],
    ],
    steps: [
      [['卒中绿色通道逐环节计时', 'Every step of the stroke pathway is timed'], roles.neurology],
      [['急诊 CT 卒中优先', 'Stroke first at the emergency CT'], roles.emergency],
    ],
  },
  'NIT-2023-VIII': {
    causes: [
      ['乳酸未及时复测', 'Lactate is not measured again in time', 31],
      ['抗菌药物给药延迟', 'Late antimicrobials', 27],
      ['血培养在用药后采集', 'Blood cultures after the drug', 19],
      ['液体复苏量不足', 'Too little fluid', 14],
      ['识别延迟', 'Recognised late', 9],
    ],
    steps: [
      [['感染性休克医嘱套餐', 'An order set for septic shock'], roles.critical],
      [['急诊至重症全程计时', 'Times are kept from emergency to intensive care'], roles.emergency],
    ],
  },
}

/** Steps that every centre takes, by phase. */
export const commonSteps = {
  plan: [
    ['成立专项工作小组，明确职责与数据口径', 'Set up a working group; settle duties and definitions'],
    ['医务管理部门负责人', 'Head of medical affairs'],
  ],
  check: [
    ['按季度分析数据并向科室反馈', 'Analyse by quarter and report back to departments'],
    ['质控科负责人', 'Head of quality control'],
  ],
  act: [
    [
      '把有效做法写入制度，未达标科室再次循环',
      'Write into the rules what worked; departments that miss the goal begin again',
    ],
    ['质控科负责人', 'Head of quality control'],
  ],
} as const satisfies Readonly<Record<string, readonly [Said, Said]>>

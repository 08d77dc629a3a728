import { percent, perMille } from '../formats.ts'
import type { Group, Indicator, Source } from '../types.ts'

/** Six goals are named in a source at hand; no formula is. */
const formulaSecondHand = (numeral: string): Source => ({
  document: '2023年国家医疗质量安全改进目标（二手文本）',
  place: `目标${numeral}`,
  verified: false,
  note: {
    zh: '目标名称与序号见于 2023 年各专业质控工作改进目标；公式据二手文本，尚未与正式附件核对，不得作为官方口径引用。',
    en: 'Name and number of the goal are printed in the specialty goals of 2023; the formula rests on second-hand text, not yet checked against the official annex, and is not to be cited as official.',
  },
})

const allSecondHand = (numeral: string): Source => ({
  document: '2023年国家医疗质量安全改进目标（二手文本）',
  place: `目标${numeral}`,
  verified: false,
  note: {
    zh: '目标名称、序号与公式均据二手文本，尚未与正式附件核对，不得作为官方口径引用。',
    en: 'Name, number and formula all rest on second-hand text, not yet checked against the official annex, and are not to be cited as official.',
  },
})

/** Every measure of the ten goals: version, group, first day, and a quarter that is assumed rather than printed. */
const common = {
  version: '2023',
  group: 'national-goals',
  frequency: 'quarter',
  effectiveFrom: '2023-01-01',
} as const

const reperfusion: Indicator[] = [
  {
    ...common,
    id: 'NIT-2023-I',
    goal: 'NIT-2023-I',
    name: {
      zh: '急性ST段抬高型心肌梗死再灌注治疗率',
      en: 'Reperfusion in ST-elevation myocardial infarction',
    },
    kind: 'proportion',
    better: 'higher',
    measure: { numerator: 'stemi_reperfused', denominator: 'stemi_within_12h' },
    format: percent(1),
    definition: {
      zh: '发病 12 小时内就诊的急性 ST 段抬高型心肌梗死患者中，发病 12 小时内接受静脉溶栓或直接经皮冠状动脉介入治疗者所占比例。',
      en: 'Share of patients with acute ST-elevation myocardial infarction arriving within 12 hours of onset who were given thrombolysis or primary percutaneous coronary intervention within 12 hours of onset.',
    },
    exclusions: {
      zh: '发病超过 12 小时或发病时间不明者。',
      en: 'Arrival later than 12 hours after onset, or onset unknown.',
    },
    threshold: 2,
    note: {
      zh: '有二手文本另加“有适应证”，本目录不以适应证限制分母。季度为假定的填报频次，来源未印。',
      en: 'One second-hand text adds "with indication"; we do not restrict the denominator so. The quarter is assumed, not printed.',
    },
    source: formulaSecondHand('一'),
    example: { numerator: 432, denominator: 540, answer: 80, working: '432 ÷ 540 × 100 = 80.0' },
  },
  {
    ...common,
    id: 'NIT-2023-II',
    goal: 'NIT-2023-II',
    name: { zh: '急性脑梗死再灌注治疗率', en: 'Reperfusion in acute ischaemic stroke' },
    kind: 'proportion',
    better: 'higher',
    measure: { numerator: 'stroke_reperfused', denominator: 'stroke_within_6h' },
    format: percent(1),
    definition: {
      zh: '发病 6 小时内就诊的急性脑梗死患者中，发病 6 小时内接受静脉溶栓和（或）血管内治疗者所占比例。',
      en: 'Share of patients with acute ischaemic stroke arriving within 6 hours of onset who were given intravenous thrombolysis, endovascular treatment or both within 6 hours of onset.',
    },
    exclusions: {
      zh: '发病（或最后正常时间）距到院超过 6 小时者。',
      en: 'Arrival later than 6 hours after onset, or after the time last known well.',
    },
    threshold: 2,
    note: {
      zh: '6 小时时间窗见于 2023 年文本，此后有改动；与“4.5 小时静脉溶栓率”不是同一指标，不可连成一条趋势线。季度为假定的填报频次，来源未印。',
      en: 'The window of 6 hours is that of 2023 and changed later. Thrombolysis within 4.5 hours is another indicator: the two make no common trend. The quarter is assumed, not printed.',
    },
    source: formulaSecondHand('二'),
    example: { numerator: 189, denominator: 450, answer: 42, working: '189 ÷ 450 × 100 = 42.0' },
  },
]

const staging: Indicator = {
  ...common,
  id: 'NIT-2023-III',
  goal: 'NIT-2023-III',
  name: { zh: '肿瘤治疗前临床TNM分期评估率', en: 'Clinical TNM staging before tumour treatment' },
  kind: 'proportion',
  better: 'higher',
  measure: { numerator: 'tumour_tnm_staged', denominator: 'tumour_first_treated' },
  format: percent(1),
  definition: {
    zh: '首次治疗的肿瘤患者中，治疗前完成临床 TNM 分期评估者所占比例。周期性化疗多次住院计一人。',
    en: 'Share of tumour patients at first treatment whose clinical TNM stage was assessed before it. Repeated stays for cyclic chemotherapy are one person.',
  },
  exclusions: {
    zh: '无法进行 TNM 分期的肿瘤（本目录的读法）。',
    en: 'Tumours that have no TNM staging (our reading).',
  },
  threshold: 2,
  note: {
    zh: '宜按癌种分层；各癌种构成不同的机构，总值不宜直接比较。季度为假定的填报频次，来源未印。',
    en: 'Best shown by cancer: where the mix of cancers differs, overall values should not be compared. The quarter is assumed, not printed.',
  },
  source: formulaSecondHand('三'),
  example: { numerator: 684, denominator: 900, answer: 76, working: '684 ÷ 900 × 100 = 76.0' },
}

const deathNote = {
  zh: '分母含接受介入和内镜治疗者，三项共用。24 小时与 48 小时两项依次包含，不可相加；“当日”为日历日，不等于 24 小时。例数极少，用精确区间。‰ 为本目录为便于阅读所选。季度为假定的填报频次，来源未印。',
  en: 'The denominator, shared by the three measures, includes interventions and endoscopic treatment. Deaths within 48 hours include those within 24; they are never added up. The day of operation is a calendar day, not 24 hours. Deaths are very few, so the interval is exact. Per mille is our choice, for legibility. The quarter is assumed, not printed.',
}

const perioperativeDeaths: Indicator[] = [
  {
    ...common,
    id: 'NIT-2023-IV-a',
    goal: 'NIT-2023-IV',
    name: { zh: '手术患者手术当日死亡率', en: 'Deaths on the day of operation' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'postoperative_deaths_same_day', denominator: 'operated_inpatients' },
    format: perMille(2),
    definition: {
      zh: '住院手术患者中，手术当日死亡者所占比例。按患者计。',
      en: 'Share of operated inpatients who died on the calendar day of the operation. Patients are counted.',
    },
    threshold: 0.05,
    note: deathNote,
    source: allSecondHand('四'),
    interval: 'clopper-pearson',
    example: { numerator: 3, denominator: 12000, answer: 0.25, working: '3 ÷ 12000 × 1000 = 0.25' },
  },
  {
    ...common,
    id: 'NIT-2023-IV-b',
    goal: 'NIT-2023-IV',
    name: { zh: '手术患者术后 24 小时内死亡率', en: 'Deaths within 24 hours of operation' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'postoperative_deaths_24h', denominator: 'operated_inpatients' },
    format: perMille(2),
    definition: {
      zh: '住院手术患者中，自手术开始至术后 24 小时内死亡者所占比例。按患者计。',
      en: 'Share of operated inpatients who died between the start of the operation and 24 hours after it. Patients are counted.',
    },
    threshold: 0.05,
    note: deathNote,
    source: allSecondHand('四'),
    interval: 'clopper-pearson',
    example: { numerator: 6, denominator: 12000, answer: 0.5, working: '6 ÷ 12000 × 1000 = 0.50' },
  },
  {
    ...common,
    id: 'NIT-2023-IV-c',
    goal: 'NIT-2023-IV',
    name: { zh: '手术患者术后 48 小时内死亡率', en: 'Deaths within 48 hours of operation' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'postoperative_deaths_48h', denominator: 'operated_inpatients' },
    format: perMille(2),
    definition: {
      zh: '住院手术患者中，自手术开始至术后 48 小时内死亡者所占比例，含 24 小时内死亡者。按患者计。',
      en: 'Share of operated inpatients who died between the start of the operation and 48 hours after it, those within 24 hours included. Patients are counted.',
    },
    threshold: 0.05,
    note: deathNote,
    source: allSecondHand('四'),
    interval: 'clopper-pearson',
    example: { numerator: 9, denominator: 12000, answer: 0.75, working: '9 ÷ 12000 × 1000 = 0.75' },
  },
]

const adverseEvents: Indicator = {
  ...common,
  id: 'NIT-2023-V',
  goal: 'NIT-2023-V',
  name: { zh: '每百出院人次医疗质量安全不良事件报告例数', en: 'Adverse events reported per 100 discharges' },
  kind: 'rate',
  better: 'higher',
  measure: { numerator: 'adverse_events_reported', denominator: 'discharges' },
  format: { per: 100, unit: { zh: '例/百出院人次', en: 'per 100 discharges' }, decimals: 2 },
  definition: {
    zh: '每百出院人次报告的医疗质量安全不良事件例数。按事件计，一名患者可有多起。',
    en: 'Quality and safety events reported for every 100 discharges. Events are counted; a patient can have several.',
  },
  threshold: 10,
  note: {
    zh: '这是发生密度，不是比例，可超过 100。数值升高说明报告更多，不说明伤害更多。季度为假定的填报频次，来源未印。',
    en: 'A rate, not a proportion; it may exceed 100. A rise means that more is reported, not that more harm is done. The quarter is assumed, not printed.',
  },
  source: allSecondHand('五'),
  example: { numerator: 138, denominator: 9200, answer: 1.5, working: '138 ÷ 9200 × 100 = 1.50' },
}

const infusionNote = {
  zh: '目标名称要求“提高规范使用率”，二手文本所列的四项测量本身却不能说明规范与否，故只作监测比较，不判优劣。各文本在床日取实际占用还是开放、何为“规范使用”上不一致：本目录取出院患者占用总床日数，正式填报前须与主管部门核对。季度为假定的填报频次，来源未印。',
  en: 'The goal asks for more infusion "by the standards", but none of the four measures in the second-hand texts tells whether it was; so we only monitor. The texts differ on occupied or open bed-days and on what is standard: we take the bed-days of discharged patients, and the authority must be asked before anything is returned. The quarter is assumed, not printed.',
}

const bagsErrata = {
  zh: '二手文本称之为“率”。袋数、毫升数不是相互独立的事件，按发生密度给泊松区间会过窄，故按比值计算，不给区间。',
  en: 'Called a rate in the second-hand text. Bags and millilitres are no independent events and a Poisson interval would be far too narrow, so we compute a ratio without interval.',
}

const infusion: Indicator[] = [
  {
    ...common,
    id: 'NIT-2023-VI-a',
    goal: 'NIT-2023-VI',
    name: { zh: '住院患者静脉输液使用率', en: 'Inpatients with intravenous infusion' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'infused_discharges', denominator: 'discharges' },
    format: percent(1),
    definition: {
      zh: '出院患者中，住院期间使用过静脉输液者所占比例。按例计。',
      en: 'Share of discharges with at least one intravenous infusion during the stay.',
    },
    threshold: 2,
    note: infusionNote,
    source: formulaSecondHand('六'),
    example: { numerator: 7820, denominator: 9200, answer: 85, working: '7820 ÷ 9200 × 100 = 85.0' },
  },
  {
    ...common,
    id: 'NIT-2023-VI-b',
    goal: 'NIT-2023-VI',
    name: { zh: '住院患者平均每床日静脉输液袋（瓶）数', en: 'Infusion bags per bed-day' },
    kind: 'ratio',
    better: 'monitor',
    measure: { numerator: 'infusion_bags', denominator: 'patient_days' },
    format: { per: 1, unit: { zh: '袋（瓶）/床日', en: 'bags per bed-day' }, decimals: 2 },
    definition: {
      zh: '出院患者住院期间静脉输液总袋（瓶）数与其占用总床日数之比。',
      en: 'Bags or bottles infused during the stays of discharged patients, for each bed-day of those stays.',
    },
    threshold: 0.1,
    note: infusionNote,
    errata: bagsErrata,
    source: formulaSecondHand('六'),
    example: { numerator: 161000, denominator: 70000, answer: 2.3, working: '161000 ÷ 70000 = 2.30' },
  },
  {
    ...common,
    id: 'NIT-2023-VI-c',
    goal: 'NIT-2023-VI',
    name: { zh: '住院患者平均每床日静脉输液体积', en: 'Infusion volume per bed-day' },
    kind: 'ratio',
    better: 'monitor',
    measure: { numerator: 'infusion_volume', denominator: 'patient_days' },
    format: { per: 1, unit: { zh: '毫升/床日', en: 'mL per bed-day' }, decimals: 0 },
    definition: {
      zh: '出院患者住院期间静脉输液总体积（毫升）与其占用总床日数之比。',
      en: 'Millilitres infused during the stays of discharged patients, for each bed-day of those stays.',
    },
    threshold: 20,
    note: infusionNote,
    errata: bagsErrata,
    source: formulaSecondHand('六'),
    example: { numerator: 30800000, denominator: 70000, answer: 440, working: '30800000 ÷ 70000 = 440' },
  },
  {
    ...common,
    id: 'NIT-2023-VI-d',
    goal: 'NIT-2023-VI',
    name: { zh: '静脉输液患者人均输液药品品种数', en: 'Kinds of infused drugs per infused patient' },
    kind: 'mean',
    better: 'monitor',
    measure: { numerator: 'infusion_drug_kinds', denominator: 'infused_discharges' },
    format: { per: 1, unit: { zh: '种/例', en: 'drugs per stay' }, decimals: 2 },
    definition: {
      zh: '使用静脉输液的出院患者，每例住院期间静脉输液药品品种数的均值。',
      en: 'Mean number of different drugs infused during a stay, over discharges with intravenous infusion.',
    },
    threshold: 0.1,
    note: infusionNote,
    source: formulaSecondHand('六'),
    example: { numerator: 35190, denominator: 7820, answer: 4.5, working: '35190 ÷ 7820 = 4.50' },
  },
]

const discussion: Indicator = {
  ...common,
  id: 'NIT-2023-VII',
  goal: 'NIT-2023-VII',
  name: { zh: '四级手术术前多学科讨论完成率', en: 'Multidisciplinary discussion before operations of level 4' },
  kind: 'proportion',
  better: 'higher',
  measure: { numerator: 'level4_operations_mdt', denominator: 'level4_operations' },
  format: percent(1),
  definition: {
    zh: '四级手术中，术前完成多学科讨论并有记录者所占比例。按手术计。',
    en: 'Share of operations of level 4 with a recorded multidisciplinary discussion before the operation. Operations are counted.',
  },
  threshold: 2,
  note: {
    zh: '分母未扣除急诊四级手术。“多学科”须有几个专业参加，二手文本未一致。季度为假定的填报频次，来源未印。',
    en: 'Emergency operations of level 4 stay in the denominator. How many disciplines make a discussion, the second-hand texts do not agree. The quarter is assumed, not printed.',
  },
  source: allSecondHand('七'),
  example: { numerator: 462, denominator: 660, answer: 70, working: '462 ÷ 660 × 100 = 70.0' },
}

const bundleNote = {
  zh: '全或无：该时限内规定项目缺一即为未完成。三个时限的分母相同，项目不同。时限内死亡或转出者是否扣除，二手文本未写，本目录不扣除。季度为假定的填报频次，来源未印。',
  en: 'All or none: one item missing within the time and the bundle is incomplete. The three times share a denominator but differ in their items. Whether patients who die or leave within the time are excluded is not stated; we keep them. The quarter is assumed, not printed.',
}

const bundle = (letter: string, hours: 1 | 3 | 6, numerator: string, example: Indicator['example']): Indicator => ({
  ...common,
  id: `NIT-2023-VIII-${letter}`,
  goal: 'NIT-2023-VIII',
  name: {
    zh: `感染性休克 ${hours} 小时集束化治疗完成率`,
    en: `Septic shock bundle complete within ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  },
  kind: 'proportion',
  better: 'higher',
  measure: { numerator, denominator: 'septic_shock_icu' },
  format: percent(1),
  definition: {
    zh: `入 ICU 时诊断为感染性休克的患者中，确诊后 ${hours} 小时内完成该时限全部集束化治疗项目者所占比例。`,
    en: `Share of patients with septic shock on ICU admission for whom every item of the bundle due within ${hours} ${hours === 1 ? 'hour' : 'hours'} of diagnosis was done in time.`,
  },
  exclusions: { zh: '住 ICU 期间新发的感染性休克。', en: 'Septic shock that develops later in intensive care.' },
  threshold: 3,
  note: bundleNote,
  source: formulaSecondHand('八'),
  example,
})

const septicShock: Indicator[] = [
  bundle('a', 1, 'septic_shock_bundle_1h', {
    numerator: 51,
    denominator: 120,
    answer: 42.5,
    working: '51 ÷ 120 × 100 = 42.5',
  }),
  bundle('b', 3, 'septic_shock_bundle_3h', {
    numerator: 93,
    denominator: 120,
    answer: 77.5,
    working: '93 ÷ 120 × 100 = 77.5',
  }),
  bundle('c', 6, 'septic_shock_bundle_6h', {
    numerator: 84,
    denominator: 120,
    answer: 70,
    working: '84 ÷ 120 × 100 = 70.0',
  }),
]

const thrombosis: Indicator = {
  ...common,
  id: 'NIT-2023-IX',
  goal: 'NIT-2023-IX',
  name: { zh: '静脉血栓栓塞症规范预防率', en: 'Standard prevention of venous thromboembolism' },
  kind: 'proportion',
  better: 'higher',
  measure: { numerator: 'vte_prevented', denominator: 'discharges' },
  format: percent(1),
  definition: {
    zh: '出院患者中，住院期间采取静脉血栓栓塞症规范预防措施者所占比例。按例计。',
    en: 'Share of discharges given prevention of venous thromboembolism by the standard during the stay.',
  },
  threshold: 2,
  note: {
    zh: '另有二手文本分为两项：评估例数÷出院例数；预防例数÷中高危例数。两种读法数值不可比，本目录取前一种单项读法，正式填报前须与主管部门核对。季度为假定的填报频次，来源未印。',
    en: 'Other second-hand texts print two measures: assessed over discharges, and prevented over patients at medium or high risk. The readings cannot be compared. We take the single measure; the authority must be asked before anything is returned. The quarter is assumed, not printed.',
  },
  source: allSecondHand('九'),
  example: { numerator: 5980, denominator: 9200, answer: 65, working: '5980 ÷ 9200 × 100 = 65.0' },
}

const delivery: Indicator = {
  ...common,
  id: 'NIT-2023-X',
  goal: 'NIT-2023-X',
  name: { zh: '阴道分娩并发症发生率', en: 'Complications of vaginal delivery' },
  kind: 'proportion',
  better: 'lower',
  measure: { numerator: 'vaginal_delivery_complications', denominator: 'vaginal_deliveries' },
  format: percent(2),
  definition: {
    zh: '阴道分娩产妇中，发生至少一种分娩并发症者所占比例。按产妇计，一人多种并发症计一人。',
    en: 'Share of women with vaginal delivery who had at least one complication of it. Women are counted, each once.',
  },
  exclusions: { zh: '剖宫产，含试产后转剖宫产。', en: 'Caesarean sections, also after a trial of labour.' },
  threshold: 0.3,
  note: {
    zh: '计入哪些并发症决定数值高低，二手文本的清单未经核对；清单不同的机构不可比较。季度为假定的填报频次，来源未印。',
    en: 'The value depends on which complications are listed, and the list in the second-hand text is unchecked; institutions with other lists cannot be compared. The quarter is assumed, not printed.',
  },
  source: formulaSecondHand('十'),
  example: { numerator: 38, denominator: 1900, answer: 2, working: '38 ÷ 1900 × 100 = 2.00' },
}

export const nationalGoals: Group = {
  id: 'national-goals',
  name: { zh: '国家医疗质量安全改进目标', en: 'National improvement goals' },
  centre: { zh: '医疗质量控制中心', en: 'Quality-control centre' },
  indicators: [
    ...reperfusion,
    staging,
    ...perioperativeDeaths,
    adverseEvents,
    ...infusion,
    discussion,
    ...septicShock,
    thrombosis,
    delivery,
  ],
}

import { percent } from '../formats.ts'
import { printedIn } from '../printed-in.ts'
import { stayMeasure, stayPerWeight } from '../stay-per-weight.ts'
import type { Format, Group, Indicator } from '../types.ts'

const printedAs = printedIn('泌尿外科医疗质量控制指标（2022年版）')

const effectiveFrom = '2022-01-01'

const perHundredStays = (staff: { zh: string; en: string }): Format => ({
  per: 100,
  unit: { zh: `名${staff.zh}/百例次`, en: `${staff.en} per 100 stays` },
  decimals: 2,
})

const staffing: Indicator[] = [
  {
    id: 'UR-2022-01',
    version: '2022',
    group: 'urology',
    name: { zh: '泌尿外科医患比', en: 'Doctors per 100 stays in urology' },
    kind: 'ratio',
    better: 'monitor',
    measure: { numerator: 'ur_doctors', denominator: 'ur_discharges' },
    format: perHundredStays({ zh: '医师', en: 'doctors' }),
    definition: {
      zh: '期末泌尿外科固定在岗（本院）医师数与同期泌尿外科住院例次数之比，以每百例次表示。',
      en: 'Urology doctors with a permanent post on the last day of the period, for every 100 urology stays of the period.',
    },
    threshold: 0.1,
    note: {
      zh: '分子是时点值，分母是统计期内的累计值：统计期越短数值越大，只能在等长的统计期之间比较。住院例次数取出院例次数。来源只说“固定在岗（本院）”，其余排除项是本目录的读法。无公认的优劣方向，只作监测比较。',
      en: 'The numerator is a state on one day, the denominator grows with the period: the shorter the period, the larger the value, so only periods of equal length may be compared. Stays are discharges. The source says only "permanent post (own hospital)"; the other exclusions are our reading. Neither direction is agreed to be better.',
    },
    errata: {
      zh: '来源既写“百例次”，又印“×100%”，填报值可能相差 100 倍。本目录每百例次只乘一次 100，不作百分数。',
      en: 'The source asks for hundreds of stays and also prints "×100%", so that returns may be 100 times too large. We multiply by 100 once, for 100 stays, and print no per cent.',
    },
    source: printedAs('第一项'),
    effectiveFrom,
    example: { numerator: 12, denominator: 1600, answer: 0.75, working: '12 ÷ 1600 × 100 = 0.75' },
  },
  {
    id: 'UR-2022-02',
    version: '2022',
    group: 'urology',
    name: { zh: '泌尿外科护患比', en: 'Nurses per 100 stays in urology' },
    kind: 'ratio',
    better: 'monitor',
    measure: { numerator: 'ur_nurses', denominator: 'ur_discharges' },
    format: perHundredStays({ zh: '护士', en: 'nurses' }),
    definition: {
      zh: '期末泌尿外科固定在岗（本院）护士（师）数与同期泌尿外科住院例次数之比，以每百例次表示。',
      en: 'Urology nurses with a permanent post on the last day of the period, for every 100 urology stays of the period.',
    },
    threshold: 0.1,
    note: {
      zh: '分子是时点值，分母是统计期内的累计值：只能在等长的统计期之间比较。住院例次数取出院例次数。无公认的优劣方向，只作监测比较。',
      en: 'The numerator is a state on one day, the denominator grows with the period: only periods of equal length may be compared. Stays are discharges. Neither direction is agreed to be better.',
    },
    errata: {
      zh: '来源既写“百例次”，又印“×100%”，填报值可能相差 100 倍。本目录每百例次只乘一次 100，不作百分数。',
      en: 'The source asks for hundreds of stays and also prints "×100%", so that returns may be 100 times too large. We multiply by 100 once, for 100 stays, and print no per cent.',
    },
    source: printedAs('第二项'),
    effectiveFrom,
    example: { numerator: 20, denominator: 1600, answer: 1.25, working: '20 ÷ 1600 × 100 = 1.25' },
  },
  {
    id: 'UR-2022-03',
    version: '2022',
    group: 'urology',
    name: { zh: '中高级职称医师构成比', en: 'Doctors of intermediate grade and above' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'ur_doctors_intermediate_or_above', denominator: 'ur_doctors' },
    format: percent(1),
    definition: {
      zh: '期末泌尿外科固定在岗（本院）医师中，具有中级及以上职称者所占比例。',
      en: 'Share of urology doctors with a permanent post who hold an intermediate title or above, on the last day of the period.',
    },
    threshold: 5,
    note: {
      zh: '名为构成比，实为比例。来源未标方向；人员结构“越高越好”只是一种读法，本目录只作监测比较，设有目标值时才判断达标与否。一个科室人数少，数值随一人变动而跳动。',
      en: 'A proportion under a name that says composition. No direction is printed; "higher is better" is one reading of a staffing mix, so we only monitor, and judge only against a target that somebody has set. In one department a single person moves the value visibly.',
    },
    source: printedAs('第三项'),
    effectiveFrom,
    example: { numerator: 9, denominator: 12, answer: 75, working: '9 ÷ 12 × 100 = 75.0' },
  },
]

const stay: Indicator = {
  ...stayPerWeight,
  id: 'UR-2022-05',
  version: '2022',
  group: 'urology',
  name: { zh: 'CMI值校正后的平均住院日', en: 'Length of stay per unit of case-mix' },
  measure: stayMeasure('ur'),
  errata: {
    zh: '来源在以天为单位的指标上印有“×100%”；本目录以天计，不乘 100。',
    en: 'The source prints "×100%" on an indicator measured in days; we print days, without the factor 100.',
  },
  source: printedAs('第五项'),
  effectiveFrom,
  example: {
    numerator: 42,
    denominator: 6,
    answer: 7,
    working: '(4 + 7 + 12 + 19) ÷ (0.7 + 1.1 + 1.6 + 2.6) = 42 ÷ 6 = 7.00; 10.5 ÷ 1.5 = 7.00',
  },
}

const antimicrobials: Indicator = {
  id: 'UR-2022-04',
  version: '2022',
  group: 'urology',
  name: { zh: '一类切口预防性抗菌药物使用率', en: 'Antimicrobial prophylaxis in clean (class I) incisions' },
  kind: 'proportion',
  better: 'lower',
  measure: { numerator: 'ur_clean_incision_prophylaxis', denominator: 'ur_clean_incision_operations' },
  format: percent(1),
  definition: {
    zh: '泌尿外科Ⅰ类切口手术中，预防性使用抗菌药物者所占比例。按手术计，不按患者计。',
    en: 'Share of urology operations with a clean incision for which antimicrobials were given as prophylaxis. Operations are counted, not patients.',
  },
  exclusions: {
    zh: '感染的治疗用药；0 类（无皮肤切口）手术。',
    en: 'Treatment of infection; operations without a skin incision (class 0).',
  },
  threshold: 5,
  note: {
    zh: '来源说明原则上不需预防用药，但感染高危者除外；分子未区分有无指征，故不以 0 为目标。来源未印上限。',
    en: 'The source says prophylaxis is not needed as a rule, except at high risk of infection. The numerator does not tell indicated from other use, so zero is not the aim. No bound is printed.',
  },
  source: printedAs('第四项'),
  effectiveFrom,
  example: { numerator: 24, denominator: 160, answer: 15, working: '24 ÷ 160 × 100 = 15.0' },
}

const process: Indicator[] = [
  {
    id: 'UR-2022-06',
    version: '2022',
    group: 'urology',
    name: { zh: '手术患者构成比', en: 'Patients operated on' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'ur_operated_patients', denominator: 'ur_discharges' },
    format: percent(1),
    definition: {
      zh: '泌尿外科出院患者中，住院期间接受过手术者所占比例。',
      en: 'Share of urology discharges who had an operation during the stay.',
    },
    threshold: 2,
    note: {
      zh: '来源的分母为“同期住院患者”，本目录取同期出院患者。来源未标方向；“越高越好”只是一种读法，反映收治构成，本目录只作监测比较，设有目标值时才判断达标与否。',
      en: 'The source divides by "inpatients of the same period"; we take discharges. No direction is printed: "higher is better" is one reading of what is a mix of patients, so we only monitor, and judge only against a target that somebody has set.',
    },
    source: printedAs('第六项'),
    effectiveFrom,
    example: { numerator: 1120, denominator: 1600, answer: 70, working: '1120 ÷ 1600 × 100 = 70.0' },
  },
  {
    id: 'UR-2022-07',
    version: '2022',
    group: 'urology',
    name: { zh: '三/四级手术构成比', en: 'Operations of level 3 or 4' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'ur_level34_operations', denominator: 'ur_operations' },
    format: percent(1),
    definition: {
      zh: '泌尿外科住院手术例次中，三级和四级手术所占比例。级别以所在机构现行手术分级目录为准。',
      en: "Share of urology operations on inpatients that are of level 3 or 4 in the institution's current catalogue of operation levels.",
    },
    threshold: 2,
    note: {
      zh: '计三级和四级；普外科（GS-2022-09）只计四级，两者不可比较。来源未标方向，反映收治难度，本目录只作监测比较，设有目标值时才判断达标与否。',
      en: 'Levels 3 and 4; general surgery (GS-2022-09) counts level 4 only, so the two must not be compared. No direction is printed; it describes how difficult the work is, so we only monitor, and judge only against a target that somebody has set.',
    },
    source: printedAs('第七项'),
    effectiveFrom,
    example: { numerator: 690, denominator: 1150, answer: 60, working: '690 ÷ 1150 × 100 = 60.0' },
  },
  {
    id: 'UR-2022-08',
    version: '2022',
    group: 'urology',
    name: { zh: '泌尿系肿瘤手术开放探查性手术占比', en: 'Operations for urinary tumour that ended as exploration' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'ur_tumour_explorations', denominator: 'ur_tumour_operation_patients' },
    format: percent(1),
    definition: {
      zh: '计划切除泌尿系肿瘤的择期手术患者中，术中探查见肿瘤外侵严重而未能完成切除者所占比例。按患者计。',
      en: 'Share of patients with an elective operation planned to remove a urinary tumour in whom exploration found it too far advanced to remove. Patients are counted.',
    },
    exclusions: {
      zh: '急诊手术；因其他原因终止的手术。',
      en: 'Emergency operations; operations ended for other reasons.',
    },
    threshold: 1,
    frequency: 'year',
    note: {
      zh: '来源的分子限择期手术，分母写“该病种手术患者”；本目录分母同样限于择期且计划切除者，使分子为分母的一部分。例数少，用精确区间，宜合并多年看。',
      en: 'The source restricts the numerator to elective operations and divides by "patients operated on for this disease"; we restrict the denominator likewise, so that the numerator is a part of it. Counts are small: the interval is exact, and years are best pooled.',
    },
    source: printedAs('第八项'),
    effectiveFrom,
    interval: 'clopper-pearson',
    example: { numerator: 2, denominator: 125, answer: 1.6, working: '2 ÷ 125 × 100 = 1.6' },
  },
  {
    id: 'UR-2022-09',
    version: '2022',
    group: 'urology',
    name: { zh: '泌尿系结石手术开放手术占比', en: 'Open surgery in patients with urinary stone' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'ur_stone_open_operations', denominator: 'ur_stone_patients' },
    format: percent(2),
    definition: {
      zh: '泌尿系结石住院患者中，择期行开放取石手术者所占比例。按患者计，分母含未手术者。',
      en: 'Share of inpatients with urinary stone who had elective open surgery for it. Patients are counted; those not operated on are in the denominator.',
    },
    exclusions: { zh: '急诊开放手术不计入分子。', en: 'Emergency open surgery leaves the numerator.' },
    threshold: 0.5,
    frequency: 'year',
    note: {
      zh: '名称说结石“手术”，定义却除以所有结石患者；本目录依定义。保守治疗或门诊碎石多的机构分母构成不同，数值偏低。来源未限门诊患者，本目录只计出院患者。',
      en: 'The name speaks of stone operations, the definition divides by all stone patients; we follow the definition. Hospitals that treat many stones without surgery score low for that reason alone. The source does not say whether outpatients count; we count discharges only.',
    },
    source: printedAs('第九项'),
    effectiveFrom,
    example: { numerator: 6, denominator: 400, answer: 1.5, working: '6 ÷ 400 × 100 = 1.50' },
  },
  {
    id: 'UR-2022-10a',
    version: '2022',
    group: 'urology',
    name: { zh: '微创手术占比', en: 'Patients with minimally invasive surgery' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'ur_minimally_invasive_patients', denominator: 'ur_operated_patients' },
    format: percent(1),
    definition: {
      zh: '泌尿外科手术患者中，以微创方式完成手术者所占比例。分子、分母都按患者计。',
      en: 'Share of urology patients operated on who had a minimally invasive operation. Patients are counted above and below.',
    },
    threshold: 3,
    frequency: 'year',
    note: {
      zh: '来源以手术例数除以手术患者总例数，单位不一，可超过 100%；本目录把分子限为患者例数。来源未标方向；与普外科微创手术比例（GS-2022-08）同样只作监测比较，设有目标值时才判断达标与否。',
      en: 'The source divides operations by patients, which may exceed 100 %; we restrict the numerator to patients. No direction is printed: as with GS-2022-08 we only monitor, and judge only against a target that somebody has set.',
    },
    errata: {
      zh: '来源中有两项编号均为“十”；本项编为 10a，另一项编为 10b。',
      en: 'Two items of the source are numbered ten; this one is called 10a, the other 10b.',
    },
    source: printedAs('第十项（前一项）'),
    effectiveFrom,
    example: { numerator: 952, denominator: 1120, answer: 85, working: '952 ÷ 1120 × 100 = 85.0' },
  },
  {
    id: 'UR-2022-10b',
    version: '2022',
    group: 'urology',
    name: { zh: '非计划再次手术率', en: 'Unplanned reoperation' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'ur_unplanned_reoperations', denominator: 'ur_operated_patients' },
    format: percent(2),
    definition: {
      zh: '泌尿外科手术患者中，同一次住院期间计划外再次手术者所占比例，不论原因。按患者计，不按手术次数计。',
      en: 'Share of urology patients operated on who had a further, unplanned operation in the same stay, whatever the reason. Patients are counted, not operations.',
    },
    exclusions: { zh: '术前已计划的分期手术。', en: 'Staged operations planned beforehand.' },
    threshold: 0.2,
    note: {
      zh: '不限原因；普外科同名指标（GS-2022-06）只计因并发症者，两者不可直接比较。限于同一次住院是本目录的读法。登记更完整时数值会升高，解读时须考虑。',
      en: 'Any reason counts; the general surgery indicator of the same Chinese name (GS-2022-06) counts complications only, so the two must not be compared. Restriction to the same stay is our reading. More complete recording raises the value; read it with that in mind.',
    },
    errata: {
      zh: '来源中有两项编号均为“十”；本项编为 10b，另一项编为 10a。',
      en: 'Two items of the source are numbered ten; this one is called 10b, the other 10a.',
    },
    source: printedAs('第十项（后一项）'),
    effectiveFrom,
    example: { numerator: 7, denominator: 1120, answer: 0.625, working: '7 ÷ 1120 × 100 = 0.625 ≈ 0.63' },
  },
]

export const urology: Group = {
  id: 'urology',
  name: { zh: '泌尿外科', en: 'Urology' },
  centre: { zh: '泌尿外科专业质控中心', en: 'Quality-control centre for urology' },
  indicators: [...staffing, antimicrobials, stay, ...process],
}

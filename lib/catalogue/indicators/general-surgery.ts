import { both } from '../entry.ts'
import { percent } from '../formats.ts'
import { printedIn } from '../printed-in.ts'
import { productPrinted, stayMeasure, stayPerWeight } from '../stay-per-weight.ts'
import type { Group, Indicator, Source } from '../types.ts'

const printed = printedIn('普外科医疗质量控制指标（2022年版）')
const printedAs = (item: string): Source => printed(`第${item}项`)

const effectiveFrom = '2022-01-01'

const staffing: Indicator[] = [
  {
    id: 'GS-2022-01',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '普外科医护比', en: 'Doctors per nurse in general surgery' },
    kind: 'ratio',
    better: 'monitor',
    measure: { numerator: 'gs_doctors', denominator: 'gs_nurses' },
    format: { per: 1, unit: { zh: '名医师/护士', en: 'doctors per nurse' }, decimals: 2 },
    definition: {
      zh: '期末普外科固定在岗医师数与固定在岗护士数之比。习惯写成 1 : x，x 为本值的倒数。',
      en: 'General surgery doctors with a permanent post for each nurse with one, on the last day of the period. Often written 1 : x, where x is the inverse of this value.',
    },
    threshold: 0.05,
    note: {
      zh: '时点值，全数统计，不给抽样区间。来源只说“固定在岗”；不计进修、规培、轮转与借调人员是本目录的读法。无公认的优劣方向，只作监测比较。',
      en: 'A state on one day, fully counted: no sampling interval. The source says only "permanent post"; leaving out visiting, trainee, rotating and seconded staff is our reading. Neither direction is agreed to be better.',
    },
    errata: {
      zh: '来源公式印有“×100%”。比值不是百分数，本目录按每名护士对应的医师数计算，不乘 100。',
      en: 'The source prints "×100%". A ratio is no percentage; we compute doctors per nurse, without the factor 100.',
    },
    source: printedAs('一'),
    effectiveFrom,
    example: { numerator: 18, denominator: 30, answer: 0.6, working: '18 ÷ 30 = 0.60 (1 : 1.67)' },
  },
  {
    id: 'GS-2022-02',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '普外科医师与实际开放床位数比', en: 'Doctors per open bed in general surgery' },
    kind: 'ratio',
    better: 'monitor',
    measure: { numerator: 'gs_doctors', denominator: 'gs_open_beds' },
    format: { per: 1, unit: { zh: '名医师/床', en: 'doctors per bed' }, decimals: 2 },
    definition: {
      zh: '期末普外科固定在岗医师数与实际开放床位数之比。',
      en: 'General surgery doctors with a permanent post for each open bed, on the last day of the period.',
    },
    exclusions: { zh: '不含临时加床；不用编制床位。', en: 'Temporary extra beds; authorised beds are not used.' },
    threshold: 0.03,
    note: {
      zh: '时点值，全数统计，不给抽样区间。无公认的优劣方向，只作监测比较。',
      en: 'A state on one day, fully counted: no sampling interval. Neither direction is agreed to be better.',
    },
    errata: {
      zh: '来源公式印有“×100%”。比值不是百分数，本目录按每张开放床位对应的医师数计算，不乘 100。',
      en: 'The source prints "×100%". A ratio is no percentage; we compute doctors per open bed, without the factor 100.',
    },
    source: printedAs('二'),
    effectiveFrom,
    example: { numerator: 18, denominator: 60, answer: 0.3, working: '18 ÷ 60 = 0.30' },
  },
  {
    id: 'GS-2022-03',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '医师职称结构比', en: 'Grades of general surgery doctors' },
    kind: 'composition',
    better: 'monitor',
    measure: { parts: ['gs_doctors_senior', 'gs_doctors_intermediate', 'gs_doctors_junior'] },
    format: percent(1),
    definition: {
      zh: '期末普外科固定在岗医师中，高级、中级、初级职称人数之比（高级 : 中级 : 初级），同时给出各占百分比。',
      en: 'General surgery doctors of senior, intermediate and junior grade on the last day of the period, as senior : intermediate : junior and as shares of all three.',
    },
    threshold: 5,
    note: {
      zh: '三部分构成，不是比例。与其他专业同名的“职称结构比”定义不同，不可相互比较。',
      en: 'A composition of three parts, not a proportion. Indicators of other specialties with the same Chinese name are defined otherwise and cannot be compared with it.',
    },
    source: printedAs('三'),
    effectiveFrom,
    example: { values: [6, 8, 4], answer: 18, working: '6 : 8 : 4 = 33.3% : 44.4% : 22.2%' },
  },
]

const stay: Indicator = {
  ...stayPerWeight,
  id: 'GS-2022-04',
  version: '2022',
  group: 'general-surgery',
  name: { zh: 'CMI平均住院日', en: 'Length of stay per unit of case-mix' },
  measure: stayMeasure('gs'),
  errata: both(productPrinted),
  source: printedAs('四'),
  effectiveFrom,
  example: {
    numerator: 40,
    denominator: 5,
    answer: 8,
    working: '(6 + 8 + 10 + 16) ÷ (0.8 + 1.0 + 1.2 + 2.0) = 40 ÷ 5 = 8.00; 10 ÷ 1.25 = 8.00',
  },
}

const process: Indicator[] = [
  {
    id: 'GS-2022-05',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '手术患者占比', en: 'Patients operated on' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'gs_operated_patients', denominator: 'gs_discharges' },
    format: percent(1),
    definition: {
      zh: '普外科出院患者中，住院期间接受过手术者所占比例。',
      en: 'Share of general surgery discharges who had an operation during the stay.',
    },
    threshold: 2,
    note: {
      zh: '来源的分母为“同期住院患者”，本目录取同期出院患者。来源未标方向；“越高越好”只是一种读法，反映收治构成，本目录只作监测比较，设有目标值时才判断达标与否。',
      en: 'The source divides by "inpatients of the same period"; we take discharges. No direction is printed: "higher is better" is one reading of what is a mix of patients, so we only monitor, and judge only against a target that somebody has set.',
    },
    source: printedAs('五'),
    effectiveFrom,
    example: { numerator: 312, denominator: 480, answer: 65, working: '312 ÷ 480 × 100 = 65.0' },
  },
  {
    id: 'GS-2022-06',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '非计划再次手术率', en: 'Unplanned reoperation for complications' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'gs_unplanned_reoperations', denominator: 'gs_operated_patients' },
    format: percent(2),
    definition: {
      zh: '普外科手术患者中，同一次住院期间因手术并发症需计划外再次手术者所占比例。按患者计，不按手术次数计。',
      en: 'Share of general surgery patients operated on who needed a further, unplanned operation in the same stay because of a complication. Patients are counted, not operations.',
    },
    exclusions: {
      zh: '术前已计划的分期手术；与并发症无关的再次手术。',
      en: 'Staged operations planned beforehand; reoperations for other reasons than a complication.',
    },
    threshold: 0.2,
    note: {
      zh: '只计因并发症的再次手术；泌尿外科同名指标（UR-2022-10b）不限原因，两者不可直接比较。限于同一次住院是本目录的读法。登记更完整时数值会升高，解读时须考虑。',
      en: 'Counts reoperations for complications only; the urology indicator of the same Chinese name (UR-2022-10b) counts any reason, so the two must not be compared. Restriction to the same stay is our reading. More complete recording raises the value; read it with that in mind.',
    },
    source: printedAs('六'),
    effectiveFrom,
    example: { numerator: 3, denominator: 312, answer: 0.9615, working: '3 ÷ 312 × 100 = 0.96' },
  },
  {
    id: 'GS-2022-07',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '非计划再次入院率（30天内）', en: 'Unplanned readmission within 30 days' },
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'gs_unplanned_readmissions_30d', denominator: 'gs_discharges' },
    format: percent(2),
    definition: {
      zh: '普外科出院患者中，出院后 30 天内非计划再次住院者所占比例。计入前一次出院所在的统计期。',
      en: 'Share of general surgery discharges followed by an unplanned admission within 30 days, counted in the period of the earlier discharge.',
    },
    exclusions: { zh: '出院时已计划的再次住院。', en: 'Readmissions planned at discharge.' },
    threshold: 0.3,
    note: {
      zh: '来源未写分母，也未要求扣除住院死亡；本目录以全部出院为分母，不扣除。统计期末 30 天内的出院须待随访期满，此前标为“随访未满”。无跨院标识时只见本院再入院，数值偏低。来源未限因同一疾病再入院。',
      en: 'The source prints no denominator and does not exclude deaths in hospital; we divide by all discharges. Discharges of the last 30 days wait until their follow-up is complete and are marked so. Without an identifier shared by hospitals only readmissions to the same hospital are seen, and the value is too low. The source does not restrict readmissions to the same disease.',
    },
    source: printedAs('七'),
    effectiveFrom,
    followUpDays: 30,
    example: { numerator: 12, denominator: 480, answer: 2.5, working: '12 ÷ 480 × 100 = 2.50' },
  },
  {
    id: 'GS-2022-08',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '普外科微创手术比例', en: 'Minimally invasive operations' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'gs_minimally_invasive_operations', denominator: 'gs_operations' },
    format: percent(1),
    definition: {
      zh: '普外科手术中，以腹腔镜等微创方式完成者所占比例。按手术计。',
      en: 'Share of general surgery operations completed by laparoscopy or another minimally invasive approach. Operations are counted.',
    },
    exclusions: { zh: '中转开放的手术不计入分子。', en: 'Operations converted to open surgery leave the numerator.' },
    threshold: 3,
    note: {
      zh: '来源写“腹腔镜等”，未列全部方式；本目录计入胸腔镜、机器人辅助及其他内镜方式。来源未标方向，合适的水平取决于病种构成，本目录只作监测比较，设有目标值时才判断达标与否。',
      en: 'The source says "laparoscopy and the like" without a list; we count thoracoscopy, robotic assistance and other endoscopic approaches. No direction is printed and the right level depends on the mix of diseases: we only monitor, and judge only against a target that somebody has set.',
    },
    source: printedAs('八'),
    effectiveFrom,
    example: { numerator: 198, denominator: 330, answer: 60, working: '198 ÷ 330 × 100 = 60.0' },
  },
  {
    id: 'GS-2022-09',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '普外科四级手术比例', en: 'Operations of level 4' },
    kind: 'proportion',
    better: 'monitor',
    measure: { numerator: 'gs_level4_operations', denominator: 'gs_operations' },
    format: percent(1),
    definition: {
      zh: '普外科手术中，四级手术所占比例。按手术计，级别以所在机构现行手术分级目录为准。',
      en: "Share of general surgery operations that are of level 4 in the institution's current catalogue of operation levels. Operations are counted.",
    },
    threshold: 2,
    note: {
      zh: '只计四级；泌尿外科（UR-2022-07）计三、四级，两者不可比较。各机构分级目录可有不同。来源未标方向，反映收治难度，本目录只作监测比较，设有目标值时才判断达标与否。',
      en: 'Level 4 only; urology (UR-2022-07) counts levels 3 and 4, so the two must not be compared. Catalogues of levels may differ between institutions. No direction is printed; it describes how difficult the work is, so we only monitor, and judge only against a target that somebody has set.',
    },
    source: printedAs('九'),
    effectiveFrom,
    example: { numerator: 66, denominator: 330, answer: 20, working: '66 ÷ 330 × 100 = 20.0' },
  },
  {
    id: 'GS-2022-10',
    version: '2022',
    group: 'general-surgery',
    name: {
      zh: '规范化开展消化道肿瘤（以胃癌为例）根治性手术比例',
      en: 'Standard radical surgery for digestive tract tumour (gastric cancer)',
    },
    kind: 'proportion',
    better: 'higher',
    measure: { numerator: 'gs_standard_gastrectomies', denominator: 'gs_gastric_cancer_operations' },
    format: percent(1),
    definition: {
      zh: '胃癌手术中，同时达到 D2 淋巴结清扫和送检淋巴结不少于 16 枚两项标准者所占比例。',
      en: 'Share of operations for gastric cancer that meet both standards: D2 lymph node dissection, and at least 16 lymph nodes examined.',
    },
    threshold: 5,
    note: {
      zh: '两项标准须同时满足。来源注中 D2 只适用于可根治的进展期和部分早期胃癌，而分母印为全部胃癌手术；本目录按所印分母计算，故姑息手术和不需 D2 的早期胃癌多的机构数值偏低，不宜据此比较。',
      en: 'Both standards must be met. The notes in the source ask for D2 only in resectable advanced and some early cancers, while the denominator is printed as all operations for gastric cancer. We divide as printed, so hospitals with many palliative operations or early cancers score low for that reason alone.',
    },
    source: printedAs('十'),
    effectiveFrom,
    example: { numerator: 21, denominator: 28, answer: 75, working: '21 ÷ 28 × 100 = 75.0' },
  },
  {
    id: 'GS-2022-11',
    version: '2022',
    group: 'general-surgery',
    name: { zh: '阑尾切除手术腹腔镜占比', en: 'Laparoscopic appendectomy' },
    kind: 'proportion',
    better: 'higher',
    measure: { numerator: 'gs_laparoscopic_appendectomies', denominator: 'gs_appendectomies' },
    format: percent(1),
    definition: {
      zh: '阑尾切除手术患者中，因急性阑尾炎以腹腔镜完成手术者所占比例。按患者计。',
      en: 'Share of patients with appendectomy who had it for acute appendicitis and by laparoscopy. Patients are counted.',
    },
    exclusions: { zh: '中转开放者不计入分子。', en: 'Operations converted to open surgery leave the numerator.' },
    threshold: 5,
    note: {
      zh: '来源的分子限急性阑尾炎，分母为所有阑尾切除，两者范围不同；本目录按所印计算，慢性阑尾炎等手术多的机构数值上限低于 100%。ICD 编码范围为本目录的读法。',
      en: 'The source restricts the numerator to acute appendicitis but divides by all appendectomies. We compute as printed: where many are done for other reasons, 100 % cannot be reached. The code ranges are our reading.',
    },
    source: printedAs('十一'),
    effectiveFrom,
    example: { numerator: 76, denominator: 95, answer: 80, working: '76 ÷ 95 × 100 = 80.0' },
  },
]

export const generalSurgery: Group = {
  id: 'general-surgery',
  name: { zh: '普通外科', en: 'General surgery' },
  centre: { zh: '普通外科专业质控中心', en: 'Quality-control centre for general surgery' },
  indicators: [...staffing, stay, ...process],
}

import { type DefinedIndicator, defineIndicator, type Indicator } from '../../catalogue/index.ts'
import { unitedStates } from '../../charts/index.ts'
import { type Bilingual, formatNumber, type Reason, unavailable } from '../../core/index.ts'
import {
  againstExpected,
  type IndicatorRow,
  reportLevels,
  type StandardisedRatio,
  type StratumCell,
  scaled,
  stratumCells,
} from '../../indicators/index.ts'
import { wilson } from '../../stats/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { hidePlaces } from '../hide-places.ts'
import type { Comparison } from '../regional-study.ts'
import { askedOf } from './asked-of.ts'
import type { KnownFile } from './known-file.ts'

type Condition = { readonly code: string; readonly name: Bilingual }

const conditions: readonly Condition[] = [
  { code: 'AMI', name: { zh: '急性心肌梗死', en: 'acute myocardial infarction' } },
  { code: 'HF', name: { zh: '心力衰竭', en: 'heart failure' } },
  { code: 'PN', name: { zh: '肺炎', en: 'pneumonia' } },
  { code: 'COPD', name: { zh: '慢性阻塞性肺疾病', en: 'COPD' } },
  { code: 'CABG', name: { zh: '冠状动脉旁路移植术', en: 'coronary artery bypass grafting' } },
  { code: 'HIP-KNEE', name: { zh: '髋膝关节置换术', en: 'hip or knee replacement' } },
]

const measureOf = (code: string): string => `READM-30-${code}-HRRP`

const source: Indicator['source'] = {
  document: 'CMS Hospital Readmissions Reduction Program, FY 2024',
  place: 'Hospital-level results',
  verified: true,
}

const defined: readonly DefinedIndicator[] = conditions.map(({ code, name }) =>
  defineIndicator({
    id: `HRRP-${code}`,
    name: { zh: `${name.zh} 30 日再入院率`, en: `Readmission after ${name.en}` },
    kind: 'proportion',
    better: 'lower',
    unit: { zh: '%', en: '%' },
    threshold: 0.5,
    numerator: {
      id: `hrrp_${code}_readmissions`,
      name: { zh: '30 日内非计划再入院例数', en: 'Unplanned readmissions within 30 days' },
      definition: {
        zh: 'CMS 公布的再入院例数；少于 11 例者不公布。',
        en: 'Number of readmissions as published by CMS; fewer than 11 are withheld.',
      },
    },
    denominator: {
      id: `hrrp_${code}_discharges`,
      name: { zh: '出院例数', en: 'Discharges' },
      definition: {
        zh: 'CMS 公布的该病种合格出院例数（三年）。',
        en: 'Eligible discharges of the condition as published by CMS (three years).',
      },
    },
    definition: {
      zh: `${name.zh}出院后 30 日内非计划再入院的比例，未作风险校正。`,
      en: `Share of discharges after ${name.en} followed by an unplanned readmission within 30 days, not risk-adjusted.`,
    },
    source,
  }),
)

const raw = [
  { id: 'hrrp_discharges', name: { zh: '出院例数', en: 'Discharges' } },
  { id: 'hrrp_readmissions', name: { zh: '再入院例数', en: 'Readmissions' } },
  { id: 'hrrp_expected_rate', name: { zh: '期望再入院率', en: 'Expected readmission rate' } },
  { id: 'hrrp_excess_ratio', name: { zh: '超额再入院比', en: 'Excess readmission ratio' } },
].map((each) => ({ unit: 'case' as const, definition: each.name, overTime: 'sum' as const, ...each }))

// The three years end in June 2022 and stand under that year.
const year = 2022

/** US hospital readmissions of fiscal year 2024: hospital × condition, three years in one number. */
export const hrrp: KnownFile = {
  name: 'cms-hrrp-fy2024',
  headers: ['Facility ID', 'Measure Name', 'Excess Readmission Ratio', 'Number of Readmissions'],
  elements: [...raw, ...defined.flatMap(({ elements }) => elements)],
  package: (root, path) => ({
    root,
    name: 'cms-hrrp-fy2024',
    title: 'CMS: Hospital Readmissions Reduction Program, FY 2024',
    zhikong: {
      title: { zh: '美国医院再入院公开数据（CMS，2024 财年）', en: 'US hospital readmissions (CMS, fiscal year 2024)' },
      regions: [
        { code: 'US', name: { zh: '美国', en: 'United States' } },
        ...unitedStates.map(({ code, name }) => ({ code, name })),
      ],
      imprint: {
        period: { zh: '2019-07 – 2022-06', en: '2019-07 – 2022-06' },
        dataDate: '2022-06-30',
        licence: { zh: 'CMS 数据，美国政府作品', en: 'CMS data, a work of the US Government' },
      },
    },
    resources: [
      {
        name: 'organizations',
        path,
        zhikong: {
          mapping: { organization_id: 'Facility ID', name: 'Facility Name', region_code: 'State' },
          where: { 'Measure Name': measureOf('AMI') },
        },
      },
      {
        name: 'submissions',
        path,
        schema: {
          missingValues: ['', { value: 'N/A', label: 'missing' }, { value: 'Too Few to Report', label: 'suppressed' }],
        },
        zhikong: {
          mapping: { organization_id: 'Facility ID', stratum: 'Measure Name', period: { value: year } },
          unpivot: {
            hrrp_discharges: 'Number of Discharges',
            hrrp_readmissions: 'Number of Readmissions',
            hrrp_expected_rate: 'Expected Readmission Rate',
            hrrp_excess_ratio: 'Excess Readmission Ratio',
          },
        },
      },
    ],
  }),
  async study(data, wanted) {
    const { facts } = await data.split('stratum')
    const cells = stratumCells(
      facts,
      raw.map(({ id }) => id),
    )
    const chosen = askedOf(
      defined.map(({ indicator }) => indicator),
      wanted.indicators,
    )
    const { suppress } = wanted
    return {
      year,
      period: { zh: '2019 年 7 月至 2022 年 6 月', en: 'July 2019 to June 2022' },
      years: [],
      dimension: 'region',
      place: { zh: '州', en: 'State' },
      each: { zh: '个州', en: 'states' },
      wholeName: { zh: '全国', en: 'All states' },
      unitEach: { zh: '家医院', en: 'hospitals' },
      shortName: (code) => code,
      layout: unitedStates,
      comparisons: chosen.map((each) => {
        const found = comparisonOf(data, each, cells)
        return suppress === undefined ? found : hidePlaces(found, { threshold: suppress })
      }),
      elements: hrrp.elements,
      lead: 'ratio',
      limits,
      source: 'CMS, Hospital Readmissions Reduction Program FY 2024',
      ...(suppress === undefined ? {} : { suppression: { threshold: suppress } }),
    }
  },
}

type Hospital = {
  readonly id: string
  readonly state: string
  readonly discharges: number
  readonly readmissions: number
  readonly expected: number
  /** CMS's own predicted over expected. */
  readonly published: number
}

function comparisonOf(data: AnalysisData, indicator: Indicator, all: readonly StratumCell[]): Comparison {
  const stratum = measureOf(indicator.id.replace('HRRP-', ''))
  const cells = all.filter((cell) => cell.stratum === stratum)
  const hospitals = cells.flatMap((cell) => hospitalOf(data, cell))
  const states = [...new Set(data.dataset.organizations.map(({ regionCode }) => regionCode))].sort()
  const due = grouped(cells, ({ organization }) => stateOf(data, organization))
  const inState = grouped(hospitals, ({ state }) => state)
  const known = new Set(hospitals.map(({ id }) => id))
  const withheld = cells.filter((cell) => !known.has(cell.organization) && isWithheld(cell)).length
  const stateRow = (state: string): IndicatorRow => {
    const all = due.get(state) ?? []
    const reason = all.some(isWithheld) ? 'suppressed' : 'missing'
    return rowOf({ region: state }, data.placeName('region', state), inState.get(state) ?? [], reason, all.length)
  }
  return {
    indicator,
    whole: rowOf({}, { zh: '全国', en: 'All states' }, hospitals, 'missing', cells.length),
    places: states.map(stateRow),
    units: hospitals.map((each) =>
      rowOf({ organization: each.id }, data.organizationName(each.id), [each], 'missing', 1),
    ),
    yearly: [],
    wholeYearly: [],
    breaks: [],
    standard: {
      basis: { zh: 'CMS 的风险模型（年龄、性别、合并症）', en: "CMS's risk model (age, sex, comorbidity)" },
      how,
      ...remark(hospitals),
      places: states.flatMap((state) => ratioOf(state, inState.get(state) ?? [])),
      units: hospitals.flatMap((each) => ratioOf(each.id, [each])),
    },
    coverage: {
      of: { zh: '医院', en: 'hospitals' },
      used: hospitals.length,
      withheld,
      absent: cells.length - hospitals.length - withheld,
    },
    hidden: 0,
  }
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}

const stateOf = (data: AnalysisData, id: string): string => data.organization(id)?.regionCode ?? ''

const isWithheld = ({ values }: StratumCell): boolean => values.hrrp_readmissions === 'suppressed'

/** Only hospitals whose discharges, readmissions and expected rate are all published. */
function hospitalOf(data: AnalysisData, { organization, values }: StratumCell): Hospital[] {
  const { hrrp_discharges: discharges, hrrp_readmissions: readmissions, hrrp_expected_rate: rate } = values
  const { hrrp_excess_ratio: published } = values
  if (typeof discharges !== 'number' || typeof readmissions !== 'number') return []
  if (typeof rate !== 'number' || typeof published !== 'number') return []
  const expected = (rate / 100) * discharges
  return [{ id: organization, state: stateOf(data, organization), discharges, readmissions, expected, published }]
}

/** How often the published ratio lies nearer to 1 than observed over expected: what its shrinkage does, counted. */
function remark(hospitals: readonly Hospital[]): { remark?: Bilingual } {
  if (hospitals.length === 0) return {}
  const nearer = hospitals.filter(
    ({ readmissions, expected, published }) => Math.abs(published - 1) < Math.abs(readmissions / expected - 1),
  ).length
  const share = (lang: 'zh' | 'en'): string =>
    formatNumber((nearer / hospitals.length) * 100, { decimals: 1, lang, unit: '%' })
  const all = (lang: 'zh' | 'en'): string => formatNumber(hospitals.length, { decimals: 0, lang })
  return {
    remark: {
      zh: `公布例数的 ${all('zh')} 家医院中，${share('zh')} 的 ERR 比 O/E 更接近 1。`,
      en: `Of ${all('en')} hospitals with published numbers, the ERR of ${share('en')} lies nearer to 1 than O/E.`,
    },
  }
}

function ratioOf(place: string, hospitals: readonly Hospital[]): StandardisedRatio[] {
  if (hospitals.length === 0) return []
  const sum = (of: (each: Hospital) => number): number => hospitals.reduce((total, each) => total + of(each), 0)
  return [
    againstExpected(
      place,
      sum(({ readmissions }) => readmissions),
      sum(({ expected }) => expected),
    ),
  ]
}

function rowOf(
  keys: IndicatorRow['keys'],
  label: Bilingual,
  hospitals: readonly Hospital[],
  reason: Reason,
  expected: number,
): IndicatorRow {
  const absent = expected - hospitals.length
  const row = {
    keys,
    label,
    reported: hospitals.length,
    expected,
    months: hospitals.length * 36,
    absent: absent > 0 ? { [reason]: absent } : {},
  }
  if (hospitals.length === 0) return { ...row, numerator: null, denominator: null, answer: unavailable(reason) }
  const count = hospitals.reduce((sum, each) => sum + each.readmissions, 0)
  const total = hospitals.reduce((sum, each) => sum + each.discharges, 0)
  return {
    ...row,
    numerator: count,
    denominator: total,
    answer: scaled(wilson({ count, total }, { levels: reportLevels }), 100),
  }
}

const how: Bilingual = {
  zh: '观察数 O 为公布的再入院例数；期望数 E 为公布的期望再入院率乘以出院例数，州的 O 与 E 为其医院之和。E 已按 CMS 的分层模型校正病人组成。CMS 公布的超额再入院比（ERR）是“预测率 ÷ 期望率”，预测率已向平均收缩，因此与这里的 O/E 不同，小医院尤甚。',
  en: "Observed O is the published number of readmissions; expected E is the published expected rate times discharges, added up over the hospitals of a state. E is adjusted for patients by CMS's hierarchical model. CMS's own excess readmission ratio (ERR) is predicted over expected, and its predicted rate is shrunken towards the average, so it differs from O/E here, most for small hospitals.",
}

const limits: readonly Bilingual[] = [
  {
    zh: '再入院少于 11 例的医院不公布例数，因此不在 O/E 之内：留下的医院再入院偏多，全国 O/E 不恰为 1，各州也不能由这些数推出居民的情况。',
    en: 'Numbers below 11 readmissions are withheld and not in O/E: the hospitals that remain have more readmissions, so O/E of all is not exactly 1 and no state can be judged from them as a whole.',
  },
  {
    zh: '粗再入院率未作风险校正，只作描述；与 1 的比较用 O/E。两个州的 O/E 期望数的病人组成不同，不可相互排名。',
    en: 'Crude readmission rates are not risk-adjusted and only describe; comparisons with 1 use O/E. The O/E of two states rest on different patients and are not to be ranked against each other.',
  },
  {
    zh: '期望率公布到小数点后四位，由此算得的 E 有不超过 0.00005% × 出院例数的误差。',
    en: 'Expected rates are published to four decimals, so E carries an error of up to 0.00005% of discharges.',
  },
  {
    zh: '只含 Medicare 按服务付费的老年患者；时期为 2019 年 7 月至 2022 年 6 月，含新冠疫情，只有一个时期，不能谈趋势。',
    en: 'Patients are covered by fee-for-service Medicare; July 2019 to June 2022 includes the pandemic, and with one period nothing can be said of a trend.',
  },
  {
    zh: '同一患者可多次再入院与多次计入，区间按独立计数得出，可能略窄。',
    en: 'A patient may be counted more than once; intervals take counts as independent and may be slightly narrow.',
  },
]

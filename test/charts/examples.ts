import { type CoverageCell, chinaProvinces, type FlowRow, unitedStates } from '../../lib/charts/index.ts'
import {
  type Answer,
  type Bilingual,
  type Estimate,
  isKnown,
  known,
  type Random,
  random,
  unavailable,
} from '../../lib/core/index.ts'
import type { Change, IndicatorRow } from '../../lib/indicators/index.ts'
import { type ControlChart, type Funnel, funnel, pChart, type Slot, uChart, xmrChart } from '../../lib/spc/index.ts'
import { newcombe, type Rank, rankInterval, wilson } from '../../lib/stats/index.ts'

// Made-up but lifelike results, seeded: the charts of the gallery are drawn from them.

const monthAt = (i: number): string => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`

function slots(seed: string, months: number, rate: (i: number) => number, size: number): readonly Slot[] {
  const draws = random(seed)
  return Array.from({ length: months }, (_, i) => {
    const n = size + draws.integer(Math.round(size / 3))
    return { x: monthAt(i), y: draws.binomial(n, rate(i)), n }
  })
}

const decision = (reason: string, recorded: string) => ({ reason, recorded })

/** Two phases, a frozen baseline, one month without data, one left out, a run of improvement, and a bad month. */
export function reoperations(): ControlChart {
  const rate = (i: number): number => (i === 15 ? 0.0155 : i < 24 ? 0.0076 : i < 37 ? 0.0052 : 0.0038)
  const found = slots('reoperations', 48, rate, 5200).map((slot, i) =>
    i === 18 ? { ...slot, y: null, n: null } : slot,
  )
  return pChart(found, {
    better: 'lower',
    multiplier: 1000,
    rules: 'making-data-count-7',
    target: 5,
    baseline: { from: '2021-01', to: '2021-12', ...decision('改进前一年', '2022-01-10') },
    parts: [
      {
        at: '2023-01',
        baseline: { from: '2023-01', to: '2023-12', ...decision('核查推行后首年', '2024-01-09') },
        ...decision('推行手术安全核查与术前讨论', '2023-01-12'),
      },
    ],
    exclude: [{ at: '2021-08', ...decision('当月更换手术麻醉系统，分子重复上报', '2021-10-15') }],
  })
}

/** Anhøj rules with a run signal and a target far away. */
export function thrombolysis(): ControlChart {
  return pChart(
    slots('thrombolysis', 36, (i) => 0.55 + (i > 14 ? 0.06 : 0), 260),
    { better: 'higher', multiplier: 100, target: 80 },
  )
}

export const stay = (): ControlChart =>
  xmrChart(
    slots('stay', 24, () => 0.5, 400).map(({ x, y }) => ({ x, y: 7.4 + ((y ?? 0) / 400 - 0.58) * 6 })),
    { better: 'lower' },
  )

/** Too few points for limits. */
export const early = (): ControlChart =>
  uChart(
    slots('early', 6, () => 0.002, 9000),
    { better: 'lower', multiplier: 1000, target: 1.5 },
  )

const cities = [
  '江宁',
  '云川',
  '青河',
  '临溪',
  '安陵',
  '白沙',
  '长渡',
  '东原',
  '丰泽',
  '桂林湾',
  '海宁口',
  '吉水',
  '开阳',
  '兰亭',
  '明州',
  '宁远',
]
const citiesEn = [
  'Jiangning',
  'Yunchuan',
  'Qinghe',
  'Linxi',
  'Anling',
  'Baisha',
  'Changdu',
  'Dongyuan',
  'Fengze',
  'Guilinwan',
  'Haining Bay',
  'Jishui',
  'Kaiyang',
  'Lanting',
  'Mingzhou',
  'Ningyuan',
]

export const cityName = (at: number): Bilingual => ({ zh: `${cities[at % 16]}市`, en: citiesEn[at % 16] ?? '' })

export function hospitalName(id: string): Bilingual {
  const at = Number(id.slice(1)) - 1
  const nth = Math.floor(at / 16)
  return {
    zh: `${cities[at % 16]}市第${'一二三四五六七八'[nth]}人民医院`,
    en: `${citiesEn[at % 16]} No. ${nth + 1} People's Hospital`,
  }
}

const hospitalIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `H${String(i + 1).padStart(3, '0')}`)

export function readmissions(count: number, spread: number): Funnel {
  const draws = random('readmissions')
  const odd: Record<number, number> = { 7: 1.8, 33: 1.55, 50: 0.4, 91: 1.6, 12: 0.55 }
  const units = hospitalIds(count).map((id, i) => {
    const total = 60 + Math.round(draws.gamma(1.6, 420))
    return {
      id,
      total,
      count: draws.binomial(total, Math.min(0.9, Math.max(0.02, 0.12 * (odd[i] ?? 1) * (1 + draws.normal(0, spread))))),
    }
  })
  const found = funnel(units, { kind: 'proportion', multiplier: 100 })
  if ('reason' in found) throw new RangeError('the example has enough units')
  return found
}

const percent = (count: number, total: number): Estimate => {
  const found = wilson({ count, total }, { levels: [0.95, 0.998] })
  if (!isKnown(found)) throw new RangeError('the example has a denominator')
  const up = <T extends { lower: number; upper: number }>(limits: T): T => ({
    ...limits,
    lower: limits.lower * 100,
    upper: limits.upper * 100,
  })
  return { ...up(found), value: found.value * 100, also: found.also.map(up) }
}

export const rowOf = (label: Bilingual, count: number, total: number): IndicatorRow => ({
  keys: {},
  label,
  numerator: count,
  denominator: total,
  answer: percent(count, total),
  reported: 12,
  expected: 12,
  months: 12,
  absent: {},
})

export function cityRows(): readonly IndicatorRow[] {
  const draws = random('cities')
  return Array.from({ length: 16 }, (_, i): IndicatorRow => {
    const total = 300 + draws.integer(2600)
    const row = rowOf(cityName(i), draws.binomial(total, 0.62 + draws.normal(0, 0.05)), total)
    return i === 9 ? { ...row, numerator: null, denominator: null, answer: unavailable('missing') } : row
  })
}

/** How sure the rank of each city is. */
export function cityRank() {
  const rows = cityRows()
  const ranks = rankInterval(
    rows.map(({ numerator, denominator }) =>
      numerator === null || denominator === null ? null : { count: numerator, total: denominator },
    ),
    { first: 'highest' },
  )
  return ({ label }: IndicatorRow): Answer<Rank> =>
    ranks[rows.findIndex((row) => row.label.zh === label.zh)] ?? unavailable('missing')
}

const drawnFor = (codes: readonly string[], seed: string, draw: (draws: Random) => number) => {
  const draws = random(seed)
  return new Map(codes.map((code) => [code, known(draw(draws))]))
}

export const provinceValues = () =>
  drawnFor(
    chinaProvinces.map(({ code }) => code),
    'provinces',
    (draws) => draws.normal(61, 7),
  )

export const stateValues = () =>
  drawnFor(
    unitedStates.map(({ code }) => code).filter((code) => code !== 'MD'),
    'states',
    (draws) => draws.normal(1, 0.05),
  )

type Drawn = readonly [string, string, 'higher' | 'lower', number, number, number, number | undefined]

const drawn: readonly Drawn[] = [
  ['急性脑梗死再灌注治疗率', 'Reperfusion in acute ischaemic stroke', 'higher', 0.412, 0.473, 5200, 50],
  ['肿瘤治疗前临床 TNM 分期评估率', 'Clinical TNM staging before treatment', 'higher', 0.731, 0.792, 9100, 90],
  ['静脉血栓栓塞规范预防率', 'Standard prevention of venous thromboembolism', 'higher', 0.682, 0.694, 8200, 80],
  ['感染性休克 1 h 集束化治疗完成率', '1-hour bundle in septic shock', 'higher', 0.548, 0.541, 1900, 70],
  ['阴道分娩并发症发生率', 'Complications of vaginal delivery', 'lower', 0.063, 0.051, 11000, undefined],
  ['非计划重返手术室再手术率', 'Unplanned return to theatre', 'lower', 0.021, 0.027, 16000, 2],
  ['住院患者静脉输液使用率', 'Inpatients with intravenous infusion', 'lower', 0.903, 0.868, 30000, undefined],
  ['病案首页主要诊断编码正确率', 'Correct coding of the main diagnosis', 'higher', 0.911, 0.924, 4000, 95],
]

export const changes = (): readonly Change[] => drawn.map(changeOf)

function changeOf([zh, en, better, before, after, n, target]: Drawn): Change {
  const [from, to] = [
    rowOf({ zh: '2023年', en: '2023' }, Math.round(before * n), n),
    rowOf({ zh: '2024年', en: '2024' }, Math.round(after * n), n),
  ]
  const difference = newcombe({ count: to.numerator ?? 0, total: n }, { count: from.numerator ?? 0, total: n })
  if (!isKnown(difference)) throw new RangeError('the example has denominators')
  const points = {
    ...difference,
    value: difference.value * 100,
    lower: difference.lower * 100,
    upper: difference.upper * 100,
  }
  const sure = points.lower > 0 || points.upper < 0
  const judgement = !sure ? 'none' : points.value > 0 === (better === 'higher') ? 'improved' : 'worsened'
  return {
    indicator: {
      id: en,
      version: '2024',
      group: 'national-goals',
      name: { zh, en },
      kind: 'proportion',
      better,
      measure: { numerator: 'a', denominator: 'b' },
      format: { per: 100, unit: { zh: '%', en: '%' }, decimals: 1 },
      definition: { zh, en },
      threshold: 0.5,
      ...(target === undefined ? {} : { target: { operator: better === 'higher' ? '>=' : '<=', value: target } }),
      source: { document: '', place: '', verified: false },
      effectiveFrom: '2023-01-01',
      example: { working: '' },
    },
    from,
    to,
    difference: points,
    unit: 'percentage-points',
    verdict: !sure ? 'no-clear-change' : points.value > 0 ? 'rose' : 'fell',
    judgement,
  }
}

export function coverage(count: number): readonly CoverageCell[] {
  const draws = random('coverage')
  return hospitalIds(count).flatMap((organizationId, i) => {
    const stops = i % 23 === 7 ? 30 + draws.integer(10) : 48
    const weak = i % 16 === 4 ? 0.2 : 0.02
    return Array.from({ length: 48 }, (_, m): CoverageCell => {
      const share = m >= stops ? 0 : draws.next() < weak ? (draws.next() < 0.5 ? 0 : 0.6) : 1
      return { organizationId, period: monthAt(m), share }
    })
  })
}

export const organizations = (count: number) =>
  hospitalIds(count).map((organizationId, i) => ({
    organizationId,
    name: hospitalName(organizationId).zh,
    nameEn: hospitalName(organizationId).en,
    regionCode: `R${String((i % 16) + 1).padStart(2, '0')}`,
  }))

export const regions = Array.from({ length: 16 }, (_, i) => ({
  code: `R${String(i + 1).padStart(2, '0')}`,
  name: cityName(i),
}))

export const flow: readonly FlowRow[] = [
  { resource: 'organizations', rowsIn: 120, used: 120, quarantined: 0, filtered: [] },
  { resource: 'submissions', rowsIn: 286_412, used: 285_977, quarantined: 435, filtered: [] },
  {
    resource: 'discharges',
    rowsIn: 412_906,
    used: 398_127,
    quarantined: 1_318,
    filtered: [
      { reason: { zh: '日间手术', en: 'day surgery' }, rows: 12_904 },
      { reason: { zh: '出院日期不在统计期', en: 'discharged outside the period' }, rows: 557 },
    ],
  },
  { resource: 'drg_weights', rowsIn: 871, used: 869, quarantined: 2, filtered: [] },
]

const grid: readonly (readonly [number, number])[] = [
  [2, 0],
  [3, 0],
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 1],
  [0, 2],
  [1, 2],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 2],
  [1, 3],
  [2, 3],
  [3, 3],
  [4, 3],
]

export const tilePlaces = grid

export const panels = (count: number) => {
  const draws = random('panels')
  return Array.from({ length: count }, (_, i) => {
    const base = 0.7 + draws.normal(0, 0.04)
    const step = i % 7 === 2 ? 0.09 : i % 9 === 4 ? -0.1 : 0
    const chart = pChart(
      slots(`panel ${i}`, 24, (m) => Math.min(0.98, base + (m > 14 ? step : 0)), 180),
      { better: 'higher', multiplier: 100, target: 80, rules: 'making-data-count-7' },
    )
    return { label: count > 16 ? hospitalName(`H${String(i + 1).padStart(3, '0')}`) : cityName(i), chart, own: i === 4 }
  })
}

export const yearly = (shares: readonly number[], n: number) => shares.map((share) => percent(Math.round(share * n), n))

export function levels() {
  const draws = random('levels')
  const values = (count: number, mean: number) =>
    Array.from({ length: count }, () => Math.min(99.6, Math.max(20, draws.normal(mean, 9))))
  const tertiary = values(46, 78)
  return [
    {
      label: { zh: '三级医院', en: 'Tertiary hospitals' },
      values: tertiary,
      ...(tertiary[7] === undefined ? {} : { own: tertiary[7] }),
    },
    { label: { zh: '二级医院', en: 'Secondary hospitals' }, values: values(62, 66) },
    { label: { zh: '一级及未定级', en: 'Primary and ungraded' }, values: values(4, 55) },
  ]
}

export function casemix() {
  const draws = random('casemix')
  return hospitalIds(64).map((id) => {
    const x = 0.72 + draws.gamma(4, 0.08)
    return { id, label: hospitalName(id), x, y: 7.9 - (x - 1) * 1.6 + draws.normal(0, 0.75) }
  })
}

export function matrix() {
  const draws = random('matrix')
  const states = ['met', 'met', 'unmet', 'undecided', 'unmet', 'met'] as const
  const judgements = ['improved', 'none', 'none', 'worsened', 'none'] as const
  return drawn.map(([zh, en]) => ({
    label: { zh, en },
    cells: Array.from({ length: 16 }, () =>
      draws.next() < 0.05
        ? ({ state: 'unavailable', judgement: 'none' } as const)
        : { state: draws.pick(states), judgement: draws.pick(judgements) },
    ),
  }))
}

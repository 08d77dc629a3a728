import {
  type ChartKind,
  type ChartOptions,
  type ControlChart,
  controlChart,
  type RuleSetId,
  type Slot,
} from '../../../lib/spc/index.ts'
import type { Given } from '../case.ts'
import { indexesWhere, type Runner, valueOrNull } from './runner.ts'

/** The same for every freeze, part and exclusion of a reference case. */
export const decision = { reason: 'reference case', recorded: '2024-01-01' }

export const slotsOf = (given: Given): readonly Slot[] => {
  const y = given.maybe<number | null>('y')
  const n = given.maybe<number | null>('n')
  const x = given.maybe<string | number>('x')
  const subgroups = given.maybe<readonly number[]>('subgroups')
  return Array.from({ length: (y ?? subgroups ?? []).length }, (_, k) => ({
    x: String(x?.[k] ?? k),
    y: y?.[k] ?? null,
    ...(n && { n: n[k] ?? null }),
  }))
}

export function optionsOf(given: Given): ChartOptions {
  const first = given.option<number | undefined>('freeze_first_n', undefined)
  const baseline = first === undefined ? undefined : { first, ...decision }
  const multiplier = given.option('multiply', 1)
  const centre = given.option<number | undefined>('cl', undefined)
  return {
    minPoints: 2,
    multiplier,
    screen: given.option('screen_moving_range', true),
    ordered: !given.option('categorical_x', false),
    centre: centre === undefined ? undefined : centre * multiplier,
    sigma: given.option<number | undefined>('sigma', undefined),
    target: given.option<number | readonly number[] | undefined>('target', undefined),
    baseline,
    parts: given.option<readonly number[]>('part_after', []).map((at) => ({ at, ...decision })),
    exclude: given.option<readonly number[]>('exclude_idx0', []).map((at) => ({ at, ...decision })),
  }
}

/** A chart as qicharts2 describes it. */
export const described = (chart: ControlChart) => ({
  y: chart.points.map((point) => valueOrNull(point.value)),
  cl: chart.points.map((point) => point.centre ?? null),
  lcl: chart.points.map((point) => point.lower ?? null),
  ucl: chart.points.map((point) => point.upper ?? null),
  lcl_2s: chart.points.map((point) => point.lower2 ?? null),
  ucl_2s: chart.points.map((point) => point.upper2 ?? null),
  target: chart.points.map((point) => point.target ?? null),
  part: chart.points.map((point) => point.part + 1),
  include: chart.points.map((point) => point.excluded === undefined),
  baseline: chart.points.map((point) => point.baseline),
  sigma: chart.parts[0]?.sigma ?? null,
  sigma_signal: chart.points.map((point) => point.outside),
  sigma_signal_idx0: indexesWhere(chart.points.map((point) => point.outside)),
  runs_by_part: chart.parts.map(({ runs, start, end }, k) => ({
    part: k + 1,
    n_obs: chart.points.slice(start, end).filter((point) => point.excluded === undefined).length,
    n_useful: runs?.useful,
    runs_signal: runs?.signal,
    longest_run: runs?.longestRun,
    longest_run_max: runs?.longestRunMax,
    n_crossings: runs?.crossings,
    n_crossings_min: runs?.crossingsMin,
  })),
})

const ruleNames = {
  'western-electric': ['outside', 'two-of-three', 'four-of-five', 'eight-one-side'],
  nelson: [
    'outside',
    'nine-one-side',
    'six-steady',
    'fourteen-alternating',
    'two-of-three',
    'four-of-five',
    'fifteen-within-one-sigma',
    'eight-beyond-one-sigma',
  ],
} as const

/** Slots that each rule of a set flags, as qcc lists them. */
export function flagged(set: keyof typeof ruleNames, chartWith: (rules: RuleSetId) => ControlChart) {
  const { points } = chartWith(set)
  return Object.fromEntries(
    ruleNames[set].map((id, k) => [`rule${k + 1}`, indexesWhere(points.map(({ signals }) => signals.includes(id)))]),
  )
}

/** Any kind of control chart, with Anhøj's runs, and the older rule sets beside where they are asked for. */
export const chartRunner =
  (kind: ChartKind, more: ChartOptions = {}): Runner =>
  (given, expected) => {
    const slots = slotsOf(given)
    const options = { ...optionsOf(given), ...more }
    const withRules = (rules: RuleSetId): ControlChart => controlChart(kind, slots, { ...options, rules })
    return {
      ...described(controlChart(kind, slots, options)),
      ...('western_electric_idx0' in expected && { western_electric_idx0: flagged('western-electric', withRules) }),
      ...('nelson_idx0' in expected && { nelson_idx0: flagged('nelson', withRules) }),
    }
  }

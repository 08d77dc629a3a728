import { type Better, type ChartPoint, type ControlChart, controlChart } from '../../../lib/spc/index.ts'
import type { Given } from '../case.ts'
import { decision, slotsOf, withFacets } from './control-charts.ts'
import type { Runner } from './runner.ts'

const directions: { readonly [direction: string]: Better } = {
  increase: 'higher',
  decrease: 'lower',
  neutral: 'neutral',
}

const causes: { readonly [rule: string]: readonly [high: string, low: string] } = {
  outside: ['Above UCL', 'Below LCL'],
  trend: ['7 Point Trend (Increasing)', '7 Point Trend (Decreasing)'],
  'two-in-three': ['2 in 3 Above CL', '2 in 3 Below CL'],
  shift: ['7 Points Above CL', '7 Points Below CL'],
}

const assurances = {
  'consistently-passes': 'consistent_pass',
  'consistently-fails': 'consistent_fail',
  'hit-or-miss': 'inconsistent',
}

/** XmR as the NHS "Making Data Count" programme draws it. */
export const makingDataCount: Runner = withFacets((given) => {
  const slots = slotsOf(given)
  const groups = given.option<readonly number[]>('rebase_group', [])
  const first = given.option<number | undefined>('fix_after_n_points', undefined)
  const baseline = first === undefined ? {} : { baseline: { first, ...decision } }
  const starts = groups.flatMap((group, k) => (k > 0 && group !== groups[k - 1] ? [k] : []))
  const chart = controlChart('i', slots, {
    rules: 'making-data-count-7',
    minPoints: 2,
    better: betterOf(given),
    screen: given.option('screen_outliers', true),
    target: given.option<number | readonly (number | null)[] | undefined>('target', undefined),
    parts: starts.map((at) => ({ at, ...decision, ...baseline })),
    ...baseline,
  })
  return { ...lines(chart), ...signals(chart) }
})

const betterOf = (given: Given): Better => directions[given.option('improvement_direction', 'neutral')] ?? 'neutral'

const lines = ({ points, parts }: ControlChart) => ({
  mean: points.map((point) => point.centre ?? null),
  lpl: points.map((point) => point.lower ?? null),
  upl: points.map((point) => point.upper ?? null),
  outside_limits: points.map((point) => point.outside),
  close_to_limits: points.map((point) => Math.abs(point.zone ?? 0) === 2),
  relative_to_mean: points.map((point) => point.side ?? null),
  short_group_warning: points.map(({ part }) => {
    const { start = 0, end = 0 } = parts[part] ?? {}
    return end - start < 13
  }),
})

const signals = (chart: ControlChart) => ({
  special_cause_type: chart.points.map(causeOf),
  point_type: chart.points.map(({ direction }) => typeOf(direction, chart.better)),
  variation_type_last_point: variationName(chart),
  assurance_type: chart.assurance === undefined ? null : assurances[chart.assurance],
})

function causeOf({ signals: [first], direction }: ChartPoint): string {
  return causes[first ?? '']?.[direction === 'high' ? 0 : 1] ?? 'Common Cause'
}

function typeOf(direction: 'high' | 'low' | undefined, better: Better): string {
  if (direction === undefined) return 'common_cause'
  if (better === 'neutral') return `special_cause_neutral_${direction}`
  return (better === 'higher') === (direction === 'high') ? 'special_cause_improvement' : 'special_cause_concern'
}

function variationName({ variation = 'common-cause' }: ControlChart): string {
  if (variation === 'common-cause') return 'common_cause'
  const [kind, side] = variation.split('-')
  return kind === 'neutral' ? `special_cause_neutral_${side}` : `special_cause_${kind}`
}

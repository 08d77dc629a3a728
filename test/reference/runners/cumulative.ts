import { cusum, type RiskCase, raCusum, vlad } from '../../../lib/spc/index.ts'
import { optionsOf, slotsOf } from './control-charts.ts'
import { indexesWhere, type Runner, valueOrNull } from './runner.ts'

/** The tabular CUSUM of qcc. */
export const tabularCusum: Runner = (given) => {
  const options = optionsOf(given, { screen: false })
  const shift = given.option('se_shift', 1)
  const { points, parts } = cusum(slotsOf(given), { ...options, shift, limit: given.option('h', 5) })
  const where = (side: 'high' | 'low') => indexesWhere(points.map(({ signals }) => signals.includes(side)))
  return {
    y: points.map(({ observed }) => valueOrNull(observed)),
    cl: parts[0]?.centre ?? null,
    sigma: parts[0]?.sigma ?? null,
    pos: points.map(({ high }) => valueOrNull(high)),
    neg: points.map(({ low }) => valueOrNull(low)),
    upper_idx0: where('high'),
    lower_idx0: where('low'),
  }
}

/** VLAD and risk-adjusted CUSUM of the package vlad. */
export const riskAdjusted: Runner = (given) => {
  given.maybe('score')
  given.maybe('x')
  const [events, risks] = [given.input<0 | 1 | null>('y'), given.input<number | null>('risk')]
  const cases = events.map((event, k): RiskCase => ({ x: String(k), event, risk: risks[k] ?? null }))
  const odds = { more: given.option('RA_upper', 2), fewer: given.option('RA_lower', 0.5) }
  const [h1, h2] = [
    given.option<number | undefined>('h1', undefined),
    given.option<number | undefined>('h2', undefined),
  ]
  const limits = h1 === undefined ? undefined : { more: h1, fewer: h2 ?? h1 }
  const { points } = raCusum(cases, { odds, limits, reset: given.option('reset', false) })
  const where = (side: 'more' | 'fewer') => indexesWhere(points.map(({ signals }) => signals.includes(side)))
  return {
    vlad: vlad(cases).points.map(({ value }) => valueOrNull(value)),
    w_upper: points.map(({ weights }) => weights?.more ?? null),
    w_lower: points.map(({ weights }) => weights?.fewer ?? null),
    cusum_upper: points.map(({ more }) => valueOrNull(more)),
    cusum_lower: points.map(({ fewer }) => valueOrNull(fewer)),
    upper_idx0: where('more'),
    lower_idx0: where('fewer'),
    signal_idx0: indexesWhere(points.map(({ signals }) => signals.length > 0)),
    upper_signal_idx0: where('more'),
    lower_signal_idx0: where('fewer'),
  }
}

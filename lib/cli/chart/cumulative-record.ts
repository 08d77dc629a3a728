import { isKnown } from '../../core/index.ts'
import type { Cusum, RaCusum, Vlad } from '../../spc/index.ts'
import { decisionsOf, partRecord } from './control-record.ts'
import { type ChartRecord, numberOf, origin, reasonOf } from './record-parts.ts'
import type { SeriesSlot } from './series.ts'

export function cusumRecord({ points, parts, sigma, shift, limit }: Cusum, slots: readonly SeriesSlot[]): ChartRecord {
  return {
    kind: 'cusum',
    method: `tabular cusum in standard errors, k = ${shift / 2}, h = ${limit}, sigma: ${sigma.estimator}`,
    n: points.filter(({ high }) => isKnown(high)).length,
    centre: parts.at(-1)?.centre ?? null,
    sigma: { value: parts.at(-1)?.sigma ?? null, ...sigma },
    shift,
    limit,
    signals: {
      high: points.filter(({ signals }) => signals.includes('high')).map(({ x }) => x),
      low: points.filter(({ signals }) => signals.includes('low')).map(({ x }) => x),
    },
    decisions: decisionsOf({ points, parts }),
    parts: parts.map((part) => partRecord(part, points)),
    points: points.map(({ x, observed, high, low, signals, part, baseline, excluded = null }, i) => ({
      ...origin(slots[i], x),
      value: numberOf(observed),
      ...reasonOf(high),
      high: numberOf(high),
      low: numberOf(low),
      part,
      baseline,
      excluded,
      signals,
    })),
  }
}

export function vladRecord({ points, parts, observed, expected }: Vlad, slots: readonly SeriesSlot[]): ChartRecord {
  return {
    kind: 'vlad',
    method: 'sum of predicted risk minus outcome',
    n: points.filter(({ value }) => isKnown(value)).length,
    observed,
    expected,
    decisions: decisionsOf({ points, parts }),
    points: points.map(({ x, value, event, risk, part, excluded = null }, i) => ({
      ...origin(slots[i], x),
      value: numberOf(value),
      ...reasonOf(value),
      event,
      risk,
      part,
      excluded,
    })),
  }
}

export function raCusumRecord(
  { points, parts, odds, limits, reset }: RaCusum,
  slots: readonly SeriesSlot[],
): ChartRecord {
  return {
    kind: 'ra-cusum',
    method: 'risk-adjusted cusum of log-likelihood ratios (Steiner et al. 2000)',
    n: points.filter(({ more }) => isKnown(more)).length,
    odds,
    limits: limits ?? null,
    reset,
    decisions: decisionsOf({ points, parts }),
    signals: {
      more: points.filter(({ signals }) => signals.includes('more')).map(({ x }) => x),
      fewer: points.filter(({ signals }) => signals.includes('fewer')).map(({ x }) => x),
    },
    points: points.map(({ x, more, fewer, weights = null, signals, part, excluded = null }, i) => ({
      ...origin(slots[i], x),
      more: numberOf(more),
      fewer: numberOf(fewer),
      ...reasonOf(more),
      weights,
      part,
      excluded,
      signals,
    })),
  }
}

import { isKnown } from '../core/index.ts'
import { requireFinite } from './guard.ts'
import { type Counted, percentileOfCounts } from './percentile-of-counts.ts'

/**
 * Which values of a skewed measure (days, cost) are left out: none; those outside the quartiles of the logarithm by more
 * than k times their distance; those below the share `p` or above 1 − p; those above a limit, such as 60 days.
 */
export type TrimRule =
  | { readonly by: 'none' }
  | { readonly by: 'iqr-fence'; readonly k: number }
  | { readonly by: 'percentile'; readonly p: number }
  | { readonly by: 'above'; readonly limit: number }

export type Trimmed = {
  /** The rule with its numbers, as a report prints it. */
  readonly rule: string
  /** In the order of the values. */
  readonly kept: readonly boolean[]
  readonly below: number
  readonly above: number
  /** A logarithm needs a value above 0: others are left out by the fence and counted here. */
  readonly withoutLogarithm: number
  readonly bounds: { readonly lower?: number; readonly upper?: number }
}

/**
 * Which cases does an explicit rule leave out, and how many on either side? Values on a bound stay.
 * @throws RangeError for a k that is not above 0, or a p outside 0 to 0.5.
 * @example trim([3, 4, 5, 6, 7, 200], { by: 'iqr-fence', k: 3 }).kept // [true, true, true, true, true, false]
 */
export function trim(values: readonly number[], rule: TrimRule): Trimmed {
  requireFinite('values', values)
  const bounds = trimBounds(
    values.map((value) => ({ value, count: 1 })),
    rule,
  )
  const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = bounds
  const logarithmic = rule.by === 'iqr-fence'
  const without = values.map((value) => logarithmic && value <= 0)
  const count = (holds: (value: number) => boolean): number =>
    values.filter((value, k) => !without[k] && holds(value)).length
  return {
    rule: trimRuleName(rule),
    kept: values.map((value, k) => !without[k] && value >= lower && value <= upper),
    below: count((value) => value < lower),
    above: count((value) => value > upper),
    withoutLogarithm: without.filter(Boolean).length,
    bounds,
  }
}

/**
 * The rule with its numbers, as a report prints it.
 * @example trimRuleName({ by: 'iqr-fence', k: 3 }) // 'iqr-fence(3) on ln'
 */
export function trimRuleName(rule: TrimRule): string {
  if (rule.by === 'iqr-fence') return `iqr-fence(${rule.k}) on ln`
  if (rule.by === 'percentile') return `percentile(${rule.p})`
  return rule.by === 'above' ? `> ${rule.limit}` : 'none'
}

/**
 * Between which values does a rule keep what it is applied to, where only the number of each value is known? The same bounds
 * as those of `trim`; no bound on a side where nothing is left out.
 * @throws RangeError for a k that is not above 0, or a p outside 0 to 0.5.
 * @example trimBounds([{ value: 5, count: 9 }, { value: 61, count: 1 }], { by: 'above', limit: 60 }) // { upper: 60 }
 */
export function trimBounds(counts: readonly Counted[], rule: TrimRule): Trimmed['bounds'] {
  if (rule.by === 'none') return {}
  if (rule.by === 'above') return { upper: rule.limit }
  if (rule.by === 'percentile') {
    if (!(rule.p > 0 && rule.p < 0.5)) throw new RangeError(`p lies between 0 and 0.5, got ${rule.p}`)
    return between(counts, rule.p, 0)
  }
  if (!(rule.k > 0)) throw new RangeError(`k must be more than 0, got ${rule.k}`)
  const logs = counts.filter(({ value }) => value > 0).map(({ value, count }) => ({ value: Math.log(value), count }))
  const { lower, upper } = between(logs, 0.25, rule.k)
  return lower === undefined || upper === undefined ? {} : { lower: Math.exp(lower), upper: Math.exp(upper) }
}

/** The percentiles p and 1 − p, each moved outwards by `times` their distance. */
function between(counts: readonly Counted[], p: number, times: number): Trimmed['bounds'] {
  const [low, high] = [percentileOfCounts(counts, p), percentileOfCounts(counts, 1 - p)]
  if (!isKnown(low) || !isKnown(high)) return {}
  const room = times * (high.value - low.value)
  return { lower: low.value - room, upper: high.value + room }
}

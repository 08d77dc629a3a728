import { type Answer, type Known, known, unavailable } from '../core/index.ts'
import { requireCount, requireFinite } from './guard.ts'

/** How often a value occurs. */
export type Counted = { readonly value: number; readonly count: number }

/**
 * Below which value does the share `p` of the values lie, of which only the number of each is known (cases by days of stay)?
 * Exactly `percentile` of the values written out: h = (n−1)p, linear between neighbours, type 7 of Hyndman & Fan 1996,
 * Am Stat 50:361. Counts of parts add up before, so that parts can be counted apart. No values: `missing`.
 * @throws RangeError if p is not within 0 to 1.
 * @example percentileOfCounts([{ value: 8, count: 1 }, { value: 2, count: 3 }], 0.9).value // 6.2
 */
export function percentileOfCounts(counts: readonly Counted[], p: number): Answer<Known> {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a percentile lies within 0 to 1, got ${p}`)
  requireFinite(
    'values',
    counts.map(({ value }) => value),
  )
  for (const { count } of counts) requireCount('count', count)
  const sorted = counts.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value)
  const n = sorted.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return unavailable('missing')
  const h = (n - 1) * p
  const [lower, upper] = [valueAt(sorted, Math.floor(h)), valueAt(sorted, Math.ceil(h))]
  return known(lower + (h - Math.floor(h)) * (upper - lower))
}

/** The value with so many before it. */
function valueAt(sorted: readonly Counted[], before: number): number {
  let seen = 0
  for (const { value, count } of sorted) {
    seen += count
    if (seen > before) return value
  }
  return sorted.at(-1)?.value ?? Number.NaN
}

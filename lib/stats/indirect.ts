import { type Answer, type Estimate, isKnown, type Known, known, unavailable } from '../core/index.ts'
import { byarOrExact } from './byar-or-exact.ts'
import { type Levels, type Proportion, scaled } from './estimate.ts'
import { requireCount } from './guard.ts'

export type Observed = { readonly observed: number; readonly expected: number }

/**
 * How many events would there be at the reference population's rates? E = Σ n_k·r_k over strata in the same order.
 * A stratum with cases but no reference population: `zero-denominator`.
 * @throws RangeError if the strata are not as many as the reference's.
 * @example expectedCount([100, 50], [{ count: 2, total: 100 }, { count: 8, total: 200 }]).value // 4
 */
export function expectedCount(totals: readonly number[], reference: readonly Proportion[]): Answer<Known> {
  if (totals.length !== reference.length)
    throw new RangeError(`${totals.length} strata do not match ${reference.length} strata of the reference`)
  let expected = 0
  for (const [k, stratum] of reference.entries()) {
    const total = totals[k] ?? 0
    requireCount('total', total)
    if (total > 0 && stratum.total === 0) return unavailable('zero-denominator', `reference stratum ${k + 1}`)
    if (total > 0) expected += (total * stratum.count) / stratum.total
  }
  return known(expected)
}

/**
 * How do the events compare with those expected at the reference's rates? O/E, with the Poisson limits of O by
 * `byarOrExact` over E. Breslow & Day 1987. Comparable with 1 only: two hospitals' O/E must not be ranked against each
 * other. E = 0: `zero-denominator`.
 * @example indirectRatio({ observed: 18, expected: 12.4 }).lower // 0.8599
 */
export function indirectRatio({ observed, expected }: Observed, options: Levels = {}): Answer<Estimate> {
  requireCount('observed', observed)
  requireCount('expected', expected)
  if (expected === 0) return unavailable('zero-denominator')
  return scaled(byarOrExact(observed, options), 1 / expected)
}

/**
 * The indirectly standardised rate: O/E times the crude rate of the reference, per `per`.
 * @example indirectRate({ observed: 18, expected: 12.4 }, { count: 20, total: 1000 }, { per: 100 }).value // 2.9032
 */
export function indirectRate(
  events: Observed,
  reference: Proportion,
  options: Levels & { readonly per?: number } = {},
): Answer<Estimate> {
  if (reference.total === 0) return unavailable('zero-denominator')
  const ratio = indirectRatio(events, options)
  return isKnown(ratio) ? scaled(ratio, ((options.per ?? 1) * reference.count) / reference.total) : ratio
}

import { type Unavailable, unavailable } from '../core/index.ts'
import type { Proportion } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'

/** Shares drawn towards their mean; in a report always labelled as shrunk. */
export type Shrunk = {
  readonly kind: 'value'
  readonly mean: number
  /** Variance between units beyond chance; 0 draws all shares onto the mean, and the report says so. */
  readonly between: number
  /** In the order of the units; null for one without cases. */
  readonly shares: readonly (number | null)[]
  readonly method: 'marshall-global'
}

/**
 * What is the share of a small unit likely to be, seen among all? m = Σx/Σn; s² = Σn(p−m)²/Σn; A = max(0, s² − m/n̄);
 * p* = m + A/(A + m/n)·(p − m). Global empirical Bayes of Marshall 1991, Appl Stat 40:283. No cases: `zero-denominator`.
 * @throws RangeError if a count exceeds its total.
 * @example shrink([{ count: 2, total: 100 }, { count: 5, total: 180 }, { count: 1, total: 60 }]).between // 0
 */
export function shrink(units: readonly Proportion[]): Shrunk | Unavailable {
  for (const { count, total } of units) {
    requireCount('count', count)
    requireCount('total', total)
    requireWithin(count, total)
  }
  const some = units.filter(({ total }) => total > 0)
  if (some.length === 0) return unavailable(units.length === 0 ? 'missing' : 'zero-denominator')
  const sum = (of: (unit: Proportion) => number): number => some.reduce((total, unit) => total + of(unit), 0)
  const cases = sum(({ total }) => total)
  const mean = sum(({ count }) => count) / cases
  const spread = sum(({ count, total }) => total * (count / total - mean) ** 2) / cases
  const between = Math.max(0, spread - mean / (cases / some.length))
  const share = ({ count, total }: Proportion): number =>
    between === 0 ? mean : mean + (between / (between + mean / total)) * (count / total - mean)
  const shares = units.map((unit) => (unit.total > 0 ? share(unit) : null))
  return { kind: 'value', mean, between, shares, method: 'marshall-global' }
}

import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { estimate, type Levels, type Proportion, zOf } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'
import { wilsonLimits } from './wilson.ts'

/**
 * By how much does the proportion of `a` exceed that of `b`? A difference, so 0.2 is 20 percentage points, not 20 %.
 * d − √((p1−l1)² + (u2−p2)²) to d + √((u1−p1)² + (p2−l2)²), l and u after Wilson. Newcombe 1998, Stat Med 17:873, method 10.
 * Assumes independent samples: say so where the same patients can be in both. No cases in either: `zero-denominator`.
 * @throws RangeError if a count exceeds its total.
 * @example newcombe({ count: 56, total: 70 }, { count: 48, total: 80 }).upper // 0.3339
 */
export function newcombe(a: Proportion, b: Proportion, options: Levels = {}): Answer<Estimate> {
  for (const { count, total } of [a, b]) {
    requireCount('count', count)
    requireCount('total', total)
  }
  if (a.total === 0 || b.total === 0) return unavailable('zero-denominator')
  for (const { count, total } of [a, b]) requireWithin(count, total)
  const [p1, p2] = [a.count / a.total, b.count / b.total]
  return estimate(p1 - p2, options, (level) => {
    const first = wilsonLimits(a.count, a.total, zOf(level))
    const second = wilsonLimits(b.count, b.total, zOf(level))
    return {
      lower: p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2),
      upper: p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower),
      method: 'newcombe-10',
    }
  })
}

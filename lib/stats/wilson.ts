import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { estimate, type Levels, type Limits, type Proportion, zOf } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'

/**
 * Between which shares does the true proportion lie? The default for a proportion.
 * (2x + z² ± z·√(z² + 4x(1 − x/n))) / 2(n + z²). Wilson 1927, J Am Stat Assoc 22:209.
 * No cases: `zero-denominator`. No events: lower is exactly 0; nothing but events: upper is exactly 1.
 * @throws RangeError if count exceeds total.
 * @example wilson({ count: 81, total: 263 }).lower // 0.2553
 */
export function wilson({ count, total }: Proportion, options: Levels = {}): Answer<Estimate> {
  requireCount('count', count)
  requireCount('total', total)
  if (total === 0) return unavailable('zero-denominator')
  requireWithin(count, total)
  return estimate(count / total, options, (level) => wilsonLimits(count, total, zOf(level)))
}

export function wilsonLimits(count: number, total: number, z: number): Limits {
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / total))
  const limit = (sign: number): number => (2 * count + z * z + sign * spread) / (2 * (total + z * z))
  return {
    lower: count === 0 ? 0 : Math.max(0, limit(-1)),
    upper: count === total ? 1 : Math.min(1, limit(1)),
    method: 'wilson',
  }
}

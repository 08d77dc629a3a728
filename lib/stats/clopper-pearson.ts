import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { betaQuantile } from './distributions.ts'
import { estimate, type Levels, type Limits, type Proportion } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'

/**
 * Between which shares does the true proportion lie, never less sure than asked? For deaths and sentinel events.
 * Beta(α/2; x, n−x+1) to Beta(1−α/2; x+1, n−x). Clopper & Pearson 1934, Biometrika 26:404.
 * No cases: `zero-denominator`. No events: lower is exactly 0; nothing but events: upper is exactly 1.
 * @throws RangeError if count exceeds total.
 * @example clopperPearson({ count: 81, total: 263 }).upper // 0.3676
 */
export function clopperPearson({ count, total }: Proportion, options: Levels = {}): Answer<Estimate> {
  requireCount('count', count)
  requireCount('total', total)
  if (total === 0) return unavailable('zero-denominator')
  requireWithin(count, total)
  return estimate(count / total, options, (level) => clopperPearsonLimits(count, total, level))
}

export function clopperPearsonLimits(count: number, total: number, level: number): Limits {
  const tail = (1 - level) / 2
  return {
    lower: count === 0 ? 0 : betaQuantile(tail, count, total - count + 1),
    upper: count === total ? 1 : betaQuantile(1 - tail, count + 1, total - count),
    method: 'clopper-pearson',
  }
}

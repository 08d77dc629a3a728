import type { Answer, Estimate, Unavailable } from '../core/index.ts'
import { byarLimits } from './byar.ts'
import { estimate, type Levels, type Limits } from './estimate.ts'
import { exactPoissonLimits } from './exact-poisson.ts'
import { requireCount } from './guard.ts'

/**
 * Between which expectations does a count of events lie? The default for counts: exact below 10 events, Byar from there
 * on, as in English public-health statistics. The interval names the one of the two that was used.
 * @example byarOrExact(9).method // 'exact-poisson'
 */
export function byarOrExact(count: number, options: Levels = {}): Answer<Estimate> {
  requireCount('count', count)
  return estimate(count, options, (level) => byarOrExactLimits(count, level))
}

export const byarOrExactLimits = (count: number, level: number): Limits | Unavailable =>
  count < 10 ? exactPoissonLimits(count, level) : byarLimits(count, level)

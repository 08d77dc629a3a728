import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { estimate, type Levels, type Proportion, zOf } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'
import { wilsonLimits } from './wilson.ts'

/** A share found in a simple random sample, drawn without replacement from `population` cases. */
export type Sample = Proportion & { readonly population: number }

/**
 * Between which shares of a finite population does the true one lie, given a sample of it? Wilson's limits at the effective
 * sample size n* = n(N − 1)/(N − n), by which the variance p(1 − p)/n · (N − n)/(N − 1) of sampling without replacement equals
 * that of n* independent cases (Cochran 1977, Sampling Techniques, §3.2). A sample of everybody has no sampling error: the
 * limits are the share itself. No cases: `zero-denominator`.
 * @throws RangeError if the sample exceeds its population, or the count the sample.
 * @example wilsonFinite({ count: 27, total: 30, population: 120 }).lower // 0.7688
 */
export function wilsonFinite({ count, total, population }: Sample, options: Levels = {}): Answer<Estimate> {
  requireCount('count', count)
  requireWithin(count, total)
  requireWithin(total, population)
  if (total === 0) return unavailable('zero-denominator')
  const share = count / total
  if (total === population) {
    return estimate(share, options, () => ({ lower: share, upper: share, method: 'wilson-finite' }))
  }
  const size = (total * (population - 1)) / (population - total)
  return estimate(share, options, (level) => ({
    ...wilsonLimits(share * size, size, zOf(level)),
    method: 'wilson-finite',
  }))
}

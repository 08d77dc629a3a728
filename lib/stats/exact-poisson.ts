import type { Answer, Estimate } from '../core/index.ts'
import { chiSquareQuantile } from './distributions.ts'
import { estimate, type Levels, type Limits } from './estimate.ts'
import { requireCount } from './guard.ts'

/**
 * Between which expectations does a count of events lie, never less sure than asked?
 * χ²(α/2; 2x)/2 to χ²(1−α/2; 2x+2)/2. Garwood 1936, Biometrika 28:437. No events: lower is exactly 0.
 * @example exactPoisson(10).upper // 18.3904
 */
export function exactPoisson(count: number, options: Levels = {}): Answer<Estimate> {
  requireCount('count', count)
  return estimate(count, options, (level) => exactPoissonLimits(count, level))
}

export function exactPoissonLimits(count: number, level: number): Limits {
  const tail = (1 - level) / 2
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
    method: 'exact-poisson',
  }
}

import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { byarOrExact } from './byar-or-exact.ts'
import { type Exposed, type Levels, scaled } from './estimate.ts'
import { requireCount } from './guard.ts'

/**
 * How many events happen per `per` units of exposure (device-days, patient-days, discharges)? May exceed 1.
 * per·x/t, with the Poisson limits of x by `byarOrExact` times the same factor. No exposure: `zero-denominator`.
 * @example rate({ count: 9, exposure: 1000 }, { per: 100000 }).upper // 1708.48
 */
export function rate({ count, exposure }: Exposed, options: Levels & { readonly per?: number } = {}): Answer<Estimate> {
  requireCount('count', count)
  requireCount('exposure', exposure)
  if (exposure === 0) return unavailable('zero-denominator')
  return scaled(byarOrExact(count, options), (options.per ?? 1) / exposure)
}

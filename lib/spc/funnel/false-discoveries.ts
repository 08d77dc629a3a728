import { falseDiscovery, upperNormalTail } from '../../stats/index.ts'
import type { Funnel, FunnelPoint } from '../types.ts'

export type Discovery = Pick<FunnelPoint, 'id' | 'z'> & {
  /** Two-sided, from z. */
  readonly p: number
  readonly adjustedP: number
  readonly found: boolean
}

/**
 * Which units of a funnel differ from the target, where at most `rate` of those named may be wrong? Two-sided p of each z by
 * the limits in force, adjusted after Benjamini & Hochberg 1995 (J R Stat Soc B 57:289). Jones, Ohlssen & Spiegelhalter
 * 2008, J Clin Epidemiol 61:232.
 * @throws RangeError unless 0 < rate < 1.
 * @example falseDiscoveries(funnel([{ id: 'a', count: 90, total: 100 }, { id: 'b', count: 10, total: 100 }], { kind: 'proportion', limits: 'unadjusted', minUnits: 2 })).map(({ found }) => found) // [true, true]
 */
export function falseDiscoveries(
  { points }: Funnel,
  { rate = 0.05 }: { readonly rate?: number } = {},
): readonly Discovery[] {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`rate lies between 0 and 1, got ${rate}`)
  const ps = points.map(({ z }) => Math.min(1, 2 * upperNormalTail(Math.abs(z))))
  const adjusted = falseDiscovery(ps)
  return points.map(({ id, z }, k) => {
    const adjustedP = adjusted[k] ?? 1
    return { id, z, p: ps[k] ?? 1, adjustedP, found: adjustedP <= rate }
  })
}

import { type Answer, type Estimate, type Unavailable, unavailable } from '../core/index.ts'
import { estimate, type Levels, type Limits, zOf } from './estimate.ts'
import { requireCount } from './guard.ts'

/**
 * Between which expectations does a count of events lie? A close approximation to the exact interval.
 * L = x(1 − 1/9x − z/3√x)³, U = y(1 − 1/9y + z/3√y)³ with y = x + 1. Breslow & Day 1987, Statistical Methods in Cancer
 * Research II. No lower limit (no events, or a negative cube): `too-few`.
 * @example byar(10).lower // 4.7874
 */
export function byar(count: number, options: Levels = {}): Answer<Estimate> {
  requireCount('count', count)
  return estimate(count, options, (level) => byarLimits(count, level))
}

export function byarLimits(count: number, level: number): Limits | Unavailable {
  const z = zOf(level)
  const root = (of: number, sign: number): number => 1 - 1 / (9 * of) + (sign * z) / (3 * Math.sqrt(of))
  const lower = root(count, -1)
  if (!(count > 0 && lower >= 0)) return unavailable('too-few', `${count} events`)
  return { lower: count * lower ** 3, upper: (count + 1) * root(count + 1, 1) ** 3, method: 'byar' }
}

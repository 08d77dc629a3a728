import { type Unavailable, unavailable } from '../core/index.ts'
import type { Proportion } from './estimate.ts'
import { requireCount } from './guard.ts'

/** How unlike places are, all of them together; each measure still holds what chance alone brings. */
export type Disparity = {
  readonly kind: 'value'
  /** The value of all places together, which the others are held against. */
  readonly mean: number
  /** Between-group variance Σ s(y − m)², s the share of all cases. Keppel et al. 2005, Vital Health Stat 2(141). */
  readonly variance: number
  /** Index of disparity: the mean of |y − m| over places, each counting alike, over m. Pearcy & Keppel 2002, Public Health Rep 117:273. */
  readonly index: number
  /** Theil's T Σ s(y/m)·ln(y/m), which weighs places by their cases. Theil 1967, Economics and Information Theory. */
  readonly theil: number
}

/**
 * How unlike are the values of places, by measures that use every place and not only the two at the ends? Places without
 * cases are left out. Fewer than two: `too-few`; no events at all: `not-applicable`.
 * @example disparity([{ count: 10, total: 100 }, { count: 20, total: 100 }, { count: 60, total: 200 }]).variance // 0.006875
 */
export function disparity(places: readonly Proportion[]): Disparity | Unavailable {
  for (const { count, total } of places) {
    requireCount('count', count)
    requireCount('total', total)
  }
  const some = places.filter(({ total }) => total > 0)
  if (some.length < 2) return unavailable(places.length === 0 ? 'missing' : 'too-few', `${some.length} places`)
  const sum = (of: (place: Proportion) => number): number => some.reduce((total, place) => total + of(place), 0)
  const cases = sum(({ total }) => total)
  const mean = sum(({ count }) => count) / cases
  if (mean === 0) return unavailable('not-applicable', 'no events in any place')
  const value = ({ count, total }: Proportion): number => count / total
  const weighted = (of: (y: number) => number): number => sum((place) => (place.total / cases) * of(value(place)))
  return {
    kind: 'value',
    mean,
    variance: weighted((y) => (y - mean) ** 2),
    index: sum((place) => Math.abs(value(place) - mean)) / some.length / mean,
    theil: weighted((y) => (y === 0 ? 0 : (y / mean) * Math.log(y / mean))),
  }
}

import { type Random, random, type Unavailable, unavailable } from '../core/index.ts'
import { percentile } from './descriptive.ts'
import type { Proportion } from './estimate.ts'
import { requireCount, requireWhole } from './guard.ts'

export type ChanceGap = {
  readonly kind: 'value'
  /** Highest minus lowest value, as observed. */
  readonly gap: number
  /** The mean of that gap where all places had one and the same rate. */
  readonly byChance: number
  /** 95 of 100 such gaps are no wider. */
  readonly byChance95: number
  /** Share of simulated gaps at least as wide as the observed one, (k+1)/(R+1). */
  readonly p: number
  readonly replicates: number
  readonly seed: string
}

/**
 * How wide would the gap between the highest and the lowest place be by chance alone? The two ends are picked after looking,
 * so their difference is never 0 and no interval of two places tells it. Events of every place are drawn at the pooled rate,
 * binomial for shares and Poisson for rates, seeded. p after Davison & Hinkley 1997, Bootstrap Methods, eq. 4.11. Places
 * without cases are left out. Fewer than two: `too-few`.
 * @throws RangeError unless replicates is a whole number of 1 or more.
 * @example chanceGap([{ count: 9, total: 10 }, { count: 1, total: 10 }], { kind: 'share', seed: 'a' }).gap // 0.8
 */
export function chanceGap(
  places: readonly Proportion[],
  options: { readonly kind: 'share' | 'rate'; readonly seed: string; readonly replicates?: number },
): ChanceGap | Unavailable {
  const { kind, seed, replicates = 2000 } = options
  requireWhole('replicates', replicates, 1)
  for (const { count, total } of places) {
    requireCount('count', count)
    requireCount('total', total)
  }
  const some = places.filter(({ total }) => total > 0)
  if (some.length < 2) return unavailable(places.length === 0 ? 'missing' : 'too-few', `${some.length} places`)
  const sum = (of: (place: Proportion) => number): number => some.reduce((total, place) => total + of(place), 0)
  const pooled = sum(({ count }) => count) / sum(({ total }) => total)
  const source = random(seed)
  const draw = kind === 'share' ? drawShare : drawRate
  const gaps = Array.from({ length: replicates }, () =>
    gapOf(some.map(({ total }) => draw(source, total, pooled) / total)),
  )
  const gap = gapOf(some.map(({ count, total }) => count / total))
  const upper = percentile(gaps, 0.95)
  return {
    kind: 'value',
    gap,
    byChance: gaps.reduce((total, each) => total + each, 0) / replicates,
    byChance95: upper.kind === 'value' ? upper.value : gap,
    p: (gaps.filter((each) => each >= gap).length + 1) / (replicates + 1),
    replicates,
    seed,
  }
}

const gapOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

const drawRate = (source: Random, exposure: number, rate: number): number => source.poisson(exposure * rate)

/** Large variances by the normal, rare events by the Poisson distribution: one draw a place, however many cases it has. */
function drawShare(source: Random, total: number, share: number): number {
  const variance = total * share * (1 - share)
  const within = (draw: number): number => Math.min(total, Math.max(0, Math.round(draw)))
  if (variance > 25) return within(source.normal(total * share, Math.sqrt(variance)))
  if (share < 0.05) return within(source.poisson(total * share))
  if (share > 0.95) return total - within(source.poisson(total * (1 - share)))
  return source.binomial(total, share)
}

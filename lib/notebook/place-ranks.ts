import { kinds } from '../catalogue/index.ts'
import type { Answer } from '../core/index.ts'
import { type Rank, rankInterval } from '../stats/index.ts'
import { type Comparison, hasCounts, keyOf } from './regional-study.ts'

/** How sure the rank of each place is, by its key. 1 is the best value by the indicator's direction, the highest where there is none. */
export function placeRanks({ indicator, places }: Comparison, seed: string): ReadonlyMap<string, Answer<Rank>> {
  const counted = places.filter(hasCounts)
  const subset = kinds[indicator.kind].subset
  const units = counted.map(({ numerator: count, denominator }) =>
    subset ? { count, total: denominator } : { count, exposure: denominator },
  )
  const ranks = rankInterval(units, { first: indicator.better === 'lower' ? 'lowest' : 'highest', seed })
  return new Map(counted.flatMap((row, i) => (ranks[i] ? [[keyOf(row), ranks[i]] as const] : [])))
}

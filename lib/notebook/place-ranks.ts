import { kinds } from '../catalogue/index.ts'
import { random } from '../core/index.ts'
import { percentile } from '../stats/index.ts'
import { type Comparison, hasCounts, keyOf } from './regional-study.ts'

/** The rank of a place and between which ranks it may really stand. 1 is the best value by the indicator's direction, the highest where there is none. */
export type PlaceRank = { readonly rank: number; readonly lower: number; readonly upper: number }

const replicates = 2000

/**
 * How sure is the rank of each place? The value of every place is drawn 2,000 times from what its counts allow (shares from
 * Beta(x+½, n−x+½), rates from Gamma(x+½)/t), and ranked each time; the middle 95 % of its ranks are the caution interval.
 * Goldstein & Spiegelhalter 1996, J R Stat Soc A 159:385. Seeded.
 */
export function placeRanks({ indicator, places }: Comparison, seed: string): ReadonlyMap<string, PlaceRank> {
  const counted = places.filter(hasCounts)
  const lowestFirst = indicator.better === 'lower'
  const source = random(seed)
  const subset = kinds[indicator.kind].subset
  const draw = (count: number, total: number): number => {
    const events = source.gamma(count + 0.5)
    return subset ? events / (events + source.gamma(total - count + 0.5)) : events / total
  }
  const ranks: number[][] = counted.map(() => [])
  for (let k = 0; k < replicates; k++) {
    const values = counted.map(({ numerator, denominator }) => draw(numerator, denominator))
    for (const [i, rank] of ranksOf(values, lowestFirst).entries()) ranks[i]?.push(rank)
  }
  const own = ranksOf(
    counted.map(({ numerator, denominator }) => numerator / denominator),
    lowestFirst,
  )
  const at = (of: readonly number[], p: number): number => {
    const found = percentile(of, p)
    return found.kind === 'value' ? Math.round(found.value) : 0
  }
  return new Map(
    counted.map((row, i) => [
      keyOf(row),
      { rank: own[i] ?? 0, lower: at(ranks[i] ?? [], 0.025), upper: at(ranks[i] ?? [], 0.975) },
    ]),
  )
}

function ranksOf(values: readonly number[], lowestFirst: boolean): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => (lowestFirst ? 1 : -1) * (a.value - b.value))
  const ranks = Array<number>(values.length).fill(0)
  for (const [rank, { i }] of order.entries()) ranks[i] = rank + 1
  return ranks
}

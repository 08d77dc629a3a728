import { type Answer, type Known, type Random, random, unavailable } from '../core/index.ts'
import { requireCount, requireFinite, requireWhole, requireWithin } from './guard.ts'

/** What a unit's value comes from: a share, events over exposure, or an estimate with its standard error. */
export type RankUnit =
  | { readonly count: number; readonly total: number }
  | { readonly count: number; readonly exposure: number }
  | { readonly value: number; readonly standardError: number }

export type RankOptions = {
  /** Which value has rank 1. */
  readonly first: 'highest' | 'lowest'
  /** Default 0.95. */
  readonly level?: number | undefined
  /** How often all values are drawn anew. Default 2000, at which a limit is sure to about one rank in a hundred. */
  readonly draws?: number | undefined
  /** The same seed gives the same limits. Default `rank-interval`. */
  readonly seed?: string | undefined
}

/** A rank (`value`, the middle one for ties) and between which ranks the unit may really stand. */
export type Rank = Known & {
  readonly lower: number
  readonly upper: number
  readonly level: number
  readonly draws: number
  readonly seed: string
}

/**
 * Between which ranks does each unit really stand? The value of every unit is drawn again and again from what its data
 * allow (a share from Beta(x+½, n−x+½), a rate from Gamma(x+½)/t, an estimate from its normal distribution) and all are
 * ranked each time; the limits are the smallest ranks whose share of the draws reaches (1−level)/2 and 1 minus that.
 * Goldstein & Spiegelhalter 1996, J R Stat Soc A 159:385; Beta and Gamma by Jeffreys' prior. Null stays `missing`, a total
 * or exposure of 0 is `zero-denominator`, and neither is ranked; fewer than two units with data: `too-few`.
 * @example rankInterval([{ value: 1, standardError: 0 }, { value: 5, standardError: 0 }], { first: 'highest' }).map((rank) => rank.lower) // [2, 1]
 */
export function rankInterval(units: readonly (RankUnit | null)[], options: RankOptions): readonly Answer<Rank>[] {
  const { level = 0.95, draws = 2000, seed = 'rank-interval', first } = options
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, got ${level}`)
  requireWhole('draws', draws, 1)
  const present = units.flatMap((unit) => (unit !== null && sizeOf(unit) > 0 ? [unit] : []))
  for (const unit of present) requireUnit(unit)
  const ranks = simulated(present, { first, draws, source: random(seed) })
  const own = ranked(present.map(observed), first)
  const tail = (1 - level) / 2
  let at = 0
  return units.map((unit) => {
    if (unit === null) return unavailable('missing')
    if (!(sizeOf(unit) > 0)) return unavailable('zero-denominator')
    const counts = ranks[at] ?? []
    const value = own[at++] ?? 0
    if (present.length < 2) return unavailable('too-few')
    const limits = { lower: reached(counts, draws * tail), upper: reached(counts, draws * (1 - tail)) }
    return { kind: 'value', value, ...limits, level, draws, seed }
  })
}

const sizeOf = (unit: RankUnit): number => ('total' in unit ? unit.total : 'exposure' in unit ? unit.exposure : 1)

function requireUnit(unit: RankUnit): void {
  if ('value' in unit) {
    requireFinite('value', [unit.value])
    requireCount('standardError', unit.standardError)
  } else {
    requireCount('count', unit.count)
    if ('total' in unit) requireWithin(unit.count, unit.total)
  }
}

const observed = (unit: RankUnit): number => ('value' in unit ? unit.value : unit.count / sizeOf(unit))

function draw(unit: RankUnit, source: Random): number {
  if ('value' in unit) return unit.standardError === 0 ? unit.value : source.normal(unit.value, unit.standardError)
  const events = source.gamma(unit.count + 0.5)
  return 'total' in unit ? events / (events + source.gamma(unit.total - unit.count + 0.5)) : events / unit.exposure
}

type Simulation = { readonly first: RankOptions['first']; readonly draws: number; readonly source: Random }

/** How often each unit had each rank (from 0); a rank between two, of a tie, counts as the lower of them. */
function simulated(units: readonly RankUnit[], { first, draws, source }: Simulation): readonly (readonly number[])[] {
  const counts = units.map(() => Array<number>(units.length).fill(0))
  for (let k = 0; k < draws; k++) {
    const ranks = ranked(
      units.map((unit) => draw(unit, source)),
      first,
    )
    for (const [i, rank] of ranks.entries()) {
      const row = counts[i]
      if (row !== undefined) row[Math.floor(rank) - 1] = (row[Math.floor(rank) - 1] ?? 0) + 1
    }
  }
  return counts
}

/** Ranks from 1, the middle one for ties. */
function ranked(values: readonly number[], first: RankOptions['first']): readonly number[] {
  const sign = first === 'lowest' ? 1 : -1
  const order = values.map((_, i) => i).sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)))
  const ranks = Array<number>(values.length).fill(0)
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end++
    for (let k = start; k <= end; k++) ranks[order[k] ?? 0] = (start + end) / 2 + 1
    start = end + 1
  }
  return ranks
}

/** The smallest rank up to which at least so many draws lie. */
function reached(counts: readonly number[], wanted: number): number {
  let sum = 0
  const at = counts.findIndex((count) => {
    sum += count
    return sum >= wanted - 1e-9
  })
  return at < 0 ? counts.length : at + 1
}

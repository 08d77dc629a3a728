import { type Answer, type Estimate, type IntervalMethod, unavailable } from '../core/index.ts'
import { byarLimits } from './byar.ts'
import { estimate, type Levels } from './estimate.ts'
import { requireCount } from './guard.ts'

/** Events of one stratum over its population, and the weight that the standard population gives it. */
export type DirectStratum = { readonly count: number | null; readonly population: number; readonly weight: number }

/** Persons of one stratum who had `eventsPerPerson` events each; population and weight are the stratum's, the same in its rows. */
export type ClusteredRow = {
  readonly stratum: string
  readonly eventsPerPerson: number
  readonly persons: number | null
  readonly population: number
  readonly weight: number
}

export type DirectOptions = Levels & {
  /** Default 1. */
  readonly per?: number
  /** Strata to be taken together, by their places from 0; without it a stratum without population stops the calculation. */
  readonly pool?: readonly (readonly number[])[]
  /** A count that was not reported: `missing` (default), or `zero` where its absence is known to mean none. */
  readonly missing?: 'missing' | 'zero'
}

/** Fewer events than this make no standardised rate. */
const fewestEvents = 10

/**
 * What would the rate be with the strata of the standard population? DSR = Σw·x/n / Σw; variance Σw²·x/n² / (Σw)²; limits
 * DSR + √(Var/O)·(Byar limit of O − O). Dobson et al. 1991, Stat Med 10:457. Fewer than 10 events: `too-few`; a stratum
 * without population: `not-applicable`, unless pooled; a count that was not reported: `missing`.
 * @example directRate([{ count: 20, population: 1000, weight: 3 }, { count: 40, population: 500, weight: 1 }], { per: 1000 }).value // 35
 */
export function directRate(strata: readonly DirectStratum[], options: DirectOptions = {}): Answer<Estimate> {
  for (const stratum of strata) requireStratum(stratum)
  if (strata.length === 0) return unavailable('missing')
  if (options.missing !== 'zero' && strata.some(({ count }) => count === null)) return unavailable('missing')
  const pooled = poolStrata(
    strata.map(({ count, ...rest }) => ({ ...rest, count: count ?? 0, squares: count ?? 0 })),
    options.pool ?? [],
  )
  return standardised(pooled, options, 'dobson')
}

/**
 * The same rate where events come in clusters, as several readmissions of one patient do: the variance counts persons,
 * Σf²·w²·persons/n² / (Σw)². Method `dobson-clustered`. Fewer than 10 events: `too-few`.
 * @throws RangeError where the rows of a stratum give it different populations or weights.
 * @example directRateClustered([{ stratum: 'all', eventsPerPerson: 1, persons: 40, population: 1000, weight: 1 }, { stratum: 'all', eventsPerPerson: 2, persons: 5, population: 1000, weight: 1 }], { per: 100 }).value // 5
 */
export function directRateClustered(rows: readonly ClusteredRow[], options: DirectOptions = {}): Answer<Estimate> {
  if (rows.length === 0) return unavailable('missing')
  if (options.missing !== 'zero' && rows.some(({ persons }) => persons === null)) return unavailable('missing')
  const strata = new Map<string, Stratum>()
  for (const row of rows) strata.set(row.stratum, added(strata.get(row.stratum), row))
  return standardised(poolStrata([...strata.values()], options.pool ?? []), options, 'dobson-clustered')
}

type Stratum = {
  readonly count: number
  /** Σf²·persons, which is the count where everybody has one event. */
  readonly squares: number
  readonly population: number
  readonly weight: number
}

function added(before: Stratum | undefined, row: ClusteredRow): Stratum {
  const { eventsPerPerson, population, weight } = row
  const persons = row.persons ?? 0
  requireStratum({ count: persons, population, weight })
  requireCount('eventsPerPerson', eventsPerPerson)
  if (before !== undefined && (before.population !== population || before.weight !== weight))
    throw new RangeError(`stratum ${row.stratum} has one population and weight, got ${population} and ${weight}`)
  return {
    count: (before?.count ?? 0) + eventsPerPerson * persons,
    squares: (before?.squares ?? 0) + eventsPerPerson ** 2 * persons,
    population,
    weight,
  }
}

function standardised(strata: readonly Stratum[], options: DirectOptions, method: IntervalMethod): Answer<Estimate> {
  if (strata.some(({ population }) => population === 0))
    return unavailable('not-applicable', 'a stratum without population')
  const sum = (of: (stratum: Stratum) => number): number => strata.reduce((total, each) => total + of(each), 0)
  const weights = sum(({ weight }) => weight)
  if (weights === 0) return unavailable('zero-denominator')
  const events = sum(({ count }) => count)
  if (events < fewestEvents) return unavailable('too-few', `${events} events`)
  const per = options.per ?? 1
  const rate = sum(({ weight, count, population }) => (weight * count) / population) / weights
  const variance = sum(({ weight, squares, population }) => (weight / population) ** 2 * squares) / weights ** 2
  const scale = Math.sqrt(variance / events)
  return estimate(rate * per, options, (level) => {
    const limits = byarLimits(events, level)
    if (!('method' in limits)) return limits
    const at = (limit: number): number => (rate + scale * (limit - events)) * per
    return { lower: at(limits.lower), upper: at(limits.upper), method }
  })
}

/** Each group of places becomes one stratum, where its first one stood. */
function poolStrata(strata: readonly Stratum[], groups: readonly (readonly number[])[]): readonly Stratum[] {
  const wrong = groups.flat().find((place) => strata[place] === undefined)
  if (wrong !== undefined) throw new RangeError(`there is no stratum ${wrong} to pool`)
  const grouped = strata.map((_, place) => groups.find((group) => group.includes(place)) ?? [place])
  return grouped.flatMap((group, place) => {
    if (Math.min(...group) !== place) return []
    const members = group.flatMap((each) => strata[each] ?? [])
    const sum = (of: (stratum: Stratum) => number): number => members.reduce((total, each) => total + of(each), 0)
    return [
      {
        count: sum(({ count }) => count),
        squares: sum(({ squares }) => squares),
        population: sum(({ population }) => population),
        weight: sum(({ weight }) => weight),
      },
    ]
  })
}

function requireStratum({ count, population, weight }: DirectStratum): void {
  requireCount('count', count ?? 0)
  requireCount('population', population)
  requireCount('weight', weight)
}

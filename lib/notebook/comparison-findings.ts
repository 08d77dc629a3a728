import { kinds } from '../catalogue/index.ts'
import type { Answer } from '../core/index.ts'
import type { IndicatorRow } from '../indicators/index.ts'
import { type Discovery, type Funnel, falseDiscoveries, funnel } from '../spc/index.ts'
import { type Disparity, disparity, type Rank, type Shrunk, shrink } from '../stats/index.ts'
import { type EquityGap, equityGap } from './equity-gap.ts'
import { placeRanks } from './place-ranks.ts'
import { type PlaceTrend, placeTrends } from './place-trend.ts'
import { type Comparison, hasCounts, keyOf } from './regional-study.ts'

/** Everything worked out of one comparison, once, for its chapter, the summary and the key messages. */
export type ComparisonFindings = {
  readonly comparison: Comparison
  readonly ids: { readonly figure: (name: string) => string }
  /** Absent with fewer than ten places or institutions. */
  readonly places?: Funnel
  readonly units?: Funnel
  /** O/E of the places, and of the institutions. */
  readonly ratios?: Funnel
  readonly unitRatios?: Funnel
  readonly discoveries: readonly Discovery[]
  readonly gap?: EquityGap
  readonly disparity?: Disparity
  readonly shrunk?: Shrunk
  readonly ranks: ReadonlyMap<string, Answer<Rank>>
  readonly trends: readonly PlaceTrend[]
}

export function comparisonFindings(comparison: Comparison, seed: string): ComparisonFindings {
  const { indicator, places, units, standard } = comparison
  const kind = kinds[indicator.kind].bounded ? ('proportion' as const) : ('ratio-of-counts' as const)
  const known = <T extends object>(name: string, found: T | { readonly kind: 'unavailable' }) =>
    'kind' in found && found.kind === 'unavailable' ? {} : { [name]: found }
  const counted = places.filter(hasCounts)
  const placesFunnel = funnel(counted.map(unitOf), { kind, multiplier: indicator.format.per })
  const ratios = (of: readonly { place: string; observed: number; expected: number }[]) =>
    funnel(
      of.map(({ place, observed, expected }) => ({ id: place, count: observed, total: expected })),
      { kind: 'standardised-ratio' },
    )
  const counts = counted.map(({ numerator, denominator }) => ({ count: numerator, total: denominator }))
  return {
    comparison,
    ids: { figure: (name) => `compare.${indicator.id}.${name}` },
    ...known('places', placesFunnel),
    ...known('units', funnel(units.filter(hasCounts).map(unitOf), { kind, multiplier: indicator.format.per })),
    ...(standard ? known('ratios', ratios(standard.places)) : {}),
    ...(standard ? known('unitRatios', ratios(standard.units)) : {}),
    discoveries: 'points' in placesFunnel ? falseDiscoveries(placesFunnel) : [],
    ...known('gap', equityGap(comparison, `${seed}/${indicator.id}/gap`)),
    ...known('disparity', disparity(counts)),
    ...(counts.every(({ count, total }) => count <= total) ? known('shrunk', shrink(counts)) : {}),
    ranks: placeRanks(comparison, `${seed}/${indicator.id}/ranks`),
    trends: placeTrends(comparison),
  }
}

const unitOf = (row: IndicatorRow & { readonly numerator: number; readonly denominator: number }) => ({
  id: keyOf(row),
  count: row.numerator,
  total: row.denominator,
})

import { type Answer, type Estimate, isKnown } from '../core/index.ts'
import { expectedCount, indirectRatio } from '../stats/index.ts'
import { reportLevels } from './measure.ts'

/** Events and cases of one place in one stratum, such as the tertiary hospitals of a city. */
export type StandardCell = {
  readonly place: string
  readonly stratum: string
  readonly count: number
  readonly total: number
}

/** A place against what all places together would have with its mix of strata. */
export type StandardisedRatio = {
  readonly place: string
  readonly observed: number
  readonly expected: number
  /** O/E, to be held against 1 and never against another place's. */
  readonly ratio: Answer<Estimate>
}

/**
 * Observed over expected events of each place, expected at the rates that all places together have in each stratum (indirect
 * standardisation, Breslow & Day 1987). Places in the order in which they first occur; the place itself is in the reference.
 * @example standardise([{ place: 'a', stratum: 's', count: 6, total: 10 }, { place: 'b', stratum: 's', count: 2, total: 30 }])[0].expected // 2
 */
export function standardise(cells: readonly StandardCell[]): readonly StandardisedRatio[] {
  const strata = [...new Set(cells.map(({ stratum }) => stratum))]
  const places = [...new Set(cells.map(({ place }) => place))]
  const sum = (of: 'count' | 'total', which: (cell: StandardCell) => boolean): number =>
    cells.reduce((all, cell) => (which(cell) ? all + cell[of] : all), 0)
  const reference = strata.map((stratum) => {
    const inStratum = (cell: StandardCell): boolean => cell.stratum === stratum
    return { count: sum('count', inStratum), total: sum('total', inStratum) }
  })
  return places.map((place) => {
    const own = (cell: StandardCell): boolean => cell.place === place
    const totals = strata.map((stratum) => sum('total', (cell) => own(cell) && cell.stratum === stratum))
    const found = expectedCount(totals, reference)
    return againstExpected(place, sum('count', own), isKnown(found) ? found.value : 0)
  })
}

/** The ratio with both report levels; without expected events there is none. */
export const againstExpected = (place: string, observed: number, expected: number): StandardisedRatio => ({
  place,
  observed,
  expected,
  ratio: indirectRatio({ observed, expected }, { levels: reportLevels }),
})

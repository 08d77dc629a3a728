import { kinds } from '../../catalogue/index.ts'
import { type Figure, slope } from '../../charts/index.ts'
import { type Localised, unavailable } from '../../core/index.ts'
import { type IndicatorRow, reportLevels, scaled } from '../../indicators/index.ts'
import { newcombe } from '../../stats/index.ts'
import { aboutOf } from '../about.ts'
import { type Comparison, hasCounts, keyOf, type RegionalStudy } from '../regional-study.ts'
import { directionOf } from '../spc-of.ts'

/** With more lines than this nobody can follow one. */
const mostLines = 20

/** From the first whole year to the last: who moved by more than chance. Nothing where a definition changed between them. */
export function placeSlope(study: RegionalStudy, comparison: Comparison): Localised<Figure> | undefined {
  const { indicator, yearly, places, breaks } = comparison
  const [from, to] = [study.years[0], study.years.at(-1)]
  if (from === undefined || to === undefined || from === to || places.length > mostLines || breaks.length > 0) return
  const of = (key: string, year: number): IndicatorRow | undefined =>
    yearly.find((row) => keyOf(row) === key && row.keys.year === `${year}`)
  const none = unavailable('missing')
  const rows = places.map((place) => {
    const [before, after] = [of(keyOf(place), from), of(keyOf(place), to)]
    const difference = before && after ? differenceOf(comparison, before, after) : undefined
    return {
      label: place.label,
      from: before?.answer ?? none,
      to: after?.answer ?? none,
      ...(difference ? { difference } : {}),
    }
  })
  return slope(rows, {
    ...aboutOf(indicator),
    better: directionOf(indicator),
    each: study.each,
    height: 71,
    periods: [
      { zh: `${from} 年`, en: `${from}` },
      { zh: `${to} 年`, en: `${to}` },
    ],
  })
}

/** Of shares only: a difference of rates has no interval here. */
function differenceOf({ indicator }: Comparison, before: IndicatorRow, after: IndicatorRow) {
  if (!kinds[indicator.kind].subset || !hasCounts(before) || !hasCounts(after)) return undefined
  const share = (row: typeof before) => ({ count: row.numerator, total: row.denominator })
  return scaled(newcombe(share(after), share(before), { levels: reportLevels }), indicator.format.per)
}

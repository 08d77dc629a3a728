import type { Indicator } from '../catalogue/index.ts'
import { type About, distributionByLevel, type Figure } from '../charts/index.ts'
import { isKnown, type Localised } from '../core/index.ts'
import type { IndicatorRow } from '../indicators/index.ts'
import { aboutOf } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'

/** How the institutions of each level spread on one indicator. */
export function levelSpread(
  data: AnalysisData,
  indicator: Indicator,
  year: number,
  size: Pick<About, 'size'> = {},
): Localised<Figure> {
  const { rows } = data.indicator(indicator).by('organization').in(year)
  const levelOf = (row: IndicatorRow): string => data.organization(row.keys.organization ?? '')?.level ?? ''
  const present = new Set(rows.map(levelOf))
  return distributionByLevel(
    data
      .placeKeys('level')
      .filter((level) => present.has(level))
      .map((level) => ({
        label: data.placeName('level', level),
        values: rows
          .filter((row) => levelOf(row) === level)
          .flatMap(({ answer }) => (isKnown(answer) ? [answer.value] : [])),
      })),
    { ...aboutOf(indicator), ...size, period: { zh: `${year} 年`, en: `${year}` } },
  )
}

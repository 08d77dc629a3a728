import type { Indicator } from '../catalogue/index.ts'
import { type About, type Figure, trendLines } from '../charts/index.ts'
import type { Localised } from '../core/index.ts'
import { aboutOf } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'

/** The years of an indicator as lines, the whole and each level: no limits, and no trend claimed. */
export function levelLines(
  data: AnalysisData,
  indicator: Indicator,
  year: number,
  size: Pick<About, 'height' | 'size'> = {},
): Localised<Figure> {
  const whole = data.indicator(indicator).by('year').through(year)
  const levels = data.indicator(indicator).by('level', 'year').through(year)
  const ofLevel = (level: string) => levels.rows.filter(({ keys }) => keys.level === level).map(({ answer }) => answer)
  const target = data.target(indicator, year)
  return trendLines(
    [
      { label: data.wholeName, answers: whole.rows.map(({ answer }) => answer) },
      ...data
        .placeKeys('level')
        .map((level) => ({ label: data.placeName('level', level), answers: ofLevel(level) }))
        .filter(({ answers }) => answers.some(({ kind }) => kind === 'value')),
    ],
    {
      ...aboutOf(indicator),
      ...size,
      periods: whole.rows.map(({ keys }) => keys.year ?? ''),
      breaks: whole.breaks,
      ...(target ? { target } : {}),
    },
  )
}

import type { Change, IndicatorResult, TimeDimension } from '../indicators/index.ts'
import type { AnalysisData } from './analysis-data.ts'

const fromFinest: readonly TimeDimension[] = ['month', 'quarter', 'half', 'year']

/**
 * The values of the region in the shortest periods for which it is mostly reported: where at least half of the
 * institution-months that enter the year are known by month, by month; else by quarter, half-year or year.
 */
export function finestSeries(data: AnalysisData, { indicator, to }: Change, year: number): IndicatorResult {
  const through = (unit: TimeDimension): IndicatorResult => data.indicator(indicator).by(unit).through(year)
  for (const unit of fromFinest) {
    const series = through(unit)
    const covered = series.rows
      .filter(({ keys }) => keys[unit]?.startsWith(`${year}`))
      .reduce((sum, { months }) => sum + months, 0)
    if (covered > 0 && covered * 2 >= to.months) return series
  }
  return through('year')
}

/** The dimension of time by which a result is grouped. */
export const unitOf = ({ by }: IndicatorResult): TimeDimension => fromFinest.find((unit) => by.includes(unit)) ?? 'year'

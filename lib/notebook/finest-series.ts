import type { Change, IndicatorResult, TimeDimension } from '../indicators/index.ts'
import type { AnalysisData } from './analysis-data.ts'

const fromFinest: readonly TimeDimension[] = ['month', 'quarter', 'half', 'year']

/**
 * The values of the region in the shortest periods for which it is mostly reported: by month where at least half of the
 * institution-months that enter the year are known by month; else by quarter, half-year or year.
 */
export function finestSeries(data: AnalysisData, { indicator, to }: Change, year: number): IndicatorResult {
  const by = (unit: TimeDimension) => data.indicator(indicator).by(unit)
  const finest = fromFinest.find((unit) => {
    const covered = by(unit)
      .in(year)
      .rows.reduce((sum, { months }) => sum + months, 0)
    return covered > 0 && covered * 2 >= to.months
  })
  return by(finest ?? 'year').through(year)
}

/** The dimension of time by which a result is grouped. */
export const unitOf = ({ by }: IndicatorResult): TimeDimension => fromFinest.find((unit) => by.includes(unit)) ?? 'year'

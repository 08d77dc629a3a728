import { type Indicator, kinds } from '../catalogue/index.ts'
import { unavailable } from '../core/index.ts'
import { type Change, type IndicatorResult, yearOverYear } from '../indicators/index.ts'
import { type Funnel, funnel } from '../spc/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import { finestSeries } from './finest-series.ts'
import { funnelUnits } from './spc-of.ts'

/** One indicator, worked out for one year: everything a page, a summary table and the key messages say of it. */
export type IndicatorFindings = {
  readonly indicator: Indicator
  readonly change: Change
  /** The region in the finest periods in which it is reported, from the first of the data. */
  readonly series: IndicatorResult
  /** Absent for kinds without counts, and where too few institutions report. */
  readonly funnel?: Funnel
}

export function findings(data: AnalysisData, indicator: Indicator, year: number): IndicatorFindings {
  const change = yearOverYear(
    data
      .indicator(indicator)
      .by('year')
      .between(`${year - 1}-01-01`, `${year + 1}-01-01`),
    year,
  )
  const found = funnelFor(data, indicator, year)
  return {
    indicator,
    change,
    series: finestSeries(data, change, year),
    ...(found.kind === 'unavailable' ? {} : { funnel: found }),
  }
}

function funnelFor(data: AnalysisData, indicator: Indicator, year: number) {
  const kind = kinds[indicator.kind]
  if (kind.interval === 'none') return unavailable('not-applicable')
  const units = funnelUnits(data.indicator(indicator).by('organization').in(year))
  return funnel(units, { kind: kind.bounded ? 'proportion' : 'ratio-of-counts', multiplier: indicator.format.per })
}

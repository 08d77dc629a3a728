import type { Indicator } from '../catalogue/index.ts'
import { type Figure, smallMultiples } from '../charts/index.ts'
import type { Localised } from '../core/index.ts'
import type { IndicatorRow } from '../indicators/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import { aboutOf, baselineOf } from './indicator-page.ts'
import { controlChartOf } from './spc-of.ts'

/** The institutions with the largest denominators, each as a small control chart on one scale. */
export function largestInstitutions(
  data: AnalysisData,
  indicator: Indicator,
  year: number,
  count: number,
): Localised<Figure> {
  const size = ({ denominator }: IndicatorRow): number => denominator ?? 0
  const largest = data
    .indicator(indicator)
    .by('organization')
    .in(year)
    .rows.toSorted((a, b) => size(b) - size(a))
    .flatMap(({ keys }) => keys.organization ?? [])
    .slice(0, count)
  const monthly = data.indicator(indicator).by('organization', 'month').through(year)
  const panels = largest.map((id) => ({
    label: data.organizationName(id),
    result: { ...monthly, rows: monthly.rows.filter(({ keys }) => keys.organization === id) },
  }))
  return (lang) =>
    smallMultiples(
      panels.map(({ label, result }) => ({ label, chart: controlChartOf(result, lang, {}, baselineOf(data)) })),
      aboutOf(indicator),
    )(lang)
}

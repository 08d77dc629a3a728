import { desc } from 'arquero'
import type { Indicator } from '../catalogue/index.ts'
import { type Figure, smallMultiples } from '../charts/index.ts'
import type { Localised } from '../core/index.ts'
import { aboutOf } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'
import { controlChartOf } from './spc-of.ts'
import { toTable } from './to-table.ts'
import { baselineOf } from './trend.ts'

/** The institutions with the largest denominators, each as a small control chart on one scale. */
export function largestInstitutions(
  data: AnalysisData,
  indicator: Indicator,
  year: number,
  count: number,
): Localised<Figure> {
  const largest = toTable(data.indicator(indicator).by('organization').in(year))
    .orderby(desc('denominator'), 'organization')
    .slice(0, count)
    .array('organization') as string[]
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

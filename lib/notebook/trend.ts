import type { Indicator } from '../catalogue/index.ts'
import { type About, controlChart, type Figure } from '../charts/index.ts'
import type { Lang } from '../core/index.ts'
import { type IndicatorResult, isState } from '../indicators/index.ts'
import type { ControlChart } from '../spc/index.ts'
import { aboutOf } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'
import type { IndicatorFindings } from './findings.ts'
import { levelLines } from './level-lines.ts'
import { type BaselineChoice, controlChartOf } from './spc-of.ts'

/**
 * How an indicator went: a control chart of its months; for a state that stands from month to month (staff, beds), whose
 * successive values are not independent, the lines of its years.
 */
export function trendFigure(
  data: AnalysisData,
  { indicator, monthly }: IndicatorFindings,
  year: number,
  lang: Lang,
  size: Pick<About, 'height' | 'size'>,
): Figure {
  if (isState(indicator, data.setting.own)) return levelLines(data, indicator, year, size)(lang)
  return controlChart(trendChart(data, indicator, monthly, year, lang), { ...aboutOf(indicator), ...size })(lang)
}

/** The first year sets the limits that what came after is held against. */
export const baselineOf = ({ closed }: AnalysisData): BaselineChoice => ({ months: 12, recorded: closed })

/** The control chart of the region: the first year is the baseline, points that were looked into are left out, the target is drawn for its year. */
export function trendChart(
  data: AnalysisData,
  indicator: Indicator,
  monthly: IndicatorResult,
  year: number,
  lang: Lang,
): ControlChart {
  const target = data.target(indicator, year)
  const months = new Set(monthly.rows.map(({ keys }) => keys.month))
  const exclude = data.dataset.exclusions
    .filter(({ indicator: of, at }) => of === indicator.id && months.has(at))
    .map(({ at, reason, recorded }) => ({ at, reason: reason[lang], recorded }))
  const options = { exclude, ...(target ? { target: { value: target.value, from: `${year}-01` } } : {}) }
  return controlChartOf(monthly, lang, options, baselineOf(data))
}

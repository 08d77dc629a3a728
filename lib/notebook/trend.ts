import { elementsOf, type Indicator, kinds } from '../catalogue/index.ts'
import { type About, controlChart, type Figure } from '../charts/index.ts'
import { isKnown, type Lang } from '../core/index.ts'
import { type IndicatorResult, isState } from '../indicators/index.ts'
import type { ControlChart } from '../spc/index.ts'
import { aboutOf } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'
import type { IndicatorFindings } from './findings.ts'
import { unitOf } from './finest-series.ts'
import { levelLines } from './level-lines.ts'
import { quartileLines } from './quartile-lines.ts'
import { type BaselineChoice, controlChartOf } from './spc-of.ts'
import { yearLines } from './year-lines.ts'

/** Below so many points a control chart has no limits: a plain line says as much. */
const fewestPoints = 8

/** How the values of a series are shown. */
export type TrendForm =
  /** Limits, and signals of special causes. */
  | 'control-chart'
  /** The years of a cohort that the next value shares, one line each over the months or quarters. */
  | 'year-lines'
  /** The median with its quartiles. */
  | 'quartile-lines'
  /** The few years of the whole and of each level. */
  | 'level-lines'

/**
 * Which form a series asks for: states and year-to-date counts, whose successive values are not independent, never have
 * control limits; nor have series that are too short for them.
 */
export function trendForm(data: AnalysisData, { indicator, series }: Shown): TrendForm {
  const known = series.rows.filter(({ answer }) => isKnown(answer)).length
  if (known < fewestPoints || mixesStateAndFlow(data, indicator)) return 'level-lines'
  if (isState(indicator, data.setting.own)) return indicator.cohort === undefined ? 'level-lines' : 'year-lines'
  return kinds[indicator.kind].shape === 'histogram' ? 'quartile-lines' : 'control-chart'
}

/** Doctors over the cases of a period: the value of a quarter is four times that of the year, and only years compare. */
function mixesStateAndFlow(data: AnalysisData, indicator: Indicator): boolean {
  if (kinds[indicator.kind].subset || indicator.cohort !== undefined) return false
  return new Set(elementsOf(indicator, data.setting.own).map(({ overTime }) => overTime)).size > 1
}

type Shown = Pick<IndicatorFindings, 'indicator' | 'series'>

/** How an indicator went, in the form that its series asks for. */
export function trendFigure(
  data: AnalysisData,
  found: Shown,
  year: number,
  lang: Lang,
  size: Pick<About, 'height' | 'size'>,
): Figure {
  const { indicator, series } = found
  switch (trendForm(data, found)) {
    case 'level-lines':
      return levelLines(data, indicator, year, size)(lang)
    case 'year-lines':
      return yearLines(data, series, year, size)(lang)
    case 'quartile-lines':
      return quartileLines(data, series, year, size)(lang)
    case 'control-chart':
      return controlChart(trendChart(data, indicator, series, year, lang), { ...aboutOf(indicator), ...size })(lang)
  }
}

/** The first year sets the limits that what came after is held against. */
export const baselineOf = ({ closed }: AnalysisData): BaselineChoice => ({ months: 12, recorded: closed })

/**
 * The control chart of the region: the first twelve points are the baseline where more follow, points that were looked into
 * are left out, the target is drawn for its year.
 */
export function trendChart(
  data: AnalysisData,
  indicator: Indicator,
  series: IndicatorResult,
  year: number,
  lang: Lang,
): ControlChart {
  const target = data.target(indicator, year)
  const unit = unitOf(series)
  const periods = series.rows.map(({ keys }) => keys[unit] ?? '')
  const exclude = data.dataset.exclusions
    .filter(({ indicator: of, at }) => of === indicator.id && periods.includes(at))
    .map(({ at, reason, recorded }) => ({ at, reason: reason[lang], recorded }))
  const from = periods.find((period) => period.startsWith(`${year}`))
  const options = {
    exclude,
    ...(target && from !== undefined ? { target: { value: target.value, from } } : {}),
  }
  return controlChartOf(series, lang, options, baselineOf(data))
}

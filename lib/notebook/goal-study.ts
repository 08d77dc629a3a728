import { type Goal, type GoalCentre, goalCentres, type Indicator, indicator, type Target } from '../catalogue/index.ts'
import { type Bilingual, isKnown, type Lang, type Quantity } from '../core/index.ts'
import { compare, type IndicatorRow, type TargetState, targetState } from '../indicators/index.ts'
import type { ControlChart } from '../spc/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import { wholeYears } from './catalogue-study.ts'
import type { IndicatorFindings } from './findings.ts'
import { trendChart, trendForm } from './trend.ts'

/** One measure of a goal: the change is that of the year against the baseline, the series goes by quarter. */
export type GoalMeasure = IndicatorFindings & {
  readonly goal: Goal
  readonly lastYear: IndicatorRow
  /** The last quarter that has a value. */
  readonly lastQuarter: IndicatorRow | undefined
  readonly target: Target | undefined
  readonly state: TargetState
}

export type StudiedGoal = { readonly goal: Goal; readonly measures: readonly GoalMeasure[] }
export type StudiedCentre = { readonly centre: GoalCentre; readonly goals: readonly StudiedGoal[] }

/** The goals of 2023 in the data, by centre. */
export type GoalStudy = {
  readonly year: number
  readonly baseline: number
  readonly centres: readonly StudiedCentre[]
  /** Goals of which nothing was reported in the year. */
  readonly silent: readonly Goal[]
}

/** The year before the goals were set. */
const yearBefore = 2022

/** Every goal of 2023 against its baseline year; goals without a value in the year are listed as silent. */
export function goalStudy(data: AnalysisData, year: number): GoalStudy {
  const years = wholeYears(data, year)
  const baseline = years.includes(yearBefore) && yearBefore < year ? yearBefore : (years[0] ?? year - 1)
  const all = goalCentres.map((centre) => ({
    centre,
    goals: centre.goals.map((goal) => ({
      goal,
      measures: goal.measures.map((id) => measureOf(data, goal, indicator(id), year, baseline)),
    })),
  }))
  const reported = ({ measures }: StudiedGoal): boolean =>
    measures.some(({ change }) => isKnown<Quantity>(change.to.answer))
  return {
    year,
    baseline,
    centres: all
      .map(({ centre, goals }) => ({ centre, goals: goals.filter(reported) }))
      .filter(({ goals }) => goals.length > 0),
    silent: all.flatMap(({ goals }) => goals.filter((each) => !reported(each)).map(({ goal }) => goal)),
  }
}

/** All measures of a study in the order of the centres. */
export const measuresOf = ({ centres }: GoalStudy): readonly GoalMeasure[] =>
  centres.flatMap(({ goals }) => goals.flatMap(({ measures }) => measures))

function measureOf(data: AnalysisData, goal: Goal, of: Indicator, year: number, baseline: number): GoalMeasure {
  const query = data.indicator(of)
  const yearly = query.by('year').between(`${baseline}-01-01`, `${year + 1}-01-01`)
  const rowOf = (wanted: number): IndicatorRow => {
    const row = yearly.rows.find(({ keys }) => keys.year === `${wanted}`)
    if (!row) throw new RangeError(`no row for ${of.id} in ${wanted}`)
    return row
  }
  const series = query.by('quarter').between(`${baseline}-01-01`, `${year + 1}-01-01`)
  const target = data.target(of, year)
  const change = compare(of, rowOf(baseline), rowOf(year), yearly.breaks)
  return {
    goal,
    indicator: of,
    change,
    series,
    lastYear: rowOf(year - 1),
    lastQuarter: series.rows.findLast(({ answer }) => isKnown<Quantity>(answer)),
    target,
    state: targetState(change.to.answer, target),
  }
}

/** The control chart of a measure by quarter; none where its values ask for plain lines. */
export function goalChart(
  data: AnalysisData,
  measure: GoalMeasure,
  year: number,
  lang: Lang,
): ControlChart | undefined {
  if (trendForm(data, measure) !== 'control-chart') return undefined
  return trendChart(data, measure.indicator, measure.series, year, lang)
}

const stateWords: Readonly<Record<TargetState, Bilingual>> = {
  met: { zh: '达到目标', en: 'met' },
  undecided: { zh: '尚难判断', en: 'undecided' },
  unmet: { zh: '未达目标', en: 'not met' },
  'no-target': { zh: '未设目标', en: 'no target' },
  unavailable: { zh: '无数据', en: 'no data' },
}

/** Where a measure stands against its target, in a word for a narrow column. */
export const stateWord = (state: TargetState, lang: Lang): string => stateWords[state][lang]

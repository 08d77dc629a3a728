export { type Advice, adviceText, adviseChart, type Nature } from './advice/advise-chart.ts'
export type { AdviceReason } from './advice/words.ts'
export * from './charts.ts'
export { a3, b3, b4, c4, d2, d3 } from './constants.ts'
export { controlChart } from './control-chart.ts'
export { type Cusum, type CusumOptions, type CusumPoint, cusum } from './cumulative/cusum.ts'
export { type Excursion, excursions } from './cumulative/excursions.ts'
export { type RaCusum, type RaCusumOptions, type RaCusumPoint, raCusum } from './cumulative/ra-cusum.ts'
export type { RiskCase } from './cumulative/risk-case.ts'
export { type Vlad, type VladPoint, vlad } from './cumulative/vlad.ts'
export { type Discovery, falseDiscoveries } from './funnel/false-discoveries.ts'
export { type FunnelOptions, funnel } from './funnel/funnel.ts'
export {
  type FunnelSignificance,
  proportionLimitsAt,
  type RatioLimits,
  ratioLimitsAt,
  type Significance,
  type SignificanceOptions,
  significanceFunnel,
} from './funnel/significance.ts'
export type { Rule, RuleSet, RunsMethod } from './rule.ts'
export { type NetPattern, netPattern, ruleSets } from './rule-sets.ts'
export { runsAnalysis, runsFalseAlarm, runsSignal, runsThresholds } from './runs-analysis.ts'
export { type RunsBox, runsBox } from './runs-box.ts'
export { runsWithin } from './runs-distribution.ts'
export type { Baseline, ChartOptions, Exclusion, PartStart, Target } from './settings.ts'
export { type RebaseSuggestion, rebaseText, suggestRebase } from './suggest-rebase.ts'
export type * from './types.ts'

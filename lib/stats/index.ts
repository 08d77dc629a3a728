export { achievableBenchmark, type Benchmark } from './achievable-benchmark.ts'
export { type BootstrapOptions, type Bootstrapped, bootstrap } from './bootstrap.ts'
export { type AlikeCases, type BootstrapSumsOptions, bootstrapSums } from './bootstrap-sums.ts'
export { byar } from './byar.ts'
export { byarOrExact } from './byar-or-exact.ts'
export { type ChanceGap, chanceGap } from './chance-gap.ts'
export { clopperPearson } from './clopper-pearson.ts'
export { cochranArmitage, type ProportionTrend } from './cochran-armitage.ts'
export { mean, median, percentile, standardDeviation } from './descriptive.ts'
export {
  type ClusteredRow,
  type DirectOptions,
  type DirectStratum,
  directRate,
  directRateClustered,
} from './direct.ts'
export { type Disparity, disparity } from './disparity.ts'
export * from './distributions.ts'
export type { Exposed, Levels, Proportion } from './estimate.ts'
export { scaled, zOf } from './estimate.ts'
export { exactPoisson } from './exact-poisson.ts'
export { expectedFalseFlags, falseDiscovery } from './false-discovery.ts'
export { type CountedClass, groupedQuantile } from './grouped-quantile.ts'
export { expectedCount, indirectRate, indirectRatio, type Observed } from './indirect.ts'
export { type MonotoneTrend, mannKendall, senSlope } from './mann-kendall.ts'
export { mover } from './mover.ts'
export { newcombe } from './newcombe.ts'
export { type Counted, percentileOfCounts } from './percentile-of-counts.ts'
export { poissonQuantile } from './poisson-quantile.ts'
export { rankGroups } from './rank-groups.ts'
export { type Rank, type RankOptions, type RankUnit, rankInterval } from './rank-interval.ts'
export { rate } from './rate.ts'
export { type RateRatioOptions, rateRatio } from './rate-ratio.ts'
export { type RatioRow, type RatioSums, ratioOfSums, ratioOfSumsFrom } from './ratio-of-sums.ts'
export { type ReferencedGroup, type ReferenceIndex, referenceIndex } from './reference-index.ts'
export { relativeChange } from './relative-change.ts'
export {
  lowRiskMortality,
  type RiskGrade,
  type RiskGradeOptions,
  type RiskGrading,
  type RiskGroup,
  riskGrades,
} from './risk-grades.ts'
export { riskRatio } from './risk-ratio.ts'
export { roundedShares } from './rounded-shares.ts'
export { type Shrunk, shrink } from './shrink.ts'
export { type Moments, studentT, studentTOfSums } from './student-t.ts'
export { attack, type Feasible } from './suppression/attack.ts'
export { type Suppressed, type SuppressionPolicy, suppress } from './suppression/suppress.ts'
export type { CountSum, CountTable } from './suppression/table.ts'
export { type TrendMethod, trendMethod } from './trend-method.ts'
export { type Trimmed, type TrimRule, trim, trimBounds, trimRuleName } from './trim.ts'
export { wilson } from './wilson.ts'
export { type Sample, wilsonFinite } from './wilson-finite.ts'

import { type Answer, type Estimate, isKnown, type Unavailable, unavailable } from '../core/index.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { mean, standardDeviation } from './descriptive.ts'
import type { Levels } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'

/** Cases and deaths of one diagnosis group in the population that the grades are made from. */
export type RiskGroup = { readonly code: string; readonly cases: number; readonly deaths: number }

/** `no-deaths` is a grade of its own, where so chosen. */
export type RiskGrade = 'low' | 'mid-low' | 'mid-high' | 'high' | 'no-deaths'

export type RiskGradeOptions = {
  /** Groups without deaths have no logarithm: a grade of their own, or low. Practice differs, so a report prints which. */
  readonly zeroDeathGroups: 'own-grade' | 'low'
}

export type RiskGrading = RiskGradeOptions & {
  readonly kind: 'value'
  /** Mean and standard deviation of the logarithm of mortality over the groups with deaths. */
  readonly logMean: number
  readonly logDeviation: number
  /** By code; a group without cases has none. */
  readonly grades: ReadonlyMap<string, RiskGrade>
}

/**
 * How dangerous is each diagnosis group? By the logarithm of its mortality, with mean μ and sample standard deviation σ over
 * the groups with deaths: low < μ−σ ≤ mid-low < μ ≤ mid-high < μ+σ ≤ high. Each group counts once, whatever its size.
 * Fewer than two groups with deaths: `too-few`.
 * @throws RangeError for more deaths than cases.
 * @example riskGrades([{ code: 'A', cases: 1000, deaths: 1 }, { code: 'B', cases: 100, deaths: 1 }, { code: 'C', cases: 10, deaths: 1 }], { zeroDeathGroups: 'low' }).grades.get('B') // 'mid-high'
 */
export function riskGrades(
  groups: readonly RiskGroup[],
  { zeroDeathGroups }: RiskGradeOptions,
): RiskGrading | Unavailable {
  for (const { cases, deaths } of groups) {
    requireCount('cases', cases)
    requireCount('deaths', deaths)
    requireWithin(deaths, cases)
  }
  const logs = groups.flatMap(({ cases, deaths }) => (deaths > 0 ? [Math.log(deaths / cases)] : []))
  const [logMean, logDeviation] = [mean(logs), standardDeviation(logs)]
  if (!isKnown(logMean) || !isKnown(logDeviation))
    return unavailable(groups.length === 0 ? 'missing' : 'too-few', `${logs.length} groups with deaths`)
  const cuts = { mean: logMean.value, deviation: logDeviation.value }
  const without = zeroDeathGroups === 'low' ? 'low' : 'no-deaths'
  const graded = groups
    .filter(({ cases }) => cases > 0)
    .map(({ code, cases, deaths }) => [code, deaths > 0 ? gradeOf(Math.log(deaths / cases), cuts) : without] as const)
  return {
    kind: 'value',
    zeroDeathGroups,
    logMean: cuts.mean,
    logDeviation: cuts.deviation,
    grades: new Map(graded),
  }
}

/** Rounding may put a mean just beside the values it is the mean of. */
const rounding = 1e-12

function gradeOf(log: number, { mean: middle, deviation }: { mean: number; deviation: number }): RiskGrade {
  const reaches = (cut: number): boolean => log >= cut - rounding
  if (reaches(middle + deviation)) return 'high'
  if (reaches(middle)) return 'mid-high'
  return reaches(middle - deviation) ? 'mid-low' : 'low'
}

/**
 * How many of the cases that should not die did? Deaths over cases in the groups graded low (`grades`, or a published list of
 * codes), with limits after Clopper & Pearson. No such cases: `zero-denominator`.
 * @example lowRiskMortality([{ code: 'A', cases: 900, deaths: 1 }, { code: 'B', cases: 100, deaths: 9 }], new Set(['A'])).value // 0.00111
 */
export function lowRiskMortality(
  groups: readonly RiskGroup[],
  low: ReadonlyMap<string, RiskGrade> | ReadonlySet<string>,
  options: Levels = {},
): Answer<Estimate> {
  const isLow = (code: string): boolean => ('get' in low ? low.get(code) === 'low' : low.has(code))
  const chosen = groups.filter(({ code }) => isLow(code))
  const sum = (of: (group: RiskGroup) => number): number => chosen.reduce((total, group) => total + of(group), 0)
  return clopperPearson({ count: sum(({ deaths }) => deaths), total: sum(({ cases }) => cases) }, options)
}

import { type Answer, type Estimate, type Unavailable, unavailable } from '../core/index.ts'
import {
  clopperPearson,
  type RiskGrade,
  type RiskGradeOptions,
  type RiskGrading,
  type RiskGroup,
  riskGrades,
} from '../stats/index.ts'
import type { DrgCell } from './drg-cells.ts'
import { isUngrouped } from './drg-code.ts'
import { reportLevels } from './measure.ts'

/** Grades worked out from cases, or a published list of the codes that count as low risk. */
export type RiskBasis = RiskGrading | ReadonlySet<string>

/** Cases whose outcome is known and deaths, in the groups of one grade. */
export type GradeCount = {
  readonly cases: number
  readonly deaths: number
  /** A share, 0.001 for one in a thousand, with exact limits. */
  readonly mortality: Answer<Estimate>
}

export type RiskMix = {
  readonly grades: Readonly<Record<RiskGrade, GradeCount>>
  /** Cases in groups that nothing grades: no case of them was in the population that the grades come from. */
  readonly ungraded: number
}

const grades: readonly RiskGrade[] = ['low', 'mid-low', 'mid-high', 'high', 'no-deaths']

/** Cases and deaths of every group, of the cases whose outcome is known. */
function riskGroups(cells: readonly DrgCell[]): RiskGroup[] {
  const groups = new Map<string, { code: string; cases: number; deaths: number }>()
  for (const { code, outcomes, deaths } of cells) {
    if (isUngrouped(code) || outcomes === null) continue
    const group = groups.get(code) ?? { code, cases: 0, deaths: 0 }
    groups.set(code, group)
    group.cases += outcomes
    group.deaths += deaths
  }
  return [...groups.values()]
}

/**
 * The risk grade of every group, from the deaths among the given cases: see `riskGrades`. What becomes of groups without
 * deaths has no default, because practice differs.
 */
export const riskGradesOf = (cells: readonly DrgCell[], options: RiskGradeOptions): RiskGrading | Unavailable =>
  cells.length > 0 && cells.every(({ outcomes }) => outcomes === null)
    ? unavailable('missing')
    : riskGrades(riskGroups(cells), options)

/**
 * How many died in the groups of each risk grade? Deaths over cases with a known outcome, limits after Clopper & Pearson.
 * Without a column for the way of discharge: `missing`; without cases of the grade: `zero-denominator`.
 */
export function riskMix(cells: readonly DrgCell[], basis: RiskBasis | Unavailable): RiskMix {
  const gradeOf = (code: string): RiskGrade | undefined => {
    if ('has' in basis) return basis.has(code) ? 'low' : undefined
    return isKnownGrading(basis) ? basis.grades.get(code) : undefined
  }
  const sums = new Map(grades.map((grade) => [grade, { cases: 0, deaths: 0 }]))
  let ungraded = 0
  for (const { code, cases, deaths } of riskGroups(cells)) {
    const grade = gradeOf(code)
    const sum = grade && sums.get(grade)
    if (!sum) ungraded += cases
    else {
      sum.cases += cases
      sum.deaths += deaths
    }
  }
  const missing = cells.length > 0 && cells.every(({ outcomes }) => outcomes === null)
  const counted = grades.map((grade) => {
    const { cases = 0, deaths = 0 } = sums.get(grade) ?? {}
    return [grade, { cases, deaths, mortality: mortality(cases, deaths, basis, missing) }]
  })
  return { grades: Object.fromEntries(counted) as RiskMix['grades'], ungraded }
}

const isKnownGrading = (basis: RiskGrading | Unavailable): basis is RiskGrading => basis.kind === 'value'

function mortality(cases: number, deaths: number, basis: RiskBasis | Unavailable, missing: boolean): Answer<Estimate> {
  if (missing) return unavailable('missing')
  if (!('has' in basis) && !isKnownGrading(basis)) return basis
  return clopperPearson({ count: deaths, total: cases }, { levels: reportLevels })
}

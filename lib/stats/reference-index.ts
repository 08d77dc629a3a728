import { type Answer, known, unavailable } from '../core/index.ts'
import { requireCount } from './guard.ts'

/** One diagnosis group of a unit: its cases, the sum of their days (or cost), and the reference's mean, if it has one. */
export type ReferencedGroup = {
  readonly cases: number
  readonly sum: number
  readonly reference?: number | undefined
}

/** A named index with the share of cases whose group has a reference value. */
export type ReferenceIndex = {
  readonly formula: 'mean-of-ratios' | 'ratio-of-sums'
  readonly answer: Answer
  readonly coverage: number
  /** Too few cases have a reference: to be printed with the index. */
  readonly belowCoverage: boolean
  readonly groupsWithout: number
  readonly casesWithout: number
}

/**
 * How much more time (or money) do a unit's cases take than the reference's of the same groups? `mean-of-ratios` (TEI, CEI)
 * is Σ n·(T/Tref) / Σ n; `ratio-of-sums` (indirect standardisation) is Σ n·T / Σ n·Tref, another number with another name.
 * A group without a reference leaves both sides and is counted; below `coverage` (default 90 % of the cases) it is said. No
 * case with a reference: `zero-denominator`.
 * @example referenceIndex([{ cases: 40, sum: 320, reference: 7.5 }, { cases: 100, sum: 500, reference: 6 }, { cases: 10, sum: 120, reference: 11 }], 'mean-of-ratios').answer.value // 0.91273
 */
export function referenceIndex(
  groups: readonly ReferencedGroup[],
  formula: ReferenceIndex['formula'],
  { coverage: enough = 0.9 }: { readonly coverage?: number } = {},
): ReferenceIndex {
  for (const { cases, sum } of groups) {
    requireCount('cases', cases)
    requireCount('sum', sum)
  }
  const compared = groups.filter(({ reference = 0 }) => reference > 0)
  const total = (list: readonly ReferencedGroup[], of: (group: ReferencedGroup) => number): number =>
    list.reduce((all, group) => all + of(group), 0)
  const [cases, all] = [total(compared, (group) => group.cases), total(groups, (group) => group.cases)]
  const coverage = all > 0 ? cases / all : 0
  const parts =
    formula === 'mean-of-ratios'
      ? [total(compared, ({ sum, reference = 1 }) => sum / reference), cases]
      : [total(compared, ({ sum }) => sum), total(compared, (group) => group.cases * (group.reference ?? 0))]
  const [above = 0, below = 0] = parts
  return {
    formula,
    answer: below > 0 ? known(above / below) : unavailable('zero-denominator'),
    coverage,
    belowCoverage: coverage < enough,
    groupsWithout: groups.length - compared.length,
    casesWithout: all - cases,
  }
}

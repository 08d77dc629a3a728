import type { Bilingual } from '../core/index.ts'
import type { Improvement } from '../data/index.ts'

/** A cause of one goal, added up over institutions and periods. */
export type Cause = { readonly label: Bilingual; readonly count: number }

/** The causes of a goal in a year, from the most frequent; and how many institutions reported any. */
export type Causes = { readonly causes: readonly Cause[]; readonly institutions: number }

const ofYear =
  (year: number) =>
  (each: Improvement): boolean =>
    each.period.startsWith(`${year}`)

/**
 * Which causes did institutions find, and how often? Counts under the same name add up over institutions and periods of the
 * year; a cause without a count is not counted, one that was never found is left out.
 */
export function causesOf(improvements: readonly Improvement[], goal: string, year: number): Causes {
  const own = improvements
    .filter(ofYear(year))
    .filter((each) => each.goal === goal && each.kind === 'cause' && each.count !== null)
  const sums = new Map<string, Cause>()
  for (const { name, count } of own) {
    const before = sums.get(name.zh)?.count ?? 0
    sums.set(name.zh, { label: name, count: before + (count ?? 0) })
  }
  return {
    causes: [...sums.values()]
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.label.zh < b.label.zh ? -1 : 1)),
    institutions: new Set(own.map(({ organizationId }) => organizationId)).size,
  }
}

const phases = ['plan', 'do', 'check', 'act'] as const

/** The actions for a goal in a year, by phase of PDCA and then by date; those without a phase last. */
export function actionsOf(improvements: readonly Improvement[], goal: string, year: number): readonly Improvement[] {
  const rank = ({ phase }: Improvement): number => (phase === null ? phases.length : phases.indexOf(phase))
  return improvements
    .filter(ofYear(year))
    .filter((each) => each.goal === goal && each.kind === 'action')
    .sort((a, b) => rank(a) - rank(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** Due before the data were closed, and not done. */
export const isOverdue = ({ due, status }: Improvement, closed: string): boolean =>
  due !== '' && due < closed && status !== 'done'

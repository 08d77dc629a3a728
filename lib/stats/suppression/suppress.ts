import { type Answer, known, unavailable } from '../../core/index.ts'
import { requireWhole } from '../guard.ts'
import { attack, type Feasible } from './attack.ts'
import { type CountSum, type CountTable, membersOf, requireTable } from './table.ts'

export type SuppressionPolicy = {
  /** Counts from 1 to one below this are hidden. There is no default: the policy of the publisher says it. */
  readonly threshold: number
  /** Whether 0 is hidden too. Default false. */
  readonly hideZeros?: boolean
}

export type Suppressed = {
  /** Every cell: its count, or `suppressed`. */
  readonly cells: { readonly [id: string]: Answer }
  /** Hidden because they are small, and hidden so that those can't be worked out. */
  readonly primary: readonly string[]
  readonly secondary: readonly string[]
  /** What an attacker can still work out of each hidden cell: always a range at least as wide as the threshold. */
  readonly feasible: ReadonlyMap<string, Feasible>
}

/**
 * Which cells must be hidden so that no small count can be seen or worked out? Counts 1 to t − 1 first. Then, in every sum
 * with one hidden cell, the smallest other one; where the hidden parts of a published total add up to less than t, one more;
 * until nothing changes. Last the attacker's check (`attack`): while a hidden cell can be narrowed to fewer than t counts,
 * one more is hidden beside it. Whatever gives a count back (its complement, percentage, interval) must be a cell here or
 * go with it. Cox 1980, J Am Stat Assoc 75:377.
 * @throws RangeError for a table that does not add up, or a threshold that is no whole number above 0.
 * @example suppress({ cells: { a: 3, b: 12, c: 20, all: 35 }, sums: [{ total: 'all', parts: ['a', 'b', 'c'] }] }, { threshold: 5 }).secondary // ['b']
 */
export function suppress(table: CountTable, policy: SuppressionPolicy): Suppressed {
  requireTable(table)
  requireWhole('threshold', policy.threshold, 1)
  const primary = Object.keys(table.cells).filter((id) => isSmall(table.cells[id] ?? 0, policy))
  const hidden = new Set(primary)
  let feasible: ReadonlyMap<string, Feasible> = new Map()
  for (;;) {
    coverSums(table, hidden, policy.threshold)
    feasible = attack(table, [...hidden])
    const found = [...feasible].find(([, { lowest, highest }]) => highest - lowest < policy.threshold)
    const more = found && companion(table, hidden, found[0])
    if (more === undefined) break
    hidden.add(more)
  }
  const ids = Object.keys(table.cells)
  return {
    cells: Object.fromEntries(
      ids.map((id) => [id, hidden.has(id) ? unavailable('suppressed') : known(table.cells[id] ?? 0)]),
    ),
    primary,
    secondary: ids.filter((id) => hidden.has(id) && !primary.includes(id)),
    feasible,
  }
}

const isSmall = (count: number, { threshold, hideZeros = false }: SuppressionPolicy): boolean =>
  count < threshold && (count > 0 || hideZeros)

/** Hides companions until no sum gives a hidden cell back. */
function coverSums(table: CountTable, hidden: Set<string>, threshold: number): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const sum of table.sums) {
      if (!isOpen(table, sum, hidden, threshold)) continue
      const more = smallest(table, membersOf(sum), hidden)
      if (more === undefined) continue
      hidden.add(more)
      changed = true
    }
  }
}

/** One hidden cell is given back by the others; hidden parts that add up to little are small themselves. */
function isOpen({ cells }: CountTable, sum: CountSum, hidden: ReadonlySet<string>, threshold: number): boolean {
  const count = membersOf(sum).filter((id) => hidden.has(id)).length
  if (count === 0) return false
  const parts = sum.parts.filter((id) => hidden.has(id))
  const total = parts.reduce((all, id) => all + (cells[id] ?? 0), 0)
  return count === 1 || (!hidden.has(sum.total) && total < threshold)
}

/** The smallest cell still published, of those that share a sum with the cell; failing these, of all. */
function companion(table: CountTable, hidden: ReadonlySet<string>, id: string): string | undefined {
  const near = table.sums.map(membersOf).filter((members) => members.includes(id))
  return smallest(table, near.flat(), hidden) ?? smallest(table, Object.keys(table.cells), hidden)
}

/** A zero hides little: it is taken last. */
function smallest({ cells }: CountTable, ids: readonly string[], hidden: ReadonlySet<string>): string | undefined {
  const rank = (id: string): number => cells[id] || Number.POSITIVE_INFINITY
  const [first] = ids
    .filter((id) => !hidden.has(id))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
  return first
}

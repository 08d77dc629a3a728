import { type PeriodUnit, periodOf } from '../core/index.ts'
import type { FactTable } from './facts.ts'

/** A row of a fact table with the first day of its month. */
export type DatedRow = { readonly row: number; readonly day: string }

/** What every question asks of a fact table again, worked out once for each table. */
export type FactIndex = {
  /** Rows from the first month to the last; within a month in the order of the table. */
  readonly inOrder: readonly DatedRow[]
  /** Institutions that ever reported an element. */
  reporters(element: string): ReadonlySet<string>
  /** In which period of a unit a row lies, as its text. */
  periods(unit: PeriodUnit): readonly string[]
}

const remembered = new WeakMap<FactTable, FactIndex>()

export function factIndex(facts: FactTable): FactIndex {
  const found = remembered.get(facts) ?? indexed(facts)
  remembered.set(facts, found)
  return found
}

function indexed(facts: FactTable): FactIndex {
  const months = facts.year.map((year, row) => ({ year, month: facts.month[row] ?? 1 }))
  const days = months.map(({ year, month }, row) => ({ row, day: `${year}-${String(month).padStart(2, '0')}-01` }))
  return {
    inOrder: days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    reporters: once((element: string) => reportersOf(facts, element)),
    periods: once((unit: PeriodUnit) => months.map(({ year, month }) => periodOf(unit, year, month).text)),
  }
}

function reportersOf(facts: FactTable, element: string): ReadonlySet<string> {
  const values = facts.values.get(element) ?? []
  return new Set(facts.organization.filter((_, row) => (values[row] ?? null) !== null))
}

/** Works each answer out when it is first asked for. */
function once<K, V>(work: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>()
  return (key) => {
    const answer = answers.get(key) ?? work(key)
    answers.set(key, answer)
    return answer
  }
}

import { type Period, type PeriodUnit, periodOf, type Reason } from '../core/index.ts'
import type { SplitDimension } from './types.ts'

/** Where a data element came from: reported by institutions, or counted from their cases. */
export type CountedFrom = 'submissions' | 'cases'

/** A column of a fact table that may be unknown in any row. */
export type Column<T> = readonly (T | null)[]

/**
 * The aggregate table all later arithmetic starts from: one row per institution and period, of the length in which it was
 * reported; one column of counts or sums per data element, null where nothing was reported. Every engine gives this same
 * table. A split table has one row for each department, or each stratum, of an institution and period.
 */
export type FactTable = {
  readonly organization: readonly string[]
  readonly unit: readonly PeriodUnit[]
  readonly year: readonly number[]
  /** First month of the period, 1–12. */
  readonly month: readonly number[]
  /** What each row is a part by, and which part: a department code (empty where blank) or the id of a stratum. */
  readonly split?: { readonly by: SplitDimension; readonly part: readonly string[] }
  readonly values: ReadonlyMap<string, Column<number>>
  /** Why there is no value, where the institution said so. */
  readonly reasons: ReadonlyMap<string, Column<Reason>>
  readonly countedFrom: ReadonlyMap<string, CountedFrom>
  /** Elements that nobody reported, and that cases cannot answer for want of columns: these columns. */
  readonly wanting?: ReadonlyMap<string, readonly string[]>
}

/** A value, or the reason that was given for none. */
export type Cell = number | Reason

type Row = { readonly organization: string; readonly part: string; readonly period: Period }

function inOrder(a: Row, b: Row): number {
  if (a.organization !== b.organization) return a.organization < b.organization ? -1 : 1
  if (a.part !== b.part) return a.part < b.part ? -1 : 1
  if (a.period.start !== b.period.start) return a.period.start < b.period.start ? -1 : 1
  return a.period.end < b.period.end ? -1 : 1
}

/** Gathers rows of several relations under (institution, part, period) and lays them out as columns. */
export class FactBuilder {
  readonly #index = new Map<string, number>()
  readonly #rows: Row[] = []
  readonly #cells = new Map<string, Cell[]>()
  readonly #withReasons = new Set<string>()

  rowOf(organization: string, period: Period, part = ''): number {
    const key = `${organization}|${period.text}|${part}`
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.#index.set(key, this.#rows.length)
    return this.#rows.push({ organization, part, period }) - 1
  }

  /** Puts the cells of one element: a value that is there stays; a reason gives way to a value. */
  column(element: string): (row: number, cell: Cell) => void {
    const cells = this.#cells.get(element) ?? []
    this.#cells.set(element, cells)
    return (row, cell) => {
      const before = cells[row]
      if (typeof cell === 'string') this.#withReasons.add(element)
      if (before === undefined || (typeof before === 'string' && typeof cell === 'number')) cells[row] = cell
    }
  }

  /** Every cell that was put, with the row it stands in. */
  *cells(): Iterable<{ readonly element: string; readonly row: Row; readonly cell: Cell }> {
    for (const [element, cells] of this.#cells) {
      for (const [at, row] of this.#rows.entries()) {
        const cell = cells[at]
        if (cell !== undefined) yield { element, row, cell }
      }
    }
  }

  /** Rows in an order of their own: engines give them in any, and sums of fractions depend on it in their last digit. */
  build(countedFrom: ReadonlyMap<string, CountedFrom>, by?: SplitDimension): FactTable {
    const ordered = [...this.#rows.entries()].sort(([, a], [, b]) => inOrder(a, b))
    const rows = ordered.map(([, row]) => row)
    const columns = <T extends Cell>(
      keep: (cell: Cell | undefined) => T | null,
      of?: ReadonlySet<string>,
    ): Map<string, Column<T>> =>
      new Map(
        [...this.#cells]
          .filter(([id]) => of?.has(id) ?? true)
          .map(([id, cells]) => [id, ordered.map(([at]) => keep(cells[at]))]),
      )
    return {
      organization: rows.map(({ organization }) => organization),
      unit: rows.map(({ period }) => period.unit),
      year: rows.map(({ period }) => period.year),
      month: rows.map(({ period }) => period.month),
      ...(by === undefined ? {} : { split: { by, part: rows.map(({ part }) => part) } }),
      values: columns((cell) => (typeof cell === 'number' ? cell : null)),
      reasons: columns((cell) => (typeof cell === 'string' ? cell : null), this.#withReasons),
      countedFrom,
    }
  }
}

/** First day of the first period and first day after the last that any institution reported. */
export function spanOf(facts: FactTable): { readonly start: string; readonly end: string } | undefined {
  const periods = facts.year.map((year, row) => periodOf(facts.unit[row] ?? 'month', year, facts.month[row] ?? 1))
  const start = [...new Set(periods.map((each) => each.start))].sort().at(0)
  const end = [...new Set(periods.map((each) => each.end))].sort().at(-1)
  return start === undefined || end === undefined ? undefined : { start, end }
}

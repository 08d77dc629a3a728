import type { Table } from './engine.ts'
import { resultColumn } from './result.ts'

type Cell = number | string | null

/**
 * The rows of an answer by some of its columns: numbers by size, texts by their code points, unknown ones last. Servers sort
 * texts by collations of their own, and sums of fractions depend on the order of their parts in the last digit.
 */
export function inOrder(table: Table, by: readonly string[]): Table {
  const keys = by.map((name) => resultColumn(table, name))
  const rows = Array.from({ length: table.columns[0]?.length ?? 0 }, (_, row) => row)
  rows.sort((a, b) => {
    for (const key of keys) {
      const order = compare(key[a] ?? null, key[b] ?? null)
      if (order !== 0) return order
    }
    return 0
  })
  return { names: table.names, columns: table.columns.map((column) => rows.map((row) => column[row] ?? null)) }
}

function compare(a: Cell, b: Cell): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

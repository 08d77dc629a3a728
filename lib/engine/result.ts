import type { Table } from './engine.ts'

/** One column of an answer by its name. */
export function resultColumn(table: Table, name: string): readonly (number | string | null)[] {
  const column = table.columns[table.names.indexOf(name)]
  if (!column) throw new RangeError(`the answer has no column ${name}: ${table.names.join(', ')}`)
  return column
}

/** The first number of a column; 0 where a sum had no rows. */
export const resultCount = (table: Table, name: string): number => Number(resultColumn(table, name)[0] ?? 0)

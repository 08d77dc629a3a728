import { type DuckDb, duckDbDialect } from '../../engine/index.ts'
import type { FileShape, ReaderInput, SourceTable } from './source-file.ts'

/** A row of a file that another library reads: its number there, and its cells as texts. */
export type TextRow = { readonly row: number; readonly cells: readonly (string | null)[] }

/** Rows that come one by one as a relation in the engine: nothing of them is written to disk. */
export async function filledTable<R extends FileShape>(
  { resource, path, bytes, index }: ReaderInput<R>,
  headers: readonly string[],
  rows: AsyncIterable<TextRow>,
  db: DuckDb,
): Promise<Omit<SourceTable<R>, 'sha256'>> {
  const table = `zk_cells_${index}`
  const columns = headers.map((_, i) => `c${i}`)
  await db.fill(table, ['zk_row', ...columns], evenRows(rows, headers.length))
  return {
    resource,
    path,
    bytes,
    headers,
    from: `(SELECT cast(zk_row AS BIGINT) AS zk_row, ${columns.join(', ')} FROM ${duckDbDialect.ident(table)})`,
    leftover: table,
    blankRows: [],
  }
}

async function* evenRows(rows: AsyncIterable<TextRow>, width: number): AsyncGenerator<(string | null)[]> {
  for await (const { row, cells } of rows) {
    yield [String(row), ...Array.from({ length: width }, (_, i) => cells[i] ?? null)]
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import ExcelJS from 'exceljs'
import { steadyZip } from '../../lib/core/index.ts'
import { encodeGb18030 } from './gb18030.ts'

export type Cell = string | number | Date | null
export type Row = { readonly [column: string]: Cell }

/** Lines end in LF; only cells that need quotes have them; nothing is defused, for planted errors must reach the reader. */
export function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? null)).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

function quoted(cell: Cell): string {
  if (cell === null) return ''
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export type CsvEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030'

export async function writeCsv(
  path: string,
  columns: readonly string[],
  rows: readonly Row[],
  encoding: CsvEncoding = 'utf-8',
): Promise<void> {
  const text = csv(columns, rows)
  await writeFile(path, encoding === 'gb18030' ? encodeGb18030(text) : `${encoding === 'utf-8' ? '' : '\uFEFF'}${text}`)
}

/** One sheet with a header row, the same bytes whenever it is written. */
export async function writeXlsx(path: string, sheet: string, columns: readonly string[], rows: readonly Row[]) {
  const book = new ExcelJS.Workbook()
  book.created = new Date(0)
  book.modified = new Date(0)
  const page = book.addWorksheet(sheet)
  page.addRow([...columns])
  for (const row of rows) page.addRow(columns.map((column) => row[column] ?? null))
  await writeFile(path, steadyZip(new Uint8Array(await book.xlsx.writeBuffer())))
}

/** Parquet of typed columns, rows in the order given. One thread and one size of row group: the same bytes each time. */
export async function writeParquet(path: string, types: Readonly<Record<string, string>>, rows: readonly Row[]) {
  const folder = await mkdtemp(join(tmpdir(), 'zhikong-samples-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const source = join(folder, 'rows.csv')
    await writeFile(source, csv(Object.keys(types), rows))
    await connection.run(`
      COPY (SELECT * FROM read_csv(${text(source)}, header = true, nullstr = '', columns = ${struct(types)}))
      TO ${text(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)`)
  } finally {
    connection.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true })
  }
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

const struct = (types: Readonly<Record<string, string>>): string =>
  `{${Object.entries(types)
    .map(([name, type]) => `${text(name)}: ${text(type)}`)
    .join(', ')}}`

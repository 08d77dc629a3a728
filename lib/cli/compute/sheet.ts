import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bilingual, type CsvCell, formatNumber, type Lang, toCsv, withScratch } from '../../core/index.ts'
import { duckDbDialect, openDuckDb } from '../../engine/index.ts'
import { bookBytes, dress, newBook, printSetup } from '../../forms/index.ts'

export type Cell = string | number | null

export type SheetColumn = {
  /** As a program reads it. */
  readonly name: string
  readonly title: Bilingual
  readonly type: 'text' | 'whole' | 'number'
  /** In a workbook, in characters. */
  readonly width: number
  /** In a workbook, what a person reads in place of a word for programs. */
  readonly words?: { readonly [code: string]: Bilingual }
}

/** A result as a table: one for a program (CSV, Parquet) and for a person (workbook). */
export type Sheet = {
  readonly name: Bilingual
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

export const sheetCsv = ({ columns, rows }: Sheet): string =>
  toCsv(
    columns.map(({ name }) => name),
    rows as readonly (readonly CsvCell[])[],
  )

/** The same table gives the same bytes. */
export async function sheetBook({ name, columns, rows }: Sheet, lang: Lang): Promise<Uint8Array> {
  const book = newBook(new Date(0))
  const sheet = book.addWorksheet(name[lang], { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ width }) => ({ width }))
  sheet.addRow(columns.map(({ title }) => title[lang])).eachCell((cell) => dress(cell, 'head', lang))
  for (const values of rows) {
    const row = sheet.addRow(values.map((value, i) => columns[i]?.words?.[String(value)]?.[lang] ?? value))
    for (const [i, { type }] of columns.entries()) {
      const cell = row.getCell(i + 1)
      dress(cell, 'small', lang)
      if (type === 'whole') cell.numFmt = '#,##0.##'
      if (type === 'number') cell.numFmt = '#,##0.00##'
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  printSetup(sheet, lang, 'landscape', '1:1')
  return bookBytes(book)
}

const engineTypes = { text: 'VARCHAR', whole: 'DOUBLE', number: 'DOUBLE' } as const
const rowsAtOnce = 1000

/** Written by the engine, on one thread: the same table gives the same bytes. */
export async function sheetParquet({ columns, rows }: Sheet): Promise<Uint8Array> {
  return withScratch(async (folder) => {
    const db = await openDuckDb({ threads: 1 })
    const { ident, text } = duckDbDialect
    try {
      const names = columns.map(({ name, type }) => `${ident(name)} ${engineTypes[type]}`)
      await db.run(`CREATE TABLE sheet (${names.join(', ')})`)
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        const values = rows.slice(from, from + rowsAtOnce).map((row) => `(${row.map(literal).join(', ')})`)
        await db.run(`INSERT INTO sheet VALUES ${values.join(', ')}`)
      }
      const path = join(folder, 'sheet.parquet')
      await db.run(`COPY sheet TO ${text(path)} (FORMAT parquet, COMPRESSION zstd)`)
      return await readFile(path)
    } finally {
      await db.close()
    }
  })
}

function literal(cell: Cell): string {
  if (cell === null) return 'NULL'
  return typeof cell === 'number' ? `cast(${duckDbDialect.text(String(cell))} AS DOUBLE)` : duckDbDialect.text(cell)
}

/** Chinese characters and full-width signs take two places of a terminal. */
const placesOf = (text: string): number =>
  [...text].reduce(
    (sum, each) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(each)
        ? 2
        : 1),
    0,
  )

export type TextColumn = { readonly title: string; readonly right?: boolean }

/** Lines for a terminal, columns aligned. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => placesOf(row[i] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => {
        const gap = ' '.repeat((widths[i] ?? 0) - placesOf(text))
        return columns[i]?.right ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd()
  return all.map((row) => `  ${line(row)}`).join('\n')
}

/** A count as people write it. */
export const countText = (value: number | null, lang: Lang): string =>
  value === null ? '—' : formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2, lang })

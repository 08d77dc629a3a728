import { open } from 'node:fs/promises'
import ExcelJS, { type Row } from 'exceljs'
import { ProblemError, problem, sha256OfFile } from '../../core/index.ts'
import type { DuckDb } from '../../engine/index.ts'
import { causeOf } from '../cause.ts'
import { cellText } from './cell-text.ts'
import { filledTable, type TextRow } from './filled-table.ts'
import type { FileShape, ReaderInput, SourceTable } from './source-file.ts'

// Merged cells are known only once the whole sheet has been read, so small workbooks are read whole and have every cell of
// a merged block filled; larger ones pass through as a stream, where only the first cell of a block has the value.
const wholeUpTo = 4 << 20

/**
 * A sheet of a workbook as a relation of texts: the first row that is not empty holds the headers.
 * @throws ProblemError `ZK-FILE-UNREADABLE`, `ZK-FILE-EMPTY`, `ZK-SHEET-MISSING`.
 */
export async function openXlsx<R extends FileShape>(input: ReaderInput<R>, db: DuckDb): Promise<SourceTable<R>> {
  const { path, file, bytes } = input
  await requireZip(file, path)
  const rows = filledRows(bytes <= wholeUpTo ? wholeRows(input) : streamedRows(input))
  try {
    const first = await rows.next()
    const headers = first.done ? [] : withoutTail(first.value.cells).map((cell) => (cell ?? '').trim())
    if (headers.length === 0) throw new ProblemError([problem('ZK-FILE-EMPTY', { path })])
    return { ...(await filledTable(input, headers, rows, db)), sha256: sha256OfFile(file) }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError([problem('ZK-FILE-UNREADABLE', { path, cause: causeOf(error) })])
  }
}

async function requireZip(file: string, path: string): Promise<void> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    if (buffer.toString('latin1', 0, 2) === 'PK') return
    const old = buffer.toString('hex') === 'd0cf11e0'
    const cause = old
      ? '这是旧版 .xls，请另存为 .xlsx / an old .xls workbook: save it as .xlsx'
      : '不是 XLSX 工作簿（不是 zip 文件） / not an XLSX workbook (not a zip file)'
    throw new ProblemError([problem('ZK-FILE-UNREADABLE', { path, cause })])
  } finally {
    await handle.close()
  }
}

async function* wholeRows({ resource, path, file }: ReaderInput<FileShape>): AsyncGenerator<TextRow> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const { sheet } = resource
  const chosen = typeof sheet === 'string' ? workbook.getWorksheet(sheet) : workbook.worksheets[(sheet ?? 1) - 1]
  if (!chosen) {
    const names = workbook.worksheets.map(({ name }) => name).join(', ')
    throw new ProblemError([problem('ZK-SHEET-MISSING', { sheet: String(sheet), sheets: names }, { file: path })])
  }
  for (let number = 1; number <= chosen.rowCount; number++) yield sheetRow(chosen.getRow(number))
}

async function* streamedRows({ resource, path, file }: ReaderInput<FileShape>): AsyncGenerator<TextRow> {
  const { sheet = 1 } = resource
  const names: string[] = []
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
  })
  for await (const worksheet of reader) {
    const name = 'name' in worksheet ? String(worksheet.name) : ''
    names.push(name)
    if (typeof sheet === 'string' ? name !== sheet : names.length !== sheet) continue
    for await (const row of worksheet) yield sheetRow(row)
    return
  }
  throw new ProblemError([
    problem('ZK-SHEET-MISSING', { sheet: String(sheet), sheets: names.join(', ') }, { file: path }),
  ])
}

function sheetRow(row: Row): TextRow {
  const cells = Array.from({ length: row.cellCount }, (_, i) => cellText(row.getCell(i + 1).value))
  return { row: row.number, cells }
}

async function* filledRows(rows: AsyncIterable<TextRow>): AsyncGenerator<TextRow> {
  for await (const each of rows) if (each.cells.some((cell) => cell !== null && cell.trim() !== '')) yield each
}

function withoutTail(cells: readonly (string | null)[]): readonly (string | null)[] {
  const last = cells.findLastIndex((cell) => cell !== null && cell.trim() !== '')
  return cells.slice(0, last + 1)
}

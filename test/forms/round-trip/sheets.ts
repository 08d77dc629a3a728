import ExcelJS, { type Cell, type Workbook, type Worksheet } from 'exceljs'
import { steadyZip } from '../../../lib/core/index.ts'

// A reader of keys written apart from the one that is tested: it takes the first row and the first column that hold them.

/** Without validations and warnings, which cost most and say nothing to who reads the numbers, where `light` is asked. */
export async function openWhole(bytes: Uint8Array, light = false): Promise<Workbook> {
  const book = new ExcelJS.Workbook()
  const ignoreNodes = light ? ['dataValidations', 'conditionalFormatting'] : []
  await book.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes })
  return book
}

/** Not compressed, which takes longest and changes nothing for a reader. */
export const toBytes = async (book: Workbook): Promise<Uint8Array> =>
  steadyZip(new Uint8Array(await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } })))

/** The sheets to be filled in. */
export const fillSheets = (book: Workbook): Worksheet[] =>
  book.worksheets.filter((sheet) => /"sheet":"(month|quarter|half|year)"/.test(textAt(sheet, 1, 1)))

const textAt = (sheet: Worksheet, row: number, column: number): string => String(sheet.getCell(row, column).value ?? '')

export function columnOf(sheet: Worksheet, key: string): number {
  for (let column = 1; column <= sheet.columnCount; column++) if (textAt(sheet, 1, column) === key) return column
  throw new RangeError(`no column ${key} on ${sheet.name}`)
}

/** Finds the cell of a row and a period, or of its reason, entry or remark; as the keys stand now. */
export function cellsOf(book: Workbook): (key: string, column: string) => Cell {
  const found = new Map<string, { sheet: Worksheet; row: number; columns: Map<string, number> }>()
  for (const sheet of fillSheets(book)) {
    const columns = new Map<string, number>()
    for (let column = 2; column <= sheet.columnCount; column++) columns.set(textAt(sheet, 1, column), column)
    for (let row = 2; row <= sheet.rowCount; row++) found.set(textAt(sheet, row, 1), { sheet, row, columns })
  }
  return (key, column) => {
    const { sheet, row, columns } = found.get(key) ?? {}
    const at = columns?.get(column)
    if (!sheet || row === undefined || at === undefined) throw new RangeError(`no cell ${key} ${column}`)
    return sheet.getCell(row, at)
  }
}

/** The sheet's own rows of the plan. */
export const hasKey = (sheet: Worksheet, key: string): boolean =>
  (sheet.getColumn(1).values as readonly unknown[]).includes(key)

export const place = (cell: Cell): string => `${cell.worksheet.name}!${cell.address}`

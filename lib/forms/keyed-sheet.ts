import type { Workbook, Worksheet } from './excel.ts'
import { type Identity, readIdentity } from './identity.ts'
import { rawCell } from './raw-cell.ts'

/** A sheet of a form found by its identity: where its columns and rows stand now, by their keys. */
export type KeyedSheet = {
  readonly sheet: Worksheet
  readonly identity: Identity
  readonly keyRow: number
  readonly keyColumn: number
  readonly columns: ReadonlyMap<string, number>
  /** A key that stands more than once was copied. */
  readonly rows: ReadonlyMap<string, readonly number[]>
}

/** Every sheet of a workbook that states what it is, however it is called. */
export const keyedSheets = (book: Workbook): KeyedSheet[] => book.worksheets.flatMap((sheet) => keyedSheet(sheet) ?? [])

// The identity stands in the first cell; rows and columns may have been put before it.
const within = 12

function keyedSheet(sheet: Worksheet): KeyedSheet | undefined {
  for (let row = 1; row <= Math.min(within, sheet.rowCount); row++) {
    for (let column = 1; column <= within; column++) {
      const cell = sheet.findCell(row, column)
      const identity = cell && typeof cell.value === 'string' ? readIdentity(cell.value.trim()) : undefined
      if (identity) return withKeys(sheet, identity, row, column)
    }
  }
  return undefined
}

function withKeys(sheet: Worksheet, identity: Identity, keyRow: number, keyColumn: number): KeyedSheet {
  const columns = new Map<string, number>()
  sheet.getRow(keyRow).eachCell((cell, column) => {
    const raw = rawCell(cell)
    if (column !== keyColumn && raw.kind !== 'blank' && 'text' in raw) columns.set(raw.text.trim(), column)
  })
  const rows = new Map<string, number[]>()
  sheet.eachRow((_, row) => {
    const cell = row === keyRow ? undefined : sheet.findCell(row, keyColumn)
    const raw = cell ? rawCell(cell) : undefined
    if (raw?.kind !== 'text') return
    const key = raw.text.trim()
    rows.set(key, [...(rows.get(key) ?? []), row])
  })
  return { sheet, identity, keyRow, keyColumn, columns, rows }
}

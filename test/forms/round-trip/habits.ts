import type { Cell } from 'exceljs'
import type { Random } from '../../../lib/core/index.ts'
import { type Filling, truthKey } from './fill.ts'
import { cellsOf, columnOf, fillSheets, hasKey } from './sheets.ts'

// What people and programs do to a workbook that leaves its meaning clear: all of it must be read, and nothing reported.

const wide = (text: string): string =>
  text.replace(/[0-9.,]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
const grouped = (value: number): string => value.toLocaleString('en-US')

/** Ways of writing a number; each is covered by a rule. */
const spellings: readonly ((value: number, unit: string) => unknown)[] = [
  (value) => wide(String(value)),
  (value) => `${value}　 `,
  (value) => String(value),
  (value) => (Number.isInteger(value) && value >= 1000 ? grouped(value) : String(value)),
  (value, unit) => (unit === '权重' ? String(value) : `${value}${unit}`),
  (value) => ({ formula: `${value}+0`, result: value }),
  (value) => ({ richText: [{ text: String(value) }] }),
  (value) => `\u00a0${value}\u200b`,
]

/** Per cent with its sign, in full width, or as a share that is shown as per cent. */
function asPercent(cell: Cell, value: number, source: Random): void {
  const way = source.integer(3)
  cell.value = way === 0 ? `${value}%` : way === 1 ? `${wide(String(value))}％` : value / 100
  // A style read from a file is shared by all cells that look alike.
  if (way === 2) cell.style = { ...cell.style, numFmt: '0.00%' }
}

/** Writes some numbers in other ways, leaves comments, hides and swaps rows, renames sheets, merges labels. */
export function careless(filling: Filling): void {
  const { book, plan, source, values, truth } = filling
  const cellOf = cellsOf(book)
  for (const { rows, periods } of plan.sheets) {
    for (const row of rows) {
      for (const period of periods) {
        const cell = cellOf(row.key, period)
        if (typeof cell.value !== 'number' || source.next() > 0.25) continue
        const value = values.get(`${row.key}|${period}`) ?? 0
        if (row.value.kind === 'percent') asPercent(cell, value, source)
        else cell.value = source.pick(spellings)(value, row.unit.zh) as typeof cell.value
      }
      if (truth.get(truthKey(periods[0] ?? '', row)) === 'not-applicable' && source.next() < 0.5) {
        cellOf(row.key, 'reason').value = null
        for (const period of periods) cellOf(row.key, period).value = source.pick(['/', '／', '不适用', 'N/A'])
      }
    }
  }
  for (const sheet of fillSheets(book)) {
    const [first = 0, second = 0] = keyedRows(sheet)
    sheet.getCell(second, 4).note = '本院口径见附件'
    sheet.getRow(second).hidden = true
    swapRows(sheet, first, second)
    sheet.name = `${sheet.name}（已填）`
  }
}

/** Two rows beside each other that hold data elements, not headings. */
function keyedRows(sheet: ReturnType<typeof fillSheets>[number]): [number, number] {
  for (let row = 6; ; row++) if (sheet.getCell(row, 1).value && sheet.getCell(row + 1, 1).value) return [row, row + 1]
}

function swapRows(sheet: ReturnType<typeof fillSheets>[number], a: number, b: number): void {
  for (let column = 1; column <= sheet.columnCount; column++) {
    const [one, other] = [sheet.getCell(a, column), sheet.getCell(b, column)]
    const [first, second] = [one.value, other.value]
    one.value = second
    other.value = first
  }
}

/** A column put in before the first period, as somebody who wants room for notes does. */
export function withColumn({ book, plan }: Filling): void {
  for (const sheet of fillSheets(book)) {
    const of = plan.sheets.find(({ rows }) => rows.some(({ key }) => hasKey(sheet, key)))
    const at = columnOf(sheet, of?.periods[0] ?? '')
    for (const range of sheet.model.merges.slice()) sheet.unMergeCells(range)
    sheet.spliceColumns(at, 0, ['', '我院备注'])
  }
}

import type { Cell, CellValue } from 'exceljs'
import type { PlanRow } from '../../../lib/forms/plan.ts'
import { type Filling, truthKey, unruled } from './fill.ts'
import { cellsOf, columnOf, fillSheets, hasKey } from './sheets.ts'

/** What must be reported, and where; the truth has lost what can no longer be known. */
export type Planted = { readonly code: string; readonly cell?: Cell; readonly sheet?: string }

/** Plants one fault, or nothing where the form has no place for it. */
export type Fault = (filling: Filling, taken: Set<string>) => readonly Planted[]

type Target = {
  readonly row: PlanRow
  readonly period: string
  readonly periods: readonly string[]
  readonly cell: Cell
}

/** A row that no rule names, with numbers, and that no other fault has been planted in. */
function freshRow({ book, plan, truth }: Filling, taken: Set<string>, several = false): Target | undefined {
  const free = new Set(unruled(plan))
  for (const { rows, periods } of plan.sheets) {
    if (several && periods.length < 6) continue
    for (const row of rows) {
      const period = periods[0] ?? ''
      if (!free.has(row.key) || taken.has(row.key) || truth.get(truthKey(period, row)) === 'not-applicable') continue
      taken.add(row.key)
      return { row, period, periods, cell: cellsOf(book)(row.key, period) }
    }
  }
  return undefined
}

/** Something in a cell that no number can be read from. */
const unreadable =
  (code: string, value: CellValue, format?: string): Fault =>
  (filling, taken) => {
    const target = freshRow(filling, taken)
    if (!target) return []
    target.cell.value = value
    // A style read from a file is shared by all cells that look alike.
    if (format !== undefined) target.cell.style = { ...target.cell.style, numFmt: format }
    filling.truth.delete(truthKey(target.period, target.row))
    return [{ code, cell: target.cell }]
  }

const reasonBeside: Fault = (filling, taken) => {
  const target = freshRow(filling, taken)
  if (!target) return []
  const cell = cellsOf(filling.book)(target.row.key, 'reason')
  cell.value = '未报'
  for (const period of target.periods) filling.truth.delete(truthKey(period, target.row))
  return [{ code: 'ZK-FORM-REASON-AND-VALUE', cell }]
}

const reasonUnknown: Fault = (filling, taken) => {
  const target = freshRow(filling, taken)
  if (!target) return []
  const cell = cellsOf(filling.book)(target.row.key, 'reason')
  cell.value = '太忙，下月补'
  for (const period of target.periods) {
    cellsOf(filling.book)(target.row.key, period).value = null
    filling.truth.delete(truthKey(period, target.row))
  }
  return [{ code: 'ZK-FORM-REASON-UNKNOWN', cell }]
}

/** A part that is no whole of another, raised above its own whole. */
const aboveWhole: Fault = ({ book, plan, truth, values }, taken) => {
  const single = plan.rules.filter((rule) => rule.rule === 'at-most' && rule.parts.length === 1)
  for (const rule of single) {
    const part = 'parts' in rule ? (rule.parts[0] ?? '') : ''
    const inOthers = plan.rules.filter((each) => each.whole === part || ('parts' in each && each.parts.includes(part)))
    if (inOthers.length !== 1 || taken.has(part)) continue
    const sheet = plan.sheets.find(({ rows }) => rows.some(({ key }) => key === part))
    const row = sheet?.rows.find(({ key }) => key === part)
    const period = sheet?.periods.at(-1) ?? ''
    if (!row || truth.get(truthKey(period, row)) === undefined) continue
    taken.add(part)
    const cell = cellsOf(book)(part, period)
    cell.value = (values.get(`${rule.whole}|${period}`) ?? 0) + 7
    truth.delete(truthKey(period, row))
    return [{ code: 'ZK-FORM-ABOVE-WHOLE', cell }]
  }
  return []
}

/** One part of a sum is another number: the sum is asked about, and all numbers stay. */
const sumDiffers: Fault = ({ book, plan, truth, values }, taken) => {
  for (const rule of plan.rules) {
    if (rule.rule !== 'equals') continue
    const [part = ''] = rule.parts
    const sheet = plan.sheets.find(({ rows }) => rows.some(({ key }) => key === part))
    const row = sheet?.rows.find(({ key }) => key === part)
    const period = sheet?.periods[0] ?? ''
    if (!row || taken.has(part)) continue
    taken.add(part)
    const value = (values.get(`${part}|${period}`) ?? 0) + 3
    cellsOf(book)(part, period).value = value
    truth.set(truthKey(period, row), String(value))
    return [{ code: 'ZK-FORM-SUM', cell: cellsOf(book)(rule.whole, period) }]
  }
  return []
}

/** Two parts together above a whole that each of them keeps to: asked about, and all numbers stay. */
const partsAboveWhole: Fault = ({ book, plan, truth, values }, taken) => {
  const rule = plan.rules.find((each) => each.rule === 'at-most' && each.parts.length === 2)
  if (rule?.rule !== 'at-most') return []
  const [first = '', second = ''] = rule.parts
  const sheet = plan.sheets.find(({ rows }) => rows.some(({ key }) => key === second))
  const row = sheet?.rows.find(({ key }) => key === second)
  const period = sheet?.periods[0] ?? ''
  if (!row || taken.has(second)) return []
  taken.add(second)
  const value = values.get(`${rule.whole}|${period}`) ?? 0
  cellsOf(book)(second, period).value = value
  truth.set(truthKey(period, row), String(value))
  return [{ code: 'ZK-FORM-ABOVE-WHOLE', cell: cellsOf(book)(first, period) }]
}

/** A share of two groups that lies outside both. */
const unlikeMean: Fault = ({ book, plan, truth, values }) => {
  const rule = plan.rules.find((each) => each.rule === 'weighted-mean')
  const sheet = plan.sheets.find(({ rows }) => rows.some(({ key }) => key === rule?.whole))
  const row = sheet?.rows.find(({ key }) => key === rule?.whole)
  const period = sheet?.periods[0] ?? ''
  if (rule?.rule !== 'weighted-mean' || !row) return []
  const value = Math.min(100, Math.max(...rule.of.map(({ share }) => values.get(`${share}|${period}`) ?? 0)) + 4)
  const cell = cellsOf(book)(rule.whole, period)
  cell.value = value
  truth.set(truthKey(period, row), String(value))
  return [{ code: 'ZK-FORM-WEIGHTED', cell }]
}

/** Something in a cell that asks for per cent. */
const percentFault =
  (code: string, value: CellValue): Fault =>
  ({ book, plan, truth }, taken) => {
    const named = new Set(
      plan.rules.flatMap((rule) => ('parts' in rule ? rule.parts : rule.of.map(({ share }) => share))),
    )
    for (const { rows, periods } of plan.sheets) {
      const row = rows.find(
        ({ key, entry, value: type }) =>
          type.kind === 'percent' &&
          entry === undefined &&
          !named.has(key) &&
          !taken.has(key) &&
          !plan.rules.some(({ whole }) => whole === key),
      )
      if (!row) continue
      taken.add(row.key)
      const cell = cellsOf(book)(row.key, periods[0] ?? '')
      cell.value = value
      cell.style = { ...cell.style, numFmt: 'General' }
      truth.delete(truthKey(periods[0] ?? '', row))
      return [{ code, cell }]
    }
    return []
  }

/** A hundredfold slip in one of many periods: asked about, and the number stays. */
const slip: Fault = (filling, taken) => {
  const target = freshRow(filling, taken, true)
  if (!target) return []
  const period = target.periods[3] ?? ''
  const value = (filling.values.get(`${target.row.key}|${period}`) ?? 0) * 100
  const cell = cellsOf(filling.book)(target.row.key, period)
  cell.value = value
  filling.truth.set(truthKey(period, target.row), String(value))
  return [{ code: 'ZK-FORM-SLIP', cell }]
}

const merged: Fault = (filling, taken) => {
  const target = freshRow(filling, taken, true)
  const [first = '', second = ''] = target?.periods.slice(1, 3) ?? []
  if (!target) return []
  const cells = [first, second].map((period) => cellsOf(filling.book)(target.row.key, period))
  const [one, other] = cells
  if (!one || !other) return []
  one.worksheet.mergeCells(one.fullAddress.row, one.fullAddress.col, other.fullAddress.row, other.fullAddress.col)
  for (const period of [first, second]) filling.truth.delete(truthKey(period, target.row))
  return cells.map((cell) => ({ code: 'ZK-FORM-MERGED', cell }))
}

/** A row wiped out, its key too, as when the whole row is deleted. */
const rowDeleted: Fault = (filling, taken) => {
  const target = freshRow(filling, taken)
  if (!target) return []
  const sheet = target.cell.worksheet
  const row = target.cell.fullAddress.row
  for (let column = 1; column <= sheet.columnCount; column++) sheet.getCell(row, column).value = null
  for (const period of target.periods) filling.truth.delete(truthKey(period, target.row))
  return [{ code: 'ZK-FORM-ROW-MISSING', sheet: sheet.name }]
}

const rowCopied: Fault = (filling, taken) => {
  const target = freshRow(filling, taken)
  if (!target) return []
  const sheet = target.cell.worksheet
  const [from, to] = [target.cell.fullAddress.row, sheet.rowCount + 1]
  for (let column = 1; column <= sheet.columnCount; column++) {
    const { isMerged, value } = sheet.getCell(from, column)
    if (!isMerged) sheet.getCell(to, column).value = value
  }
  for (const period of target.periods) filling.truth.delete(truthKey(period, target.row))
  return [{ code: 'ZK-FORM-ROW-TWICE', cell: sheet.getCell(to, target.cell.fullAddress.col) }]
}

const rowForeign: Fault = ({ book, plan }) => {
  const [sheet] = fillSheets(book)
  const of = plan.sheets.find(({ rows }) => sheet && rows.some(({ key }) => hasKey(sheet, key)))
  if (!sheet || !of) return []
  const row = sheet.rowCount + 2
  sheet.getCell(row, 3).value = '本院自加：远程会诊'
  const cell = sheet.getCell(row, columnOf(sheet, of.periods[0] ?? ''))
  cell.value = 17
  return [{ code: 'ZK-FORM-ROW-UNKNOWN', cell }]
}

/** The last disease of a list has the name of the first. */
const entryTwice: Fault = ({ book, plan, truth }) => {
  const sheet = plan.sheets.find(({ rows }) => rows.some(({ entry }) => entry === 5))
  const [first, last] = [sheet?.rows.find(({ entry }) => entry === 1), sheet?.rows.find(({ entry }) => entry === 5)]
  if (!sheet || !first || !last) return []
  const cell = cellsOf(book)(last.key, 'entry')
  cell.value = cellsOf(book)(first.key, 'entry').value
  for (const period of sheet.periods) for (const row of [first, last]) truth.delete(truthKey(period, row))
  return [{ code: 'ZK-FORM-ENTRY-TWICE', cell }]
}

const entryBlank: Fault = ({ book, plan, truth }) => {
  const sheet = plan.sheets.find(({ rows }) => rows.some(({ entry }) => entry === 4))
  const row = sheet?.rows.find(({ entry }) => entry === 4)
  if (!sheet || !row) return []
  const cell = cellsOf(book)(row.key, 'entry')
  cell.value = null
  for (const period of sheet.periods) truth.delete(truthKey(period, row))
  return [{ code: 'ZK-FORM-ENTRY-BLANK', cell }]
}

const filedWrong: Fault = ({ book }) => {
  const cell = book.worksheets[0]?.getCell('C8')
  if (!cell) return []
  cell.value = '四月上旬'
  return [{ code: 'ZK-FORM-FILED', cell }]
}

/** Faults within a workbook, by name. */
export const cellFaults: Readonly<Record<string, Fault>> = {
  // These need many periods, so they come before others use up the rows.
  slip,
  'merged cells': merged,
  blank: unreadable('ZK-FORM-BLANK', null),
  words: unreadable('ZK-FORM-NOT-NUMBER', '很多'),
  'another unit': unreadable('ZK-FORM-NOT-NUMBER', '12件'),
  'leading zeros': unreadable('ZK-FORM-NOT-NUMBER', '0012'),
  boolean: unreadable('ZK-FORM-NOT-NUMBER', true),
  'per cent in a count': unreadable('ZK-FORM-PERCENT', '12.5%'),
  'a share shown as per cent in a count': unreadable('ZK-FORM-PERCENT', 0.125, '0.0%'),
  'comma out of place': unreadable('ZK-FORM-COMMA', '1,5'),
  about: unreadable('ZK-FORM-APPROXIMATE', '约100'),
  'at least': unreadable('ZK-FORM-APPROXIMATE', '100+'),
  range: unreadable('ZK-FORM-APPROXIMATE', '100～120'),
  'none, in a word': unreadable('ZK-FORM-NONE-WORD', '无'),
  date: unreadable('ZK-FORM-DATE', new Date(Date.UTC(2024, 2, 4)), 'm-d'),
  'error of a formula': unreadable('ZK-FORM-ERROR', { error: '#REF!' }),
  'formula whose result is an error': unreadable('ZK-FORM-ERROR', { formula: 'A1/0', result: { error: '#DIV/0!' } }),
  'formula without a result': unreadable('ZK-FORM-FORMULA', { formula: 'A1+1' }),
  fraction: unreadable('ZK-FORM-WHOLE', 12.5),
  negative: unreadable('ZK-FORM-RANGE', -4),
  'far too large': unreadable('ZK-FORM-RANGE', 13_800_138_000_000),
  'reason beside numbers': reasonBeside,
  'a reason of their own': reasonUnknown,
  'part above whole': aboveWhole,
  'sum differs': sumDiffers,
  'parts above whole': partsAboveWhole,
  'mean of two groups': unlikeMean,
  'a fraction for per cent': percentFault('ZK-FORM-SHARE', 0.95),
  'a fraction for per cent, as text': percentFault('ZK-FORM-SHARE', '0.95'),
  'above a hundred per cent': percentFault('ZK-FORM-RANGE', 120),
  'row deleted': rowDeleted,
  'row copied': rowCopied,
  'row of their own': rowForeign,
  'entry twice': entryTwice,
  'entry without name': entryBlank,
  'date of filing': filedWrong,
}

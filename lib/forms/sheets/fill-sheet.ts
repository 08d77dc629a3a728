import { type Lang, period } from '../../core/index.ts'
import type { Workbook, Worksheet } from '../excel.ts'
import { type Addressee, identityOf, identityText } from '../identity.ts'
import { columnKeys, headerRows, keyColumn, keyRow, type Layout, type Line, layoutOf } from '../layout.ts'
import { partLabel, periodLabel } from '../period-label.ts'
import type { FormPlan, PlanRow, PlanSheet } from '../plan.ts'
import { dress, heightFor } from '../style.ts'
import { words } from '../words.ts'
import { guardCells, warnCells } from './guard-cells.ts'
import { printSetup, protect } from './sheet-setup.ts'

const fixedWidths = { key: 2, nth: 5, unit: 7.5, entry: 22, reason: 9.5, remark: 12 } as const

/** The sheet that is filled in: a row for each data element, a column for each period, its unit and definition beside it. */
export function addFillSheet(book: Workbook, plan: FormPlan, of: PlanSheet, name: string, to: Addressee): Worksheet {
  const { lang } = to
  const layout = layoutOf(of)
  const { columns, lines } = layout
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: columns.name, ySplit: headerRows.second, showGridLines: false }],
  })
  const landscape = columns.periods.length > 1 || columns.entry !== undefined
  printSetup(sheet, lang, landscape ? 'landscape' : 'portrait', `${headerRows.first}:${headerRows.second}`)
  const widths = setWidths(sheet, layout, lang)
  sheet.getCell(keyRow, keyColumn).value = identityText(identityOf(plan, of.every, to))
  sheet.getRow(keyRow).hidden = true
  addKeys(sheet, layout)
  addHead(sheet, plan, of, layout, lang)
  for (const line of lines) addLine(sheet, line, layout, widths, lang)
  guardCells(sheet, plan, of, layout, lang)
  warnCells(sheet, plan, of, layout, lang)
  protect(sheet)
  return sheet
}

type Widths = { readonly name: number; readonly definition: number }

function setWidths(sheet: Worksheet, { columns }: Layout, lang: Lang): Widths {
  const many = columns.periods.length > 4
  const widths = { name: lang === 'zh' ? 24 : 28, definition: many ? 34 : columns.periods.length > 1 ? 46 : 42 }
  const set = (column: number, width: number): void => {
    sheet.getColumn(column).width = width
  }
  set(keyColumn, fixedWidths.key)
  sheet.getColumn(keyColumn).hidden = true
  set(columns.nth, fixedWidths.nth)
  set(columns.name, widths.name)
  set(columns.unit, lang === 'zh' ? fixedWidths.unit : fixedWidths.unit + 3)
  set(columns.definition, widths.definition)
  if (columns.entry !== undefined) set(columns.entry, fixedWidths.entry)
  for (const { column } of columns.periods) set(column, many ? 9 : 12)
  set(columns.reason, lang === 'zh' ? fixedWidths.reason : fixedWidths.reason + 4)
  set(columns.remark, fixedWidths.remark)
  return widths
}

function addKeys(sheet: Worksheet, { columns, lines }: Layout): void {
  for (const { period: key, column } of columns.periods) sheet.getCell(keyRow, column).value = key
  if (columns.entry !== undefined) sheet.getCell(keyRow, columns.entry).value = columnKeys.entry
  sheet.getCell(keyRow, columns.reason).value = columnKeys.reason
  sheet.getCell(keyRow, columns.remark).value = columnKeys.remark
  for (const line of lines) if ('fill' in line) sheet.getCell(line.row, keyColumn).value = line.fill.key
}

function addHead(sheet: Worksheet, plan: FormPlan, of: PlanSheet, { columns }: Layout, lang: Lang): void {
  const say = words[lang]
  const across = (row: number, text: string, look: 'title' | 'note', height: number): void => {
    sheet.getCell(row, columns.nth).value = text
    dress(sheet.getCell(row, columns.nth), look, lang)
    sheet.mergeCells(row, columns.nth, row, columns.last)
    sheet.getRow(row).height = height
  }
  across(headerRows.title, `${plan.title[lang]}　${periodLabel(plan.period, lang)}`, 'title', 32)
  across(headerRows.note, say.sheetNote(say.every[of.every]), 'note', 20)
  const upright: readonly (readonly [number | undefined, string])[] = [
    [columns.nth, say.nth],
    [columns.name, say.element],
    [columns.unit, say.unit],
    [columns.definition, say.definition],
    [columns.entry, say.entry],
    [columns.reason, say.reason],
    [columns.remark, say.remark],
  ]
  for (const [column, text] of upright) if (column !== undefined) tallHead(sheet, column, text, lang)
  periodHeads(sheet, columns.periods, lang)
  sheet.getRow(headerRows.first).height = 19
  sheet.getRow(headerRows.second).height = 19
}

function tallHead(sheet: Worksheet, column: number, text: string, lang: Lang): void {
  const { first, second } = headerRows
  sheet.getCell(first, column).value = text
  for (const row of [first, second]) dress(sheet.getCell(row, column), 'head', lang)
  sheet.mergeCells(first, column, second, column)
}

/** The year above, its parts below. */
function periodHeads(sheet: Worksheet, periods: Layout['columns']['periods'], lang: Lang): void {
  const [first, last] = [periods[0]?.column ?? 0, periods.at(-1)?.column ?? 0]
  const { year } = period(periods[0]?.period ?? '')
  sheet.getCell(headerRows.first, first).value = lang === 'zh' ? `${year}年` : `${year}`
  for (const { column, period: text } of periods) {
    dress(sheet.getCell(headerRows.first, column), 'head', lang)
    sheet.getCell(headerRows.second, column).value = partLabel(period(text), lang)
    dress(sheet.getCell(headerRows.second, column), 'head', lang)
  }
  if (last > first) sheet.mergeCells(headerRows.first, first, headerRows.first, last)
}

function addLine(sheet: Worksheet, line: Line, { columns }: Layout, widths: Widths, lang: Lang): void {
  if ('section' in line) {
    for (let column = columns.nth; column <= columns.last; column++)
      dress(sheet.getCell(line.row, column), 'section', lang)
    sheet.getCell(line.row, columns.nth).value = line.section[lang]
    sheet.mergeCells(line.row, columns.nth, line.row, columns.last)
    sheet.getRow(line.row).height = 20
    return
  }
  const { fill, nth, row } = line
  const put = (column: number, value: string | number, look: 'text' | 'small' | 'centre'): void => {
    sheet.getCell(row, column).value = value
    dress(sheet.getCell(row, column), look, lang)
  }
  put(columns.nth, fill.label ?? nth, 'centre')
  put(columns.name, fill.name[lang], 'text')
  if (fill.partOf) sheet.getCell(row, columns.name).alignment = { vertical: 'middle', wrapText: true, indent: 1 }
  put(columns.unit, fill.unit[lang], 'centre')
  put(columns.definition, fill.definition[lang], 'small')
  addInputs(sheet, row, fill, columns, lang)
  const heights = [heightFor(fill.name[lang], widths.name), heightFor(fill.definition[lang], widths.definition, 12)]
  sheet.getRow(row).height = Math.max(22, ...heights)
}

function addInputs(sheet: Worksheet, row: number, fill: PlanRow, columns: Layout['columns'], lang: Lang): void {
  for (const { column } of columns.periods) {
    const cell = sheet.getCell(row, column)
    dress(cell, 'input', lang)
    if (fill.value.kind === 'whole') cell.numFmt = '#,##0'
  }
  const entry = columns.entry === undefined ? [] : [columns.entry]
  for (const column of [...entry, columns.reason, columns.remark]) {
    const open = column !== columns.entry || fill.entry !== undefined
    dress(sheet.getCell(row, column), open ? 'inputText' : 'centre', lang)
    if (open && column !== columns.reason) sheet.getCell(row, column).numFmt = '@'
  }
}

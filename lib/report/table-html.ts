import { textWidth } from '../charts/index.ts'
import { roundHalfUp } from '../core/index.ts'
import { escapeHtml } from './escape-html.ts'
import { drawIcon } from './icon.ts'
import type { TableCell, TableColumn, TableItem, TableRow } from './model.ts'
import type { Placed } from './placing.ts'
import type { Words } from './wording/index.ts'

// Chromium crawls or dies on tables of many thousand rows; the whole of it is in the workbook.
const mostRows = 500

// Up to about half a page: a table that a page break had better leave alone.
const mostWhole = 16

/** What keeps a column's numbers in line: digits after the point, and room for the lighter part in em. */
type Alignment = { readonly decimals: number; readonly light: number }

/** A table with three rules: head above, units in the head, notes a, b, c and source beneath. */
export function tableHtml(table: TableItem, placed: Placed, words: Words): string {
  const rows = table.rows.slice(0, mostRows)
  const alignments = table.columns.map((_, at) => alignmentOf(rows.map((row) => row.cells[at])))
  const caption = `<span class="label">${escapeHtml(placed.label)}</span> <span class="title">${escapeHtml(table.caption)}</span>`
  return `<div class="table${rows.length > mostWhole ? '' : ' whole'}">
<table id="${placed.id}">
<caption>${caption}</caption>
<colgroup>${table.columns.map(columnHtml).join('')}</colgroup>
<thead><tr>${table.columns.map(headHtml).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, table.columns, alignments)).join('\n')}
</tbody>
</table>
${footHtml(table, words)}</div>`
}

const columnHtml = ({ width }: TableColumn): string => (width === undefined ? '<col>' : `<col style="width:${width}%">`)

function headHtml({ title, unit, align, note }: TableColumn): string {
  const measure = unit === undefined || unit === '' ? '' : ` <span class="unit">${escapeHtml(unit)}</span>`
  return `<th scope="col" class="${align}">${escapeHtml(title)}${mark(note)}${measure}</th>`
}

function rowHtml(row: TableRow, columns: readonly TableColumn[], alignments: readonly Alignment[]): string {
  const [first] = row.cells
  if (row.kind === 'group')
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${escapeHtml(first?.text ?? '')}</th></tr>`
  const cells = row.cells.map((cell, at) => cellHtml(cell, columns[at], alignments[at], at === 0))
  return `<tr${row.kind === undefined ? '' : ` class="${row.kind}"`}>${cells.join('')}</tr>`
}

function cellHtml(
  cell: TableCell,
  column: TableColumn | undefined,
  alignment: Alignment | undefined,
  first: boolean,
): string {
  const classes = [column?.align ?? 'left', ...(cell.tone === undefined ? [] : [`tone-${cell.tone}`])].join(' ')
  const icon = cell.icon === undefined ? '' : (drawIcon(cell.icon, cell.text) ?? '')
  const text = icon === '' ? escapeHtml(cell.text) : ''
  const right = column?.align === 'right'
  const pad = right ? decimalPad(cell.text, alignment?.decimals ?? 0) : ''
  const light = lightHtml(cell.light, right ? (alignment?.light ?? 0) : 0)
  const content = `${icon}${text}${mark(cell.note)}${pad}${light}`
  return first ? `<th scope="row" class="${classes}">${content}</th>` : `<td class="${classes}">${content}</td>`
}

/** The lighter part has the room of the column's longest, so that the numbers before it end on one line. */
function lightHtml(light: string | undefined, room: number): string {
  const style = room === 0 ? '' : ` style="min-width:${roundHalfUp(room, 2)}em"`
  if (light === undefined && room === 0) return ''
  return ` <span class="light"${style}>${escapeHtml(light ?? '')}</span>`
}

function decimalPad(text: string, decimals: number): string {
  const own = decimalsOf(text)
  if (own === undefined || own === decimals) return ''
  const point = own === 0 ? ' point' : ''
  return `<span class="pad${point}" style="--digits:${decimals - own}"></span>`
}

function alignmentOf(cells: readonly (TableCell | undefined)[]): Alignment {
  const decimals = Math.max(0, ...cells.map((cell) => decimalsOf(cell?.text ?? '') ?? 0))
  return { decimals, light: Math.max(0, ...cells.map((cell) => textWidth(cell?.light ?? '', 1))) }
}

/** Digits after the point of a cell that is a number, or a bound such as `≤ 4.5`, and nothing else. */
function decimalsOf(text: string): number | undefined {
  const found = /^(?:[≤≥<>] ?)?[−+]?[\d,]+(?:\.(\d+))?$/.exec(text)
  return found === null ? undefined : (found[1]?.length ?? 0)
}

const letterOf = (note: number): string => String.fromCharCode('a'.charCodeAt(0) + note)
// A word joiner: the letter never begins a line of its own.
const mark = (note: number | undefined): string => (note === undefined ? '' : `&NoBreak;<sup>${letterOf(note)}</sup>`)

function footHtml(table: TableItem, words: Words): string {
  const used = new Set([...table.columns, ...table.rows.flatMap((row) => row.cells)].map(({ note }) => note))
  const notes = table.notes.map((note, at) => {
    const sign = used.has(at) ? `<sup>${letterOf(at)}</sup> ` : `${words.fixed.note}${words.colon}`
    return `<p>${sign}${escapeHtml(note)}</p>`
  })
  const all = table.rows.length
  if (all > mostRows) notes.push(`<p>${escapeHtml(words.cut(`${mostRows}`, `${all}`))}</p>`)
  if (table.source !== undefined) notes.push(`<p>${words.fixed.source}${words.colon}${escapeHtml(table.source)}</p>`)
  return notes.length === 0 ? '' : `<div class="notes">\n${notes.join('\n')}\n</div>\n`
}

import type { Cell, CellValue } from './excel.ts'

/** What stands in a cell, before anybody decides what it means. `text` is as a person sees it. */
export type RawCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `serial`: the number behind a date. */
  | { readonly kind: 'date'; readonly text: string; readonly serial: number }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string }
  | { readonly kind: 'formula'; readonly result: RawCell; readonly text: string }

const blank: RawCell = { kind: 'blank' }

/** A cell of a merged block that is not its first shows the first one's value; here it is blank. */
export function rawCell(cell: Cell): RawCell {
  if (cell.isMerged && cell.master !== cell) return blank
  return rawOf(cell.value, cell.numFmt ?? '')
}

function rawOf(value: CellValue | undefined, format: string): RawCell {
  if (value === null || value === undefined) return blank
  if (typeof value === 'number') return numberCell(value, format)
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'boolean') return { kind: 'other', text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date) return dateCell(value)
  if ('error' in value) return { kind: 'error', text: value.error }
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') }
  if ('formula' in value || 'sharedFormula' in value) {
    const formula = 'formula' in value ? value.formula : value.sharedFormula
    // LibreOffice keeps a typed TRUE as this formula with the result 1.
    if (/^(TRUE|FALSE)\(\)$/i.test(formula)) return { kind: 'other', text: formula.slice(0, -2) }
    return { kind: 'formula', text: `=${formula}`, result: rawOf(value.result, format) }
  }
  return 'text' in value ? { kind: 'text', text: String(value.text) } : blank
}

// Fifteen digits are what a workbook keeps: 0.30000000000000004 was typed as 0.3.
const exact = (value: number): number => Number(value.toPrecision(15))

function numberCell(given: number, format: string): RawCell {
  const value = exact(given)
  const bare = format.replace(/"[^"]*"|\\./g, '')
  // A format without any digit shows words in place of the number.
  if (format !== '' && !/[0#?@]|general/i.test(bare)) return { kind: 'other', text: `${value} (${format})` }
  const percent = bare.includes('%')
  return { kind: 'number', value, percent, text: percent ? `${exact(value * 100)}%` : String(value) }
}

const day = 86_400_000
const firstSerial = Date.UTC(1899, 11, 30)

function dateCell(value: Date): RawCell {
  const time = value.getTime()
  if (Number.isNaN(time)) return { kind: 'error', text: '#VALUE!' }
  const iso = value.toISOString()
  const text = iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
  return { kind: 'date', text, serial: (time - firstSerial) / day }
}

/** What a person sees in a cell. */
export const shownText = (cell: RawCell): string => ('text' in cell ? cell.text : '')

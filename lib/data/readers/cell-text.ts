import type { CellValue } from 'exceljs'

/** What a person sees in a cell, as text: a date as ISO, a formula as its result, an error such as `#REF!` as it stands. */
export function cellText(value: CellValue | undefined): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (value instanceof Date) return dateText(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('error' in value) return value.error
  if ('text' in value) return typeof value.text === 'string' ? value.text : cellText(value.text as CellValue)
  return 'result' in value ? cellText(value.result) : null
}

/** Fifteen digits are what a workbook keeps: 0.30000000000000004 was typed as 0.3. */
function numberText(value: number): string {
  const shown = Number(value.toPrecision(15))
  return Math.abs(shown) < 1e21 && Number.isInteger(shown) ? BigInt(shown).toString() : String(shown)
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '#VALUE!'
  const iso = value.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}

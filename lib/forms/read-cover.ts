import { type Problem, problem } from '../core/index.ts'
import type { Found, Spot } from './found.ts'
import type { KeyedSheet } from './keyed-sheet.ts'
import type { Normalisation } from './normalisations.ts'
import { type RawCell, rawCell, shownText } from './raw-cell.ts'
import { coverKeys } from './sheets/cover.ts'

/** What the cover says. */
export type Cover = {
  readonly organization?: string
  readonly organizationSpot?: Spot
  /** The date the institution wrote, `2024-04-08`. */
  readonly filed?: string
  readonly filedBy?: { readonly rule: Normalisation; readonly from: string; readonly spot: Spot }
  readonly problems: readonly Found[]
}

/** A cover that is gone says nothing: the institution is then known only if the workbook was made for it. */
export function readCover(cover: KeyedSheet | undefined): Cover {
  if (!cover) return { problems: [] }
  const id = answer(cover, coverKeys.organization)
  const filed = answer(cover, coverKeys.filed)
  const written = id ? shownText(id.raw).normalize('NFKC').trim() : ''
  const date = filed ? readDate(filed.raw) : undefined
  return {
    ...(written === '' ? {} : { organization: written }),
    ...(id ? { organizationSpot: id.spot } : {}),
    ...(date && 'date' in date ? { filed: date.date } : {}),
    ...(filed && date && 'rule' in date && date.rule
      ? { filedBy: { rule: date.rule, from: shownText(filed.raw), spot: filed.spot } }
      : {}),
    problems:
      filed && date && 'problem' in date
        ? [{ problem: date.problem, spot: filed.spot, value: shownText(filed.raw), aside: true }]
        : [],
  }
}

function answer({ sheet, columns, rows }: KeyedSheet, key: string): { raw: RawCell; spot: Spot } | undefined {
  const [column, row] = [columns.get(coverKeys.value), rows.get(key)?.[0]]
  if (column === undefined || row === undefined) return undefined
  return { raw: rawCell(sheet.getCell(row, column)), spot: { sheet: sheet.name, row, column } }
}

type ReadDate =
  | { readonly date: string; readonly rule?: Normalisation }
  | { readonly problem: Problem }
  | { readonly blank: true }

const [day, firstSerial] = [86_400_000, Date.UTC(1899, 11, 30)]
const written = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/

/** A date as a date cell, as its serial number, or written year, month, day. */
export function readDate(raw: RawCell): ReadDate {
  if (raw.kind === 'formula') return readDate(raw.result)
  if (raw.kind === 'blank') return { blank: true }
  if (raw.kind === 'date') return { date: raw.text.slice(0, 10) }
  const value = shownText(raw).normalize('NFKC').trim()
  if (value === '') return { blank: true }
  const serial = Number(value)
  // 2000-01-01 to 2099-12-31.
  if (/^\d{5}$/.test(value) && serial >= 36_526 && serial <= 73_050) {
    return { date: new Date(firstSerial + serial * day).toISOString().slice(0, 10), rule: 'date-serial' }
  }
  const [, year = '', month = '', date = ''] = written.exec(value) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const real = year !== '' && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
  return real ? { date: iso, rule: 'date-text' } : { problem: problem('ZK-FORM-FILED', { value }) }
}

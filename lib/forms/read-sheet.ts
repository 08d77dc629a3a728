import { type Lang, problem, period as readPeriod } from '../core/index.ts'
import type { Found, Spot } from './found.ts'
import type { KeyedSheet } from './keyed-sheet.ts'
import { columnKeys } from './layout.ts'
import type { Normalisation } from './normalisations.ts'
import { partLabel } from './period-label.ts'
import type { PlanRow, PlanSheet } from './plan.ts'
import { type RawCell, rawCell, shownText } from './raw-cell.ts'
import { type ReadCell, readNumber } from './read-number.ts'
import { readReason } from './read-reason.ts'
import { type MissingReason, words } from './words.ts'

/** One cell that was to be filled in, as it was read. */
export type Filled = {
  readonly row: PlanRow
  readonly period: string
  readonly spot: Spot
  readonly text: string
  readonly read: ReadCell
}

/** A row of the form as the institution left it. */
export type FilledRow = {
  readonly row: PlanRow
  readonly cells: readonly Filled[]
  readonly reason?: {
    readonly text: string
    readonly spot: Spot
    readonly code?: MissingReason
    readonly rule?: Normalisation
  }
  readonly entry?: { readonly text: string; readonly spot: Spot }
  readonly remark?: string
}

export type ReadSheet = { readonly rows: readonly FilledRow[]; readonly problems: readonly Found[] }

/** Reads one sheet by its keys; says which rows and columns are gone, doubled or foreign. */
export function readSheet(keyed: KeyedSheet, plan: PlanSheet, lang: Lang): ReadSheet {
  const problems: Found[] = missingColumns(keyed, plan, lang)
  if (problems.length > 0) return { rows: [], problems }
  const merged = mergedInputs(keyed, plan)
  const rows = plan.rows.flatMap((row): FilledRow[] => {
    const found = keyed.rows.get(row.key) ?? []
    const read = found.map((number) => readRow(keyed, plan, row, number, merged))
    const filled = read.filter(hasContent)
    if (filled.length > 1) problems.push(twice(keyed, plan, row, found))
    if (read.length === 0) problems.push(gone(keyed, row, lang))
    if (filled.length > 1 || read.length === 0) return []
    return [...filled, ...read].slice(0, 1)
  })
  return { rows, problems: [...problems, ...foreignRows(keyed, plan)] }
}

function missingColumns({ columns, sheet }: KeyedSheet, { periods, rows }: PlanSheet, lang: Lang): Found[] {
  const say = words[lang]
  const needed: readonly (readonly [string, string])[] = [
    ...periods.map((text) => [text, partLabel(readPeriod(text), lang)] as const),
    [columnKeys.reason, say.reason],
    ...(rows.some(({ entry }) => entry !== undefined) ? [[columnKeys.entry, say.entry] as const] : []),
  ]
  return needed
    .filter(([key]) => !columns.has(key))
    .map(([, column]) => ({
      problem: problem('ZK-FORM-COLUMN-MISSING', { column }),
      spot: { sheet: sheet.name },
      value: '',
      aside: true,
    }))
}

/** Cells to be filled in that were merged with others of their kind, and the block they are in. */
function mergedInputs({ sheet, columns, rows }: KeyedSheet, plan: PlanSheet): ReadonlyMap<string, string> {
  const blocks = new Map<string, string[]>()
  for (const { key } of plan.rows) {
    for (const row of rows.get(key) ?? []) {
      for (const period of plan.periods) {
        const cell = sheet.getCell(row, columns.get(period) ?? 0)
        if (cell.isMerged) blocks.set(cell.master.address, [...(blocks.get(cell.master.address) ?? []), cell.address])
      }
    }
  }
  const several = [...blocks.values()].filter((cells) => cells.length > 1)
  return new Map(several.flatMap((cells) => cells.map((cell) => [cell, `${cells[0]}:${cells.at(-1)}`] as const)))
}

function readRow(
  { sheet, columns }: KeyedSheet,
  { periods }: PlanSheet,
  row: PlanRow,
  number: number,
  merged: ReadonlyMap<string, string>,
): FilledRow {
  const at = (key: string): { raw: RawCell; spot: Spot; address: string } | undefined => {
    const column = columns.get(key)
    if (column === undefined) return undefined
    const cell = sheet.getCell(number, column)
    return { raw: rawCell(cell), spot: { sheet: sheet.name, row: number, column }, address: cell.address }
  }
  const cells = periods.flatMap((period): Filled[] => {
    const found = at(period)
    if (!found) return []
    const range = merged.get(found.address)
    const read: ReadCell = range === undefined ? readNumber(found.raw, row) : mergedCell(range)
    return [{ row, period, spot: found.spot, text: shownText(found.raw), read }]
  })
  const [reason, entry, remark] = [at(columnKeys.reason), at(columnKeys.entry), at(columnKeys.remark)]
  return {
    row,
    cells,
    ...(reason && trimmed(reason.raw) !== ''
      ? { reason: { ...reasonOf(trimmed(reason.raw)), spot: reason.spot } }
      : {}),
    ...(entry && row.entry !== undefined ? { entry: { text: trimmed(entry.raw), spot: entry.spot } } : {}),
    ...(remark && trimmed(remark.raw) !== '' ? { remark: trimmed(remark.raw) } : {}),
  }
}

const mergedCell = (range: string): ReadCell => ({ kind: 'wrong', problem: problem('ZK-FORM-MERGED', { range }) })

const trimmed = (raw: RawCell): string => shownText(raw).normalize('NFKC').trim()

function reasonOf(text: string): { text: string; code?: MissingReason; rule?: Normalisation } {
  const read = readReason(text)
  return read ? { text, code: read.reason, rule: read.rule } : { text }
}

const hasContent = ({ cells, reason, entry }: FilledRow): boolean =>
  reason !== undefined || (entry !== undefined && entry.text !== '') || cells.some(({ read }) => read.kind !== 'blank')

function twice({ sheet, columns }: KeyedSheet, { periods }: PlanSheet, row: PlanRow, found: readonly number[]): Found {
  const [first = 0, second = 0] = found
  return {
    problem: problem('ZK-FORM-ROW-TWICE', { row: first }),
    spot: { sheet: sheet.name, row: second, column: columns.get(periods[0] ?? '') ?? 1 },
    element: row.element,
    value: '',
    aside: true,
  }
}

const gone = ({ sheet }: KeyedSheet, { name, element }: PlanRow, lang: Lang): Found => ({
  problem: problem('ZK-FORM-ROW-MISSING', { name: name[lang] }),
  spot: { sheet: sheet.name },
  element,
  value: '',
  aside: true,
})

/** Numbers below the head in rows that the form does not have. */
function foreignRows({ sheet, columns, keyColumn, rows }: KeyedSheet, plan: PlanSheet): Found[] {
  const known = new Set(plan.rows.flatMap(({ key }) => rows.get(key) ?? []))
  const first = known.size === 0 ? Number.POSITIVE_INFINITY : Math.min(...known)
  const found: Found[] = []
  sheet.eachRow((_, row) => {
    if (row < first || known.has(row)) return
    for (const period of plan.periods) {
      const column = columns.get(period) ?? keyColumn
      const cell = sheet.findCell(row, column)
      const text = cell ? shownText(rawCell(cell)).trim() : ''
      if (!/\d/.test(text)) continue
      const spot = { sheet: sheet.name, row, column }
      found.push({ problem: problem('ZK-FORM-ROW-UNKNOWN', { value: text }), spot, period, value: text, aside: true })
    }
  })
  return found
}

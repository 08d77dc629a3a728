import { problem } from '../core/index.ts'
import type { Found, Spot } from './found.ts'
import type { Normalisation } from './normalisations.ts'
import type { FilledRow } from './read-sheet.ts'
import type { MissingReason } from './words.ts'

/** A number or the reason for none, as the table of submissions holds it. */
export type Taken = {
  readonly period: string
  readonly element: string
  readonly department?: string
  readonly stratum?: string
  readonly spot: Spot
} & ({ readonly value: number } | { readonly reason: MissingReason })

/** What was read as something else than it was written, by which rule. */
export type Normalised = {
  readonly rule: Normalisation
  readonly spot: Spot
  readonly element?: string
  readonly period?: string
  readonly from: string
  readonly to: string
}

export type TakenRows = {
  readonly taken: readonly Taken[]
  readonly normalised: readonly Normalised[]
  readonly problems: readonly Found[]
}

/** Turns rows into submissions: each cell gives a number, a reason, or a problem, and never two of them. */
export function takeRows(rows: readonly FilledRow[]): TakenRows {
  const repeated = repeatedEntries(rows)
  const parts = rows.map((row) => (repeated.has(row) ? { ...takeRow(row), taken: [], normalised: [] } : takeRow(row)))
  return {
    taken: parts.flatMap(({ taken }) => taken),
    normalised: parts.flatMap(({ normalised }) => normalised),
    problems: [...parts.flatMap(({ problems }) => problems), ...[...repeated.values()].flat()],
  }
}

function takeRow(filled: FilledRow): TakenRows {
  const { row, cells, reason, entry } = filled
  const blankEntry = row.entry !== undefined && row.entry > 1 && (entry?.text ?? '') === ''
  if (blankEntry && reason === undefined && cells.every(({ read }) => read.kind === 'blank')) {
    return { taken: [], normalised: [], problems: [] }
  }
  const problems: Found[] = [...reasonProblems(filled), ...entryProblems(filled)]
  const contradicted = problems.some(({ aside }) => aside)
  const taken: Taken[] = []
  const normalised: Normalised[] = []
  for (const { period, spot, text, read } of cells) {
    const about = { period, element: row.element }
    if (read.kind === 'wrong') problems.push({ problem: read.problem, spot, ...about, value: text, aside: true })
    const code = read.kind === 'none' ? read.reason : read.kind === 'blank' ? reason?.code : undefined
    if (read.kind === 'blank' && reason === undefined) {
      problems.push({ problem: problem('ZK-FORM-BLANK', {}), spot, ...about, value: '', aside: true })
    }
    if (contradicted) continue
    const key = { ...about, ...whereOf(filled), spot }
    if (read.kind === 'value') taken.push({ ...key, value: read.value })
    else if (code !== undefined) taken.push({ ...key, reason: code })
    if (read.kind === 'value' || read.kind === 'none') {
      const to = read.kind === 'value' ? String(read.value) : read.reason
      for (const rule of read.rules) normalised.push({ rule, spot, ...about, from: text, to })
    }
  }
  return { taken, normalised, problems }
}

function whereOf({ row, entry }: FilledRow): { readonly department?: string; readonly stratum?: string } {
  const stratum = entry ? entry.text : row.stratum
  return {
    ...(row.department === undefined ? {} : { department: row.department }),
    ...(stratum === undefined || stratum === '' ? {} : { stratum }),
  }
}

/** A reason beside numbers contradicts them; one that is none of the choices says nothing. */
function reasonProblems({ row, cells, reason }: FilledRow): Found[] {
  if (reason === undefined) return []
  const { spot, text, code } = reason
  const about = { spot, element: row.element, value: text, aside: true }
  if (code === undefined) return [{ problem: problem('ZK-FORM-REASON-UNKNOWN', { value: text }), ...about }]
  if (cells.some(({ read }) => read.kind === 'blank')) return []
  return [{ problem: problem('ZK-FORM-REASON-AND-VALUE', { reason: text }), ...about }]
}

function entryProblems({ row, cells, entry }: FilledRow): Found[] {
  const [number] = cells.filter(({ read }) => read.kind === 'value')
  if (entry === undefined || entry.text !== '' || number === undefined) return []
  const of = problem('ZK-FORM-ENTRY-BLANK', { value: number.text })
  return [{ problem: of, spot: entry.spot, element: row.element, value: '', aside: true }]
}

/** Entries of one list under one name: none of them is taken, and all but the first are told. */
function repeatedEntries(rows: readonly FilledRow[]): ReadonlyMap<FilledRow, readonly Found[]> {
  const first = new Map<string, FilledRow>()
  const repeated = new Map<FilledRow, readonly Found[]>()
  for (const filled of rows) {
    const { row, entry } = filled
    if (entry === undefined || entry.text === '') continue
    const key = `${row.element}|${row.department ?? ''}|${entry.text}`
    const before = first.get(key)
    if (!before) first.set(key, filled)
    else {
      const of = problem('ZK-FORM-ENTRY-TWICE', { name: entry.text })
      repeated.set(filled, [{ problem: of, spot: entry.spot, element: row.element, value: entry.text, aside: true }])
      if (!repeated.has(before)) repeated.set(before, [])
    }
  }
  return repeated
}

import { nearest, type Place, type Problem, ProblemError, problem } from '../../core/index.ts'
import { type PlainRow, readTable } from '../../data/index.ts'
import type { Measure } from './chart-kinds.ts'
import { numberCell } from './number-cell.ts'
import type { ChartRequest } from './request.ts'

/** A row of the file, its cells read. */
export type DataRow = {
  readonly row: number
  readonly x: string
  readonly facet: string
  readonly numbers: { readonly [role in Measure | 'target']?: number | null }
}

export type ReadRows = {
  readonly rows: readonly DataRow[]
  /** Every cell that cannot be read, or cannot be right. */
  readonly problems: readonly Problem[]
  readonly source: { readonly file: string; readonly encoding?: string; readonly sha256: string; readonly rows: number }
  /** How many cells were missing by a sign such as a dash, and how many numbers stood in full-width digits. */
  readonly told: { readonly signs: number; readonly fullWidth: number; readonly blankRows: number }
}

type Role = Measure | 'x' | 'facet' | 'target'

/**
 * Reads the columns that a chart needs.
 * @throws ProblemError with every column that is not there.
 */
export async function readRows(request: ChartRequest): Promise<ReadRows> {
  const { file, sheet, delimiter, target } = request
  const wanted = Object.entries({ ...request.columns, ...(target && 'column' in target && { target: target.column }) })
  const roles = wanted.map(([role]) => role as Role)
  const missing: Problem[] = []
  const table = await readTable(file, {
    sheet,
    delimiter,
    columnsOf: (headers) => {
      const places = wanted.map(([role, column]) => placeOf(`--${role}`, column, headers, file, missing))
      if (missing.length > 0) throw new ProblemError(missing)
      return places
    },
  })
  const told = { signs: 0, fullWidth: 0, blankRows: 0 }
  const problems = [...table.problems]
  const names = Object.fromEntries(wanted)
  const rows = table.rows.flatMap((row) => readRow(row, { roles, names, file, problems, told }) ?? [])
  problems.push(...rowProblems(rows, request, names))
  if (rows.length === 0 && problems.length === 0) problems.push(problem('ZK-FILE-NO-ROWS', { path: file }))
  const { encoding, sha256 } = table
  return { rows, problems, source: { file, ...(encoding && { encoding }), sha256, rows: rows.length }, told }
}

function placeOf(option: string, column: string, headers: readonly string[], file: string, missing: Problem[]): number {
  const places = headers.flatMap((header, i) => (header === column.trim() ? [i] : []))
  if (places.length === 0) {
    const columns = headers.filter((header) => header !== '')
    const params = { option, column, columns: columns.join(', '), nearest: nearest(column, columns) }
    missing.push(problem('ZK-CHART-COLUMN', params, { file, row: 1 }))
  }
  if (places.length > 1) missing.push(problem('ZK-COL-DUPLICATE', { column, times: places.length }, { file, row: 1 }))
  return places[0] ?? 0
}

type Reading = {
  readonly roles: readonly Role[]
  readonly names: { readonly [role: string]: string }
  readonly file: string
  readonly problems: Problem[]
  readonly told: { signs: number; fullWidth: number; blankRows: number }
}

const bare = (cell: string | null | undefined): string => (cell ?? '').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

function readRow({ row, cells }: PlainRow, { roles, names, file, problems, told }: Reading): DataRow | undefined {
  if (cells.every((cell) => bare(cell) === '')) {
    told.blankRows++
    return undefined
  }
  const numbers: { [role in Measure | 'target']?: number | null } = {}
  const texts = { x: String(row), facet: '' }
  for (const [i, role] of roles.entries()) {
    const place: Place = { file, row, column: names[role] ?? '' }
    if (role === 'x' || role === 'facet') {
      texts[role] = bare(cells[i])
      if (texts[role] === '') problems.push(problem('ZK-ROW-BLANK', {}, place))
      continue
    }
    const cell = numberCell(cells[i] ?? null, place)
    if (cell.kind === 'wrong') problems.push(cell.problem)
    numbers[role] = cell.kind === 'number' ? cell.value : null
    if (cell.kind === 'missing' && cell.as === 'sign') told.signs++
    if (cell.kind === 'number' && cell.as === 'full-width') told.fullWidth++
  }
  return { row, ...texts, numbers }
}

/** Numbers that can be read and cannot be right. */
function rowProblems(rows: readonly DataRow[], { choice, file }: ChartRequest, names: Reading['names']): Problem[] {
  return rows.flatMap(({ row, numbers }) => {
    const { count, total, risk } = numbers
    const at = (role: string): Place => ({ file, row, column: names[role] ?? '' })
    const below = (['count', 'total', 'expected', ...(choice.events ? (['value'] as const) : [])] as const).filter(
      (role) => (numbers[role] ?? 0) < 0,
    )
    const event = choice.family === 'vlad' || choice.family === 'ra-cusum'
    const range = (role: Measure, most: string): Problem =>
      problem('ZK-ROW-RANGE', { value: String(numbers[role]), least: '0', most }, at(role))
    const over = choice.share === true && total !== 0 && (count ?? 0) > (total ?? Number.POSITIVE_INFINITY)
    return [
      ...below.map((role) => range(role, '')),
      ...(risk !== undefined && risk !== null && !(risk >= 0 && risk <= 1) ? [range('risk', '1')] : []),
      ...(event && count !== undefined && count !== null && count !== 0 && count !== 1
        ? [problem('ZK-ROW-CODE', { value: String(count), codes: '0, 1' }, at('count'))]
        : []),
      ...(choice.whole && !Number.isInteger(count ?? 0)
        ? [problem('ZK-ROW-INTEGER', { value: String(count) }, at('count'))]
        : []),
      ...(over ? [problem('ZK-CHART-OVER', { count: String(count), total: String(total) }, at('count'))] : []),
    ]
  })
}

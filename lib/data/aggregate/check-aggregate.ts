import { type Period, type Problem, periodsBetween, problem } from '../../core/index.ts'
import { exactNumber } from '../../engine/index.ts'
import type { PlainRow, PlainTable } from '../read-table.ts'
import {
  type AggregateColumn,
  aggregateColumns,
  definitionsDigest,
  elementsNamed,
  keyColumns,
} from './aggregate-plan.ts'

/** What a package says of the result of printed SQL. */
export type AggregateDescription = {
  readonly query: string
  readonly definitions: string
  readonly elements: readonly string[]
  readonly start: string
  readonly end: string
  readonly dialect: string
  /** How many rows the platform says there are: then months that are not among them had no discharge. */
  readonly rows?: number
}

/** One row of the result. */
export type AggregateRow = {
  readonly organization: string
  readonly year: number
  readonly month: number
  readonly stays: number
  /** In the order of the elements. */
  readonly values: readonly number[]
}

export type CheckedAggregate = {
  readonly rows: readonly AggregateRow[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** Problems of one kind are listed up to here; the others are like them. */
const listed = 50

/**
 * Holds a result against the query that was printed. Nothing is taken of a result that differs anywhere.
 * @param known the institutions that are listed, where somebody lists them
 */
export function checkAggregate(
  table: PlainTable,
  description: AggregateDescription,
  known: ReadonlySet<string> | undefined,
  file: string,
): CheckedAggregate {
  const elements = elementsNamed(description.elements)
  const columns = aggregateColumns(elements)
  const shape = [...definitionProblems(description, elements), ...columnProblems(table, columns, file)]
  if (shape.length > 0) return { rows: [], problems: [...shape, ...table.problems], warnings: [] }
  const read = table.rows.map((row) => ({ row, cells: columns.map((column, at) => cellOf(row, column, at)) }))
  const cellProblems = read.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) => {
      const column = columns[at]
      if (cell !== undefined || column === undefined) return []
      const place = { file, row: row.row, column: column.name }
      return [problem('ZK-AGGREGATE-CELL', { value: row.cells[at] ?? '', wanted: column.kind }, place)]
    }),
  )
  const rows = read.flatMap(({ row, cells }) =>
    cells.includes(undefined) ? [] : [{ at: row.row, query: String(cells.at(-1)), ...rowOf(cells) }],
  )
  const problems = [
    ...table.problems,
    ...cellProblems,
    ...queryProblems(rows, description, file),
    ...placeProblems(rows, description, known, file),
    ...repeatedProblems(rows, file),
    ...countProblems(rows, columns, file),
    ...rowsProblem(table, description, file),
  ]
  const whole = cellProblems.length + table.problems.length === 0
  const gaps = whole ? gapProblems(rows, description, known, file) : []
  return description.rows === rows.length
    ? { rows, problems: cut(problems), warnings: gaps }
    : { rows, problems: cut([...problems, ...gaps]), warnings: [] }
}

function cut(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, number>()
  return problems.filter(({ code }) => {
    seen.set(code, (seen.get(code) ?? 0) + 1)
    return (seen.get(code) ?? 0) <= listed
  })
}

function definitionProblems(
  { elements, definitions }: AggregateDescription,
  now: ReturnType<typeof elementsNamed>,
): Problem[] {
  const gone = elements.filter((id) => !now.some((element) => element.id === id))
  if (gone.length === 0 && definitionsDigest(now) === definitions) return []
  return [problem('ZK-AGGREGATE-DEFINITION', { elements: (gone.length > 0 ? gone : elements).join(', ') })]
}

function columnProblems({ headers }: PlainTable, columns: readonly AggregateColumn[], file: string): Problem[] {
  const expected = columns.map(({ name }) => name)
  if (expected.join() === headers.join()) return []
  const missing = expected.filter((name) => !headers.includes(name)).join(', ')
  const extra = headers.filter((name) => !expected.includes(name)).join(', ')
  return [problem('ZK-AGGREGATE-COLUMNS', { missing, extra, expected: expected.join(', ') }, { file, row: 1 })]
}

const shapes = { text: /./, integer: /^\d+(\.0+)?$/, decimal: /^\d+(\.\d+)?$/ } as const

function cellOf({ cells }: PlainRow, { kind }: AggregateColumn, at: number): string | number | undefined {
  const text = cells[at]?.trim() ?? ''
  if (!shapes[kind].test(text)) return undefined
  return kind === 'text' ? text : heldExactly(text)
}

function heldExactly(text: string): number | undefined {
  try {
    return exactNumber(text, '')
  } catch {
    return undefined
  }
}

function rowOf(cells: readonly (string | number | undefined)[]): AggregateRow {
  const [organization, year, month, stays, ...rest] = cells
  return {
    organization: String(organization),
    year: Number(year),
    month: Number(month),
    stays: Number(stays),
    values: rest.slice(0, -1).map(Number),
  }
}

type Placed = AggregateRow & { readonly at: number; readonly query: string }

const monthOf = ({ year, month }: AggregateRow): string => `${year}-${String(month).padStart(2, '0')}`
const groupOf = (row: AggregateRow): string => `${row.organization} ${monthOf(row)}`

/** The query is told once for each that is found. */
function queryProblems(rows: readonly Placed[], { query }: AggregateDescription, file: string): Problem[] {
  const first = new Map(rows.map((row) => [row.query, row.at] as const).reverse())
  return [...first]
    .filter(([found]) => found !== query)
    .map(([found, row]) => problem('ZK-AGGREGATE-QUERY', { expected: query, found }, { file, row, column: 'zk_query' }))
}

function placeProblems(
  rows: readonly Placed[],
  { start, end }: AggregateDescription,
  known: ReadonlySet<string> | undefined,
  file: string,
): Problem[] {
  const months = new Set(monthsOf(start, end).map(({ text }) => text))
  return rows.flatMap((row) => {
    const place = { file, row: row.at }
    return [
      ...(months.has(monthOf(row))
        ? []
        : [problem('ZK-AGGREGATE-OUTSIDE', { value: monthOf(row), start, end }, place)]),
      ...(known === undefined || known.has(row.organization)
        ? []
        : [problem('ZK-ROW-ORGANIZATION', { name: row.organization }, place)]),
    ]
  })
}

function repeatedProblems(rows: readonly Placed[], file: string): Problem[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const group = groupOf(row)
    const before = first.get(group)
    if (before !== undefined) return [problem('ZK-AGGREGATE-REPEATED', { group, row: before }, { file, row: row.at })]
    first.set(group, row.at)
    return []
  })
}

function countProblems(rows: readonly Placed[], columns: readonly AggregateColumn[], file: string): Problem[] {
  const counts = columns.slice(keyColumns.length, -1)
  return rows.flatMap((row) =>
    counts.flatMap(({ name, element }, nth) => {
      const value = row.values[nth] ?? 0
      if (element?.cases === undefined || 'sum' in element.cases || value <= row.stays) return []
      const params = { value: String(value), stays: String(row.stays) }
      return [problem('ZK-AGGREGATE-OVER', params, { file, row: row.at, column: name })]
    }),
  )
}

/** Every institution has a row for every month, or the file may have been cut off. */
function gapProblems(
  rows: readonly Placed[],
  { start, end, rows: confirmed }: AggregateDescription,
  known: ReadonlySet<string> | undefined,
  file: string,
): Problem[] {
  const there = new Set(rows.map(groupOf))
  const due = [...(known ?? new Set(rows.map(({ organization }) => organization)))].sort()
  const gaps = due.flatMap((organization) => {
    const missing = monthsOf(start, end).filter(({ text }) => !there.has(`${organization} ${text}`))
    return missing.length === 0 ? [] : [{ organization, months: missing.map(({ text }) => text) }]
  })
  if (gaps.length === 0) return []
  const params = {
    cells: gaps.reduce((sum, { months }) => sum + months.length, 0),
    which: gaps.map(({ organization, months }) => `${organization} ${months.join(', ')}`).join('; '),
    rows: rows.length,
    confirmed: confirmed === rows.length,
  }
  return [problem('ZK-AGGREGATE-GAPS', params, { file })]
}

const monthsOf = (start: string, end: string): Period[] => [...periodsBetween('month', start, end)]

function rowsProblem({ rows, problems }: PlainTable, description: AggregateDescription, file: string): Problem[] {
  const found = rows.length + problems.length
  const { rows: expected } = description
  return expected === undefined || expected === found
    ? []
    : [problem('ZK-AGGREGATE-ROWS', { expected, found }, { file })]
}

import type { ProblemCode } from '../core/index.ts'
import { type DuckDb, duckDbDialect } from '../engine/index.ts'
import { plainSql } from './plain-sql.ts'
import type { ColumnSchema } from './schema/table-schema.ts'
import { keepsRaw, type StagedColumn, type StagedTable, unread, unreadText } from './staged-table.ts'

const { ident, text } = duckDbDialect

/** One reason to set rows aside: the rows for which `broken` is true, and the text that is shown for each. */
export type RowCheck = {
  readonly code: Extract<ProblemCode, `ZK-ROW-${string}`>
  readonly column: ColumnSchema
  readonly broken: string
  readonly value: string
}

/** What a column may refer to, as known when the table is loaded. */
export type KnownIds = { readonly organizations?: ReadonlySet<string>; readonly elements: ReadonlySet<string> }

type Cells = { readonly [alias: string]: number | string | null }

/**
 * The reasons that really occur in a table. Each column is first looked at as a whole (how many are known, least and
 * greatest, which different codes), which for Parquet costs next to nothing; only what fails there is searched row by row.
 */
export async function brokenRowChecks(table: StagedTable, known: KnownIds, db: DuckDb): Promise<RowCheck[]> {
  const present = table.columns.filter(({ kind }) => kind !== 'absent')
  const [profile, across, ...lists] = await Promise.all([
    profileOf(table, present, db),
    acrossColumns(table, db),
    ...present.map((column) => listChecks(table, column, known, db)),
  ])
  const single = present.flatMap((column, index) => [...valueChecks(column, index, profile), ...(lists[index] ?? [])])
  return [...single, ...across]
}

async function profileOf(table: StagedTable, columns: readonly StagedColumn[], db: DuckDb): Promise<Cells> {
  const asked = columns.flatMap((column, index) => {
    const name = ident(column.schema.name)
    const wanted: string[] = []
    // Only where it is needed: counting a column that may hold blanks means to read it.
    if (column.schema.required || keepsRaw(column)) wanted.push(`count(${name}) AS n${index}`)
    if (isRanged(column.schema)) {
      // A slipped number may be longer than can be held exactly: near enough for a range, and shown nowhere.
      const [least, most] = [`min(${name})`, `max(${name})`].map((edge) =>
        column.schema.type === 'date' ? edge : `cast(${edge} AS DOUBLE)`,
      )
      wanted.push(`${least} AS min${index}`, `${most} AS max${index}`)
    }
    return wanted
  })
  if (columns.some(keepsRaw)) asked.push(`count(${unread}) AS unread`)
  const profile = await onlyRow(`SELECT count(*) AS n, ${asked.join(', ')} FROM ${table.relation}`, db)
  return Number(profile.unread ?? 0) === 0 ? profile : { ...profile, ...(await unreadCells(table, columns, db)) }
}

/** How many cells of each column could not be read. */
async function unreadCells(table: StagedTable, columns: readonly StagedColumn[], db: DuckDb): Promise<Cells> {
  const counts = columns.flatMap((column, index) =>
    keepsRaw(column) ? [`count(${unreadText(column.schema)}) AS raw${index}`] : [],
  )
  return onlyRow(`SELECT ${counts.join(', ')} FROM ${table.relation} WHERE ${unread} IS NOT NULL`, db)
}

async function onlyRow(sql: string, db: DuckDb): Promise<Cells> {
  const answer = await db.query(sql)
  return Object.fromEntries(answer.names.map((name, index) => [name, answer.columns[index]?.[0] ?? null]))
}

const isRanged = ({ type, min, max }: ColumnSchema): boolean =>
  type === 'date' || min !== undefined || max !== undefined

const formatCodes = {
  text: 'ZK-ROW-CODE',
  integer: 'ZK-ROW-INTEGER',
  decimal: 'ZK-ROW-NUMBER',
  date: 'ZK-ROW-DATE',
  period: 'ZK-ROW-PERIOD',
} as const

// Dates outside these years are slips of the keyboard.
const [firstDate, lastDate] = ['1900-01-01', '2100-12-31']

function valueChecks(column: StagedColumn, index: number, profile: Cells): RowCheck[] {
  const { schema } = column
  const name = ident(schema.name)
  const raw = keepsRaw(column) ? unreadText(schema) : undefined
  const unreadable = Number(profile[`raw${index}`] ?? 0)
  const shown = schema.type === 'decimal' ? plainSql(name) : name
  const value = raw === undefined ? name : `coalesce(${raw}, cast(${shown} AS VARCHAR))`
  const check = (code: RowCheck['code'], broken: string): RowCheck => ({ code, column: schema, broken, value })
  const checks: RowCheck[] = []
  if (schema.required && Number(profile[`n${index}`]) + unreadable < Number(profile.n)) {
    checks.push(check('ZK-ROW-BLANK', raw === undefined ? `${name} IS NULL` : `(${name} IS NULL AND ${raw} IS NULL)`))
  }
  if (raw !== undefined && unreadable > 0) checks.push(check(formatCodes[schema.type], `${raw} IS NOT NULL`))
  const [least, most] = [profile[`min${index}`] ?? null, profile[`max${index}`] ?? null]
  if (schema.type === 'date') {
    const outside = (least !== null && String(least) < firstDate) || (most !== null && String(most) > lastDate)
    const broken = `(${name} IS NOT NULL AND (${name} < DATE '${firstDate}' OR ${name} > DATE '${lastDate}'))`
    if (outside) checks.push(check('ZK-ROW-DATE', broken))
  } else if (isRanged(schema)) {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = schema
    const outside = (least !== null && Number(least) < min) || (most !== null && Number(most) > max)
    if (outside) checks.push(check('ZK-ROW-RANGE', rangeSql(schema, name)))
  }
  return checks
}

function rangeSql({ min, max }: ColumnSchema, name: string): string {
  const sides = [...(min === undefined ? [] : [`${name} < ${min}`]), ...(max === undefined ? [] : [`${name} > ${max}`])]
  return `(${name} IS NOT NULL AND (${sides.join(' OR ')}))`
}

/** Codes and references: each different text is judged once. */
async function listChecks(table: StagedTable, column: StagedColumn, known: KnownIds, db: DuckDb): Promise<RowCheck[]> {
  const { schema } = column
  const allowed = allowedTexts(schema, known)
  if (allowed === undefined) return []
  const name = ident(schema.name)
  const different = await db.query(`SELECT ${name} AS v FROM ${table.relation} GROUP BY ${name}`)
  const bad = (different.columns[0] ?? []).filter((value) => value !== null && !allowed.has(String(value)))
  if (bad.length === 0) return []
  const code = schema.refersTo
    ? ({ organizations: 'ZK-ROW-ORGANIZATION', elements: 'ZK-ROW-ELEMENT' } as const)[schema.refersTo]
    : 'ZK-ROW-CODE'
  const listed = bad.map((value) => text(String(value))).sort()
  return [{ code, column: schema, broken: `(${name} IS NOT NULL AND ${name} IN (${listed.join(', ')}))`, value: name }]
}

function allowedTexts({ codes, refersTo }: ColumnSchema, known: KnownIds): ReadonlySet<string> | undefined {
  if (codes) return new Set(Object.keys(codes))
  return refersTo === undefined ? undefined : known[refersTo]
}

async function acrossColumns(table: StagedTable, db: DuckDb): Promise<RowCheck[]> {
  const there = new Map(
    table.columns.filter(({ kind }) => kind !== 'absent').map(({ schema }) => [schema.name, schema]),
  )
  const possible = (table.schema.rules ?? []).flatMap((rule): RowCheck[] => {
    const column = there.get(rule.column)
    if (!column || !rule.uses.every((name) => there.has(name))) return []
    const shown = rule.uses.map((name) => `cast(${ident(name)} AS VARCHAR)`).join(` || ' / ' || `)
    return [{ code: rule.code, column, broken: `coalesce(${rule.broken}, false)`, value: shown }]
  })
  if (possible.length === 0) return []
  const counts = possible.map(({ broken }, index) => `count(*) FILTER (WHERE ${broken}) AS n${index}`)
  const answer = await db.query(`SELECT ${counts.join(', ')} FROM ${table.relation}`)
  return possible.filter((_, index) => Number(answer.columns[index]?.[0] ?? 0) > 0)
}

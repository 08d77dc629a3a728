import { type DuckDb, duckDbDialect } from '../engine/index.ts'
import { CellReader, headerSql } from './cell-reader.ts'
import { isHashed, madeCellSql } from './front-page/made-cell.ts'
import type { CellSource, MatchedColumns } from './match-columns.ts'
import { readStrictly } from './read-strictly.ts'
import type { SourceTable } from './readers/source-file.ts'
import type { ColumnSchema, TableSchema } from './schema/table-schema.ts'
import { engineType, plainName, typedSql } from './typed-sql.ts'

const { ident, text } = duckDbDialect

export type MatchedSource = { readonly source: SourceTable; readonly matched: MatchedColumns; readonly index: number }

/**
 * How a canonical column stands in the staged table: read from text (with the text kept beside it for what cannot be
 * read), as the file's own type, or in no file at all.
 */
export type StagedColumn = { readonly schema: ColumnSchema; readonly kind: 'text' | 'native' | 'absent' }

/** All rows of one canonical table, typed, good and bad, with where each came from: `zk_source`, `zk_row`, `zk_part`. */
export type StagedTable = {
  readonly schema: TableSchema
  readonly relation: string
  readonly columns: readonly StagedColumn[]
  readonly sources: readonly MatchedSource[]
  /** Whether rows were copied into the engine; else the relation reads the files themselves. */
  readonly copied: boolean
}

/** The texts that could not be read as their columns' types, by column; NULL for a row in which all could. */
export const unread = 'zk_unread'

/** SQL of the text of a cell that could not be read; NULL for one that could, or is blank. */
export const unreadText = (column: ColumnSchema): string => `${unread}[${text(column.name)}]`

/** Whether a text that cannot be read as the column's type is kept beside it. */
export const keepsRaw = ({ kind, schema }: StagedColumn): boolean => kind === 'text' && schema.type !== 'text'

/**
 * Puts the files of one table into the engine. Text files are read once into a typed copy; Parquet files stay where they
 * are and are seen through a view.
 */
export async function stageTable(
  schema: TableSchema,
  sources: readonly MatchedSource[],
  db: DuckDb,
): Promise<StagedTable> {
  const columns = schema.columns.map((column) => ({ schema: column, kind: kindOf(column, sources) }))
  const copied = sources.some(({ source, matched }) => source.types === undefined || hashes(matched))
  const relation = `zk_in_${schema.name}`
  const staged = { schema, relation: ident(relation), columns, copied }
  const unnested = sources.some(({ matched }) => matched.unpivot.length > 0)
  const create = (from: readonly MatchedSource[]): Promise<void> => {
    const parts = from.map((each) => partSql(each, columns)).join('\nUNION ALL\n')
    return db.run(
      `CREATE ${copied ? 'TABLE' : 'VIEW'} ${staged.relation} AS ${typedSelect(schema, columns, parts, unnested)}`,
    )
  }
  const read = await readStrictly(sources, create, db)
  if (copied) await numberRows(staged.relation, read, db)
  return { ...staged, sources: read }
}

/** Whether the rows of a text file stand in the table as they do in the file, so that they need no count while they are read. */
export const countsItself = ({ source, matched }: MatchedSource): boolean =>
  source.reading !== undefined && matched.unpivot.length === 0 && matched.where.length === 0

/**
 * Numbers the rows of text files by their place in the table, which is that in the file: to count them while they are read
 * would keep the engine to one thread.
 */
async function numberRows(relation: string, sources: readonly MatchedSource[], db: DuckDb): Promise<void> {
  const own = new Set(sources.filter(countsItself).map(({ index }) => index))
  if (own.size === 0) return
  const spans = await db.query(
    `SELECT zk_source, min(rowid), max(rowid) - min(rowid) + 1 - count(*) FROM ${relation} GROUP BY zk_source`,
  )
  const [indexes = [], firsts = [], gaps = []] = spans.columns
  for (const [i, index] of indexes.entries()) {
    if (!own.has(Number(index))) continue
    if (Number(gaps[i]) !== 0) throw new RangeError('rows of a file do not stand together')
    await db.run(`UPDATE ${relation} SET zk_row = rowid - ${Number(firsts[i])} + 2 WHERE zk_source = ${Number(index)}`)
  }
}

/** Whether some column is a keyed hash: worked out once, while the key is known. */
export const hashes = ({ cells }: MatchedColumns): boolean =>
  [...cells.values()].some((cell) => 'make' in cell && isHashed(cell))

function kindOf(column: ColumnSchema, sources: readonly MatchedSource[]): StagedColumn['kind'] {
  const kinds = sources.map(({ source, matched }) => {
    if (matched.unpivot.length > 0 && (column.name === 'element' || column.name === 'value')) return 'text'
    if (hasReasons(column, source, matched)) return 'text'
    const cell = matched.cells.get(column.name)
    if (cell === undefined) return 'absent'
    if ('make' in cell || hasDashes(column, matched)) return 'text'
    return 'header' in cell && isNative(column, source.types?.[cell.header]) ? 'native' : 'text'
  })
  if (kinds.every((kind) => kind === 'absent')) return 'absent'
  return kinds.includes('text') ? 'text' : 'native'
}

/** Whether the reason for no value is told by the text that stands in its place. */
const hasReasons = (column: ColumnSchema, { resource }: SourceTable, { cells }: MatchedColumns): boolean =>
  column.name === 'missing_reason' && !cells.has(column.name) && resource.missingReasons !== undefined

/** In the words and codes of the front page's dialects a dash may stand for none; a canonical file has none. */
const hasDashes = ({ type }: ColumnSchema, { frontPage }: MatchedColumns): boolean =>
  type === 'text' && frontPage !== undefined && frontPage.dialects.length > 0

const nativeTypes: Record<ColumnSchema['type'], RegExp> = {
  text: /^VARCHAR$/,
  period: /^never$/,
  integer: /^U?(TINY|SMALL|BIG)?INT(EGER)?$/,
  decimal: /^(DECIMAL.*|U?(TINY|SMALL|BIG)?INT(EGER)?|DOUBLE|FLOAT)$/,
  date: /^(DATE|TIMESTAMP.*)$/,
}

const isNative = ({ type }: ColumnSchema, fileType: string | undefined): boolean =>
  fileType !== undefined && nativeTypes[type].test(fileType)

function partSql({ source, matched, index }: MatchedSource, columns: readonly StagedColumn[]): string {
  const reader = new CellReader(source)
  const cells = columns.flatMap((column): string[] => {
    const { schema, kind } = column
    if (kind === 'absent') return []
    const made = madeByUnpivot(schema, matched, reader) ?? reasonOf(schema, source, matched, reader)
    const cell = matched.cells.get(schema.name)
    // What is not asked for is not worked out below.
    const whole = (): string => made ?? cellSql(schema, kind, source, cell, reader)
    if (!keepsRaw(column)) return [`${whole()} AS ${ident(schema.name)}`]
    const plain = made === undefined && isPlain(cell) ? reader.plain(schema, cell.header) : undefined
    const [typed, rest] = plain ?? [`cast(NULL AS ${engineType(schema)})`, whole()]
    return [`${typed} AS ${plainName(schema)}`, `${rest} AS ${ident(schema.name)}`]
  })
  const part = matched.unpivot.length > 0 ? `unnest(range(${matched.unpivot.length}))` : '0'
  const rows = reader.from(`${source.from}${whereSql(source, matched, '')}`)
  return `SELECT ${index} AS zk_source, zk_row, ${[`${part} AS zk_part`, ...cells].join(', ')} FROM ${rows}`
}

/** Whether a cell is what stands under one header. */
const isPlain = (cell: CellSource | undefined): cell is { header: number } =>
  cell !== undefined && 'header' in cell && !('make' in cell)

/** The condition that keeps the rows of the table, or with `NOT` those that are filtered; nothing where all are kept. */
export function whereSql(source: SourceTable, { where }: MatchedColumns, not: '' | 'NOT'): string {
  if (where.length === 0) return ''
  const kept = where.map((each) => `coalesce(${headerSql(source, each.header)}, '') = ${text(each.text)}`)
  return ` WHERE ${not} (${kept.join(' AND ')})`
}

function madeByUnpivot(column: ColumnSchema, { unpivot }: MatchedColumns, reader: CellReader): string | undefined {
  if (unpivot.length === 0) return undefined
  if (column.name === 'element') return `unnest([${unpivot.map(({ element }) => text(element)).join(', ')}])`
  if (column.name !== 'value') return undefined
  return `unnest([${unpivot.map(({ header }) => reader.clean(header)).join(', ')}])`
}

/** The reason that stands in place of each value, where the file writes one. */
function reasonOf(
  column: ColumnSchema,
  source: SourceTable,
  matched: MatchedColumns,
  reader: CellReader,
): string | undefined {
  if (!hasReasons(column, source, matched)) return undefined
  const { missingReasons = {} } = source.resource
  const reason = (header: number): string => {
    const cases = Object.entries(missingReasons).map(([none, label]) => `WHEN ${text(none)} THEN ${text(label)}`)
    return `CASE ${reader.stripped(header)} ${cases.join(' ')} END`
  }
  if (matched.unpivot.length > 0) return `unnest([${matched.unpivot.map(({ header }) => reason(header)).join(', ')}])`
  const value = matched.cells.get('value')
  return isPlain(value) ? reason(value.header) : 'cast(NULL AS VARCHAR)'
}

function cellSql(
  column: ColumnSchema,
  kind: 'text' | 'native',
  source: SourceTable,
  cell: CellSource | undefined,
  reader: CellReader,
): string {
  if (cell === undefined) return kind === 'text' ? 'cast(NULL AS VARCHAR)' : `cast(NULL AS ${engineType(column)})`
  if ('value' in cell) return cell.value === '' ? 'cast(NULL AS VARCHAR)' : text(cell.value)
  if ('make' in cell) return madeCellSql(cell, reader)
  if (kind === 'text') return reader.clean(cell.header)
  const own = ident(source.headers[cell.header] ?? '')
  const fileType = source.types?.[cell.header] ?? ''
  // Left as it is wherever possible: a cast would hide the file's own statistics from the engine.
  const asIs = column.type === 'decimal' ? fileType.startsWith('DECIMAL') : !fileType.startsWith('TIMESTAMP')
  return asIs ? own : `TRY_CAST(${own} AS ${engineType(column)})`
}

function typedSelect(schema: TableSchema, columns: readonly StagedColumn[], parts: string, unnested: boolean): string {
  const present = columns.filter(({ kind }) => kind !== 'absent' || schema.absent === 'unknown')
  const typed = present.flatMap((column): string[] => {
    const name = ident(column.schema.name)
    if (column.kind === 'native') return [name]
    if (column.kind === 'absent') return [`cast(NULL AS ${engineType(column.schema)}) AS ${name}`]
    const typed = typedSql(column.schema, name)
    if (!keepsRaw(column)) return [`${typed} AS ${name}`]
    return [`coalesce(${plainName(column.schema)}, ${typed}) AS ${name}`, `${name} AS ${cellName(column.schema)}`]
  })
  const names = present.map((column) => ident(column.schema.name))
  const raw = present.filter(keepsRaw)
  const texts = raw.length === 0 ? [] : [`${unreadSql(raw.map((column) => column.schema))} AS ${unread}`]
  const derived = (schema.derived ?? []).map(({ name, sql }) => `, ${sql} AS ${ident(name)}`).join('')
  // What a row is unfolded into is worked out once, not again for each place that mentions it.
  const barrier = unnested ? 'MATERIALIZED' : 'NOT MATERIALIZED'
  return `WITH cells AS ${barrier} (\n${parts}\n),
    typed AS ${derived === '' ? 'NOT MATERIALIZED' : barrier} (SELECT zk_source, zk_row, zk_part, ${typed.join(', ')} FROM cells)
    SELECT zk_source, zk_row, zk_part, ${[...names, ...texts].join(', ')}${derived} FROM typed`
}

/** One column for all: nearly every row leaves it NULL, and to write a column of nothing for each takes its time. */
function unreadSql(columns: readonly ColumnSchema[]): string {
  const isUnread = (column: ColumnSchema): string => `${cellName(column)} IS NOT NULL AND ${ident(column.name)} IS NULL`
  const texts = columns.map((each) => `${text(each.name)}: CASE WHEN ${isUnread(each)} THEN ${cellName(each)} END`)
  return `CASE WHEN ${columns.map(isUnread).join(' OR ')} THEN MAP {${texts.join(', ')}} END`
}

const cellName = (column: ColumnSchema): string => ident(`zk_cell_${column.name}`)

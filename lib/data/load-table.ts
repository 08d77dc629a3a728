import type { Bilingual } from '../core/index.ts'
import { type DuckDb, duckDbDialect } from '../engine/index.ts'
import type { KnownIds } from './row-checks.ts'
import type { TableSchema } from './schema/table-schema.ts'
import { finishTable, type SetAside, setAside } from './set-aside.ts'
import { type MatchedSource, type StagedTable, stageTable, whereSql } from './staged-table.ts'

/** Rows outside these dates are left out, and counted. */
export type Window = { readonly start?: string; readonly end?: string }

export type LoadedTable = {
  readonly schema: TableSchema
  readonly sources: readonly MatchedSource[]
  /** Columns in the engine that hold something. */
  readonly columns: readonly string[]
  readonly aside: SetAside
  /** By source: rows of the file, rows of another table, rows left out for their date, rows in use. */
  readonly rows: ReadonlyMap<number, RowCounts>
}

type RowCounts = { readonly in: number; readonly other: number; readonly outside: number; readonly used: number }

export const outsideReason: Bilingual = { zh: '不在所选时期内', en: 'outside the chosen dates' }
export const otherReason: Bilingual = { zh: '属于其他记录', en: 'rows of another kind' }

/** Loads all files of one canonical table: typed, faulty rows set aside, rows outside the window left out. */
export async function loadTable(
  schema: TableSchema,
  sources: readonly MatchedSource[],
  known: KnownIds,
  window: Window,
  db: DuckDb,
): Promise<LoadedTable> {
  const staged = await stageTable(schema, sources, db)
  const aside = await setAside(staged, known, db)
  const inFiles = await countBySource(staged, sources, '', db)
  const others = await countOthers(staged.sources, db)
  await dropLeftovers(staged.sources, db)
  const outside = await outsideSql(staged, window, db)
  const notBad = aside.relation === undefined ? '' : `AND NOT ${inTable(aside.relation)}`
  const left =
    outside === undefined ? new Map() : await countBySource(staged, sources, `WHERE ${outside} ${notBad}`, db)
  await finishTable(staged, aside, outside, db)
  const used = await countBySource({ ...staged, relation: duckDbDialect.ident(schema.name) }, sources, '', db)
  const misshapen = new Map(
    aside.counts.filter(({ code }) => code === 'ZK-ROW-SHAPE').map((each) => [each.source, each.rows]),
  )
  return {
    schema,
    sources,
    columns: columnsOf(staged),
    aside,
    rows: new Map(
      sources.map(({ index }) => [
        index,
        {
          in: (inFiles.get(index) ?? 0) + (others.get(index) ?? 0) + (misshapen.get(index) ?? 0),
          other: others.get(index) ?? 0,
          outside: left.get(index) ?? 0,
          used: used.get(index) ?? 0,
        },
      ]),
    ),
  }
}

const inTable = (relation: string): string =>
  `(zk_source, zk_row, zk_part) IN (SELECT (zk_source, zk_row, zk_part) FROM ${relation})`

/** Cells that had to pass through the engine as they are in the file, names and numbers of persons among them. */
async function dropLeftovers(sources: readonly MatchedSource[], db: DuckDb): Promise<void> {
  for (const { source } of sources) if (source.leftover !== undefined) await db.run(`DROP TABLE ${source.leftover}`)
}

/** Rows that a resource says are not of its table, by source. */
async function countOthers(sources: readonly MatchedSource[], db: DuckDb): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const { source, matched, index } of sources) {
    if (matched.where.length === 0) continue
    const answer = await db.query(`SELECT count(*) FROM ${source.from}${whereSql(source, matched, 'NOT')}`)
    counts.set(index, Number(answer.columns[0]?.[0] ?? 0) * Math.max(1, matched.unpivot.length))
  }
  return counts
}

async function countBySource(
  { relation }: StagedTable,
  sources: readonly MatchedSource[],
  where: string,
  db: DuckDb,
): Promise<Map<number, number>> {
  const [only, ...others] = sources
  if (only && others.length === 0) {
    const answer = await db.query(`SELECT count(*) FROM ${relation} ${where}`)
    return new Map([[only.index, Number(answer.columns[0]?.[0] ?? 0)]])
  }
  const answer = await db.query(`SELECT zk_source, count(*) FROM ${relation} ${where} GROUP BY zk_source`)
  const [indexes = [], counts = []] = answer.columns
  return new Map(indexes.map((index, i) => [Number(index), Number(counts[i])]))
}

/** The condition for rows outside the window, where there are any. Never unknown: a row without a date is not outside. */
async function outsideSql(
  { schema, relation }: StagedTable,
  { start, end }: Window,
  db: DuckDb,
): Promise<string | undefined> {
  if (schema.datedBy === undefined || (start === undefined && end === undefined)) return undefined
  const column = duckDbDialect.ident(schema.datedBy)
  const sides = [
    ...(start === undefined ? [] : [`${column} < ${duckDbDialect.date(start)}`]),
    ...(end === undefined ? [] : [`${column} >= ${duckDbDialect.date(end)}`]),
  ]
  const span = await db.query(`SELECT min(${column}) AS least, max(${column}) AS most FROM ${relation}`)
  const [least, most] = span.columns.map((values) => values[0] ?? null)
  const early = start !== undefined && least !== null && String(least) < start
  const late = end !== undefined && most !== null && String(most) >= end
  return early || late ? `coalesce(${sides.join(' OR ')}, false)` : undefined
}

function columnsOf({ schema, columns }: StagedTable): string[] {
  const there = columns.filter(({ kind }) => kind !== 'absent' || schema.absent === 'unknown')
  return [...there.map((column) => column.schema.name), ...(schema.derived ?? []).map(({ name }) => name)]
}

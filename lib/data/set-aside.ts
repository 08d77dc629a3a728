import type { DuckDb } from '../engine/index.ts'
import { duckDbDialect } from '../engine/index.ts'
import { forgetRejects } from './read-strictly.ts'
import { brokenRowChecks, type KnownIds, type RowCheck } from './row-checks.ts'
import { keepsRaw, type StagedTable, unread } from './staged-table.ts'

const { ident, text } = duckDbDialect

/** One fault of one row. */
export type Fault = {
  readonly source: number
  readonly row: number
  readonly code: RowCheck['code']
  readonly column: string
  readonly value: string
  /** For a duplicate: where the row that is used stands. */
  readonly first?: { readonly source: number; readonly row: number }
}

/** Rows of a staged table that are not used. `relation` names the table that lists them, if there are any. */
export type SetAside = {
  readonly relation?: string
  /** Rows by source and first reason. */
  readonly counts: readonly {
    readonly source: number
    readonly code: RowCheck['code']
    readonly column: string
    readonly rows: number
  }[]
  /** Every fault, in the order of the files, up to the limit. */
  readonly faults: readonly Fault[]
  readonly allFaults: number
}

/** The quarantine file is for people: more faults than this are counted, not listed. */
export const listedFaults = 100_000

const key = 'zk_source, zk_row, zk_part'

/** Finds every row that must not be used and lists it with its reasons: cells of the wrong number, wrong values, repeated rows. */
export async function setAside(table: StagedTable, known: KnownIds, db: DuckDb): Promise<SetAside> {
  const bad = ident(`zk_bad_${table.schema.name}`)
  const misshapen = await moveRejects(table, db)
  const [checks, repeated] = await Promise.all([brokenRowChecks(table, known, db), hasRepeatedKeys(table, db)])
  if (misshapen.length === 0 && checks.length === 0 && !repeated) return { counts: [], faults: [], allFaults: 0 }
  await db.run(
    `CREATE TABLE ${bad} (zk_source INTEGER, zk_row BIGINT, zk_part BIGINT, nth INTEGER, code VARCHAR, "column" VARCHAR, "value" VARCHAR, first_source INTEGER, first_row BIGINT)`,
  )
  for (const part of misshapen) await db.run(`INSERT INTO ${bad} ${part}`)
  for (const [nth, check] of checks.entries()) {
    await db.run(
      `INSERT INTO ${bad} SELECT ${key}, ${nth}, ${text(check.code)}, ${text(check.column.name)}, ${shownValue(table, `cast(${check.value} AS VARCHAR)`)}, NULL, NULL FROM ${table.relation} WHERE ${check.broken}`,
    )
  }
  if (repeated) await db.run(`INSERT INTO ${bad} ${repeatedRows(table, bad, checks.length)}`)
  const listed = { counts: await countFaults(bad, db), ...(await listFaults(bad, db)) }
  return listed.counts.length === 0 ? listed : { relation: bad, ...listed }
}

/**
 * Rows whose cells did not fit the header never reached the table. They and blank rows push later rows down, so the row
 * numbers of the table are corrected to those of the file.
 */
async function moveRejects(table: StagedTable, db: DuckDb): Promise<string[]> {
  const inserts: string[] = []
  for (const { source, index } of table.sources) {
    if (source.rejects === undefined) continue
    const rejects = `${source.rejects}_rows`
    await db.run(
      `CREATE TABLE ${rejects} AS SELECT line AS zk_row, min(${shownLine(table)}) AS shown FROM ${source.rejects} GROUP BY line`,
    )
    const lines = await db.query(`SELECT zk_row FROM ${rejects}`)
    const skipped = [...(lines.columns[0] ?? []).map(Number), ...source.blankRows].sort((a, b) => a - b)
    if (skipped.length > 0) await db.run(shiftRows(table.relation, index, skipped))
    if ((lines.columns[0] ?? []).length > 0) {
      inserts.push(`SELECT ${index}, zk_row, 0, -1, 'ZK-ROW-SHAPE', '', shown, NULL, NULL FROM ${rejects}`)
    }
  }
  await forgetRejects(table.sources, db)
  return inserts
}

// Where cells have slipped into a neighbour's column, a name or a number of a person may stand anywhere.
const otherWords = '[^\\x00-\\x7F年月日时分秒岁天元男女有无是否级]'
const longNumber = '\\d{17}[\\dXx]|1\\d{10}'

/** A faulty cell; of cases without what may be a name or a person's number. */
function shownValue({ schema }: StagedTable, value: string): string {
  if (schema.name !== 'discharges') return value
  return `regexp_replace(regexp_replace(${value}, '${otherWords}', '□', 'g'), '${longNumber}', '…', 'g')`
}

/** The line; of cases only what is wrong with it, for the line names a person. */
function shownLine({ schema }: StagedTable): string {
  if (schema.name !== 'discharges') return `substr(trim(csv_line, ' \r\n'), 1, 200)`
  const counts = `regexp_extract(error_message, 'Columns: (\\d+) Found: (\\d+)', ['due', 'found'])`
  return `CASE WHEN ${counts}.found <> '' THEN ${counts}.found || ' ≠ ' || ${counts}.due ELSE lower(cast(error_type AS VARCHAR)) END`
}

/** The k-th skipped row (from 0) at row s of the file moves all table rows from s - k on by one. */
function shiftRows(relation: string, source: number, skipped: readonly number[]): string {
  const from = skipped.map((row, k) => row - k)
  return `UPDATE ${relation} SET zk_row = zk_row + len(list_filter([${from.join(', ')}], lambda s: s <= zk_row)) WHERE zk_source = ${source}`
}

const keyColumns = (table: StagedTable): string[] => {
  const there = new Set(
    table.columns
      .filter(({ kind }) => kind !== 'absent' || table.schema.absent === 'unknown')
      .map(({ schema }) => schema.name),
  )
  return table.schema.key.filter((name) => there.has(name)).map((name) => ident(name))
}

/** Of more rows, the hashes would fill the memory that is given to the engine. */
const sortedAtOnce = 12_500_000

/**
 * Whether two rows may have the same key: compared by hash, so a no is certain and a yes is looked into. Of many rows one part
 * of the hashes is looked at after another, so that memory does not grow with them.
 */
async function hasRepeatedKeys(table: StagedTable, db: DuckDb): Promise<boolean> {
  const rows = await db.query(`SELECT count(*) FROM ${table.relation}`)
  const parts = Math.max(1, Math.ceil(Number(rows.columns[0]?.[0] ?? 0) / sortedAtOnce))
  const hashes = `(SELECT hash(${keyColumns(table).join(', ')}) AS h FROM ${table.relation})`
  for (let part = 0; part < parts; part++) {
    const from = parts === 1 ? hashes : `${hashes} WHERE (h >> 16) % ${parts} = ${part}`
    // The rest of the hash is asked only where these are equal by chance: of fifty million rows, in about one pair.
    if (
      (await hasEqual('cast(h >> 32 AS UINTEGER)', 'cast(h & 65535 AS USMALLINT)', from, db)) &&
      (await hasEqual('h', '0', from, db))
    )
      return true
  }
  return false
}

/**
 * Sorted, equal numbers are neighbours; measured, that is faster than to count the different ones, and twice as fast again
 * where the engine can sort them as one machine word, which takes 48 bits and what it keeps beside them.
 */
async function hasEqual(high: string, low: string, from: string, db: DuckDb): Promise<boolean> {
  const halves = `SELECT ${high} AS high, ${low} AS low FROM ${from}`
  const neighbours = `SELECT high, low, lead(high) OVER w AS next_high, lead(low) OVER w AS next_low FROM (${halves}) WINDOW w AS (ORDER BY high, low)`
  const answer = await db.query(`SELECT count(*) FROM (${neighbours}) WHERE high = next_high AND low = next_low`)
  return Number(answer.columns[0]?.[0] ?? 0) > 0
}

function repeatedRows(table: StagedTable, bad: string, nth: number): string {
  const keys = keyColumns(table).join(', ')
  const shown = `concat_ws(' ', ${keys})`
  // Of reports, the number that is used and the one that is not: two of them contradict each other where these differ.
  const reported = table.schema.name === 'submissions'
  const values = reported ? ', "value" AS own_value, first_value("value") OVER w AS first_value' : ''
  const both = reported ? ` || ': ' || ${valueSql('first_value')} || ' / ' || ${valueSql('own_value')}` : ''
  const again = `SELECT hash(${keys}) FROM ${table.relation} GROUP BY hash(${keys}) HAVING count(*) > 1`
  return `SELECT ${key}, ${nth}, 'ZK-ROW-DUPLICATE', ${text(table.schema.key.join(', '))}, shown${both}, first_source, first_row FROM (
    SELECT ${key}, ${shown} AS shown${values}, row_number() OVER w AS nth, first_value(zk_source) OVER w AS first_source, first_value(zk_row) OVER w AS first_row
    FROM ${table.relation} AS t
    WHERE hash(${keys}) IN (${again}) AND NOT EXISTS (SELECT 1 FROM ${bad} AS b WHERE b.zk_source = t.zk_source AND b.zk_row = t.zk_row AND b.zk_part = t.zk_part)
    WINDOW w AS (PARTITION BY ${keys} ORDER BY ${key})
  ) WHERE nth > 1`
}

/** A decimal as people write it; a dash where there is none. */
const valueSql = (name: string): string => `coalesce(rtrim(rtrim(cast(${name} AS VARCHAR), '0'), '.'), '—')`

async function countFaults(bad: string, db: DuckDb): Promise<SetAside['counts']> {
  const answer = await db.query(
    `SELECT zk_source, code, "column", count(*) AS n FROM (
      SELECT ${key}, arg_min(code, nth) AS code, arg_min("column", nth) AS "column", min(nth) AS nth FROM ${bad} GROUP BY ${key}
    ) GROUP BY zk_source, code, "column", nth ORDER BY zk_source, nth`,
  )
  const [sources = [], codes = [], columns = [], rows = []] = answer.columns
  return sources.map((source, i) => ({
    source: Number(source),
    code: String(codes[i]) as RowCheck['code'],
    column: String(columns[i]),
    rows: Number(rows[i]),
  }))
}

async function listFaults(bad: string, db: DuckDb): Promise<{ faults: Fault[]; allFaults: number }> {
  const total = await db.query(`SELECT count(*) FROM ${bad}`)
  const answer = await db.query(
    `SELECT zk_source, zk_row, code, "column", "value", first_source, first_row FROM ${bad} ORDER BY ${key}, nth ${duckDbDialect.limit(listedFaults)}`,
  )
  const [sources = [], rows = [], codes = [], columns = [], values = [], firstSources = [], firstRows = []] =
    answer.columns
  const faults = sources.map((source, i): Fault => {
    const [firstSource, firstRow] = [firstSources[i] ?? null, firstRows[i] ?? null]
    return {
      source: Number(source),
      row: Number(rows[i]),
      code: String(codes[i]) as RowCheck['code'],
      column: String(columns[i]),
      value: String(values[i] ?? ''),
      ...(firstSource === null ? {} : { first: { source: Number(firstSource), row: Number(firstRow) } }),
    }
  })
  return { faults, allFaults: Number(total.columns[0]?.[0] ?? 0) }
}

/** Removes what is set aside, and defines the table under its canonical name. */
export async function finishTable(
  table: StagedTable,
  aside: SetAside,
  outside: string | undefined,
  db: DuckDb,
): Promise<void> {
  const name = ident(table.schema.name)
  const columns = table.columns.some(keepsRaw) ? `* EXCLUDE (${unread})` : '*'
  const same = aside.relation === undefined ? undefined : `(${key}) IN (SELECT (${key}) FROM ${aside.relation})`
  const unwanted = [same, outside].filter((condition) => condition !== undefined)
  if (table.copied) {
    for (const condition of unwanted) await db.run(`DELETE FROM ${table.relation} WHERE ${condition}`)
  }
  const where =
    table.copied || unwanted.length === 0 ? '' : ` WHERE ${unwanted.map((each) => `NOT ${each}`).join(' AND ')}`
  await db.run(`CREATE VIEW ${name} AS SELECT ${columns} FROM ${table.relation}${where}`)
}

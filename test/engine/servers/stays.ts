import { mkdtempSync, rmSync } from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dischargeColumns } from '../../../data-samples/generator/discharge-columns.ts'
import { organizations } from '../../../data-samples/generator/organizations.ts'
import { random } from '../../../lib/core/index.ts'
import { type DuckDb, duckDbDialect } from '../../../lib/engine/index.ts'
import { generateDischarges } from '../../bench/generate-discharges.ts'
import { type ClickHouseCluster, cluster } from './clickhouse-cluster.ts'
import type { PostgresServer } from './postgres-server.ts'

/** Columns of the generated stays, in the order in which they stand. */
export const stayColumns = [...Object.keys(dischargeColumns), 'payment_way']

const required = ['organization_id', 'case_id', 'discharge_date']

/**
 * Puts generated stays into DuckDB as table `stays`: Chinese texts, money, and unknown values in all columns that may have
 * them, in a twentieth of the rows each.
 */
export async function makeStays(db: DuckDb, rows: number): Promise<void> {
  await withFolder(async (folder) => {
    const out = join(folder, 'stays.parquet')
    await generateDischarges({ rows, organizations: organizations(random('bench')), out })
    const columns = Object.keys(dischargeColumns).map((name, nth) =>
      required.includes(name)
        ? name
        : `CASE WHEN hash(hash(case_id, ${nth})) % 20 = 0 THEN NULL ELSE ${name} END AS ${name}`,
    )
    const payment = `CASE hash(case_id, 'pay') % 3 WHEN 0 THEN '城镇职工' WHEN 1 THEN '城乡居民' END AS payment_way`
    await db.run(
      `CREATE TABLE stays AS SELECT ${[...columns, payment].join(', ')} FROM read_parquet(${duckDbDialect.text(out)})`,
    )
  })
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-stays-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes rows as a file that all servers read, and hands it over. */
const withCsv = <T>(db: DuckDb, select: string, use: (file: string) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const file = join(folder, 'stays.csv')
    await db.run(`COPY (${select}) TO ${duckDbDialect.text(file)} (HEADER false, NULLSTR '\\N')`)
    await chmod(folder, 0o755)
    await chmod(file, 0o644)
    return use(file)
  })

/** What is loaded: a table of DuckDB, under a name of the site's, its columns under names of the site's where given. */
export type Loading = {
  readonly from: string
  readonly table: string
  readonly columns?: Readonly<Record<string, string>>
}

type Column = { readonly name: string; readonly type: string; readonly own: string }

async function columnsOf(db: DuckDb, { from, columns = {} }: Loading): Promise<Column[]> {
  const { columns: described } = await db.query(`DESCRIBE ${from}`)
  const [names = [], types = []] = described
  return names.map((name, nth) => ({
    name: String(name),
    type: String(types[nth]),
    own: `"${columns[String(name)] ?? name}"`,
  }))
}

/** The rows in PostgreSQL, in a table that the reader may read. */
export async function loadPostgres(db: DuckDb, server: PostgresServer, loading: Loading): Promise<void> {
  const { from, table } = loading
  const columns = await columnsOf(db, loading)
  await server.admin(`CREATE TABLE ${table} (${columns.map(({ own, type }) => `${own} ${type}`).join(', ')})`)
  await withCsv(db, `SELECT * FROM ${from}`, (file) =>
    server.admin(`COPY ${table} FROM '${file}' (FORMAT csv, NULL '\\N')`),
  )
  await server.admin(`GRANT SELECT ON ${table} TO reader; ANALYZE ${table}`)
}

const clickHouseTypes: readonly (readonly [RegExp, string])[] = [
  [/^VARCHAR$/, 'String'],
  [/^INTEGER$/, 'Int32'],
  [/^BIGINT$/, 'Int64'],
  [/^DATE$/, 'Date'],
  [/^DECIMAL/, 'Decimal(18, $scale)'],
]

const clickHouseType = (type: string): string => {
  const scale = /,\s*(\d+)\)$/.exec(type)?.[1] ?? '0'
  const [, found = type] = clickHouseTypes.find(([pattern]) => pattern.test(type)) ?? []
  return found.replace('$scale', scale)
}

/**
 * The rows over both shards of the cluster, seen through a Distributed table on each. With `blanks` a text that is not known
 * is an empty one, as many a platform has it.
 */
export async function loadClickHouse(
  db: DuckDb,
  servers: ClickHouseCluster,
  { blanks = false, ...loading }: Loading & { readonly blanks?: boolean },
): Promise<void> {
  const { from, table } = loading
  const columns = await columnsOf(db, loading)
  const isText = ({ type }: Column): boolean => type === 'VARCHAR'
  const definition = columns.map((column) => {
    const plain = clickHouseType(column.type)
    const always = required.includes(column.name) || (blanks && isText(column))
    return `${column.own} ${always ? plain : `Nullable(${plain})`}`
  })
  const own = (name: string): string => columns.find((column) => column.name === name)?.own ?? name
  for (const shard of [1, 2] as const) {
    await servers.admin(
      shard,
      `CREATE TABLE ${table}_local (${definition.join(', ')}) ENGINE = MergeTree PARTITION BY toYYYYMM(${own('discharge_date')})
        ORDER BY (${own('organization_id')}, ${own('discharge_date')}, ${own('case_id')})`,
    )
    await servers.admin(
      shard,
      `CREATE TABLE ${table} AS ${table}_local ENGINE = Distributed(${cluster}, default, ${table}_local, cityHash64(${own('case_id')}))`,
    )
  }
  const cells = columns.map((column) =>
    blanks && isText(column) ? `coalesce("${column.name}", '') AS "${column.name}"` : `"${column.name}"`,
  )
  const csv = await withCsv(db, `SELECT ${cells.join(', ')} FROM ${from}`, (file) => readFile(file, 'utf8'))
  await servers.admin(1, `INSERT INTO ${table} FORMAT CSV\n${csv}`, { insert_distributed_sync: '1' })
}

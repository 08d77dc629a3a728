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

/** Columns of the stays, in the order they are loaded, each with its type in DuckDB. */
export const stayColumns = { ...dischargeColumns, payment_way: 'VARCHAR' } as const

const required = ['organization_id', 'case_id', 'discharge_date']
const types = {
  postgres: {
    VARCHAR: 'text',
    INTEGER: 'integer',
    DATE: 'date',
    'DECIMAL(18,2)': 'decimal(18,2)',
    'DECIMAL(10,4)': 'decimal(10,4)',
  },
  clickhouse: {
    VARCHAR: 'String',
    INTEGER: 'Int32',
    DATE: 'Date',
    'DECIMAL(18,2)': 'Decimal(18,2)',
    'DECIMAL(10,4)': 'Decimal(9,4)',
  },
} as const

/**
 * Puts generated stays into DuckDB as table `stays`: Chinese texts, money, and unknown values in all columns that may have
 * them, in a twentieth of the rows each.
 */
export async function makeStays(db: DuckDb, rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-stays-'))
  try {
    const out = join(folder, 'stays.parquet')
    await generateDischarges({ rows, organizations: organizations(random('bench')), out })
    const chance = (nth: number): string => `hash(case_id, ${nth}) % 20 = 0`
    const columns = Object.keys(dischargeColumns).map((name, nth) =>
      required.includes(name) ? name : `CASE WHEN ${chance(nth)} THEN NULL ELSE ${name} END AS ${name}`,
    )
    const payment = `CASE hash(case_id, 'pay') % 3 WHEN 0 THEN '城镇职工' WHEN 1 THEN '城乡居民' END AS payment_way`
    await db.run(
      `CREATE TABLE stays AS SELECT ${[...columns, payment].join(', ')} FROM read_parquet(${duckDbDialect.text(out)})`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the stays as a file that all servers read, and hands it over. */
async function withCsv<T>(db: DuckDb, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-stays-'))
  const file = join(folder, 'stays.csv')
  try {
    await db.run(`COPY stays TO ${duckDbDialect.text(file)} (HEADER false, NULLSTR '\\N')`)
    await chmod(folder, 0o755)
    await chmod(file, 0o644)
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type Names = { readonly table: string; readonly columns?: Readonly<Record<string, string>> }

/** The stays in PostgreSQL, as a table that the reader may read; columns under names of the site's where given. */
export async function loadPostgres(db: DuckDb, server: PostgresServer, { table, columns = {} }: Names): Promise<void> {
  const definition = Object.entries(stayColumns).map(
    ([name, type]) => `"${columns[name] ?? name}" ${types.postgres[type]}`,
  )
  await server.admin(`CREATE TABLE ${table} (${definition.join(', ')})`)
  await withCsv(db, (file) => server.admin(`COPY ${table} FROM '${file}' (FORMAT csv, NULL '\\N')`))
  await server.admin(`GRANT SELECT ON ${table} TO reader; ANALYZE ${table}`)
}

/** The stays over both shards of the cluster, seen through a Distributed table on each. */
export async function loadClickHouse(
  db: DuckDb,
  servers: ClickHouseCluster,
  { table, columns = {} }: Names,
): Promise<void> {
  const own = (name: string): string => `"${columns[name] ?? name}"`
  const definition = Object.entries(stayColumns).map(([name, type]) => {
    const plain = types.clickhouse[type]
    return `${own(name)} ${required.includes(name) ? plain : `Nullable(${plain})`}`
  })
  const order = ['organization_id', 'discharge_date', 'case_id'].map(own).join(', ')
  for (const shard of [1, 2] as const) {
    await servers.admin(
      shard,
      `CREATE TABLE ${table}_local (${definition.join(', ')}) ENGINE = MergeTree PARTITION BY toYYYYMM(${own('discharge_date')}) ORDER BY (${order})`,
    )
    await servers.admin(
      shard,
      `CREATE TABLE ${table} AS ${table}_local ENGINE = Distributed(${cluster}, default, ${table}_local, cityHash64(${own('case_id')}))`,
    )
  }
  const csv = await withCsv(db, (file) => readFile(file, 'utf8'))
  await servers.admin(1, `INSERT INTO ${table} FORMAT CSV\n${csv}`, { insert_distributed_sync: '1' })
}

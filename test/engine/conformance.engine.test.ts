import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elements as catalogued } from '../../lib/catalogue/index.ts'
import type { Predicate } from '../../lib/core/index.ts'
import {
  type AggregateElement,
  aggregate,
  aggregateSql,
  conformanceSql,
  type DuckDb,
  type Engine,
  openDuckDb,
  openServer,
  requireConformance,
  resultColumn,
  type Table,
} from '../../lib/engine/index.ts'
import { type ClickHouseCluster, noClickHouse, startClickHouse } from './servers/clickhouse-cluster.ts'
import { noPostgres, type PostgresServer, startPostgres } from './servers/postgres-server.ts'
import { loadClickHouse, loadPostgres, makeStays, stayColumns } from './servers/stays.ts'

const absent = { PostgreSQL: noPostgres(), ClickHouse: noClickHouse() }
for (const [name, reason] of Object.entries(absent)) if (reason) console.log(`skipped: ${name} (${reason})`)
const names = ['DuckDB', ...Object.keys(absent).filter((name) => !absent[name as keyof typeof absent])]
const servers = names.filter((name) => name !== 'DuckDB')

const stays = 60_000
let db: DuckDb
let postgres: PostgresServer | undefined
let clickHouse: ClickHouseCluster | undefined
const engines = new Map<string, Engine>()
const engine = (name: string): Engine => {
  const found = engines.get(name)
  if (!found) throw new Error(`${name} is not open`)
  return found
}

beforeAll(async () => {
  db = await openDuckDb()
  await makeStays(db, stays)
  engines.set('DuckDB', db)
  if (!absent.PostgreSQL) {
    postgres = await startPostgres()
    await loadPostgres(db, postgres, { from: 'stays', table: 'stays' })
    engines.set('PostgreSQL', await openServer(postgres.url, postgres))
  }
  if (!absent.ClickHouse) {
    clickHouse = await startClickHouse()
    await loadClickHouse(db, clickHouse, { from: 'stays', table: 'stays' })
    engines.set('ClickHouse', await openServer(clickHouse.url, clickHouse))
  }
})
afterAll(async () => {
  for (const each of engines.values()) await each.close()
  await postgres?.stop()
  await clickHouse?.stop()
})

const one = async (name: string, expression: string, from = ''): Promise<number | string | null | undefined> =>
  (await engine(name).query(`SELECT ${expression} AS zk_x ${from}`)).columns[0]?.[0]

/** Rows as texts in an order of their own: engines give them in any. */
const rowsOf = ({ columns }: Table): string[] =>
  (columns[0] ?? []).map((_, row) => JSON.stringify(columns.map((column) => column[row]))).sort()

describe.each(names)('%s', (name) => {
  test('answers the self-test as it must', () => requireConformance(engine(name)))

  test('has all the stays, on all shards', async () => {
    expect(await one(name, 'count(*)', 'FROM stays')).toBe(stays)
  })

  test('hands over numbers and texts, and refuses what a double cannot hold', async () => {
    const { date, text } = engine(name).dialect
    expect(await one(name, `cast('1234567.89' AS decimal(18,2))`)).toBe(1234567.89)
    expect(await one(name, 'cast(9007199254740991 AS bigint)')).toBe(9007199254740991)
    expect(await one(name, date('2024-02-29'))).toBe('2024-02-29')
    expect(await one(name, `nullif(1, 1)`)).toBe(null)
    const hostile = `O'Brien \\ "x" \\n -- ; 质控`
    expect(await one(name, text(hostile))).toBe(hostile)
    for (const large of ['cast(9007199254740993 AS bigint)', `cast('9007199254740993.25' AS decimal(18,2))`])
      await expect(one(name, large)).rejects.toMatchObject({ problems: [{ code: 'ZK-NUMBER-INEXACT' }] })
  })

  test('finds the columns of a table from an empty answer', async () => {
    const { names: found, columns } = await engine(name).query('SELECT * FROM stays LIMIT 0')
    expect(found).toEqual(stayColumns)
    expect(columns.flat()).toEqual([])
  })

  test("says in the engine's own words why a query is refused", async () => {
    await expect(engine(name).query('SELECT nothing FROM nowhere')).rejects.toMatchObject({
      problems: [{ code: 'ZK-ENGINE', params: { engine: name, cause: expect.stringContaining('nowhere') } }],
    })
  })

  test('quotes a name however odd', async () => {
    const { ident } = engine(name).dialect
    const odd = `a "b" \\ 列`
    expect((await engine(name).query(`SELECT 1 AS ${ident(odd)}`)).names).toEqual([odd])
  })
})

// Two engines may give two numbers for each of these, without an error. What the emitted SQL says instead is the same.
describe.each(names)('silent disagreements, %s', (name) => {
  const counted = async (where: Predicate): Promise<number> => {
    const sql = aggregateSql(
      { table: 'stays', elements: [{ alias: 'zk_n', count: 'stays', where }], by: [], periodColumn: 'discharge_date' },
      engine(name).dialect,
    )
    return resultColumn(await engine(name).query(sql), 'zk_n').reduce<number>((sum, n) => sum + Number(n), 0)
  }
  const known = (expression: string): Promise<number> =>
    db.query(`SELECT count(*) FROM stays WHERE ${expression}`).then(({ columns }) => Number(columns[0]?.[0]))

  test('an unknown value is not known to be another (ClickHouse: NULL NOT IN is true)', async () => {
    expect(await counted({ not: { column: 'surgery_level', in: ['3', '4'] } })).toBe(
      await known(`surgery_level IS NOT NULL AND surgery_level NOT IN ('3', '4')`),
    )
    const raw = await one(name, 'count(*)', `FROM stays WHERE surgery_level NOT IN ('3')`)
    const right = await known(`surgery_level IS NOT NULL AND surgery_level <> '3'`)
    expect(raw === right).toBe(name !== 'ClickHouse')
  })

  test('a negation stands on a single comparison (ClickHouse: false AND unknown is unknown, and so is its negation)', async () => {
    const both: Predicate = {
      all: [
        { column: 'sex', known: true },
        { column: 'age_years', atLeast: 60 },
      ],
    }
    expect(await counted({ not: both })).toBe(await known(`sex IS NULL OR age_years < 60`))
    const raw = 'NOT (age_years IS NOT NULL AND age_years >= 60)'
    const right = await known(raw)
    expect((await one(name, `count(CASE WHEN ${raw} THEN 1 ELSE NULL END)`, 'FROM stays')) === right).toBe(
      name !== 'ClickHouse',
    )
  })

  test('a sum over no rows says so beside itself (ClickHouse: 0, others NULL)', async () => {
    const { columns } = await engine(name).query(
      `SELECT count(*) AS zk_rows, sum(CASE WHEN organization_id = 'none' THEN 1 ELSE 0 END) AS zk_sum FROM stays WHERE organization_id = 'none'`,
    )
    expect(columns[0]).toEqual([0])
    expect(columns[1]).toEqual([name === 'ClickHouse' ? 0 : null])
  })

  test('no division, average or deviation is ever asked of an engine (PostgreSQL: 7/2 is 3)', async () => {
    const half = Number(await one(name, '7/2'))
    expect(half).toBe(name === 'PostgreSQL' ? 3 : 3.5)
    const elements = catalogued.flatMap(({ id, cases }) => (cases ? [{ alias: `zk_${id}`, ...cases }] : []))
    const asked = [
      aggregateSql({ table: 't', elements, by: [], periodColumn: 'd' }, engine(name).dialect),
      conformanceSql(engine(name).dialect),
    ].join('\n')
    expect(asked.replaceAll(/'[^']*'/g, '')).not.toMatch(/\/|%|\b(avg|stddev\w*|JOIN|WITH|OVER|FILTER|length)\b/i)
  })

  test('money is summed at the scale it is stored at (ClickHouse cuts a cast, others round)', async () => {
    expect(await one(name, 'sum(total_cost)', 'FROM stays')).toBe(
      (await db.query('SELECT sum(total_cost) FROM stays')).columns[0]?.[0],
    )
    const cast = await one(name, `cast(1.23456 AS decimal(18,4))`)
    expect(cast).toBe(name === 'ClickHouse' ? 1.2345 : 1.2346)
  })

  test('texts are compared from their beginning, never measured or cut (ClickHouse: bytes)', async () => {
    expect(await counted({ column: 'payment_way', startsWith: ['城镇'] })).toBe(await known(`payment_way LIKE '城镇%'`))
    const measured = await one(name, `length('三级医院')`)
    expect(measured).toBe(name === 'ClickHouse' ? 12 : 4)
    await expect(counted({ column: 'payment_way', startsWith: ['城_%'] })).rejects.toThrow('ZK-SQL-LITERAL')
  })

  test('days are stored, not reckoned; the last day of a month is in it', async () => {
    const { dialect } = engine(name)
    const spec = { table: 'stays', elements: [], by: [], periodColumn: 'discharge_date' }
    const answer = await engine(name).query(aggregateSql({ ...spec, start: '2024-02-29', end: '2024-03-01' }, dialect))
    expect(rowsOf(answer)).toEqual([JSON.stringify([2024, 2, await known(`discharge_date = DATE '2024-02-29'`)])])
  })

  test('rows in any order; an unknown key is a group of its own', async () => {
    const by = ['payment_way']
    const sql = aggregateSql({ table: 'stays', elements: [], by, periodColumn: 'discharge_date' }, engine(name).dialect)
    const answer = await engine(name).query(sql)
    const unknown = resultColumn(answer, 'zk_payment_way').flatMap((key, row) => (key === null ? [row] : []))
    const rows = unknown.reduce((sum, row) => sum + Number(resultColumn(answer, 'zk_rows')[row]), 0)
    expect(rows).toBe(await known('payment_way IS NULL'))
    expect(unknown).toHaveLength(48)
  })

  test('a quote, a backslash and a wildcard in a text are themselves', async () => {
    const { text, ident } = engine(name).dialect
    const texts = [`a\\nb`, 'a\nb', `a'b`, 'a%b', 'axb', 'a_b']
    const from = `(${texts.map((each) => `SELECT ${text(each)} AS ${ident('x')}`).join(' UNION ALL ')}) AS t`
    const hit = (value: string) => one(name, 'count(*)', `FROM ${from} WHERE ${ident('x')} = ${text(value)}`)
    for (const each of texts) expect(await hit(each)).toBe(1)
  })

  test('a mean may be asked of no engine: count(CASE … ELSE NULL END) counts what sum(CASE … ELSE 0 END) does', async () => {
    const where = `surgery_level IN ('3', '4')`
    const both = await engine(name).query(
      `SELECT count(CASE WHEN ${where} THEN 1 ELSE NULL END) AS zk_a, sum(CASE WHEN ${where} THEN 1 ELSE 0 END) AS zk_b FROM stays`,
    )
    const right = await known(where)
    expect(both.columns).toEqual([[right], [right]])
  })
})

describe.each(servers)('the same indicators on DuckDB and %s', (name) => {
  const there = stayColumns
  const columnsOf = (where: Predicate): string[] =>
    'not' in where
      ? columnsOf(where.not)
      : 'all' in where
        ? where.all.flatMap(columnsOf)
        : 'any' in where
          ? where.any.flatMap(columnsOf)
          : [where.column]
  const elements: AggregateElement[] = [
    ...catalogued.flatMap(({ id, cases }) =>
      cases && columnsOf(cases.where).every((column) => there.includes(column))
        ? [{ alias: `zk_${id}`, ...cases }]
        : [],
    ),
    { alias: 'zk_cost', sum: 'total_cost', where: { all: [] } },
    { alias: 'zk_weight', sum: 'drg_weight', where: { column: 'drg_code', startsWith: ['G', 'I'] } },
    { alias: 'zk_squares', sum: 'length_of_stay', times: 'length_of_stay', where: { all: [] } },
  ]

  test.each([
    ['organization', ['organization_id']],
    ['organization and department', ['organization_id', 'department']],
    ['a Chinese text that may be unknown', ['payment_way']],
  ] as const)('by %s and month: every count, and every sum to the fen', async (_what, by) => {
    expect(elements.length).toBeGreaterThan(15)
    const spec = { table: 'stays', elements, by, periodColumn: 'discharge_date' }
    const [here, server] = await Promise.all([aggregate(spec, db), aggregate(spec, engine(name))])
    expect(server.names).toEqual(here.names)
    expect(rowsOf(server).length).toBeGreaterThan(100)
    expect(rowsOf(server)).toEqual(rowsOf(here))
  })
})

test('an engine that answers otherwise is refused, with what differs', async () => {
  const wrong: Engine = {
    ...db,
    // As an engine would that takes an unknown value for another one.
    query: (sql) =>
      db.query(sql.replace(`(NOT ("code" IN ('I21.0')) AND "code" IS NOT NULL)`, `coalesce("code", '') <> 'I21.0'`)),
  }
  await expect(requireConformance(wrong)).rejects.toMatchObject({
    problems: [{ code: 'ZK-ENGINE-DIFFERS', params: { column: 'zk_not_in', expected: '1, 2', found: '2, 2' } }],
  })
})

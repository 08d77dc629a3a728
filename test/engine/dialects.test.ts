import { describe, expect, test } from 'vitest'
import {
  ansiDialect,
  clickHouseDialect,
  conformanceSql,
  type Dialect,
  duckDbDialect,
  openDuckDb,
  postgresDialect,
  renamed,
  requireConformance,
} from '../../lib/engine/index.ts'

const hostile = `O'x\\"`

// By the rules of each engine; live servers read them back in the suite `engines`.
test.each<[Dialect, text: string, ident: string]>([
  [duckDbDialect, `'O''x\\"'`, `"O'x\\"""`],
  [ansiDialect, `'O''x\\"'`, `"O'x\\"""`],
  [postgresDialect, `E'O''x\\\\"'`, `"O'x\\"""`],
  [clickHouseDialect, `'O\\'x\\\\"'`, `"O'x\\\\\\""`],
])('$name quotes texts and names in its own way', ({ text, ident }, quoted, named) => {
  expect(text(hostile)).toBe(quoted)
  expect(ident(hostile)).toBe(named)
})

describe.each([duckDbDialect, ansiDialect, postgresDialect, clickHouseDialect])('$name', (dialect) => {
  test('writes dates and limits alike, and refuses what is none', () => {
    expect(dialect.date('2024-02-29')).toBe(`cast('2024-02-29' AS date)`)
    expect(dialect.year('d')).toBe('extract(year FROM "d")')
    expect(dialect.month('d')).toBe('extract(month FROM "d")')
    expect(dialect.limit(0)).toBe('LIMIT 0')
    expect(() => dialect.date(`2024-02-29'`)).toThrow('ZK-SQL-LITERAL')
    expect(() => dialect.limit(1.5)).toThrow('ZK-SQL-LITERAL')
  })

  test('renamed, it writes the names of the site, also inside a year, and others as before', () => {
    const site = renamed(dialect, new Map([['discharge_date', '"出院"']]))
    expect(site.year('discharge_date')).toBe('extract(year FROM "出院")')
    expect(site.ident('zk_rows')).toBe('"zk_rows"')
    expect([site.name, site.narrow, site.oneOf]).toEqual([dialect.name, dialect.narrow, dialect.oneOf])
  })
})

test('only DuckDB is asked several narrow questions in place of a wide one', () => {
  const narrow = [duckDbDialect, ansiDialect, postgresDialect, clickHouseDialect].filter((each) => each.narrow)
  expect(narrow).toEqual([duckDbDialect])
})

test('the self-test is one statement without a table, and DuckDB passes it', async () => {
  const db = await openDuckDb()
  await requireConformance(db)
  await requireConformance({ ...db, dialect: ansiDialect })
  await db.close()
  expect(conformanceSql(clickHouseDialect)).not.toContain(';')
})

test('an engine that answers otherwise is refused, with what differs', async () => {
  const db = await openDuckDb()
  // As an engine would that takes an unknown value for another one, and one that cuts fen.
  const lax = (sql: string): string =>
    sql.replace(`(NOT ("code" IN ('I21.0')) AND "code" IS NOT NULL)`, `coalesce("code", '') <> 'I21.0'`)
  const coarse = (sql: string): string => sql.replaceAll('decimal(18,2)', 'decimal(18,1)')
  const problemsOf = (change: (sql: string) => string) =>
    requireConformance({ ...db, query: (sql) => db.query(change(sql)) }).then(
      () => [],
      (error) => error.problems.map((each: { params: unknown }) => each.params),
    )
  expect(await problemsOf(lax)).toEqual([
    { engine: `DuckDB ${db.version}`, column: 'zk_not_in', expected: '1, 2', found: '2, 2' },
  ])
  expect(await problemsOf(coarse)).toMatchObject([{ column: 'zk_cost', expected: '12345678901.53, 0' }])
  await db.close()
})

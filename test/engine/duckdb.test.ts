import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, duckDbDialect, openDuckDb } from '../../lib/engine/index.ts'

let db: DuckDb
beforeAll(async () => {
  db = await openDuckDb({ threads: 2 })
})
afterAll(() => db.close())

const cell = async (expression: string) => (await db.query(`SELECT ${expression} AS x`)).columns[0]?.[0]

describe('values arrive as plain numbers and texts', () => {
  test.each([
    ['cast(7 AS BIGINT)', 7],
    ['sum(cast(9007199254740991 AS BIGINT))', 9007199254740991],
    ['cast(1234567.89 AS DECIMAL(18,2))', 1234567.89],
    ['cast(0.1 AS DECIMAL(18,4)) + cast(0.2 AS DECIMAL(18,4))', 0.3],
    ['cast(-0.05 AS DECIMAL(4,2))', -0.05],
    [`cast('2024-02-29' AS DATE)`, '2024-02-29'],
    ['true', 1],
    [`'三级医院'`, '三级医院'],
    ['NULL', null],
  ])('%s', async (expression, value) => {
    expect(await cell(expression)).toBe(value)
  })

  test.each(['cast(9007199254740993 AS BIGINT)', 'cast(99999999999999999.99 AS DECIMAL(19,2))', '1e0 / 0'])(
    '%s is not rounded but refused',
    async (expression) => {
      await expect(cell(expression)).rejects.toMatchObject({ problems: [{ code: 'ZK-NUMBER-INEXACT' }] })
    },
  )
})

test('the dialect writes literals that come back unchanged', async () => {
  const hostile = `O'Brien \\ "x" -- ; 质控`
  expect(await cell(duckDbDialect.text(hostile))).toBe(hostile)
  await db.run(`CREATE TABLE quoted (${duckDbDialect.ident('a "b"')} INTEGER)`)
  expect((await db.query('SELECT * FROM quoted LIMIT 0')).names).toEqual(['a "b"'])
  expect(await cell(duckDbDialect.date('2023-01-31'))).toBe('2023-01-31')
  expect(() => duckDbDialect.date(`2023-01-31'`)).toThrow('ZK-SQL-LITERAL')
  expect(() => duckDbDialect.limit(-1)).toThrow('ZK-SQL-LITERAL')
})

test('an empty answer has its columns', async () => {
  const answer = await db.query('SELECT 1 AS a, 2 AS b WHERE false')
  expect(answer).toEqual({ names: ['a', 'b'], columns: [[], []] })
})

test("a refused query says so in the engine's own words", async () => {
  await expect(db.query('SELECT nothing FROM nowhere')).rejects.toMatchObject({
    problems: [{ code: 'ZK-ENGINE', params: { engine: 'DuckDB', cause: expect.stringContaining('nowhere') } }],
  })
})

const endless = 'SELECT sum(sqrt(a.range * b.range)) AS x FROM range(2000000) AS a, range(2000000) AS b'

test('a signal stops the work at once, and other queries go on', async () => {
  const controller = new AbortController()
  const stopped = db.query(endless, controller.signal)
  const other = db.query('SELECT count(*) AS n FROM range(1000)')
  setTimeout(() => controller.abort(new Error('enough')), 50)
  await expect(stopped).rejects.toThrow('enough')
  expect((await other).columns).toEqual([[1000]])
})

test('a signal given beforehand asks nothing', async () => {
  await expect(db.query('SELECT 1', AbortSignal.abort(new Error('never mind')))).rejects.toThrow('never mind')
})

test('a stopped statement leaves the loading connection usable', async () => {
  const controller = new AbortController()
  const stopped = db.run(`CREATE TABLE big AS ${endless}`, controller.signal)
  setTimeout(() => controller.abort(new Error('enough')), 50)
  await expect(stopped).rejects.toThrow('enough')
  await db.run('CREATE TABLE small AS SELECT 1 AS a')
  expect((await db.query('SELECT a FROM small')).columns).toEqual([[1]])
})

test('a closed engine says that it is closed', async () => {
  const own = await openDuckDb()
  await own.close()
  await own.close()
  await expect(own.query('SELECT 1')).rejects.toMatchObject({ problems: [{ code: 'ZK-ENGINE' }] })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { duckDbDialect, type Engine, explainMiss, keep, lookUp, recorded, type Table } from '../../lib/engine/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const table: Table = {
  names: ['zk_n', 'zk_组'],
  columns: [
    [1, 0.1, null],
    ['甲', '"乙"', null],
  ],
}
const sql = 'SELECT count(*) AS "zk_n", x AS "zk_x" FROM t GROUP BY x'
const cache = (more: object = {}) => ({ folder, source: 'DuckDB', fingerprint: 'f1', version: '0.1.0', ...more })

test('an answer comes back as it was', async () => {
  await keep(cache(), sql, table)
  expect(await lookUp(cache(), sql)).toEqual({ hit: true, table })
})

test('why there is none: each of the reasons', async () => {
  const why = async (more: object, text = sql) => {
    const kept = await lookUp(cache(more), text)
    return kept.hit ? 'hit' : kept.why
  }
  expect(await why({})).toBe('never-asked')
  await keep(cache(), sql, table)
  expect(await why({ fingerprint: 'f2' })).toBe('data-changed')
  expect(await why({ version: '0.2.0' })).toBe('version-changed')
  expect(await why({ source: 'PostgreSQL' })).toBe('never-asked')
  expect(await why({ fingerprint: undefined })).toBe('no-fingerprint')
  // The same columns in another way are another rule for the same question; other columns are another question.
  expect(await why({}, sql.replace('FROM t', 'FROM t WHERE x > 1'))).toBe('sql-changed')
  expect(await why({}, sql.replace('zk_x', 'zk_y'))).toBe('never-asked')
  for (const reason of [
    'never-asked',
    'sql-changed',
    'data-changed',
    'version-changed',
    'entry-damaged',
    'no-fingerprint',
  ] as const)
    expect(Object.values(explainMiss(reason)).join('')).toMatch(/\p{Script=Han}.*[a-z]/su)
})

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['a number changed', (text: string) => text.replace('0.1,null', '0.2,null')],
  ['empty', () => ''],
  ['another file', () => '{"schema":"zhikong-query/1"}'],
])('a damaged answer is none: %s', async (_how, damage) => {
  await keep(cache(), sql, table)
  const [name = ''] = readdirSync(folder)
  writeFileSync(join(folder, name), damage(readFileSync(join(folder, name), 'utf8')))
  expect(await lookUp(cache(), sql)).toEqual({ hit: false, why: 'entry-damaged' })
  await keep(cache(), sql, table)
  expect(await lookUp(cache(), sql)).toMatchObject({ hit: true })
})

test('a folder that cannot be written to costs nothing but the answers; no half file is left', async () => {
  writeFileSync(join(folder, 'file'), '')
  await keep(cache({ folder: join(folder, 'file') }), sql, table)
  expect(await lookUp(cache({ folder: join(folder, 'file') }), sql)).toEqual({ hit: false, why: 'never-asked' })
  await Promise.all(Array.from({ length: 5 }, () => keep(cache(), sql, table)))
  expect(readdirSync(folder)).toHaveLength(2)
})

/** An engine that counts how often it is asked. */
function counting(): { engine: Engine; times: () => number } {
  let asked = 0
  const query = async (): Promise<Table> => {
    asked += 1
    return table
  }
  return {
    engine: { dialect: duckDbDialect, name: 'DuckDB', version: '1', query, close: async () => {} },
    times: () => asked,
  }
}

test('what is asked is written down, in its order; an answer at hand is not asked for again', async () => {
  const { engine, times } = counting()
  const first = recorded(engine, { cache: cache(), digest: true })
  const second = recorded(engine, { cache: cache() })
  const other = 'SELECT max(x) AS "zk_x" FROM t'
  expect(await Promise.all([first.query(sql), first.query(other)])).toEqual([table, table])
  expect(await second.query(sql)).toEqual(table)
  expect(times()).toBe(2)
  expect(first.asked.map((each) => [each.sql, each.rows, each.cache])).toEqual([
    [sql, 3, 'never-asked'],
    [other, 3, 'never-asked'],
  ])
  expect(first.asked[0]?.answer).toMatch(/^[0-9a-f]{64}$/)
  expect(second.asked).toMatchObject([{ sql, cache: 'hit' }])
  expect(recorded(engine).asked).toEqual([])
})

test('without a cache every question is asked, and nothing is said of one', async () => {
  const { engine, times } = counting()
  const plain = recorded(engine)
  await plain.query(sql)
  await plain.query(sql)
  expect(times()).toBe(2)
  expect(plain.asked.map((each) => 'cache' in each || 'answer' in each)).toEqual([false, false])
  await expect(plain.query(sql, AbortSignal.abort(new Error('never mind')))).rejects.toThrow('never mind')
})

test('the digest of an answer is that of its rows in any order', async () => {
  const answering = async (rows: readonly (readonly [string, number])[]) => {
    const query = async (): Promise<Table> => ({
      names: ['a', 'n'],
      columns: [rows.map(([a]) => a), rows.map(([, n]) => n)],
    })
    const engine = recorded({ ...counting().engine, query }, { digest: true })
    await engine.query(sql)
    return engine.asked[0]?.answer
  }
  const one = await answering([
    ['甲', 1],
    ['乙', 2],
  ])
  expect(
    await answering([
      ['乙', 2],
      ['甲', 1],
    ]),
  ).toBe(one)
  expect(
    await answering([
      ['甲', 2],
      ['乙', 1],
    ]),
  ).not.toBe(one)
})

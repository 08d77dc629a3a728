import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holds, type Predicate } from '../../lib/core/index.ts'
import { type DuckDb, duckDbDialect, openDuckDb, predicateSql } from '../../lib/engine/index.ts'

let db: DuckDb
beforeAll(async () => {
  db = await openDuckDb()
  await db.run(`CREATE TABLE t (id VARCHAR, code VARCHAR, age INTEGER)`)
  await db.run(
    `INSERT INTO t VALUES ('a', 'I21.0', 30), ('b', 'I63.9', 70), ('c', NULL, NULL), ('d', 'X%_1', 50), ('e', 'O''x\\y', 0)`,
  )
})
afterAll(() => db.close())

/** Ids of the rows that the predicate counts, as every indicator counts: sum(CASE WHEN … THEN 1 ELSE 0 END). */
async function counted(predicate: Predicate): Promise<string> {
  const where = predicateSql(predicate, duckDbDialect)
  const answer = await db.query(
    `SELECT id, sum(CASE WHEN ${where} THEN 1 ELSE 0 END) AS n FROM t GROUP BY id ORDER BY id`,
  )
  return (answer.columns[0] ?? []).filter((_, row) => answer.columns[1]?.[row] === 1).join('')
}

describe('which rows a predicate counts', () => {
  test.each<[string, Predicate, string]>([
    ['in: one of the texts', { column: 'code', in: ['I21.0', 'I63.9'] }, 'ab'],
    ['in: one of the numbers', { column: 'age', in: [0, 70] }, 'be'],
    ['in nothing counts nothing', { column: 'code', in: [] }, ''],
    ['startsWith: any of the prefixes', { column: 'code', startsWith: ['I21', 'I63'] }, 'ab'],
    ['startsWith: wildcards in the prefix are plain characters', { column: 'code', startsWith: ['X%_'] }, 'd'],
    ['startsWith: a percent sign alone is not "anything"', { column: 'code', startsWith: ['%'] }, ''],
    ['contains: any of the texts, anywhere', { column: 'code', contains: ['63', '21.'] }, 'ab'],
    ['not contains: an unknown value is not counted', { not: { column: 'code', contains: ['.'] } }, 'de'],
    ['a quote and a backslash are plain characters', { column: 'code', startsWith: ["O'x\\"] }, 'e'],
    ['atLeast and atMost include their ends', { column: 'age', atLeast: 30, atMost: 50 }, 'ad'],
    ['known', { column: 'age', known: true }, 'abde'],
    ['unknown', { column: 'age', known: false }, 'c'],
    ['not in: an unknown value is not counted', { not: { column: 'code', in: ['I21.0'] } }, 'bde'],
    ['not in several: an unknown value is not counted', { not: { column: 'code', in: ['I21.0', 'I63.9'] } }, 'de'],
    ['not in nothing: all that are known', { not: { column: 'code', in: [] } }, 'abde'],
    ['not startsWith: an unknown value is not counted', { not: { column: 'code', startsWith: ['I'] } }, 'de'],
    ['not atLeast: an unknown value is not counted', { not: { column: 'age', atLeast: 50 } }, 'ae'],
    ['not known is unknown', { not: { column: 'code', known: true } }, 'c'],
    ['not not is itself', { not: { not: { column: 'code', in: ['I21.0'] } } }, 'a'],
    [
      'not (all): one of them is known to be false',
      {
        not: {
          all: [
            { column: 'code', startsWith: ['I'] },
            { column: 'age', atLeast: 50 },
          ],
        },
      },
      'ade',
    ],
    [
      'not (any): all of them are known to be false',
      {
        not: {
          any: [
            { column: 'code', startsWith: ['I21'] },
            { column: 'age', atLeast: 60 },
          ],
        },
      },
      'de',
    ],
    ['all of nothing counts every row', { all: [] }, 'abcde'],
    ['any of nothing counts none', { any: [] }, ''],
  ])('%s', async (_name, predicate, ids) => {
    expect(await counted(predicate)).toBe(ids)
    const rows = await db.query('SELECT id, code, age FROM t ORDER BY id')
    const [names = [], codes = [], ages = []] = rows.columns
    const met = names.filter((_, row) => holds(predicate, { code: codes[row], age: ages[row] }))
    expect(met.join(''), 'one row at hand').toBe(ids)
  })
})

test('the text is the same every time, and readable', () => {
  const predicate: Predicate = {
    all: [{ column: 'principal_diagnosis', startsWith: ['I63'] }, { not: { column: 'discharge_way', in: ['5'] } }],
  }
  expect(predicateSql(predicate, duckDbDialect)).toBe(
    `("principal_diagnosis" LIKE 'I63%' AND (NOT ("discharge_way" IN ('5')) AND "discharge_way" IS NOT NULL))`,
  )
})

test('a number that SQL cannot hold is refused', () => {
  expect(() => predicateSql({ column: 'age', atLeast: Number.NaN }, duckDbDialect)).toThrow('ZK-SQL-LITERAL')
})

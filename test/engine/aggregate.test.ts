import { afterAll, expect, test } from 'vitest'
import { type AggregateElement, aggregate, aggregateSql, type DuckDb, openDuckDb } from '../../lib/engine/index.ts'

const db = await openDuckDb()
afterAll(() => db.close())

await db.run(`CREATE TABLE discharges AS SELECT 'H' || (i % 3) AS organization_id, DATE '2023-01-01' + (i % 90)::INTEGER AS discharge_date,
  CASE WHEN i % 3 = 2 OR i % 7 = 0 THEN NULL WHEN i % 5 = 0 THEN '0401' ELSE '0404' END AS department,
  CASE WHEN i % 4 = 0 THEN NULL ELSE (i % 4)::VARCHAR END AS surgery_level, nullif(i % 11, 0) AS length_of_stay FROM range(500) AS t(i)`)

const surgery = { column: 'department', in: ['0401'] }
const level = (...levels: string[]) => ({ column: 'surgery_level', in: levels })
const elements: readonly AggregateElement[] = [
  { alias: 'zk_surgery', count: 'stays', where: surgery },
  { alias: 'zk_all', count: 'stays', where: { all: [] } },
  { alias: 'zk_operated', count: 'stays', where: { all: [level('1', '2', '3'), surgery] } },
  { alias: 'zk_days', sum: 'length_of_stay', where: { all: [surgery, { not: level('1') }] } },
  { alias: 'zk_squares', sum: 'length_of_stay', times: 'length_of_stay', where: surgery },
  { alias: 'zk_urology', count: 'stays', where: { column: 'department', in: ['0404'] } },
  { alias: 'zk_other', count: 'stays', where: { not: surgery } },
]
const spec = { table: 'discharges', elements, by: ['organization_id'], periodColumn: 'discharge_date' }

/** The engine, keeping what it was asked. */
function listening(engine: DuckDb, narrow: boolean) {
  const asked: string[] = []
  const { narrow: _narrow, ...dialect } = engine.dialect
  const query: DuckDb['query'] = (sql, signal) => {
    asked.push(sql)
    return engine.query(sql, signal)
  }
  return { asked, engine: { ...engine, dialect: narrow ? engine.dialect : dialect, query } }
}

const rowsOf = ({ columns }: Awaited<ReturnType<DuckDb['query']>>) =>
  (columns[0] ?? []).map((_, row) => columns.map((column) => column[row])).sort()

test('elements of one department are asked over its rows alone, and the answer is that of one question', async () => {
  const { asked, engine } = listening(db, true)
  const answer = await aggregate(spec, engine)
  const one = await db.query(aggregateSql(spec, db.dialect))
  expect(answer.names).toEqual(one.names)
  expect(rowsOf(answer)).toEqual(rowsOf(one))
  expect(asked.map((sql) => /\nWHERE .*/.exec(sql)?.[0])).toEqual([undefined, `\nWHERE "department" IN ('0401')`])
  // H2 has no department, so no row of it passed: nothing was counted there, which is known and zero. Of its stays those
  // of January are i = 2, 5, … 29 and so on every 90 up to 479: ten, six times.
  const [january] = rowsOf(answer).filter(([id, , month]) => id === 'H2' && month === 1)
  expect(january?.slice(3)).toEqual([60, 0, 60, 0, 0, 0, 0, 0])
})

test('an engine that does not gain by it is asked once', async () => {
  const { asked, engine } = listening(db, false)
  const answer = await aggregate(spec, engine)
  expect(asked).toEqual([aggregateSql(spec, engine.dialect)])
  expect(answer.names).toContain('zk_operated')
})

test('dates hold for every question', async () => {
  const answer = await aggregate({ ...spec, start: '2023-02-01', end: '2023-03-01' }, db)
  expect(new Set(answer.columns[answer.names.indexOf('zk_month')])).toEqual(new Set([2]))
  const sql = aggregateSql({ ...spec, start: '2023-02-01', end: '2023-03-01' }, db.dialect)
  expect(rowsOf(answer)).toEqual(rowsOf(await db.query(sql)))
})

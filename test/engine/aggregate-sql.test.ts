import { expect, test } from 'vitest'
import { aggregateSql, duckDbDialect, openDuckDb } from '../../lib/engine/index.ts'

const spec = {
  table: 'discharges',
  elements: [
    { alias: 'zk_0', count: 'stays', where: { column: 'department', in: ['0401'] } },
    { alias: 'zk_1', sum: 'length_of_stay', where: { column: 'department', in: ['0401'] } },
  ],
  by: ['organization_id'],
  periodColumn: 'discharge_date',
  start: '2023-01-01',
  end: '2024-01-01',
} as const

test('one SELECT, raw group keys, every CASE with its ELSE, no alias equal to a column', () => {
  expect(aggregateSql(spec, duckDbDialect)).toMatchInlineSnapshot(`
    "SELECT "organization_id" AS "zk_organization_id",
      extract(year FROM "discharge_date") AS "zk_year",
      extract(month FROM "discharge_date") AS "zk_month",
      count(*) AS "zk_rows",
      count(CASE WHEN "department" IN ('0401') THEN 1 ELSE NULL END) AS "zk_0",
      sum(CASE WHEN "department" IN ('0401') AND "length_of_stay" IS NOT NULL THEN "length_of_stay" ELSE 0 END) AS "zk_1"
    FROM "discharges"
    WHERE "discharge_date" >= cast('2023-01-01' AS date) AND "discharge_date" < cast('2024-01-01' AS date)
    GROUP BY "organization_id", extract(year FROM "discharge_date"), extract(month FROM "discharge_date")"
  `)
})

test('counts and sums by hospital and month, the period half open, an unknown value adding nothing', async () => {
  const db = await openDuckDb()
  await db.run(
    'CREATE TABLE discharges (organization_id VARCHAR, department VARCHAR, discharge_date DATE, length_of_stay INTEGER)',
  )
  await db.run(`INSERT INTO discharges VALUES
    ('H1', '0401', '2022-12-31', 100), ('H1', '0401', '2023-01-01', 3), ('H1', '0401', '2023-01-31', NULL),
    ('H1', '0403', '2023-01-15', 9), ('H1', NULL, '2023-01-15', 9), ('H2', '0403', '2023-12-31', 5), ('H2', '0401', '2024-01-01', 100)`)
  const answer = await db.query(aggregateSql(spec, duckDbDialect))
  expect(answer.names).toEqual(['zk_organization_id', 'zk_year', 'zk_month', 'zk_rows', 'zk_0', 'zk_1'])
  const rows = (answer.columns[0] ?? []).map((_, row) => answer.columns.map((column) => column[row]))
  // H1 in January 2023: four stays, two of the department, with 3 days and an unknown number of days.
  expect(rows.sort()).toEqual([
    ['H1', 2023, 1, 4, 2, 3],
    ['H2', 2023, 12, 1, 0, 0],
  ])
  await db.close()
})

test('without dates the whole table is asked', () => {
  const { start, end, ...always } = spec
  expect(aggregateSql(always, duckDbDialect)).not.toContain('WHERE "discharge_date"')
})

test('an alias without the reserved beginning is refused', () => {
  const elements = [{ alias: 'value', count: 'stays', where: { all: [] } }] as const
  expect(() => aggregateSql({ ...spec, elements }, duckDbDialect)).toThrow('ZK-SQL-LITERAL')
})

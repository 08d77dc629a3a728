import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duckDbDialect, openDuckDb } from '../../lib/engine/index.ts'
import { command } from './command.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-sql-'))
  writeFileSync(join(folder, 'organizations.csv'), 'organization_id,name,level\nH1,甲,三级\nH2,乙,\n')
  const resources = [
    { name: 'organizations', path: 'organizations.csv' },
    { name: 'discharges', path: 'postgres://db/quality?table=dw.stays', zhikong: { mapping: { department: '科室' } } },
  ]
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ name: 'city', resources }))
})
afterAll(() => rmSync(folder, { recursive: true }))

const set = { year: '2024' }

test('the SQL is printed with the names of the package, which need not reach the database', async () => {
  const options = { dialect: 'postgres', set, data: folder }
  const { code, stdout, stderr } = await command('sql', [['UR-2022-06']], { options })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('FROM "dw"."stays"')
  expect(stdout).toContain(`count(CASE WHEN "科室" IN ('0404') THEN 1 ELSE NULL END) AS "zk_ur_discharges"`)
})

test('with --out there is a package in which nothing but the result is missing', async () => {
  const out = join(folder, 'out')
  const options = { dialect: 'duckdb', set: { period: '2024-01' }, data: folder, table: 'stays', out }
  expect((await command('sql', [['UR-2022-06']], { options })).code).toBe(0)
  const db = await openDuckDb()
  await db.run(`CREATE TABLE stays AS SELECT * FROM (VALUES ('H1', DATE '2024-01-31', '0404', '3'), ('H1', DATE '2024-01-01', '0404', NULL),
    ('H2', DATE '2024-01-09', '0404', '1'), ('H2', DATE '2024-02-01', '0404', '1')) AS t(organization_id, discharge_date, "科室", surgery_level)`)
  const query = readFileSync(join(out, 'query.sql'), 'utf8')
  await db.run(`COPY (${query}) TO ${duckDbDialect.text(join(out, 'result.csv'))} (HEADER)`)
  await db.close()
  const json = { data: out, by: 'organization', json: true }
  const { code, stdout } = await command('compute', [['UR-2022-06']], { options: json })
  expect(code).toBe(0)
  // H1: one of two operated on; H2: one of one in January.
  const { values } = JSON.parse(stdout)
  expect(values.map((row: { numerator: number; denominator: number }) => [row.numerator, row.denominator])).toEqual([
    [1, 2],
    [1, 1],
  ])
})

test('what is wrong is said: no period, unknown indicators with the nearest, what front pages cannot tell', async () => {
  const said = async (names: string[], options: object) => {
    const { code, stderr } = await command('sql', [names], { options: { dialect: 'ansi', ...options } })
    return [code, ...stderr.split('\n').flatMap((line) => line.match(/^ZK-[A-Z-]+/)?.[0] ?? [])]
  }
  expect(await said(['UR-2022-06'], {})).toEqual([2, 'ZK-SQL-PERIOD'])
  expect(await said(['UR-2022-6'], { set })).toEqual([2, 'ZK-INDICATOR-UNKNOWN'])
  expect(await said(['UR-2022-06'], { set: { month: '1' } })).toEqual([2, 'ZK-PARAM-INVALID'])
  expect(await said(['GS-2022-01', 'HIV-2022-01'], { set })).toEqual([1, 'ZK-SQL-CANNOT', 'ZK-SQL-CANNOT'])
})

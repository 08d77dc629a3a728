import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { openDuckDb } from '../../lib/engine/index.ts'
import { folderWith, lines } from '../data/package-folder.ts'
import { command } from './command.ts'

const run = (data: string, options: Readonly<Record<string, unknown>> = {}, names: readonly string[] = ['drg']) =>
  command('compute', [names], { options: { data, ...options }, lang: 'en' })

type Value = { measure: string; value: number | null; why: { en: string } | null } & Readonly<Record<string, unknown>>
async function valuesOf(data: string, options: Readonly<Record<string, unknown>> = {}): Promise<readonly Value[]> {
  return JSON.parse((await run(data, { json: true, ...options })).stdout).values
}

const weights = lines(
  'version,drg_code,name,weight,reference_days,reference_cost',
  'V1,GB15,big,3,12,',
  'V1,GD29,small,0.8,5,',
  'V1,ES35,lung,0.5,,',
)
const header = 'organization_id,case_id,discharge_date,drg_code,length_of_stay,discharge_way'
const stays = [
  'A,1,2023-02-01,GB15,10,1',
  'A,2,2023-02-02,GD29,4,5',
  'A,3,2023-02-03,GD29,6,1',
  'A,4,2024-02-03,GD29,6,1',
  'A,5,2024-02-03,ES35,6,1',
  'B,6,2024-02-03,GD29,6,5',
  'B,7,2024-02-03,XX00,,1',
]
const packageOf = (files: Readonly<Record<string, string>>): string =>
  folderWith({
    ...files,
    'datapackage.json': JSON.stringify({
      name: 'small',
      resources: Object.keys(files).map((path) => ({ name: path.replace('.csv', ''), path })),
    }),
  })
const small = packageOf({ 'discharges.csv': lines(header, ...stays), 'drg_weights.csv': weights })

// Its five stays (days, yuan; weight and reference of their groups): FM39 3, 11914.16; 0.95, 4.8, 11210. FU23 10, 7086.08;
// 0.7425, 6.8, 8761.5. LX19 1, 2981; 0.4, 3.8, 4720. MB19 6, 17095.89; 1.4, 8, 16520. NE19 6, 6497.77; 0.48, 3.4, 5664.
test('an institution and month of the sample province, by hand', async () => {
  const options = { set: { period: '2024-07', organization: 'H009' }, by: 'organization,month' }
  const values = await valuesOf('data-samples/province', options)
  const found = Object.fromEntries(values.map(({ measure, value }) => [measure, value]))
  expect(found['drg-count']).toBe(5)
  expect(found['total-weight']).toBeCloseTo(3.9725, 10)
  expect(found.cmi).toBeCloseTo(0.7945, 10)
  // (3/4.8 + 10/6.8 + 1/3.8 + 6/8 + 6/3.4) / 5
  expect(found['time-index']).toBeCloseTo(0.97469, 5)
  // (1.062816 + 0.808775 + 0.631568 + 1.034860 + 1.147205) / 5
  expect(found['cost-index']).toBeCloseTo(0.937045, 5)
  expect(values[0]).toMatchObject({ organization: 'H009', month: '2024-07', cases: { received: 5, used: 5 } })
  expect(values.find(({ measure }) => measure === 'time-index')).toMatchObject({ denominator: 5, coverage: 1 })
  // Of fewer than thirty cases a mean has no interval, as in the report.
  expect(values.find(({ measure }) => measure === 'cmi')).toMatchObject({ denominator: 5, intervals: [] })
})

test('by institution and year: distinct groups, parts, coverage, grades of the years before, and why there is none', async () => {
  const values = await valuesOf(small, { by: 'organization,year' })
  const of = (measure: string) =>
    values
      .filter((each) => each.measure === measure)
      .map(({ organization, year, numerator, denominator, value, coverage, why }) => [
        `${organization} ${year}`,
        ...[numerator, denominator, value, coverage],
        why?.en.slice(0, 24) ?? null,
      ])
  expect(of('drg-count').map(([unit, , , value]) => [unit, value])).toEqual([
    ['A 2023', 2],
    ['A 2024', 2],
    ['B 2024', 2],
  ])
  const cmi = of('cmi')
  expect(cmi.map(([, , denominator, value]) => [denominator, value])).toEqual([
    [3, (3 + 0.8 + 0.8) / 3],
    [2, (0.8 + 0.5) / 2],
    [1, 0.8],
  ])
  // In 2024 ES35 of A has no reference: half its cases are compared, 6 days against 5.
  expect(of('time-index')[1]).toEqual(['A 2024', null, 1, 1.2, 0.5, null])
  expect(of('cost-index').map(([, , , value, , why]) => [value, why])).toEqual(
    Array.from({ length: 3 }, () => [null, 'the cases have no column']),
  )
  // Of 2023 only one group had deaths: no grades.
  expect(of('low-risk-mortality').map(([, , , value, , why]) => [value, why])).toEqual([
    [null, 'the data hold no cases o'],
    [null, 'fewer than two groups ha'],
    [null, 'fewer than two groups ha'],
  ])
  const counts = (await valuesOf(small, { set: { year: '2024' } })).find(({ measure }) => measure === 'drg-count')
  // GD29, ES35 and XX00, though the institutions have two each.
  expect(counts?.value).toBe(3)
})

test('adjusted stay of an institution is measured against all, also where it alone is asked for', async () => {
  // Of 2024 together: 18 days, weights 0.8 + 0.5 + 0.8, 3 cases. Of A: 12 days, 1.3: 12/1.3 / (18/2.1) * 6.
  for (const set of [{ year: '2024' }, { year: '2024', organization: 'A' }]) {
    const values = await valuesOf(small, { by: 'organization', set })
    expect(values.find(({ measure }) => measure === 'adjusted-stay')?.value).toBeCloseTo(6.461538, 6)
  }
})

test('low-risk mortality of a year, in groups graded by the years before', async () => {
  // By 2023: P 1 in 1000, Q 1 in 10, R none. Mean and deviation of ln: -4.605, 3.256: P is mid-low, R low by its zero.
  const many = (code: string, n: number, deaths: number, year: number): string[] =>
    Array.from({ length: n }, (_, i) => `A,${code}${year}-${i},${year}-05-01,${code},3,${i < deaths ? 5 : 1}`)
  const rows = [...many('GB15', 1000, 1, 2023), ...many('GD29', 10, 1, 2023), ...many('ES35', 5, 0, 2023)]
  const data = packageOf({ 'discharges.csv': lines(header, ...rows, ...many('ES35', 40, 1, 2024)) })
  const values = await valuesOf(data, { by: 'year' })
  const low = values.filter(({ measure, year }) => measure === 'low-risk-mortality' && year === '2024')
  expect(low).toMatchObject([{ numerator: 1, denominator: 40, value: 25, reason: null }])
  // Exact limits of 1 in 40 at 95 %: 0.0633 and 13.159 %.
  const [interval] = (low[0]?.intervals ?? []) as { lower: number; upper: number; method: string }[]
  expect([interval?.method, interval?.lower.toFixed(3), interval?.upper.toFixed(2)]).toEqual([
    'clopper-pearson',
    '0.633',
    '131.59',
  ])
  // No table of weights: what rests on them says so, the rest is there.
  for (const measure of ['cmi', 'total-weight', 'time-index', 'cost-index', 'adjusted-stay'])
    expect(values.find((each) => each.measure === measure)).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      reason: 'missing',
      why: { zh: '数据包没有权重表 drg_weights', en: 'the data have no table of weights (drg_weights)' },
    })
})

test('as lines, table, workbook and Parquet it says the same, in either language', async () => {
  const text = (await run(small, { set: { year: '2024' } })).stdout
  expect(text).toContain('  All: not computed, because the cases have no column total_cost, or it is blank')
  expect(text).toContain('Distinct groups in each row: rows do not add up.')
  const chinese = await command('compute', [['drg']], { options: { data: small, set: { year: '2024' } }, lang: 'zh' })
  expect(chinese.stdout).toContain('  全部：未计算，因为病例数据没有 total_cost 列，或全为空白')
  const csv = (await run(small, { set: { year: '2024' }, csv: true })).stdout.split('\r\n')
  expect(csv[3]).toMatch(/^cmi,Case-mix index \(CMI\),All,2\.1,3,0\.70*1?,,,,,,,4,3,V1,,$/)
  const folder = folderWith({})
  for (const ending of ['xlsx', 'parquet'])
    expect((await run(small, { set: { year: '2024' }, out: join(folder, `drg.${ending}`) })).code).toBe(0)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync(join(folder, 'drg.xlsx')).buffer as ArrayBuffer)
  const cells = (book.worksheets[0]?.getRow(4).values ?? []) as unknown[]
  expect(cells.slice(4, 7)).toEqual([2.1, 3, 2.1 / 3])
  const db = await openDuckDb()
  const { columns } = await db.query(
    `SELECT measure, numerator, denominator, round("value", 9) FROM '${join(folder, 'drg.parquet')}' WHERE measure = 'cmi'`,
  )
  await db.close()
  expect(columns.map(([cell]) => cell)).toEqual(['cmi', 2.1, 3, 0.7])
})

test('a table of weights without references, and cases in none of its groups, give the reason', async () => {
  const costed = lines(
    'organization_id,case_id,discharge_date,drg_code,total_cost',
    'A,1,2023-02-01,GB15,900',
    'B,2,2023-02-01,QQ99,9',
  )
  const data = packageOf({ 'discharges.csv': costed, 'drg_weights.csv': weights })
  const values = await valuesOf(data, { by: 'organization' })
  const why = (measure: string, of: string) =>
    values.find((each) => each.measure === measure && each.organization === of)?.why?.en
  expect(why('cost-index', 'A')).toBe('weights V1 have no reference (reference_cost)')
  expect(why('time-index', 'A')).toBe('the cases have no column length_of_stay, or it is blank')
  expect(why('cmi', 'B')).toBe(
    'none of 1 cases can be used: 0 ungrouped, 1 in groups that weights V1 lack, 0 of unknown stay',
  )
  expect(why('low-risk-mortality', 'A')).toBe('the cases have no column discharge_way, or it is blank')
})

test('what is wrong is said: with indicators, with other views, by what it cannot be told apart by, without DRGs', async () => {
  const wrong = await run(small, { by: 'quarter', attrition: true }, ['drg', 'UR-2022-10b'])
  expect([wrong.code, wrong.stderr.match(/^ZK-[A-Z-]+/gm)]).toEqual([
    2,
    ['ZK-DIMENSION-UNKNOWN', 'ZK-OPTION-CLASH', 'ZK-OPTION-CLASH'],
  ])
  const without = packageOf({ 'discharges.csv': lines('organization_id,case_id,discharge_date', 'A,1,2023-02-01') })
  const said = await run(without)
  expect([said.code, said.stderr]).toEqual([1, expect.stringContaining('ZK-COL-MISSING')])
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dischargeColumns } from '../../data-samples/generator/discharge-columns.ts'
import { groups, weightVersion } from '../../data-samples/generator/drg.ts'
import { families } from '../../data-samples/generator/drg-table.ts'
import type { Planted } from '../../data-samples/generator/planting.ts'
import { cities } from '../../data-samples/generator/regions.ts'
import { departmentCodes, elements, elementsOf, group, indicators } from '../../lib/catalogue/index.ts'
import { shared } from '../shared.ts'

const folder = join(import.meta.dirname, '../../data-samples/province')
const planted: readonly Planted[] = JSON.parse(readFileSync(join(folder, 'planted-errors.json'), 'utf8'))

type Json = string | number | boolean | null
const instance = DuckDBInstance.create(':memory:')
let query: (sql: string) => Promise<readonly Record<string, Json>[]>

beforeAll(async () => {
  const connection = await (await instance).connect()
  query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, Json>[]
  const texts = ['organization_id', 'department', 'period', 'element', 'stratum', 'value', 'missing_reason']
  const columns = texts.map((name) => `${name}: 'VARCHAR'`).join(', ')
  await connection.run(`
    CREATE TABLE submissions AS
      SELECT *, row_number() OVER (PARTITION BY filename ORDER BY file_row_number) AS row, parse_filename(filename) AS path
      FROM (SELECT *, row_number() OVER () AS file_row_number FROM read_csv('${folder}/submissions-*.csv',
        header = true, delim = ',', quote = '"', nullstr = '', columns = {${columns}}, filename = true, parallel = false));
    CREATE TABLE discharges AS
      SELECT *, file_row_number + 1 AS row FROM read_parquet('${folder}/discharges.parquet', file_row_number = true)`)
})
afterAll(async () => (await instance).closeSync())

/** Data rows of the workbook, without its header. */
async function hospitalRows(): Promise<readonly (readonly ExcelJS.CellValue[])[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(folder, 'organizations.xlsx'))
  const rows: ExcelJS.CellValue[][] = []
  book.getWorksheet('organizations')?.eachRow((row) => {
    rows.push(Array.from({ length: 8 }, (_, at) => row.getCell(at + 1).value))
  })
  return rows.slice(1)
}

const rowsPlanted = (path: string): string =>
  `(${planted
    .filter((each) => each.path === path)
    .map(({ row }) => row)
    .join(', ')})`

test('every planted error stands where the list says', async () => {
  const found = await Promise.all(
    planted
      .filter(({ resource }) => resource === 'submissions' || resource === 'discharges')
      .map(async ({ resource, path, row, column, value }) => {
        const where = resource === 'submissions' ? `path = '${path}' AND row = ${row}` : `row = ${row}`
        const [cell] = await query(`SELECT CAST(${column} AS VARCHAR) AS cell FROM ${resource} WHERE ${where}`)
        return { path, row, column, same: (cell?.cell ?? '') === value, cell: cell?.cell ?? '' }
      }),
  )
  expect(found.filter(({ same }) => !same)).toEqual([])
  expect(found.length).toBeGreaterThan(45)
})

test('the workbook holds 120 hospitals, a number stored as text, a date for a number and one hospital twice', async () => {
  const rows = await hospitalRows()
  expect(rows.length).toBe(124)
  const beds = (row: number): ExcelJS.CellValue | undefined => rows[row - 1]?.[7]
  const rowOf = (kind: string): number =>
    planted.find((each) => each.resource === 'organizations' && each.kind === kind)?.row ?? 0
  expect(typeof beds(1)).toBe('number')
  expect(beds(rowOf('number-as-text'))).toBe('47')
  expect(beds(rowOf('date-in-number'))).toBeInstanceOf(Date)
  expect(rows[rowOf('duplicate-key') - 1]?.[0]).toBe('H003')
})

test('planted errors are of many kinds and lie in every table', () => {
  expect(planted.length).toBeGreaterThanOrEqual(30)
  expect(new Set(planted.map(({ resource }) => resource)).size).toBe(5)
  expect(new Set(planted.map(({ kind }) => kind)).size).toBeGreaterThan(20)
})

/** Groups that the sample province reports; a group joins them with its own numbers in the generator. */
const filled = ['national-goals', 'general-surgery', 'urology'] as const

test('every element reported is in the catalogue, and all that only hospitals can count are reported', async () => {
  const reported = (await query('SELECT DISTINCT element FROM submissions')).map(({ element }) => element)
  const known = elements.map(({ id }) => id)
  expect(reported.filter((id) => !known.some((each) => each === id))).toEqual(['gs_discharge'])
  const needed = filled.flatMap((id) => group(id).indicators.flatMap((each) => elementsOf(each)))
  const fromCases = /_(grouped_cases|days|weight)$/
  const owed = needed.filter(({ id }) => id === 'patient_days' || !fromCases.test(id))
  expect(owed.map(({ id }) => id).filter((id) => !reported.includes(id))).toEqual([])
})

test('nothing counted is above what it is counted of, but for planted errors', async () => {
  const pairs = indicators.flatMap(({ kind, measure }) =>
    kind === 'proportion' && 'numerator' in measure ? [[measure.numerator, measure.denominator] as const] : [],
  )
  const list = pairs.map(([part, whole]) => `('${part}', '${whole}')`).join(', ')
  const above = await query(`
    SELECT a.organization_id, a.period, a.element FROM submissions a
    JOIN (VALUES ${list}) AS pairs(part, whole) ON a.element = part
    JOIN submissions b ON b.organization_id = a.organization_id AND b.period = a.period AND b.element = whole
    WHERE try_cast(a.value AS DOUBLE) > try_cast(b.value AS DOUBLE)
    ORDER BY ALL`)
  const places = above.map(({ organization_id, period }) => `${organization_id} ${period}`)
  expect([...new Set(places)].sort()).toEqual([
    // The planted negative count makes its numerators exceed it.
    'H038 2021-03',
    'H077 2024-06',
    'H083 2023-04',
    'H097 2022-08',
    'H108 2024-05',
  ])
})

test('departments are those that the catalogue counts', () => {
  const departments = new Set(families.map(({ department }) => department))
  expect(departments.has(departmentCodes.generalSurgery)).toBe(true)
  expect(departments.has(departmentCodes.urology)).toBe(true)
  const stone = families.find(({ diagnoses }) => diagnoses.includes('N20.000'))
  expect(stone?.department).toBe(departmentCodes.urology)
})

test('length of stay is the days between the dates, at least one, but for planted errors', async () => {
  const wrong = await query(`
    SELECT row FROM discharges WHERE row NOT IN ${rowsPlanted('discharges.parquet')}
      AND (length_of_stay <> greatest(1, discharge_date - admission_date) OR procedure_date NOT BETWEEN admission_date AND discharge_date)`)
  expect(wrong).toEqual([])
})

test('case ids are unique and readmissions can be found again, but for planted errors', async () => {
  const [ids] = await query('SELECT count(*) - count(DISTINCT case_id) AS twice FROM discharges')
  expect(Number(ids?.twice)).toBe(1)
  // Among unplanned returns, the flag and the next stay of the same patient agree.
  const wrong = await query(`
    SELECT row FROM (
      SELECT *, lead(admission_date) OVER (PARTITION BY patient_key ORDER BY admission_date, discharge_date) AS next
      FROM discharges WHERE row NOT IN ${rowsPlanted('discharges.parquet')})
    WHERE readmitted_30d = 1 AND (next IS NULL OR next - discharge_date NOT BETWEEN 0 AND 30)`)
  expect(wrong).toEqual([])
})

test('DRG codes, diagnoses and procedures have the shape of their classifications', () => {
  expect(groups.filter(({ code }) => !/^[A-Z]{2}[0-9][0-9A-Z]$/.test(code))).toEqual([])
  const icd10 = /^[A-Z]\d{2}(\.[\dx]{1,3}(x\d{3})?)?$/
  const icd9 = /^\d{2}\.\d[\dx]{0,4}(x\d{3})?$/
  expect(families.flatMap(({ diagnoses }) => diagnoses).filter((code) => !icd10.test(code))).toEqual([])
  expect(families.flatMap(({ procedures }) => procedures).filter((code) => !icd9.test(code))).toEqual([])
})

test('two groups have no reference, and one case in fifty is in no group', async () => {
  expect(groups.filter(({ reference }) => reference === undefined).map(({ code }) => code)).toEqual(['KE19', 'QB13'])
  const [share] = await query('SELECT avg(CAST(drg_weight IS NULL AS INTEGER)) AS share FROM discharges')
  expect(Number(share?.share)).toBeCloseTo(0.02, 2)
})

test('case-mix is heavier the higher the level of the hospital', async () => {
  const levels = (await hospitalRows()).map(([id, , , , level]) => `('${id}', '${level}')`)
  const rows = await query(`
    SELECT level, avg(drg_weight) AS cmi FROM discharges
    JOIN (SELECT DISTINCT * FROM (VALUES ${levels.join(', ')}) AS listed(organization_id, level)) USING (organization_id)
    GROUP BY level ORDER BY level`)
  const [primary = 0, secondary = 0, tertiary = 0] = rows.map(({ cmi }) => Number(cmi))
  expect(tertiary).toBeGreaterThan(secondary + 0.15)
  expect(secondary).toBeGreaterThan(primary + 0.15)
})

test('the stories can be seen: reperfusion of stroke rises from about a third, clean-incision prophylaxis breaks', async () => {
  const yearly = async (part: string, whole: string): Promise<number[]> => {
    const rows = await query(`
      SELECT substr(period, 1, 4) AS year,
        sum(CASE WHEN element = '${part}' THEN try_cast(value AS DOUBLE) END) /
        sum(CASE WHEN element = '${whole}' THEN try_cast(value AS DOUBLE) END) AS share
      FROM submissions WHERE period BETWEEN '2021-01' AND '2024-12' GROUP BY year ORDER BY year`)
    return rows.map(({ share }) => Number(share))
  }
  const stroke = await yearly('stroke_reperfused', 'stroke_within_6h')
  expect(stroke[0]).toBeCloseTo(0.34, 1)
  expect(stroke[3]).toBeGreaterThan(0.55)
  const [, before = 0, after = 1] = await yearly('ur_clean_incision_prophylaxis', 'ur_clean_incision_operations')
  expect(before - after).toBeGreaterThan(0.1)
})

test('the Parquet columns are those of the table, money and weights exact', async () => {
  const columns = await query(`DESCRIBE SELECT * FROM '${folder}/discharges.parquet'`)
  expect(Object.fromEntries(columns.map(({ column_name, column_type }) => [column_name, column_type]))).toEqual(
    dischargeColumns,
  )
  const versions = await query(
    'SELECT DISTINCT drg_weight_version AS version FROM discharges WHERE drg_weight IS NOT NULL',
  )
  expect(versions).toEqual([{ version: weightVersion }])
})

const realCities = shared('realdata/cn_cities.csv')
if (!existsSync(realCities)) console.log('no list of real cities beside the project: invented names are not compared')
test.skipIf(!existsSync(realCities))('no invented city has the name of a real one', () => {
  const real = readFileSync(realCities, 'utf8')
  expect(cities.filter(({ name }) => real.includes(`"${name.zh}"`))).toEqual([])
  expect(cities.every(({ code }) => code.startsWith('99'))).toBe(true)
})

import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frontPages, writeFrontPage } from '../../data-samples/generator/front-page/front-page.ts'
import type { FrontPageStay } from '../../data-samples/generator/front-page/stays.ts'
import { quiet } from '../../lib/core/index.ts'
import { type Dataset, openDataset, runChecks } from '../../lib/data/index.ts'
import { hashByNode } from '../data/front-page/hash-by-node.ts'

const samples = join(import.meta.dirname, '../../data-samples/front-page')
const hashKey = 'key of the sample, of no use elsewhere'
let dataset: Dataset

beforeAll(async () => {
  dataset = await openDataset(samples, { effects: quiet, hashKey })
})
afterAll(() => dataset.close())

const filesOf = (folder: string): Map<string, string> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name)).toString('hex')]))
}

test('the generator writes exactly what is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-samples-'))
  await writeFrontPage(folder)
  expect(filesOf(folder)).toEqual(filesOf(samples))
})

test('every row of every export is used, and no check that sets data aside or blocks them finds anything', async () => {
  expect(dataset.flow.map(({ resource, rowsIn, used }) => [resource, rowsIn, used])).toEqual(
    ['letter-codes', 'p-codes', 'pinyin', 'settlement-list', 'chinese'].map((name) => [name, 36, 36]),
  )
  expect(dataset.warnings).toEqual([])
  expect(dataset.sources.map(({ path, encoding }) => [path, encoding])).toEqual([
    ['letter-codes/2024-01.csv', 'gb18030'],
    ['letter-codes/2024-02.csv', 'gb18030'],
    ['p-codes.dbf', 'gb18030'],
    ['pinyin.csv', 'gb18030'],
    ['settlement-list.csv', 'utf-8-bom'],
    ['chinese.xlsx', undefined],
  ])
  const found = (await runChecks(dataset)).filter(({ status }) => status === 'fail' || status === 'error')
  // Only one of the five exports has DRG codes.
  expect(found.map(({ id }) => id)).toEqual(['ungrouped-share'])
})

/** What each stay must have become, from the stays themselves and Node's own hashes. */
function expected(stay: FrontPageStay, export_: number): (string | null)[] {
  const hash = hashByNode.bind(null, hashKey)
  const { person, hospital, nth } = stay
  const parts = export_ === 3 ? [`V${person.record}${nth}`] : [person.record, String(nth)]
  const patient = export_ === 1 ? hash('card', person.card) : hash('id-number', person.idNumber)
  const others = [3, 2, 2, 1, 9][export_] ?? 0
  return [
    hospital,
    hash('case', hospital, ...parts),
    patient,
    person.female ? '2' : '1',
    String(stay.age),
    stay.admitted,
    stay.left,
    stay.department,
    String(stay.days),
    stay.way,
    stay.diagnosis,
    stay.others.slice(0, others).join(' ') || null,
    stay.procedure?.code ?? null,
    stay.procedure?.date ?? null,
    export_ === 3 ? null : stay.cost.toFixed(2),
    export_ === 0 || export_ === 3 ? (stay.ventilatorHours === 0 ? null : stay.ventilatorHours.toFixed(2)) : null,
  ]
}

test('five dialects, one table: each stay is what it was before it was written in its dialect', async () => {
  const columns = [
    ...[
      'organization_id',
      'case_id',
      'patient_key',
      'sex',
      'age_years',
      'admission_date',
      'discharge_date',
      'department',
    ],
    ...['length_of_stay', 'discharge_way', 'principal_diagnosis', 'other_diagnoses', 'principal_procedure'],
    ...['procedure_date', 'total_cost', 'ventilator_hours'],
  ]
  const answer = await dataset.engine.query(
    `SELECT ${columns.map((name) => `cast(${name} AS VARCHAR) AS ${name}`).join(', ')} FROM discharges ORDER BY organization_id, case_id`,
  )
  const rows = (answer.columns[0] ?? []).map((_, row) => answer.columns.map((cells) => cells[row] ?? null))
  const made = frontPages().flatMap((stays, nth) => stays.map((stay) => expected(stay, nth)))
  const inOrder = (all: readonly unknown[][]): string[] => all.map((row) => JSON.stringify(row)).toSorted()
  expect(inOrder(rows)).toEqual(inOrder(made))
})

test('patients are known again from one hospital and dialect to the next by their id number', async () => {
  const answer = await dataset.engine.query(
    `SELECT count(*) AS n FROM (SELECT patient_key FROM discharges WHERE organization_id <> 'F02' GROUP BY patient_key HAVING count(DISTINCT organization_id) > 1)`,
  )
  const seen = frontPages().flatMap((stays, nth) =>
    nth === 1 ? [] : stays.map(({ person, hospital }) => [person, hospital] as const),
  )
  const hospitals = new Map<unknown, Set<string>>()
  for (const [person, hospital] of seen) hospitals.set(person, (hospitals.get(person) ?? new Set()).add(hospital))
  const several = [...hospitals.values()].filter(({ size }) => size > 1).length
  expect(several).toBeGreaterThan(3)
  expect(answer.columns[0]).toEqual([several])
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { specialtySubmissions } from '../../data-samples/generator/specialties/specialties.ts'
import { type Indicator, indicators } from '../../lib/catalogue/index.ts'
import { isKnown, quiet } from '../../lib/core/index.ts'
import { checks, type Dataset, openDataset, runChecks } from '../../lib/data/index.ts'
import { AnalysisData } from '../../lib/notebook/index.ts'

const samples = join(import.meta.dirname, '../../data-samples')
let folder = ''
let dataset: Dataset
let data: AnalysisData

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhikong-samples-'))
  dataset = await openDataset(join(samples, 'specialties'), { effects: quiet, quarantineDir: folder })
  data = await AnalysisData.load(dataset)
}, 60_000)
afterAll(async () => {
  await dataset.close()
  await rm(folder, { recursive: true, force: true })
})

/** A tertiary hospital that transplants, one of each lower level, and two with months that never came. */
const some = ['H001', 'H008', 'H022', 'H041', 'H100']

// All hundred and twenty take half a minute; each has random numbers of its own.
test('the generator gives exactly the numbers that are kept', async () => {
  const columns = ['organization_id', 'department', 'period', 'element', 'stratum', 'value', 'missing_reason'] as const
  const table = await dataset.engine.query(
    `SELECT ${columns.join(', ')} FROM submissions WHERE organization_id IN (${some.map((id) => `'${id}'`).join(', ')})`,
  )
  const kept = (table.columns[0] ?? []).map((_, row) => table.columns.map((column) => column[row] ?? null))
  const made = specialtySubmissions(({ id }) => some.includes(id)).map((row) =>
    columns.map((name) => row[name] ?? null),
  )
  const inOrder = (rows: readonly unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).toSorted()
  expect(made.length).toBeGreaterThan(4000)
  expect(inOrder(made)).toEqual(inOrder(kept))
})

/** General surgery and urology are filled by the monthly sample, whose reports show every one of their indicators. */
const filledHere = ({ group }: Indicator): boolean => group !== 'general-surgery' && group !== 'urology'

test('every indicator of the other groups has a value for the province in each of three years', () => {
  const empty = indicators.filter(filledHere).flatMap((indicator) => {
    const { rows } = data.indicator(indicator).by('year').between('2022-01-01', '2025-01-01')
    return rows.filter(({ answer }) => !isKnown(answer)).map(({ label }) => `${indicator.id} ${label.en}`)
  })
  expect(empty).toEqual([])
})

test('every row is read, and no check finds a contradiction', async () => {
  expect(dataset.flow.map(({ rowsIn, used }) => rowsIn - used)).toEqual([0, 0, 0, 0])
  // Only those that are fatal when they find something: the others take half a minute.
  const fatal = checks.filter(({ severity }) => severity === 'fatal')
  expect(fatal.length).toBeGreaterThan(3)
  const results = await runChecks(dataset, fatal)
  const found = results.filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
  expect(found.map(({ id, samples }) => [id, samples[0]])).toEqual([])
})

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSpecialties } from '../../data-samples/generator/specialties/specialties.ts'
import { type Indicator, indicators } from '../../lib/catalogue/index.ts'
import { isKnown, quiet, sha256OfFile } from '../../lib/core/index.ts'
import { type Dataset, openDataset, runChecks } from '../../lib/data/index.ts'
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

test('the generator writes exactly the sample that is kept', { timeout: 60_000 }, async () => {
  const written = join(folder, 'specialties')
  await writeSpecialties(written)
  const names = (await readdir(written)).sort()
  expect(names).toEqual((await readdir(join(samples, 'specialties'))).sort())
  for (const name of names)
    expect(await sha256OfFile(join(written, name)), name).toBe(await sha256OfFile(join(samples, 'specialties', name)))
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
  const found = (await runChecks(dataset)).filter(
    ({ status, severity }) => status !== 'pass' && status !== 'not-applicable' && severity === 'fatal',
  )
  expect(found.map(({ id, samples }) => [id, samples[0]])).toEqual([])
})

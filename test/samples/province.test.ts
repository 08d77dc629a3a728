import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dischargeColumns } from '../../data-samples/generator/discharge-columns.ts'
import { discharges } from '../../data-samples/generator/discharges.ts'
import { writeEmergency } from '../../data-samples/generator/emergency.ts'
import { organizations } from '../../data-samples/generator/organizations.ts'
import { writePublished } from '../../data-samples/generator/published.ts'
import { writeSummaryForm } from '../../data-samples/generator/summary-form/summary-form.ts'
import { writeParquet, writeXlsx } from '../../data-samples/generator/write.ts'
import { random, sha256OfFile } from '../../lib/core/index.ts'
import { hashes } from './hashes.ts'

const committed = join(import.meta.dirname, '../../data-samples')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhikong-samples-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// The province itself takes ten seconds: province.long.test.ts.
test('the generator writes exactly the small samples that are kept', async () => {
  await writePublished(join(folder, 'published'))
  await writeEmergency(join(folder, 'emergency'))
  await writeSummaryForm(join(folder, 'summary-form'))
  for (const name of ['published', 'emergency', 'summary-form'])
    expect(await hashes(join(folder, name))).toEqual(await hashes(join(committed, name)))
})

test('the same seed gives the same bytes of a Parquet file, another seed gives others', async () => {
  const write = async (seed: string, name: string): Promise<string> => {
    const path = join(folder, name)
    const hospitals = organizations(random(seed))
    await writeParquet(path, dischargeColumns, discharges(hospitals, 2000, random(seed).fork('discharges')))
    return sha256OfFile(path)
  }
  const first = await write('one', 'first.parquet')
  expect(await write('one', 'again.parquet')).toBe(first)
  expect(await write('two', 'other.parquet')).not.toBe(first)
})

test('a workbook written twice, seconds apart, has the same bytes', async () => {
  const write = (name: string): Promise<void> =>
    writeXlsx(join(folder, name), 'sheet', ['name', 'beds'], [{ name: '示例医院', beds: 300 }])
  try {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 0, 1) })
    await write('first.xlsx')
    // ZIP times count in steps of two seconds.
    vi.setSystemTime(Date.UTC(2024, 0, 1, 0, 0, 3))
    await write('again.xlsx')
  } finally {
    vi.useRealTimers()
  }
  expect(await sha256OfFile(join(folder, 'again.xlsx'))).toBe(await sha256OfFile(join(folder, 'first.xlsx')))
})

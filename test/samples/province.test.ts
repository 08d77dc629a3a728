import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dischargeColumns } from '../../data-samples/generator/discharge-columns.ts'
import { discharges } from '../../data-samples/generator/discharges.ts'
import { writeEmergency } from '../../data-samples/generator/emergency.ts'
import { organizations } from '../../data-samples/generator/organizations.ts'
import { writeProvince } from '../../data-samples/generator/province.ts'
import { writePublished } from '../../data-samples/generator/published.ts'
import { writeSummaryForm } from '../../data-samples/generator/summary-form/summary-form.ts'
import { writeParquet, writeXlsx } from '../../data-samples/generator/write.ts'
import { random, sha256OfFile } from '../../lib/core/index.ts'

const committed = join(import.meta.dirname, '../../data-samples')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhikong-samples-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function hashes(of: string): Promise<Record<string, string>> {
  const names = (await readdir(of)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await sha256OfFile(join(of, name))] as const)),
  )
}

test('the generator writes exactly the sample that is kept', { timeout: 120_000 }, async () => {
  await writeProvince(join(folder, 'province'))
  await writePublished(join(folder, 'published'))
  await writeEmergency(join(folder, 'emergency'))
  await writeSummaryForm(join(folder, 'summary-form'))
  expect(await hashes(join(folder, 'province'))).toEqual(await hashes(join(committed, 'province')))
  expect(await hashes(join(folder, 'published'))).toEqual(await hashes(join(committed, 'published')))
  for (const name of ['emergency', 'summary-form'])
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
  await write('first.xlsx')
  // ZIP times count in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  await write('again.xlsx')
  expect(await sha256OfFile(join(folder, 'again.xlsx'))).toBe(await sha256OfFile(join(folder, 'first.xlsx')))
})

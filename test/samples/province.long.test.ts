import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeProvince } from '../../data-samples/generator/province.ts'
import { hashes } from './hashes.ts'

test('the generator writes exactly the province that is kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhikong-samples-'))
  try {
    await writeProvince(folder)
    expect(await hashes(folder)).toEqual(await hashes(join(import.meta.dirname, '../../data-samples/province')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { openDataset } from '../../lib/data/index.ts'
import { inspectText } from '../../lib/data/readers/inspect-text.ts'
import { smallDisk } from '../small-disk.ts'
import { inGb18030 } from './in-gb18030.ts'
import { folderWith, lines, problemsOf } from './package-folder.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a temporary folder that is none is named, with the variable that names another', async () => {
  const root = folderWith({ file: '', 'organizations.csv': lines('organization_id,name', 'H1,甲') })
  vi.stubEnv('TMPDIR', join(root, 'file'))
  const resources = [{ name: 'organizations', path: 'organizations.csv' }]
  const problems = await problemsOf(openDataset({ name: 'test', root, resources }, { effects: quiet }))
  expect(problems).toMatchObject([{ code: 'ZK-SCRATCH', params: { path: join(root, 'file'), cause: 'ENOTDIR' } }])
})

test('a copy in UTF-8 that finds no room is refused as that, and leaves nothing', async ({ skip }) => {
  const disk = smallDisk('64k')
  if (disk === undefined) {
    console.log('skipped: a full disk for temporary files (no right to mount a small one here)')
    return skip()
  }
  try {
    const file = join(folderWith({}), 'large.csv')
    writeFileSync(file, inGb18030('甲,乙\n'.repeat(50_000)))
    // So large that it is not kept in memory.
    const input = {
      resource: { delimiter: ',' },
      path: 'large.csv',
      file,
      bytes: 2 ** 50,
      scratch: disk.path,
      index: 0,
    }
    expect(await problemsOf(inspectText(input))).toMatchObject([
      { code: 'ZK-SCRATCH', params: { full: true, cause: 'ENOSPC' } },
    ])
    writeFileSync(join(disk.path, 'filler'), Buffer.alloc(60 * 1024))
  } finally {
    disk.remove()
  }
})

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requireWritable, writeWhole, writingBeside } from '../../lib/render/index.ts'
import { problemsOf } from '../report/fixtures/fill.ts'
import { smallDisk } from '../small-disk.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file appears whole under its name, in folders made for it, with nothing beside it', async () => {
  const path = join(folder, 'a', 'b', 'report.pdf')
  await writeWhole(path, 'first')
  await writeWhole(path, Buffer.from('second'))
  expect(readFileSync(path, 'utf8')).toBe('second')
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['report.pdf'])
})

test('a failure while writing leaves the old file as it was and nothing half-written', async () => {
  const path = join(folder, 'report.pdf')
  writeFileSync(path, 'old')
  const work = writingBeside(path, async (partial) => {
    writeFileSync(partial, 'half')
    throw new Error('broke off')
  })
  await expect(work).rejects.toThrow('broke off')
  expect(readdirSync(folder)).toEqual(['report.pdf'])
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a folder that is a file, and a name that is a folder, are said with their path', async () => {
  writeFileSync(join(folder, 'out'), '')
  mkdirSync(join(folder, 'report.pdf'))
  const [inFile = ''] = await problemsOf(() => writeWhole(join(folder, 'out', 'report.pdf'), 'x'))
  expect(inFile).toMatch(/^ZK-OUTPUT-UNWRITABLE .*out.report\.pdf": (ENOTDIR|EEXIST)/)
  const [onFolder = ''] = await problemsOf(() => writeWhole(join(folder, 'report.pdf'), 'x'))
  expect(onFolder).toMatch(/^ZK-OUTPUT-UNWRITABLE /)
  expect(readdirSync(folder)).toEqual(['out', 'report.pdf'])
})

test('a folder is tried before the work, and nothing of the trial is left', async () => {
  await requireWritable(join(folder, 'a', 'b'))
  await requireWritable(folder)
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(join(folder, 'out'), '')
  const [problem = ''] = await problemsOf(() => requireWritable(join(folder, 'out', 'annual-report')))
  expect(problem).toMatch(/^ZK-OUTPUT-UNWRITABLE .*out.annual-report": (ENOTDIR|EEXIST)/)
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('')
})

const root = process.getuid?.() === 0
if (root) console.log('skipped: an unwritable folder (root may write anywhere)')
test.skipIf(root || process.platform === 'win32')(
  'a folder without the right to write is said with its path',
  async () => {
    chmodSync(folder, 0o500)
    const [problem = ''] = await problemsOf(() => writeWhole(join(folder, 'report.pdf'), 'x'))
    chmodSync(folder, 0o700)
    expect(problem).toMatch(/^ZK-OUTPUT-UNWRITABLE .*EACCES/)
  },
)

test('a full disk is said as such, and the half-written file is removed', async ({ skip }) => {
  const small = smallDisk('64k')
  if (small === undefined) {
    console.log('skipped: a full disk (no right to mount a small one here)')
    return skip()
  }
  const disk = small.path
  try {
    const [problem = ''] = await problemsOf(() => writeWhole(join(disk, 'report.pdf'), Buffer.alloc(1_000_000)))
    expect(problem).toMatch(/^ZK-DISK-FULL /)
    expect(readdirSync(disk)).toEqual([])
    await requireWritable(join(disk, 'out'))
    writeFileSync(join(disk, 'filler'), Buffer.alloc(64 * 1024))
    const [tried = ''] = await problemsOf(() => requireWritable(join(disk, 'out')))
    expect(tried).toMatch(/^ZK-DISK-FULL .*out"/)
    expect(readdirSync(disk)).toEqual(['filler'])
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(await problemsOf(() => requireWritable(join(disk, 'out')))).toEqual([
      expect.stringMatching(/^ZK-OUTPUT-UNWRITABLE .*out": EROFS/),
    ])
  } finally {
    small.remove()
  }
})

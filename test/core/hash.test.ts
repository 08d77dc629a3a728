import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256OfFile } from '../../lib/core/index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhikong-hash-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

// FIPS 180-2, B.1; the large file has a thread of its own.
test.each([
  ['abc', Buffer.from('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    '33 MB',
    Buffer.alloc(33 << 20, 'abc'),
    createHash('sha256')
      .update(Buffer.alloc(33 << 20, 'abc'))
      .digest('hex'),
  ],
])('the hash of a file is that of its bytes: %s', async (name, bytes, expected) => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  expect(await sha256OfFile(file)).toBe(expected)
})

test('of several large files one that cannot be read leaves the others their hashes', async () => {
  const file = join(folder, 'large')
  writeFileSync(file, Buffer.alloc(33 << 20, 'abc'))
  const gone = join(folder, 'gone')
  writeFileSync(gone, Buffer.alloc(33 << 20))
  const [first, lost, last] = [sha256OfFile(file), sha256OfFile(gone), sha256OfFile(file)]
  rmSync(gone)
  await expect(lost).rejects.toThrow(/ENOENT/)
  expect(await last).toBe(await first)
})

test('a file that is not there has none', async () => {
  await expect(sha256OfFile(join(folder, 'nowhere'))).rejects.toThrow(/ENOENT/)
})

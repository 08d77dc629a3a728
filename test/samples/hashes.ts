import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256OfFile } from '../../lib/core/index.ts'

/** Every file of a folder with the hash of its bytes. */
export async function hashes(of: string): Promise<Record<string, string>> {
  const names = (await readdir(of)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await sha256OfFile(join(of, name))] as const)),
  )
}

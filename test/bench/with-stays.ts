import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { file } from './count-cases.ts'
import { type Generation, generateDischarges } from './generate-discharges.ts'

/** Works on a package of generated stays, which is gone afterwards. */
export async function withStays<T>(of: Omit<Generation, 'out'>, work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'zhikong-bench-'))
  try {
    await generateDischarges({ ...of, out: join(root, file) })
    return await work(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDiskFull } from './disk-full.ts'
import { ProblemError, problem } from './problem.ts'

/**
 * A new folder for files that are gone with the work; whoever asks for it removes it.
 * @throws ProblemError `ZK-SCRATCH`.
 */
export async function scratchFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'zhikong-')).catch((error: unknown) => {
    throw scratchProblem(error)
  })
}

/** Works with a folder that is removed afterwards, however the work ends. @throws ProblemError `ZK-SCRATCH`. */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await scratchFolder()
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the system says of a file that cannot be written there, as a problem; anything else stays what it is. */
export function scratchProblem(error: unknown): unknown {
  const cause = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof cause !== 'string') return error
  return new ProblemError([problem('ZK-SCRATCH', { path: tmpdir(), full: isDiskFull(error), cause })])
}

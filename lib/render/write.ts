import { constants } from 'node:fs'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDiskFull, ProblemError, problem } from '../core/index.ts'

/**
 * Writes a file beside its final name and renames it, so that a half-written report never has a report's name.
 * @throws ProblemError `ZK-DISK-FULL` or `ZK-OUTPUT-UNWRITABLE`; nothing half-written is left behind.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writingBeside(path, (partial) => writeFile(partial, content))
}

/** The same for whoever writes the file itself, such as a streaming workbook: it is given the name to write to. */
export async function writingBeside(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await write(partial)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw unwritable(error, path)
  }
}

/**
 * Whether a folder can be made and written to, tried in earnest: rights alone do not tell of a full or read-only disk.
 * Nothing is left behind, not even the folder.
 * @throws ProblemError `ZK-DISK-FULL` or `ZK-OUTPUT-UNWRITABLE`, naming the folder.
 */
export async function requireWritable(folder: string): Promise<void> {
  let made: string | undefined
  try {
    // Asked first, since making a folder on a read-only disk fails with a misleading reason.
    await access(await nearestThere(folder), constants.W_OK)
    made = await mkdir(folder, { recursive: true })
    const trial = await mkdtemp(join(folder, '.trial-'))
    try {
      await writeFile(join(trial, 'trial'), 'x'.repeat(trialBytes))
    } finally {
      await rm(trial, { recursive: true, force: true })
    }
  } catch (error) {
    throw unwritable(error, folder)
  } finally {
    if (made !== undefined) await rm(made, { recursive: true, force: true })
  }
}

/** The folder itself, or the innermost above it that is there. */
async function nearestThere(folder: string): Promise<string> {
  const above = dirname(folder)
  if (above === folder) return folder
  return access(folder).then(
    () => folder,
    () => nearestThere(above),
  )
}

/** A block of most disks: a full one takes names but no content. */
const trialBytes = 4096

/** A failed write as a problem; anything else stays what it is. */
function unwritable(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return error
  if (isDiskFull(error)) return new ProblemError([problem('ZK-DISK-FULL', { path })])
  return new ProblemError([problem('ZK-OUTPUT-UNWRITABLE', { path, cause: code })])
}

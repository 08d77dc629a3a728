import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Problem, ProblemError, quiet } from '../../lib/core/index.ts'
import { type DataPackageSpec, type Dataset, type OpenOptions, openDataset } from '../../lib/data/index.ts'

/** A new folder with these files. */
export function folderWith(files: { readonly [name: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhikong-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

type Opening = Partial<OpenOptions> & { readonly resources?: DataPackageSpec['resources'] }

/** Opens files whose names are those of their tables. */
export function openFiles(
  files: { readonly [name: string]: string | Uint8Array },
  options: Opening = {},
): Promise<Dataset> {
  const { resources = Object.keys(files).map((path) => ({ name: path.split('.')[0] ?? '', path })), ...rest } = options
  return openDataset(
    { name: 'test', root: folderWith(files), resources },
    { effects: quiet, elements: ['a', 'b'], ...rest },
  )
}

/** The problems with which something is refused. */
export async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
  throw new Error('it was not refused')
}

export const codesOf = async (work: Promise<unknown>): Promise<string[]> =>
  (await problemsOf(work)).map(({ code }) => code)

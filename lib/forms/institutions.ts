import { statSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { type Effects, ProblemError, problem } from '../core/index.ts'
import { openDataset, readDataPackage } from '../data/index.ts'
import type { Institutions } from './submissions-package.ts'

/**
 * The institutions of a data package, or of a lone CSV or XLSX file with their ids and names.
 * @throws ProblemError as `openDataset` does; `ZK-FORM-ORGANIZATIONS` where there are none.
 */
export async function readInstitutions(source: string, effects: Effects): Promise<Institutions> {
  const lone = isLoneFile(source)
  const described = lone ? undefined : await readDataPackage(source)
  const opened = lone
    ? {
        name: 'organizations',
        root: dirname(resolve(source)),
        resources: [{ name: 'organizations', path: basename(source) }],
      }
    : source
  const dataset = await openDataset(opened, { effects, tables: [] })
  try {
    const { organizations } = dataset
    if (organizations.length === 0) throw new ProblemError([problem('ZK-FORM-ORGANIZATIONS', { path: source })])
    return { organizations, regions: described?.regions ?? [], synthetic: described?.synthetic ?? false }
  } finally {
    await dataset.close()
  }
}

function isLoneFile(source: string): boolean {
  const extension = extname(source).toLowerCase()
  return (
    ['.csv', '.xlsx', '.txt', '.tsv'].includes(extension) &&
    statSync(source, { throwIfNoEntry: false })?.isFile() === true
  )
}

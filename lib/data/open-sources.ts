import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Problem, ProblemError, problem } from '../core/index.ts'
import type { DuckDb } from '../engine/index.ts'
import { causeOf } from './cause.ts'
import type { DataPackage, Resource } from './data-package.ts'
import type { TableName } from './dataset.ts'
import { expandPath } from './expand-path.ts'
import { type FileFormat, formatByName } from './file-format.ts'
import { readMapping } from './front-page/mapping-file.ts'
import { type MatchedColumns, matchColumns } from './match-columns.ts'
import { openCsv } from './readers/csv.ts'
import { openDbf } from './readers/dbf.ts'
import { openParquet } from './readers/parquet.ts'
import type { FileShape, ReaderInput, SourceTable } from './readers/source-file.ts'
import { openXlsx } from './readers/xlsx.ts'
import { tables } from './schema/tables.ts'
import type { MatchedSource } from './staged-table.ts'

/**
 * Opens every file of the wanted tables and finds their columns.
 * @throws ProblemError with the problems of all files at once.
 */
export async function openSources(
  of: DataPackage,
  wanted: ReadonlySet<TableName>,
  scratch: string,
  db: DuckDb,
): Promise<MatchedSource[]> {
  const { opened, problems } = await tryToOpen(of, wanted, scratch, db)
  if (problems.length === 0) return opened
  await releaseSources(opened)
  throw new ProblemError(problems)
}

/** What was only there to be read is gone after this. */
export async function releaseSources(sources: readonly MatchedSource[]): Promise<void> {
  for (const { source } of sources) await source.release?.()
}

/** Files that could be opened, whether or not all that is needed was found in them, and every problem. */
export async function tryToOpen(
  of: DataPackage,
  wanted: ReadonlySet<TableName>,
  scratch: string,
  db: DuckDb,
): Promise<{ opened: MatchedSource[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const told = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      problems.push(...error.problems)
      return otherwise
    }
  }
  const files: { resource: Resource; path: string }[] = []
  for (const named of of.resources.filter(({ table }) => wanted.has(table))) {
    const resource = await told(withMapping(named, of.root), named)
    for (const path of resource.paths) {
      for (const file of await told(expandPath(of.root, path), [])) files.push({ resource, path: file })
    }
  }
  const opened: MatchedSource[] = []
  for (const [index, { resource, path }] of files.entries()) {
    const source = await told(openSource(resource, path, { root: of.root, scratch, index, db }), undefined)
    if (source === undefined) continue
    // Awaited at the end; until then a failure must not bring the process down.
    source.sha256.catch(() => {})
    const matched = matchSource(resource, source)
    problems.push(...matched.problems)
    opened.push({ source, matched, index })
  }
  return { opened, problems }
}

/** What a mapping file says, put into the resource; the package's own words come first. */
export async function withMapping(resource: Resource, root: string): Promise<Resource> {
  if (resource.mappingFile === undefined) return resource
  const { headers, values } = await readMapping(resolve(root, resource.mappingFile))
  return {
    ...resource,
    headers: { ...headers, ...resource.headers },
    mapping: { ...values, ...resource.mapping },
  }
}

function matchSource(resource: Resource, source: SourceTable): MatchedColumns {
  const schema = tables.find(({ name }) => name === resource.table)
  if (!schema) throw new RangeError(`no schema for table ${resource.table}`)
  return matchColumns(schema, source)
}

type Where = { readonly root: string; readonly scratch: string; readonly index: number; readonly db: DuckDb }

/** Opens one file by the reader of its format; `path` is how the file is called, below `root`. */
export async function openSource<R extends FileShape & { readonly format?: FileFormat }>(
  resource: R,
  path: string,
  { root, scratch, index, db }: Where,
): Promise<SourceTable<R>> {
  const file = resolve(root, path)
  const bytes = await sizeOf(file, path)
  if (bytes === 0) throw new ProblemError([problem('ZK-FILE-EMPTY', { path })])
  const input: ReaderInput<R> = { resource, path, file, bytes, scratch, index }
  switch (resource.format ?? formatByName(path)) {
    case 'csv':
      return openCsv(input)
    case 'xlsx':
      return openXlsx(input, db)
    case 'parquet':
      return openParquet(input, db)
    case 'dbf':
      return openDbf(input, db)
    default:
      throw new ProblemError([problem('ZK-FILE-KIND', { path })])
  }
}

async function sizeOf(file: string, path: string): Promise<number> {
  try {
    const stats = await stat(file)
    if (stats.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
    await access(file, constants.R_OK)
    return stats.size
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new ProblemError([
      missing ? problem('ZK-FILE-MISSING', { path }) : problem('ZK-FILE-UNREADABLE', { path, cause: causeOf(error) }),
    ])
  }
}

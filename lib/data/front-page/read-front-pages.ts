import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Problem, withScratch } from '../../core/index.ts'
import { openDuckDb } from '../../engine/index.ts'
import { type DataPackage, type DataPackageSpec, dataPackage, readDataPackage } from '../data-package.ts'
import type { FrontPageFile } from '../dataset.ts'
import { formatByName, isPattern } from '../file-format.ts'
import { frontPageOf } from '../open-dataset.ts'
import { releaseSources, tryToOpen } from '../open-sources.ts'
import { discharges } from '../schema/discharges.ts'
import { type Mapping, mappingFormat } from './mapping-file.ts'
import { type Suggestion, suggestHeader } from './suggest-header.ts'

/** Files of the front page with what became of their headers, what they lack, and what may have been meant. */
export type FrontPageReport = {
  readonly files: readonly (FrontPageFile & { readonly missing: readonly string[] })[]
  /** For headers that are not known. */
  readonly suggestions: { readonly [header: string]: Suggestion }
  /** Of files that cannot be opened, of the mapping, of columns that are missing. */
  readonly problems: readonly Problem[]
}

/**
 * Looks at the headers of front pages: of a data package, or of a file, a folder of files or a pattern that belongs to none.
 * Rows are not judged, and no key is needed.
 */
export async function readFrontPages(path: string, mapping?: Mapping): Promise<FrontPageReport> {
  const of = (await isPackage(path))
    ? withMapping(await readDataPackage(path), mapping)
    : dataPackage(frontPagePackage(path, mapping))
  return withScratch(async (scratch) => {
    const db = await openDuckDb({ tempDirectory: join(scratch, 'spill') })
    try {
      const { opened, problems } = await tryToOpen(of, new Set(['discharges']), scratch, db)
      await Promise.allSettled(opened.map(({ source }) => source.sha256))
      await releaseSources(opened)
      const required = discharges.columns.filter((column) => column.required).map(({ name }) => name)
      const files = opened.flatMap((source) =>
        frontPageOf(source).map((file) => ({
          ...file,
          missing: required.filter((name) => !source.matched.cells.has(name)),
        })),
      )
      return { files, suggestions: suggestionsFor(files), problems }
    } finally {
      await db.close()
    }
  })
}

/** Whether a path names a file of its own, or several by a pattern, and no package. */
export const isPlainFile = (path: string): boolean => formatByName(path) !== undefined || isPattern(path)

async function isPackage(path: string): Promise<boolean> {
  if (path.endsWith('.json')) return true
  return stat(join(path, 'datapackage.json')).then(
    () => true,
    () => false,
  )
}

/** What a person has decided, for every resource of the package. */
function withMapping(of: DataPackage, mapping: Mapping | undefined): DataPackage {
  if (mapping === undefined) return of
  const resources = of.resources.map((resource) => ({
    ...resource,
    headers: { ...resource.headers, ...mapping.headers },
    mapping: { ...resource.mapping, ...mapping.values },
  }))
  return { ...of, resources }
}

/** A package of one resource around files that have none. */
export function frontPagePackage(path: string, mapping: Mapping | undefined): DataPackageSpec {
  const full = resolve(path)
  const name = basename(full)
  const fixed = isPattern(dirname(full)) ? full.slice(0, full.search(/[*?]/)).replace(/[^/\\]*$/, '') : dirname(full)
  const zhikong = mapping === undefined ? {} : { headers: { ...mapping.headers }, mapping: { ...mapping.values } }
  const resource = { name: 'discharges', path: full.slice(fixed.length).replace(/^[/\\]+/, ''), zhikong }
  return { name, root: fixed, resources: [resource] }
}

function suggestionsFor(files: FrontPageReport['files']): FrontPageReport['suggestions'] {
  const unknown = new Set(
    files.flatMap(({ headers }) => headers.filter(({ is }) => is === 'unknown').map(({ header }) => header)),
  )
  const found = [...unknown].flatMap((header) => {
    const suggestion = suggestHeader(header)
    return suggestion === undefined ? [] : [[header, suggestion] as const]
  })
  return Object.fromEntries(found)
}

/** A mapping file to be edited: every header that nobody knows, with null until somebody says what it is. */
export function draftMapping({ files, suggestions }: FrontPageReport, before?: Mapping): string {
  const open = files.flatMap(({ headers }) => headers.filter(({ is }) => is === 'unknown' || is === 'ask'))
  const headers = Object.fromEntries([
    ...open.map(({ header }) => [header, null] as const),
    ...Object.entries(before?.headers ?? {}),
  ])
  const lacking = new Set(files.flatMap(({ missing }) => missing).filter((name) => name === 'organization_id'))
  const given = Object.entries(before?.values ?? {}).map(([column, { value }]) => [column, value] as const)
  const values = Object.fromEntries([...[...lacking].map((name) => [name, null] as const), ...given])
  const likely = Object.fromEntries(Object.entries(suggestions).map(([header, { column }]) => [header, column]))
  return `${JSON.stringify({ format: mappingFormat, note, headers, values, suggestions: likely }, undefined, 2)}\n`
}

const note = {
  zh: '请把 null 改为标准列名（见 suggestions 与 zhikong frontpage），不需要的保留 null。几列指向同一列时合并；指向 case_id 或 patient_key 的只以散列读入。values 为整个文件给出一个值，如机构代码。',
  en: 'Replace null by a canonical column (see suggestions, and zhikong frontpage); leave null what is not needed. Several headers of one column are gathered; those of case_id and patient_key are hashed. values gives one value for a whole file, such as the code of the organization.',
}

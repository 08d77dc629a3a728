import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { nearest, type Problem, ProblemError, problem } from '../core/index.ts'
import { isServerUrl, serverAddress } from '../engine/index.ts'
import type { AggregateDescription } from './aggregate/check-aggregate.ts'
import { causeOf } from './cause.ts'
import type { TableName } from './dataset.ts'
import { type FileFormat, formatByName, mayBeSeveral } from './file-format.ts'
import { type PackageImprint, type ParsedResource, type PointExclusion, packageShape } from './package-shape.ts'
import { tableNames } from './schema/tables.ts'

/** One resource of a package, everything decided: files of one format that hold rows of one table. */
export type Resource = {
  readonly name: string
  readonly table: TableName
  /** Files, folders of them, or patterns. */
  readonly paths: readonly string[]
  /** Each file's own, by its name, where it is left out. */
  readonly format?: FileFormat
  readonly delimiter: string
  readonly sheet?: string | number
  readonly missingValues: readonly string[]
  /** A text that stands for no value: the reason that goes with it. */
  readonly missingReasons?: { readonly [text: string]: string }
  /** Canonical column: the file's column, or one value for all rows. */
  readonly mapping: { readonly [column: string]: string | { readonly value: string } }
  /** Header of the file: the canonical column that it fills, or null where it is not to be read. */
  readonly headers?: { readonly [header: string]: string | null }
  /** A file that holds `headers`, as `zhikong frontpage --draft` writes it. */
  readonly mappingFile?: string
  /** Data element: the column of a wide file that holds its values. */
  readonly unpivot?: { readonly [element: string]: string }
  /** Only rows whose columns hold these texts are of this table; the others are filtered, and counted. */
  readonly where?: { readonly [column: string]: string }
  /** Of a table of a database: what the site calls this state of its data. Answers are kept only under one. */
  readonly fingerprint?: string
}

/** The result of printed SQL: one file. */
export type AggregateResource = {
  readonly name: string
  readonly path: string
  readonly format?: FileFormat
  readonly delimiter: string
  readonly description: AggregateDescription
}

/** Whether a resource is a table of a database: its one path is the address. */
export const isServed = ({ paths }: Pick<Resource, 'paths'>): boolean => paths.some(isServerUrl)

/** A data package as read from `datapackage.json` or written in a script, all defaults filled in. */
export type DataPackage = {
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly synthetic: boolean
  readonly root: string
  readonly regions: readonly { readonly code: string; readonly name: { readonly zh: string; readonly en: string } }[]
  readonly exclusions: readonly PointExclusion[]
  readonly imprint?: PackageImprint
  readonly breaks: readonly {
    readonly indicator: string
    readonly from: string
    readonly reason: { readonly zh: string; readonly en: string }
  }[]
  readonly resources: readonly Resource[]
  /** Counts and sums that a platform supplied in place of stays. */
  readonly aggregate?: AggregateResource
}

/** What a script writes: the fields of `datapackage.json`, and the folder that paths start from. */
export type DataPackageSpec = z.input<typeof packageShape> & { readonly root: string }

/**
 * Builds a package in a script.
 * @throws ProblemError every fault at once, `ZK-PACKAGE-INVALID` with its place in the description.
 * @example dataPackage({ name: 'city', root: 'data', resources: [{ name: 'submissions', path: 'reports.csv' }] })
 */
export function dataPackage({ root, ...description }: DataPackageSpec): DataPackage {
  return checkedPackage(description, resolve(root), undefined)
}

/**
 * Reads the description of a package: `source` is its folder or the description itself.
 * @throws ProblemError `ZK-PACKAGE-MISSING`, `ZK-FILE-MISSING`, `ZK-FILE-UNREADABLE`, or every `ZK-PACKAGE-INVALID` at once.
 */
export async function readDataPackage(source: string): Promise<DataPackage> {
  const path = await descriptionPath(source)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ProblemError([unreadable(error, source, path)])
  })
  return checkedPackage(parseJson(text, path), dirname(path), path)
}

/** A folder that is not there, or is no package, is told apart from a file that is not there. */
function unreadable(error: NodeJS.ErrnoException, source: string, path: string): Problem {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
    return problem('ZK-FILE-UNREADABLE', { path, cause: causeOf(error) })
  const folder = resolve(source)
  return folder === path
    ? problem('ZK-FILE-MISSING', { path: source })
    : problem('ZK-PACKAGE-MISSING', { folder: source, exists: existsSync(folder) })
}

async function descriptionPath(source: string): Promise<string> {
  const full = resolve(source)
  const isFolder = await stat(full).then(
    (stats) => stats.isDirectory(),
    () => extname(full) !== '.json',
  )
  return isFolder ? join(full, 'datapackage.json') : full
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const place = { file: basename(path) }
    throw new ProblemError([problem('ZK-PACKAGE-INVALID', { at: '$', cause: causeOf(error) }, place)])
  }
}

function checkedPackage(description: unknown, root: string, path: string | undefined): DataPackage {
  const place = path === undefined ? {} : { file: basename(path) }
  const parsed = packageShape.safeParse(description)
  if (!parsed.success) {
    throw new ProblemError(
      parsed.error.issues.map((issue) =>
        problem('ZK-PACKAGE-INVALID', { at: jsonPath(issue.path), cause: issue.message }, place),
      ),
    )
  }
  const invalid = (at: string, cause: string): Problem => problem('ZK-PACKAGE-INVALID', { at, cause }, place)
  const { name, title, zhikong, resources } = parsed.data
  const problems = [
    ...resources.flatMap((each, index) => resourceProblems(each, `$.resources[${index}]`, invalid)),
    ...twoOrigins(resources, invalid),
  ]
  if (problems.length > 0) throw new ProblemError(problems)
  return {
    name,
    title: zhikong?.title ?? { zh: title ?? name, en: title ?? name },
    synthetic: zhikong?.synthetic ?? false,
    root,
    regions: zhikong?.regions ?? [],
    breaks: zhikong?.breaks ?? [],
    exclusions: zhikong?.exclusions ?? [],
    ...(zhikong?.imprint ? { imprint: zhikong.imprint } : {}),
    resources: resources.flatMap((each) => (each.zhikong?.aggregate ? [] : resolved(each))),
    ...aggregateOf(resources),
  }
}

const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`), '$')

function resourceProblems(
  resource: ParsedResource,
  at: string,
  invalid: (at: string, cause: string) => Problem,
): Problem[] {
  const table = tableOf(resource)
  if (isServed({ paths: pathsOf(resource) })) return serverProblems(resource, at, invalid)
  if (resource.zhikong?.aggregate) return aggregateProblems(resource, at, invalid)
  const near = nearest(resource.name, tableNames)
  const hint = near === undefined ? '' : `（是否指“${near}”？ / did you mean "${near}"?）`
  const formats = new Set(pathsOf(resource).flatMap((path) => (mayBeSeveral(path) ? [] : [formatOf(resource, path)])))
  return [
    table === undefined
      ? [
          invalid(
            `${at}.name`,
            `“${resource.name}”不是已知的表，请用 zhikong.table 指明 / not a known table: name one in zhikong.table${hint}`,
          ),
        ]
      : [],
    formats.has(undefined)
      ? [
          invalid(
            `${at}.format`,
            '无法由扩展名得知格式，应为 csv、xlsx、parquet 或 dbf / say csv, xlsx, parquet or dbf',
          ),
        ]
      : formats.size > 1
        ? [invalid(`${at}.path`, '同一资源的文件格式应相同 / files of one resource must have one format')]
        : [],
    (resource.zhikong?.headers || resource.zhikong?.mappingFile) && table !== 'discharges'
      ? [
          invalid(
            `${at}.zhikong`,
            'headers 与 mappingFile 只用于 discharges；其他表请用 mapping / headers and mappingFile are for discharges; use mapping elsewhere',
          ),
        ]
      : [],
    resource.zhikong?.unpivot && table !== 'submissions'
      ? [
          invalid(
            `${at}.zhikong.unpivot`,
            '只有 submissions 可由宽表转换 / only submissions can be made from a wide file',
          ),
        ]
      : [],
  ].flat()
}

/** A table of a database is read where it stands: nothing of it is made into something else. */
function serverProblems(
  resource: ParsedResource,
  at: string,
  invalid: (at: string, cause: string) => Problem,
): Problem[] {
  const [url = ''] = pathsOf(resource)
  const { unpivot, where, mapping = {} } = resource.zhikong ?? {}
  const constant = Object.values(mapping).some((from) => typeof from !== 'string')
  const reshaped = unpivot !== undefined || where !== undefined || constant
  return [
    ...addressProblems(url, `${at}.path`),
    ...(tableOf(resource) === 'discharges'
      ? []
      : [invalid(`${at}.path`, '只有 discharges 可以是数据库的表 / only discharges can be a table of a database')]),
    ...(reshaped
      ? [
          invalid(
            `${at}.zhikong`,
            '数据库的表不能用 unpivot、where 或固定值；请在平台上建视图 / a table of a database takes no unpivot, where or constant values: make a view on the platform',
          ),
        ]
      : []),
  ]
}

function aggregateProblems(
  { path, zhikong = {} }: ParsedResource,
  at: string,
  invalid: (at: string, cause: string) => Problem,
): Problem[] {
  const others = Object.keys(zhikong).filter((name) => name !== 'aggregate')
  return [
    ...(typeof path === 'string'
      ? []
      : [invalid(`${at}.path`, '汇总结果是一个文件 / the result of a query is one file')]),
    ...(others.length === 0
      ? []
      : [invalid(`${at}.zhikong`, `汇总结果没有 ${others.join(', ')} / the result of a query takes none of these`)]),
  ]
}

function addressProblems(url: string, field: string): Problem[] {
  try {
    const { table } = serverAddress(url)
    return table === undefined ? [problem('ZK-SERVER-URL', { url }, { field })] : []
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problems.map((each) => ({ ...each, place: { field } }))
  }
}

function aggregateOf(resources: readonly ParsedResource[]): { aggregate?: AggregateResource } {
  const found = resources.find(({ zhikong }) => zhikong?.aggregate !== undefined)
  const description = found?.zhikong?.aggregate
  if (found === undefined || description === undefined) return {}
  const [path = ''] = pathsOf(found)
  const { rows, ...always } = description
  return {
    aggregate: {
      name: found.name,
      path,
      ...(found.format === undefined ? {} : { format: found.format }),
      delimiter: found.dialect?.delimiter ?? ',',
      description: { ...always, ...(rows === undefined ? {} : { rows }) },
    },
  }
}

/** Stays are in files, or in one database, or counted elsewhere: there is no adding up of two of these. */
function twoOrigins(resources: readonly ParsedResource[], invalid: (at: string, cause: string) => Problem): Problem[] {
  const own = resources.filter((each) => tableOf(each) === 'discharges' || each.zhikong?.aggregate)
  if (own.length < 2 || !own.some((each) => each.zhikong?.aggregate || isServed({ paths: pathsOf(each) }))) return []
  return [
    invalid(
      '$.resources',
      'discharges 或来自文件，或来自一个数据库的表，或为一份汇总结果，不能并用 / discharges come from files, from one table of a database, or as one aggregate: not from several of these',
    ),
  ]
}

const pathsOf = ({ path }: ParsedResource): readonly string[] => (typeof path === 'string' ? [path] : path)

const tableOf = ({ name, zhikong }: ParsedResource): TableName | undefined =>
  zhikong?.table ?? tableNames.find((known) => known === name)

const formatOf = ({ format }: ParsedResource, path: string): FileFormat | undefined => format ?? formatByName(path)

function resolved(resource: ParsedResource): Resource[] {
  const [table, [first = '', ...others]] = [tableOf(resource), pathsOf(resource)]
  const format = resource.format ?? (mayBeSeveral(first) ? undefined : formatByName(first))
  if (table === undefined) return []
  const { zhikong, dialect, schema } = resource
  const missing = schema?.missingValues ?? ['']
  const labelled = missing.flatMap((each) => (typeof each === 'string' ? [] : [[each.value, each.label] as const]))
  return [
    {
      name: resource.name,
      table,
      paths: [first, ...others],
      ...(format === undefined ? {} : { format }),
      delimiter: dialect?.delimiter ?? (extname(first).toLowerCase() === '.tsv' ? '\t' : ','),
      ...(dialect?.sheet === undefined ? {} : { sheet: dialect.sheet }),
      missingValues: missing.map((each) => (typeof each === 'string' ? each : each.value)),
      ...(labelled.length === 0 ? {} : { missingReasons: Object.fromEntries(labelled) }),
      mapping: Object.fromEntries(Object.entries(zhikong?.mapping ?? {}).map(([key, from]) => [key, sourceOf(from)])),
      ...(zhikong?.headers === undefined ? {} : { headers: zhikong.headers }),
      ...(zhikong?.mappingFile === undefined ? {} : { mappingFile: zhikong.mappingFile }),
      ...(zhikong?.unpivot === undefined ? {} : { unpivot: zhikong.unpivot }),
      ...(zhikong?.where === undefined ? {} : { where: zhikong.where }),
      ...(zhikong?.fingerprint === undefined ? {} : { fingerprint: zhikong.fingerprint }),
    },
  ]
}

const sourceOf = (from: string | { value: string | number }): string | { readonly value: string } =>
  typeof from === 'string' ? from : { value: String(from.value) }

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { elements as catalogued, forms } from '../catalogue/index.ts'
import {
  type Effects,
  type Problem,
  ProblemError,
  problem,
  scratchFolder,
  sha256,
  toolkitVersion,
} from '../core/index.ts'
import { type CacheOptions, type DuckDb, openDuckDb, recorded } from '../engine/index.ts'
import { openAggregate } from './aggregate/open-aggregate.ts'
import { caseRow, whereInFiles } from './case-row.ts'
import { type DataPackage, type DataPackageSpec, dataPackage, isServed, readDataPackage } from './data-package.ts'
import type { Dataset, FrontPageFile, QuarantineReason, RowFlow, SourceFile, TableName } from './dataset.ts'
import { deriveFacts, suppliedFacts } from './derived/derive-facts.ts'
import { engineSize } from './engine-size.ts'
import { columnNamed, faultProblem } from './fault-problem.ts'
import { mixtureWarning } from './front-page/front-page-problems.ts'
import { withHashKey } from './front-page/with-hash-key.ts'
import { type LoadedTable, loadTable, otherReason, outsideReason, type Window } from './load-table.ts'
import { openSources, releaseSources, withMapping } from './open-sources.ts'
import { type QuarantinedCell, writeQuarantine } from './quarantine-file.ts'
import { reasons } from './reasons.ts'
import type { KnownIds } from './row-checks.ts'
import { tableNames, tables } from './schema/tables.ts'
import { openServerTable, type ServerTable } from './server-table/open-server-table.ts'
import { listedFaults } from './set-aside.ts'
import { readFacts, readImprovements, readOrganizations, readTargets } from './small-tables.ts'
import type { MatchedSource } from './staged-table.ts'

export type OpenOptions = Window & {
  readonly effects: Effects
  /** Where `quarantine.csv` is written if rows are set aside; nowhere without it. */
  readonly quarantineDir?: string
  /** Only these tables (and the organizations). */
  readonly tables?: readonly TableName[]
  /** Ids of the data elements that may be reported; the whole catalogue without it. */
  readonly elements?: readonly string[]
  readonly threads?: number
  /** Key of the hashes that stand for persons and stays; `ZHIKONG_HASH_KEY` of the environment without it. */
  readonly hashKey?: string
  /** Where users and passwords of databases, and folders, are looked up. [the environment of this process] */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Folder in which answers of the engines are kept for the next run; `ZHIKONG_CACHE` without it, else none are. */
  readonly cache?: string
}

/**
 * Opens a data package: reads its files into the engine under the canonical names, sets faulty rows aside and accounts for
 * every row. `source` is a folder with a `datapackage.json`, the file itself, or what a script wrote.
 *
 * For every resource `rowsIn = used + quarantined + filtered`. A wide file counts one row for each value it holds.
 * @throws ProblemError with all problems at once: of the description, of missing or unreadable files, of missing columns;
 * `ZK-ROWS-NONE-LEFT` where every row of a table is faulty.
 */
export async function openDataset(source: string | DataPackageSpec, options: OpenOptions): Promise<Dataset> {
  const described = typeof source === 'string' ? await readDataPackage(source) : dataPackage(source)
  const size = engineSize(options.threads)
  const scratch = await scratchFolder()
  const spill = join(scratch, 'spill')
  const db = await openDuckDb({ ...size, tempDirectory: spill })
  const closing: (() => Promise<void>)[] = []
  const dispose = async (): Promise<void> => {
    for (const close of [...closing, db.close]) await close()
    await rm(scratch, { recursive: true, force: true })
  }
  try {
    return await load(described, options, { db, scratch, closing, dispose })
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Data elements, and the fields of printed forms, which are reported the same way. */
const reportable = [...catalogued, ...forms.flatMap(({ fields }) => fields)].map(({ id }) => id)

const steps = {
  read: { zh: '打开文件', en: 'opening the files' },
  load: { zh: '读入', en: 'loading' },
} as const

type Workplace = {
  readonly db: DuckDb
  readonly scratch: string
  /** What else must be closed at the end. */
  readonly closing: (() => Promise<void>)[]
  readonly dispose: () => Promise<void>
}

async function load(of: DataPackage, options: OpenOptions, workplace: Workplace): Promise<Dataset> {
  const { db, scratch, dispose } = workplace
  const wanted = new Set<TableName>(options.tables === undefined ? tableNames : ['organizations', ...options.tables])
  options.effects.progress(steps.read[options.effects.lang])
  const files = { ...of, resources: of.resources.filter((each) => !isServed(each)) }
  const sources = await openSources(files, wanted, scratch, db)
  const loading = withHashKey(sources, options.hashKey, db, () => loadTables(sources, options, db))
  const { loaded, known } = await loading.finally(() => releaseSources(sources))
  requireRows(loaded)
  const served = wanted.has('discharges') ? await openServed(of, known, options, workplace) : undefined
  const supplied =
    of.aggregate && wanted.has('discharges')
      ? await openAggregate(of.aggregate, of.root, known.organizations)
      : undefined
  if (known.organizations === undefined) {
    const ids = supplied?.aggregate.rows.map(({ organization }) => organization) ?? []
    await deriveOrganizations(loaded, served?.organizations ?? [...new Set(ids)], db)
  }
  const pathOf = (index: number): string => sources[index]?.source.path ?? ''
  const listed = quarantinedCells(loaded, known, pathOf)
  const { quarantineDir } = options
  const file =
    quarantineDir !== undefined && listed.length > 0 ? await writeQuarantine(quarantineDir, listed) : undefined
  const columns = new Map(loaded.map((table) => [table.schema.name, table.columns]))
  const stays = loaded.find(({ schema }) => schema.name === 'discharges')
  const derived = stays === undefined ? undefined : await deriveFacts(stays.columns, lackingIn(stays), db)
  if (stays && derived) columns.set('discharges', [...stays.columns, ...derived.columns])
  if (served) columns.set('discharges', served.columns)
  const has = (table: TableName): boolean => columns.has(table)
  const dischargesWith = async (wanted: readonly string[]): Promise<string> =>
    (await derived?.relationWith(wanted)) ?? 'discharges'
  const digests = [...(await Promise.all(sources.map(sourceFile))), ...(supplied ? [supplied.source] : [])]
  const local = recorded(db, {
    cache: cacheFor('DuckDB', sha256(JSON.stringify([of.resources, options.start, options.end, digests])), options),
  })
  return {
    name: of.name,
    title: of.title,
    synthetic: of.synthetic,
    root: of.root,
    regions: of.regions,
    organizations: await readOrganizations(db),
    targets: has('targets') ? await readTargets(db) : [],
    facts: has('facts') ? await readFacts(db) : [],
    improvements: has('improvements') ? await readImprovements(db) : [],
    breaks: of.breaks,
    exclusions: of.exclusions,
    ...(of.imprint ? { imprint: of.imprint } : {}),
    engine: db,
    flow: [...loaded.flatMap(flowOf), ...(served ? [served.flow] : []), ...(supplied ? [supplied.flow] : [])],
    quarantine: [...loaded.flatMap(quarantineOf), ...(served?.quarantine ?? [])],
    ...(file === undefined ? {} : { quarantineFile: file }),
    sources: digests,
    ...(served ? { database: served.database } : {}),
    ...(supplied ? { aggregate: supplied.aggregate } : {}),
    frontPages: sources.flatMap(frontPageOf),
    warnings: [
      ...sources.flatMap(({ matched }) => matched.warnings),
      ...warningsOf(loaded),
      ...(supplied?.warnings ?? []),
    ],
    has,
    holds: (table) => has(table) && !(served && table === 'discharges'),
    engineOf: (table) => (served && table === 'discharges' ? served.engine : local),
    columns: (table) => columns.get(table) ?? [],
    place: (_table, index, row) => `${pathOf(index)}:${row}`,
    factOrigins: served ? suppliedFacts(served.columns) : (derived?.origins ?? []),
    lacking: derived?.lacking ?? new Map(),
    dischargesWith,
    caseRow: async (id, wanted) => {
      const paths = sources.map(({ source }) => source.path)
      const row = served
        ? await served.caseRow(id, wanted)
        : await caseRow(db, db.dialect, wanted, whereInFiles(id, paths, db.dialect), await dischargesWith(wanted))
      if (row === undefined) throw new ProblemError([problem('ZK-CASE-UNKNOWN', { key: served?.key.join('/') })])
      return row
    },
    close: dispose,
  }
}

/** Columns that some files of a table have and others lack, with the numbers of those that lack them. */
function lackingIn({ columns, sources }: LoadedTable): ReadonlyMap<string, readonly number[]> {
  const lacking = columns.map((column) => {
    const without = sources.filter(({ matched }) => !matched.cells.has(column))
    return [column, without.map(({ index }) => index)] as const
  })
  return new Map(lacking.filter(([, without]) => without.length > 0))
}

async function loadTables(
  sources: readonly MatchedSource[],
  options: OpenOptions,
  db: DuckDb,
): Promise<{ loaded: LoadedTable[]; known: KnownIds }> {
  let known: KnownIds = { elements: new Set(options.elements ?? reportable) }
  const loaded: LoadedTable[] = []
  const { start, end } = options
  const window = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
  for (const [nth, schema] of tables.entries()) {
    const own = sources.filter(({ source }) => source.resource.table === schema.name)
    if (own.length === 0) continue
    options.effects.progress(`${steps.load[options.effects.lang]} ${schema.name}`, nth, tables.length)
    loaded.push(await loadTable(schema, own, known, window, db))
    if (schema.name === 'organizations') {
      const ids = await db.query('SELECT organization_id FROM "organizations"')
      known = { ...known, organizations: new Set((ids.columns[0] ?? []).map(String)) }
    }
  }
  return { loaded, known }
}

/** The discharges, where they are a table of a database. */
async function openServed(
  of: DataPackage,
  known: KnownIds,
  options: OpenOptions,
  { closing }: Workplace,
): Promise<ServerTable | undefined> {
  const named = of.resources.find(isServed)
  if (named === undefined) return undefined
  const resource = await withMapping(named, of.root)
  const { start, end, env } = options
  const served = await openServerTable(resource, {
    window: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
    known: known.organizations,
    ...(env === undefined ? {} : { env }),
    cache: (source) => cacheFor(source, resource.fingerprint, options),
  })
  closing.push(served.close)
  return served
}

/** Where answers are kept, if anywhere. */
function cacheFor(
  source: string,
  fingerprint: string | undefined,
  { cache, env = process.env }: OpenOptions,
): CacheOptions | undefined {
  const folder = cache ?? env.ZHIKONG_CACHE
  return folder === undefined || folder === '' ? undefined : { folder, source, fingerprint, version: toolkitVersion }
}

/** Without a table of organizations, whoever reported is one, under its id. */
async function deriveOrganizations(
  loaded: readonly LoadedTable[],
  elsewhere: readonly string[],
  db: DuckDb,
): Promise<void> {
  const parts = [
    ...loaded
      .filter(({ columns }) => columns.includes('organization_id'))
      .map(({ schema }) => `SELECT organization_id FROM "${schema.name}" GROUP BY organization_id`),
    ...(elsewhere.length === 0
      ? []
      : [`SELECT unnest([${elsewhere.map(db.dialect.text).join(', ')}]) AS organization_id`]),
  ]
  const ids = parts.length === 0 ? `SELECT '' AS organization_id LIMIT 0` : parts.join(' UNION ')
  await db.run(
    `CREATE TABLE "organizations" AS SELECT organization_id, organization_id AS name, cast(NULL AS VARCHAR) AS name_en,
      '' AS region_code, 'unknown' AS level, '' AS kind, 'unknown' AS ownership, cast(NULL AS BIGINT) AS beds FROM (${ids})`,
  )
}

function requireRows(loaded: readonly LoadedTable[]): void {
  const problems = loaded.flatMap(({ schema, rows, aside }): Problem[] => {
    const { total, used, outside, other } = sums(rows)
    if (total === other || used > 0 || outside > 0) return []
    const worst = [...aside.counts].sort((a, b) => b.rows - a.rows)[0]
    const reason = worst === undefined ? '' : `${reasons[worst.code].zh} / ${reasons[worst.code].en} (${worst.column})`
    return [problem('ZK-ROWS-NONE-LEFT', { table: schema.name, rows: total, reason })]
  })
  if (problems.length > 0) throw new ProblemError(problems)
}

function sums(rows: LoadedTable['rows']): { total: number; used: number; outside: number; other: number } {
  const all = [...rows.values()]
  const sum = (of: (each: (typeof all)[number]) => number): number => all.reduce((total, each) => total + of(each), 0)
  return {
    total: sum((each) => each.in),
    used: sum((each) => each.used),
    outside: sum((each) => each.outside),
    other: sum((each) => each.other),
  }
}

/** One line for each resource, its files together. */
function flowOf({ schema, sources, rows, aside }: LoadedTable): RowFlow[] {
  const resources = [...new Set(sources.map(({ source }) => source.resource))]
  return resources.map((resource) => {
    const own = new Set(sources.filter(({ source }) => source.resource === resource).map(({ index }) => index))
    const { total, used, outside, other } = sums(new Map([...rows].filter(([index]) => own.has(index))))
    const quarantined = aside.counts.reduce((sum, each) => sum + (own.has(each.source) ? each.rows : 0), 0)
    const filtered = [
      { reason: otherReason, rows: other },
      { reason: outsideReason, rows: outside },
    ].filter(({ rows: count }) => count > 0)
    return { resource: resource.name, table: schema.name, rowsIn: total, used, quarantined, filtered }
  })
}

function quarantineOf({ schema, sources, aside }: LoadedTable): QuarantineReason[] {
  const byReason = new Map<string, QuarantineReason>()
  for (const { source, code, column, rows } of aside.counts) {
    const resource = sources.find(({ index }) => index === source)?.source.resource.name ?? ''
    const key = `${resource}|${code}|${column}`
    const before = byReason.get(key)?.rows ?? 0
    byReason.set(key, { resource, table: schema.name, column, code, text: reasons[code], rows: before + rows })
  }
  return [...byReason.values()]
}

function quarantinedCells(
  loaded: readonly LoadedTable[],
  known: KnownIds,
  pathOf: (source: number) => string,
): QuarantinedCell[] {
  return loaded.flatMap(({ schema, aside }) =>
    aside.faults.map((fault) => ({
      problem: faultProblem(fault, columnNamed(schema.name, fault.column), known, pathOf),
      value: fault.value,
    })),
  )
}

const sourceFile = async ({ source }: MatchedSource): Promise<SourceFile> => ({
  resource: source.resource.name,
  path: source.path,
  sha256: await source.sha256,
  bytes: source.bytes,
  ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
})

export const frontPageOf = ({ source, matched: { frontPage } }: MatchedSource): FrontPageFile[] =>
  frontPage === undefined
    ? []
    : [
        {
          path: source.path,
          ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
          dialects: frontPage.dialects,
          headers: frontPage.uses,
        },
      ]

function warningsOf(loaded: readonly LoadedTable[]): Problem[] {
  return loaded.flatMap(({ sources, rows, aside }) => [
    ...sources.flatMap(({ source, matched: { frontPage } }) =>
      frontPage === undefined ? [] : mixtureWarning(frontPage, { file: source.path }),
    ),
    ...sources
      .filter(({ index }) => rows.get(index)?.in === 0)
      .map(({ source }) => problem('ZK-FILE-NO-ROWS', { path: source.path })),
    ...(aside.allFaults > listedFaults
      ? [problem('ZK-QUARANTINE-CUT', { listed: listedFaults, rows: aside.allFaults })]
      : []),
  ])
}

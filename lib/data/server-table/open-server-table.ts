import { type PredicateRow, ProblemError, problem } from '../../core/index.ts'
import {
  type CacheOptions,
  type Dialect,
  type Engine,
  openServer,
  type RecordedEngine,
  recorded,
  renamed,
  resultColumn,
  resultCount,
  type ServerEngine,
  type ServerOptions,
  serverAddress,
  shownAddress,
} from '../../engine/index.ts'
import { caseRow } from '../case-row.ts'
import type { Resource } from '../data-package.ts'
import type { QuarantineReason, RowFlow, SourceDatabase } from '../dataset.ts'
import { outsideReason, type Window } from '../load-table.ts'
import { reasons } from '../reasons.ts'
import { discharges } from '../schema/discharges.ts'
import { matchServerColumns, type ServerMatch } from './match-server-columns.ts'
import { outsideSql, type ServerFault, serverFaults } from './server-faults.ts'
import { whereOnServer } from './where-on-server.ts'

/** The discharges of a platform: they stay there, and only counts and sums come out. */
export type ServerTable = {
  /** Its dialect knows what the table and its columns are called there. */
  readonly engine: RecordedEngine
  /** Canonical columns that the table has. */
  readonly columns: readonly string[]
  readonly flow: RowFlow
  readonly quarantine: readonly QuarantineReason[]
  /** Ids of the organizations that have stays in it. */
  readonly organizations: readonly string[]
  readonly database: SourceDatabase
  /** The columns that together tell one stay from another. */
  readonly key: readonly string[]
  /** Columns of one stay, by the values of its key with `/` between them. */
  readonly caseRow: (id: string, columns: readonly string[]) => Promise<PredicateRow | undefined>
  readonly close: () => Promise<void>
}

export type ServerTableOptions = {
  readonly window: Window
  /** Organizations that are listed; all that are met where nobody lists any. */
  readonly known: ReadonlySet<string> | undefined
  readonly env?: ServerOptions['env']
  readonly cache?: (source: string) => CacheOptions | undefined
}

/**
 * Opens the table of a database as the discharges. Rows that loading from files would set aside are not counted either, and
 * how many they are is said; they are not listed, since no row leaves the platform. A stay that stands in it twice cannot
 * be told from its double there: the table is refused.
 * @throws ProblemError as `openServer`; `ZK-COL-…`, `ZK-SERVER-COLUMN` for every column that is missing or of another type;
 * `ZK-SERVER-REPEATED`; `ZK-ROWS-NONE-LEFT`.
 */
export async function openServerTable(resource: Resource, options: ServerTableOptions): Promise<ServerTable> {
  const { env } = options
  const { name, fingerprint } = resource
  const [url = ''] = resource.paths
  const address = serverAddress(url)
  const { table = '' } = address
  const path = `${shownAddress(address)} ${table}`
  const server = await openServer(url, env === undefined ? {} : { env })
  try {
    const relation = table.split('.').map(server.dialect.ident).join('.')
    const match = matchServerColumns(await server.columns(relation), resource, path)
    if (match.problems.length > 0) throw new ProblemError(match.problems)
    const columns = match.cells.map(({ schema }) => schema.name)
    const named = namesOf(match, relation, server.dialect)
    const survey = await surveyed(server, named, match, options)
    const dialect = renamed(server.dialect, survey.names)
    return {
      engine: recorded({ ...server, dialect }, { digest: true, cache: options.cache?.(`${server.name} ${path}`) }),
      columns,
      ...rowsOf(survey, resource),
      organizations: survey.organizations,
      database: {
        resource: name,
        path,
        engine: server.name,
        version: server.version,
        ...(fingerprint === undefined ? {} : { fingerprint }),
      },
      key: match.key.map((column) => column.name),
      caseRow: async (id, asked) => {
        const where = whereOnServer(id, match.key, server.dialect)
        return where === undefined ? undefined : caseRow(server, dialect, asked, where)
      },
      close: () => server.close(),
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

type Names = ReadonlyMap<string, string>

const namesOf = ({ cells }: ServerMatch, relation: string, { ident }: Dialect): Map<string, string> =>
  new Map([['discharges', relation], ...cells.map(({ schema, name }): [string, string] => [schema.name, ident(name)])])

type Survey = {
  readonly names: Names
  readonly organizations: readonly string[]
  readonly rows: number
  readonly outside: number
  readonly faults: readonly (ServerFault & { readonly rows: number })[]
}

/** Looks at the table once as a whole; only what is found there is looked at again, and then kept out. */
async function surveyed(
  server: ServerEngine,
  plain: Names,
  match: ServerMatch,
  { window, known }: ServerTableOptions,
): Promise<Survey> {
  const dialect = renamed(server.dialect, plain)
  const organizations = await organizationsIn(server, dialect)
  const unknown = known === undefined ? [] : organizations.filter((id) => !known.has(id))
  const possible = serverFaults(match.cells, unknown, dialect)
  const texts = match.cells.filter(({ schema }) => schema.type === 'text' && !schema.required)
  const outside = outsideSql(window, dialect)
  const first = await counted(server, dialect, [
    ...possible.map(({ broken }) => [broken]),
    [outside ?? '1 = 0'],
    ...texts.map(({ schema }) => [`${dialect.ident(schema.name)} = ''`]),
  ])
  const found = possible.filter((_, nth) => (first.counts[nth] ?? 0) > 0)
  const blank = texts.filter((_, nth) => (first.counts[possible.length + 1 + nth] ?? 0) > 0)
  const isOutside = (first.counts[possible.length] ?? 0) > 0 ? outside : undefined
  const unwanted = [...found.map(({ broken }) => broken), ...(isOutside === undefined ? [] : [isOutside])]
  // A row with several faults is counted under the first, so that they add up to rows.
  const again =
    unwanted.length === 0
      ? undefined
      : await counted(
          server,
          dialect,
          unwanted.map((_, nth) => unwanted.slice(0, nth + 1)),
        )
  const names = new Map([
    ...plain,
    // A text without a character is not known, as in files.
    ...blank.map(({ schema }): [string, string] => [schema.name, `nullif(${dialect.ident(schema.name)}, '')`]),
    ...(unwanted.length === 0 ? [] : [['discharges', without(unwanted, dialect)] as const]),
  ])
  await requireDifferent(server, renamed(server.dialect, names), match.key)
  const bad = new Set(unknown)
  return {
    names,
    organizations: organizations.filter((id) => !bad.has(id)),
    rows: again?.rows ?? first.rows,
    outside: isOutside === undefined ? 0 : (again?.counts.at(-1) ?? 0),
    faults: found.map((fault, nth) => ({ ...fault, rows: again?.counts[nth] ?? 0 })),
  }
}

async function organizationsIn(engine: Engine, { ident }: Dialect): Promise<string[]> {
  const id = ident('organization_id')
  const answer = await engine.query(
    `SELECT ${id} AS ${ident('zk_organization')}, count(*) AS ${ident('zk_rows')} FROM ${ident('discharges')} GROUP BY ${id}`,
  )
  return resultColumn(answer, 'zk_organization')
    .flatMap((each) => (each === null || each === '' ? [] : [String(each)]))
    .sort()
}

/** Counts rows for which the last of some conditions holds and none before it. */
async function counted(
  engine: Engine,
  { ident }: Dialect,
  conditions: readonly (readonly string[])[],
): Promise<{ rows: number; counts: number[] }> {
  const asked = conditions.map((each, nth) => {
    const before = each.slice(0, -1).map((other) => `WHEN ${other} THEN NULL `)
    return `count(CASE ${before.join('')}WHEN ${each.at(-1)} THEN 1 ELSE NULL END) AS ${ident(`zk_${nth}`)}`
  })
  const answer = await engine.query(
    `SELECT ${[`count(*) AS ${ident('zk_rows')}`, ...asked].join(',\n  ')}\nFROM ${ident('discharges')}`,
  )
  return { rows: resultCount(answer, 'zk_rows'), counts: conditions.map((_, nth) => resultCount(answer, `zk_${nth}`)) }
}

// By CASE rather than NOT: to ClickHouse 18.16 "false AND unknown" is unknown, and then so is its negation.
const without = (unwanted: readonly string[], { ident }: Dialect): string =>
  `(SELECT * FROM ${ident('discharges')} WHERE CASE ${unwanted.map((each) => `WHEN ${each} THEN 1 `).join('')}ELSE 0 END = 0) AS ${quoted(ident)}`

/** The derived table needs a name of its own, which nothing refers to. */
const quoted = (ident: Dialect['ident']): string => ident('zk_discharges')

async function requireDifferent(engine: Engine, { ident }: Dialect, key: ServerMatch['key']): Promise<void> {
  const names = key.map(({ name }) => name)
  const columns = names.map(engine.dialect.ident).join(', ')
  const different = `(SELECT ${columns} FROM ${ident('discharges')} GROUP BY ${columns}) AS ${ident('zk_keys')}`
  const [all, keys] = await Promise.all(
    [ident('discharges'), different].map((from) => engine.query(`SELECT count(*) AS ${ident('zk_rows')} FROM ${from}`)),
  )
  if (all === undefined || keys === undefined) return
  const repeated = resultCount(all, 'zk_rows') - resultCount(keys, 'zk_rows')
  if (repeated > 0) throw new ProblemError([problem('ZK-SERVER-REPEATED', { rows: repeated, key: names.join(', ') })])
}

function rowsOf({ rows, outside, faults }: Survey, { name }: Resource): Pick<ServerTable, 'flow' | 'quarantine'> {
  const quarantined = faults.reduce((sum, fault) => sum + fault.rows, 0)
  const used = rows - quarantined - outside
  const worst = faults.toSorted((a, b) => b.rows - a.rows)[0]
  if (worst && used === 0 && outside === 0) {
    const reason = `${reasons[worst.code].zh} / ${reasons[worst.code].en} (${worst.column})`
    throw new ProblemError([problem('ZK-ROWS-NONE-LEFT', { table: discharges.name, rows, reason })])
  }
  return {
    flow: {
      resource: name,
      table: discharges.name,
      rowsIn: rows,
      used,
      quarantined,
      filtered: outside === 0 ? [] : [{ reason: outsideReason, rows: outside }],
    },
    quarantine: faults.map(({ code, column, rows: count }) => ({
      resource: name,
      table: discharges.name,
      column,
      code,
      text: reasons[code],
      rows: count,
    })),
  }
}

import { join, relative, resolve } from 'node:path'
import { indicators as catalogued, type Indicator } from '../catalogue/index.ts'
import { nearest, type Period, ProblemError, period, problem, toCsv } from '../core/index.ts'
import {
  type AggregatePlan,
  type DataPackage,
  type Dataset,
  elementsFor,
  openDataset,
  type PrintedSql,
  printSql,
  readDataPackage,
  type SiteNames,
} from '../data/index.ts'
import {
  ansiDialect,
  clickHouseDialect,
  type Dialect,
  duckDbDialect,
  isServerUrl,
  postgresDialect,
  serverAddress,
} from '../engine/index.ts'
import { writeWhole } from '../render/index.ts'
import { later } from './later.ts'
import type { Command } from './run-command.ts'
import { terminal } from './terminal.ts'

const dialects: Readonly<Record<string, Dialect>> = {
  duckdb: duckDbDialect,
  postgres: postgresDialect,
  clickhouse: clickHouseDialect,
  ansi: ansiDialect,
}

/** `zhikong sql`: what a platform that lets nothing but SQL in must be asked, and how its answer comes back. */
export const main: Command = async ([names], options, lang) => {
  const settings = (options.set ?? {}) as Readonly<Record<string, string>>
  const over = periodOf(settings)
  const plan: AggregatePlan = { elements: elementsFor(indicatorsNamed(names as readonly string[])), ...over }
  const dialect = dialects[String(options.dialect)] ?? ansiDialect
  const data = typeof options.data === 'string' ? resolve(options.data) : undefined
  const described = data === undefined ? undefined : await readDataPackage(data)
  const table = typeof options.table === 'string' ? { table: options.table } : {}
  const printed = printSql(plan, dialect, { ...siteNames(described), ...table })
  if (typeof options.out !== 'string') {
    process.stdout.write(printed.text)
    return 0
  }
  const folder = resolve(options.out)
  const effects = later(terminal(lang))
  const dataset = data === undefined ? undefined : await openDataset(data, { effects, tables: ['targets'] })
  effects.stop()
  try {
    for (const [name, content] of resultPackage({ plan, dialect, printed, described, dataset })) {
      await writeWhole(join(folder, name), content)
      process.stdout.write(`${relative(process.cwd(), join(folder, name))}\n`)
    }
    return 0
  } finally {
    await dataset?.close()
  }
}

function indicatorsNamed(names: readonly string[]): readonly Indicator[] {
  const ids = catalogued.map(({ id }) => id)
  const unknown = names.filter((name) => !ids.includes(name))
  if (unknown.length > 0)
    throw new ProblemError(
      unknown.map((name) => problem('ZK-INDICATOR-UNKNOWN', { name, nearest: nearest(name, ids) })),
    )
  return names.flatMap((name) => catalogued.filter(({ id }) => id === name))
}

function periodOf(settings: Readonly<Record<string, string>>): Pick<Period, 'start' | 'end'> {
  const unknown = Object.keys(settings).filter((name) => name !== 'year' && name !== 'period')
  if (unknown.length > 0) {
    const known = { zh: '可用的参数：year, period', en: 'known are year, period' }
    throw new ProblemError(
      unknown.map((name) => problem('ZK-PARAM-INVALID', { name, value: settings[name] ?? '', ...known })),
    )
  }
  const text = settings.period ?? settings.year
  if (text === undefined) throw new ProblemError([problem('ZK-SQL-PERIOD', {})])
  const { start, end } = period(text)
  return { start, end }
}

/** What the package says of the platform's table: its name, and what its columns are called. */
function siteNames(described: DataPackage | undefined): SiteNames {
  const resource = described?.resources.find(({ table }) => table === 'discharges')
  if (resource === undefined) return {}
  const [path = ''] = resource.paths
  const table = isServerUrl(path) ? serverAddress(path).table : undefined
  const columns = Object.entries(resource.mapping).flatMap(([name, from]) =>
    typeof from === 'string' ? [[name, from]] : [],
  )
  return { ...(table === undefined ? {} : { table }), columns: Object.fromEntries(columns) }
}

type Printing = {
  readonly plan: AggregatePlan
  readonly dialect: Dialect
  readonly printed: PrintedSql
  readonly described: DataPackage | undefined
  readonly dataset: Dataset | undefined
}

/** The files of a package in which nothing but the result is missing. */
function resultPackage({ plan, dialect, printed, described, dataset }: Printing): [name: string, content: string][] {
  const { text, query, definitions } = printed
  const { elements, start, end } = plan
  const aggregate = { query, definitions, elements: elements.map(({ id }) => id), start, end, dialect: dialect.name }
  const lists = dataset === undefined ? [] : listsOf(dataset)
  const description = {
    name: described?.name ?? 'aggregate',
    ...(described === undefined ? {} : { zhikong: surroundings(described) }),
    resources: [
      ...lists.map(([name]) => ({ name: name.replace('.csv', ''), path: name })),
      { name: 'aggregate', path: 'result.csv', zhikong: { aggregate } },
    ],
  }
  return [['query.sql', text], ...lists, ['datapackage.json', `${JSON.stringify(description, undefined, 1)}\n`]]
}

const surroundings = ({ title, synthetic, regions, breaks, exclusions, imprint }: DataPackage): object => ({
  title,
  synthetic,
  regions,
  breaks,
  exclusions,
  ...(imprint === undefined ? {} : { imprint }),
})

function listsOf({ organizations, targets }: Dataset): [name: string, content: string][] {
  const institutions = toCsv(
    ['organization_id', 'name', 'name_en', 'region_code', 'level', 'kind', 'ownership', 'beds'],
    organizations.map((each) => [
      each.organizationId,
      each.name,
      each.nameEn ?? null,
      each.regionCode,
      each.level === 'unknown' ? null : each.level,
      each.kind,
      each.ownership === 'unknown' ? null : each.ownership,
      each.beds,
    ]),
  )
  const aims = toCsv(
    ['indicator', 'year', 'scope', 'operator', 'value'],
    targets.map(({ indicator, year, scope, operator, value }) => [indicator, year, scope, operator, value]),
  )
  return [
    ['organizations.csv', institutions],
    ...(targets.length === 0 ? [] : [['targets.csv', aims] as [string, string]]),
  ]
}

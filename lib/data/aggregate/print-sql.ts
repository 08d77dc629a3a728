import { predicateColumns, sha256, toolkitVersion } from '../../core/index.ts'
import { aggregateSql, type Dialect, renamed } from '../../engine/index.ts'
import { type AggregatePlan, aggregateColumns, columnFor, definitionsDigest, queryColumn } from './aggregate-plan.ts'

export type PrintedSql = {
  /** Header and statement. */
  readonly text: string
  /** Of the statement: it stands in every row of the result. */
  readonly query: string
  readonly definitions: string
}

export type SiteNames = {
  /** `discharges`, or as the platform has it, with its schema. */
  readonly table?: string
  /** Canonical column: the column of the platform. */
  readonly columns?: Readonly<Record<string, string>>
}

/** How many digits of the digest stand in the rows. */
const digits = 16

/**
 * The SQL that counts a plan, for a platform that lets nothing but SQL in: the same text for the same plan, with a header that
 * says what it is and what its result must look like.
 */
export function printSql(
  plan: AggregatePlan,
  dialect: Dialect,
  { table = 'discharges', columns = {} }: SiteNames = {},
): PrintedSql {
  const { elements, start, end } = plan
  const site = renamed(
    dialect,
    new Map([
      ['discharges', table.split('.').map(dialect.ident).join('.')],
      ...Object.entries(columns).map(([name, own]): [string, string] => [name, dialect.ident(own)]),
    ]),
  )
  const counted = elements.flatMap((element) =>
    element.cases ? [{ alias: columnFor(element), ...element.cases }] : [],
  )
  const body = aggregateSql(
    { table: 'discharges', elements: counted, by: ['organization_id'], periodColumn: 'discharge_date', start, end },
    site,
  )
  const query = sha256(body).slice(0, digits)
  const marked = body.replace('\nFROM ', () => `,\n  ${site.text(query)} AS ${site.ident(queryColumn)}\nFROM `)
  const order = ['zk_organization_id', 'zk_year', 'zk_month'].map(site.ident).join(', ')
  const definitions = definitionsDigest(elements)
  const header = headerOf(plan, dialect, { query, definitions, read: columnsRead(plan), columns })
  return { text: `${header}\n${marked}\nORDER BY ${order}\n`, query, definitions }
}

const columnsRead = ({ elements }: AggregatePlan): readonly string[] => [
  ...new Set([
    'organization_id',
    'discharge_date',
    ...elements.flatMap(({ cases }) =>
      cases === undefined
        ? []
        : [
            ...predicateColumns(cases.where),
            ...('sum' in cases ? [cases.sum, ...(cases.times === undefined ? [] : [cases.times])] : []),
          ],
    ),
  ]),
]

type About = {
  readonly query: string
  readonly definitions: string
  readonly read: readonly string[]
  readonly columns: Readonly<Record<string, string>>
}

function headerOf({ elements, start, end }: AggregatePlan, { name }: Dialect, about: About): string {
  const { query, definitions, read, columns } = about
  const own = (column: string): string => (columns[column] === undefined ? column : `${column} = ${columns[column]}`)
  const lines = [
    `zhikong ${toolkitVersion}，方言 dialect: ${name}`,
    `目录口径 definitions: ${definitions}`,
    `查询 query (sha256): ${query}，写在结果每一行的 ${queryColumn} 列 / in the column ${queryColumn} of every row`,
    `时期 period: ${start} <= discharge_date < ${end}`,
    `读取的列 columns read: ${read.map(own).join(', ')}`,
    '结果列，次序不变 columns of the result, in this order:',
    ...aggregateColumns(elements).map((column) => `  ${column.name} ${column.kind}${of(column.element?.name)}`),
    '请导出为 CSV（UTF-8，含表头）或 Parquet，不改动任何列 / Export as CSV (UTF-8, with header) or Parquet, all columns as they are.',
  ]
  return lines.map((line) => `-- ${line}`).join('\n')
}

const of = (title: { readonly zh: string; readonly en: string } | undefined): string =>
  title === undefined ? '' : `  ${title.zh} / ${title.en}`

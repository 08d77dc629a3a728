import { type Predicate, ProblemError, problem } from '../core/index.ts'
import type { Dialect } from './engine.ts'
import { predicateSql } from './predicate-sql.ts'

/** One number to be counted or summed. The alias is the column of the answer, and begins with `zk_`. */
export type AggregateElement =
  | { readonly alias: string; readonly count: 'stays'; readonly where: Predicate }
  /** Sum of a column, or of its product with another (`times`), for sums of squares. */
  | { readonly alias: string; readonly sum: string; readonly times?: string; readonly where: Predicate }

export type AggregateSpec = {
  readonly table: string
  readonly elements: readonly AggregateElement[]
  /** Columns of the table to group by, besides year and month. */
  readonly by: readonly string[]
  /** The date column that decides year and month. */
  readonly periodColumn: string
  /** First day, and the day after the last; without them the whole table. */
  readonly start?: string
  readonly end?: string
  /** Only the rows for which this holds. */
  readonly where?: Predicate
}

// Reserved beginning of every output column, so that none equals an input column: some engines would take the input.
const prefix = 'zk_'

/**
 * One SELECT that counts and sums every element in one scan, by the given columns and by year and month.
 *
 * Columns of the answer: `zk_<by…>`, `zk_year`, `zk_month`, `zk_rows` (rows of the group), then the aliases. An unknown
 * value adds nothing to a sum; whether a zero was counted or nothing was there is told by `zk_rows`. Rows come in no
 * order. The same specification always gives the same text.
 * @throws ProblemError `ZK-SQL-LITERAL` for an alias without the prefix, or a date that is none.
 */
export function aggregateSql(spec: AggregateSpec, dialect: Dialect): string {
  requirePrefix(spec.elements)
  const as = (expression: string, alias: string): string => `${expression} AS ${dialect.ident(alias)}`
  const [year, month] = [dialect.year(spec.periodColumn), dialect.month(spec.periodColumn)]
  const keys = spec.by.map((column) => dialect.ident(column))
  const columns = [
    ...spec.by.map((column) => as(dialect.ident(column), prefix + column)),
    as(year, `${prefix}year`),
    as(month, `${prefix}month`),
    as('count(*)', `${prefix}rows`),
    ...spec.elements.map((element) => as(elementSql(element, dialect), element.alias)),
  ]
  return [
    `SELECT ${columns.join(',\n  ')}`,
    `FROM ${dialect.ident(spec.table)}`,
    ...within(spec, dialect),
    `GROUP BY ${[...keys, year, month].join(', ')}`,
  ].join('\n')
}

function requirePrefix(elements: readonly AggregateElement[]): void {
  const wrong = elements.filter(({ alias }) => !alias.startsWith(prefix))
  if (wrong.length === 0) return
  throw new ProblemError(wrong.map(({ alias }) => problem('ZK-SQL-LITERAL', { value: alias, kind: 'alias' })))
}

function within({ periodColumn, start, end, where }: AggregateSpec, dialect: Dialect): string[] {
  const column = dialect.ident(periodColumn)
  const bounds = [
    ...(start === undefined ? [] : [`${column} >= ${dialect.date(start)}`]),
    ...(end === undefined ? [] : [`${column} < ${dialect.date(end)}`]),
    ...(where === undefined ? [] : [predicateSql(where, dialect)]),
  ]
  return bounds.length === 0 ? [] : [`WHERE ${bounds.join(' AND ')}`]
}

function elementSql(element: AggregateElement, dialect: Dialect): string {
  const where = predicateSql(element.where, dialect)
  // Counted rather than summed: the engine then keeps one small number for each group, which is measurably faster.
  if ('count' in element) return `count(CASE WHEN ${where} THEN 1 ELSE NULL END)`
  const factors = [element.sum, ...(element.times === undefined ? [] : [element.times])].map((name) =>
    dialect.ident(name),
  )
  const known = [...new Set(factors)].map((factor) => `${factor} IS NOT NULL`).join(' AND ')
  return `sum(CASE WHEN ${where} AND ${known} THEN ${factors.join(' * ')} ELSE 0 END)`
}

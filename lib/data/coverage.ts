import { elementsOf, type GroupId, groups } from '../catalogue/index.ts'
import { monthsIn, type Period, type PeriodUnit, periodsBetween } from '../core/index.ts'
import { duckDbDialect, resultColumn, type Table } from '../engine/index.ts'
import { monthsSql } from './checks/period-sql.ts'
import type { Dataset } from './dataset.ts'

/** How complete the reports of one institution are in one period. */
export type CoverageRow = {
  readonly organizationId: string
  /** Whose data elements; absent where all are taken together. */
  readonly group?: GroupId
  /** `2023-01`, `2023-Q1`, `2023-H1` or `2023` */
  readonly period: string
  /** Reports with a value: of each data element one for each period of the length in which it is reported. */
  readonly reported: number
  /** Reports due: of every data element that the institution reports anywhere in the range, in periods not longer than these. */
  readonly expected: number
  /** `reported / expected`, between 0 and 1; 0 for a period without any report. */
  readonly share: number
}

export type CoverageOptions = {
  /** [`month`] */
  readonly unit?: PeriodUnit
  /** A row for each group of the catalogue that the institution reports for. [all together] */
  readonly byGroup?: boolean
}

/**
 * For institutions × periods of `[start, end)`, and groups of data elements where asked for: which share of the reports due
 * was given. What is reported by month is due three times in a quarter, what is reported by quarter once, and not at all in a
 * month. Where an institution gives an element in several lengths, the one that covers most of the year is due.
 * Institutions in the order of their ids; those that never report are left out: they owe nothing that is known.
 */
export async function coverage(
  dataset: Dataset,
  start: string,
  end: string,
  { unit = 'month', byGroup = false }: CoverageOptions = {},
): Promise<CoverageRow[]> {
  const periods = periodsBetween(unit, start, end)
  if (!dataset.has('submissions') || periods.length === 0) return []
  const sql = (select: string): string => `${dueSql(periods, byGroup)} ${select}`
  const expected = await dataset.engine.query(
    sql(`SELECT organization_id, zk_group, zk_year, sum(${monthsIn[unit]} // months) AS n FROM due
      WHERE months <= ${monthsIn[unit]} GROUP BY organization_id, zk_group, zk_year ORDER BY organization_id`),
  )
  const reported = await dataset.engine.query(
    sql(`SELECT organization_id, zk_group, zk_year, (month(zk_first) - 1) // ${monthsIn[unit]} AS nth, count(*) AS n
      FROM given INNER JOIN due USING (organization_id, element, zk_year, months)
      WHERE months <= ${monthsIn[unit]} GROUP BY ALL`),
  )
  const nth = ({ month }: Period): number => (month - 1) / monthsIn[unit]
  const due = counted(expected, ['organization_id', 'zk_group', 'zk_year'])
  const got = counted(reported, ['organization_id', 'zk_group', 'zk_year', 'nth'])
  return seriesOf(expected).flatMap(({ organizationId, group }) =>
    periods.flatMap((period): CoverageRow[] => {
      const key = `${organizationId}|${group}|${period.year}`
      const owes = due.get(key) ?? 0
      const has = got.get(`${key}|${nth(period)}`) ?? 0
      const about = { organizationId, ...(group === '' ? {} : { group }), period: period.text }
      return owes === 0 ? [] : [{ ...about, reported: has, expected: owes, share: has / owes }]
    }),
  )
}

/** `given`: each element once for each institution and period. `due`: in which length it is due, by institution and year. */
function dueSql(periods: readonly Period[], byGroup: boolean): string {
  const { date } = duckDbDialect
  const [first, last] = [periods[0], periods.at(-1)]
  const pick = 'arg_max(months, covered * 100 - months)'
  const grouped = byGroup ? 'LEFT JOIN element_groups USING (element)' : ''
  return `WITH given AS (
      SELECT DISTINCT organization_id, element, period_start AS zk_first, year(period_start) AS zk_year, ${monthsSql} AS months FROM submissions
      WHERE "value" IS NOT NULL AND period_start >= ${date(first?.start ?? '')} AND period_start < ${date(last?.end ?? '')}),
    tally AS (SELECT organization_id, element, zk_year, months, sum(months) AS covered FROM given GROUP BY ALL),
    usual AS (SELECT organization_id, element, ${pick} AS months FROM (
      SELECT organization_id, element, months, sum(covered) AS covered FROM tally GROUP BY ALL) GROUP BY ALL),
    in_year AS (SELECT organization_id, element, zk_year, ${pick} AS months FROM tally GROUP BY ALL),
    years AS (SELECT unnest(range(${first?.year}, ${(last?.year ?? 0) + 1})) AS zk_year),
    element_groups(element, zk_group) AS (VALUES ${elementGroups()}),
    due AS (SELECT u.organization_id, element, y.zk_year, coalesce(i.months, u.months) AS months, ${byGroup ? `coalesce(zk_group, 'own')` : `''`} AS zk_group
      FROM usual AS u CROSS JOIN years AS y LEFT JOIN in_year AS i USING (organization_id, element, zk_year) ${grouped})`
}

/** Each element with every group whose indicators use it. */
function elementGroups(): string {
  const { text } = duckDbDialect
  const pairs = groups.flatMap(({ id: group, indicators }) =>
    indicators.flatMap((indicator) => elementsOf(indicator).map(({ id }) => `(${text(id)}, ${text(group)})`)),
  )
  return [...new Set(pairs)].join(', ')
}

function counted(table: Table, keys: readonly string[]): ReadonlyMap<string, number> {
  const columns = keys.map((key) => resultColumn(table, key))
  return new Map(resultColumn(table, 'n').map((n, row) => [columns.map((column) => column[row]).join('|'), Number(n)]))
}

/** Institutions in order, each with its groups in the order of the catalogue. */
function seriesOf(table: Table): { readonly organizationId: string; readonly group: GroupId | '' }[] {
  const order: readonly (GroupId | '')[] = ['', ...groups.map(({ id }) => id), 'own']
  const owners = resultColumn(table, 'organization_id').map(String)
  const named = resultColumn(table, 'zk_group')
  const pairs = new Set(owners.map((id, row) => `${id}|${named[row]}`))
  return [...new Set(owners)]
    .sort()
    .flatMap((organizationId) =>
      order.flatMap((group) => (pairs.has(`${organizationId}|${group}`) ? [{ organizationId, group }] : [])),
    )
}

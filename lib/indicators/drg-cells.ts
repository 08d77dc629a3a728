import type { Predicate } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { type Dialect, duckDbDialect, inOrder, predicateSql, type Table } from '../engine/index.ts'

/** Cases that are alike in institution, department, time and group: all that DRG performance needs of them. */
export type DrgCell = {
  /** Empty in cells by month, which are of all institutions together. */
  readonly organization: string
  /** Empty where departments are not told apart, or the data do not tell. */
  readonly department: string
  readonly year: number
  /** Empty (0) in cells of whole years. */
  readonly month: number
  readonly code: string
  /** Days of each case, in cells by length of stay; null in others. */
  readonly stay: number | null
  /** Whether the stays of these cases are known; null where the data have no such column. */
  readonly stayKnown: boolean | null
  readonly cases: number
  readonly days: number
  readonly daysSquared: number
  /** Yuan, of the cases whose cost is known: `costed`, null where the data have no such column. */
  readonly cost: number
  readonly costed: number | null
  /** Of the cases whose way of discharge is known: `outcomes`, null where the data have no such column. */
  readonly deaths: number
  readonly outcomes: number | null
  /** Cases with an operation of a stated level, and of level 3 or 4 among them; null where the data have no such column. */
  readonly graded: number | null
  readonly highLevel: number
}

/**
 * How fine cells are: by institution and year; by month over all institutions together; by both; or by institution, year and
 * length of stay, which trimming, quartiles and the bootstrap need.
 */
export type DrgGrain = 'institution-year' | 'month' | 'institution-month' | 'institution-stay'

/** First day, the day after the last, and of which institutions; without them all that the data hold. */
export type CellSpan = {
  readonly start?: string
  readonly end?: string
  readonly organizations?: readonly string[]
  /** Where nobody asks by department, cells are of whole institutions: a fraction of the number, in half the time. */
  readonly departments?: false
}

const columns = ['department', 'length_of_stay', 'total_cost', 'discharge_way', 'surgery_level'] as const
type Column = (typeof columns)[number]

/**
 * Counts and sums of the discharges by DRG, in one SELECT; groups are joined with their weights afterwards, so the SQL stays
 * portable. Without discharges, or without a column of DRGs, there are no cells.
 */
export async function loadDrgCells(dataset: Dataset, grain: DrgGrain, span: CellSpan = {}): Promise<DrgCell[]> {
  if (!dataset.has('discharges') || !dataset.columns('discharges').includes('drg_code')) return []
  const engine = dataset.engineOf('discharges')
  const wanted = columns.filter((column) => column !== 'department' || span.departments !== false)
  const present = wanted.filter((column) => dataset.columns('discharges').includes(column))
  const table = await engine.query(cellsSql(engine.dialect, grain, span, present))
  // DuckDB has put them in this order already, and a province has hundreds of thousands.
  return drgCells(engine.dialect === duckDbDialect ? table : inOrder(table, keysOf(table)), grain, present)
}

const keyNames = ['zk_organization', 'zk_department', 'zk_year', 'zk_month', 'zk_code', 'zk_stay', 'zk_known']
const keysOf = ({ names }: Table): string[] => keyNames.filter((name) => names.includes(name))

function cellsSql(
  dialect: Dialect,
  grain: DrgGrain,
  { start, end, organizations }: CellSpan,
  present: readonly Column[],
): string {
  const { ident, year, month, date } = dialect
  const has = (column: Column): boolean => present.includes(column)
  const stay = ident('length_of_stay')
  const counted = (where: Predicate): string => `count(CASE WHEN ${predicateSql(where, dialect)} THEN 1 ELSE NULL END)`
  const keys = {
    ...(grain === 'month' ? {} : { zk_organization: ident('organization_id') }),
    ...(has('department') ? { zk_department: ident('department') } : {}),
    zk_year: year('discharge_date'),
    ...(grain === 'month' || grain === 'institution-month' ? { zk_month: month('discharge_date') } : {}),
    zk_code: ident('drg_code'),
    ...(has('length_of_stay') && grain === 'institution-stay' ? { zk_stay: stay } : {}),
    ...(has('length_of_stay') && grain !== 'institution-stay'
      ? { zk_known: `CASE WHEN ${stay} IS NULL THEN 0 ELSE 1 END` }
      : {}),
  }
  const measures = {
    zk_cases: 'count(*)',
    ...(has('length_of_stay') && grain !== 'institution-stay'
      ? { zk_days: `sum(${stay})`, zk_days_squared: `sum(${stay} * ${stay})` }
      : {}),
    ...(has('total_cost')
      ? { zk_cost: `sum(${ident('total_cost')})`, zk_costed: `count(${ident('total_cost')})` }
      : {}),
    ...(has('discharge_way')
      ? {
          zk_deaths: counted({ column: 'discharge_way', in: ['5'] }),
          zk_outcomes: `count(${ident('discharge_way')})`,
        }
      : {}),
    ...(has('surgery_level')
      ? {
          zk_graded: `count(${ident('surgery_level')})`,
          zk_high_level: counted({ column: 'surgery_level', in: ['3', '4'] }),
        }
      : {}),
  }
  const within = [
    ...(start === undefined ? [] : [`${ident('discharge_date')} >= ${date(start)}`]),
    ...(end === undefined ? [] : [`${ident('discharge_date')} < ${date(end)}`]),
    ...(organizations === undefined ? [] : [predicateSql({ column: 'organization_id', in: organizations }, dialect)]),
  ]
  const selected = Object.entries({ ...keys, ...measures }).map(([alias, expression]) => `${expression} AS ${alias}`)
  return [
    `SELECT ${selected.join(', ')}`,
    `FROM ${ident('discharges')}`,
    ...(within.length === 0 ? [] : [`WHERE ${within.join(' AND ')}`]),
    `GROUP BY ${Object.values(keys).join(', ')}`,
    `ORDER BY ${Object.keys(keys).join(', ')}`,
  ].join(' ')
}

/** A province has hundreds of thousands of cells: no column is copied. One that was not asked for is null throughout. */
function drgCells(table: Table, grain: DrgGrain, present: readonly Column[]): DrgCell[] {
  const column = (name: string): Table['columns'][number] => table.columns[table.names.indexOf(name)] ?? []
  const [organizations, departments, codes] = [column('zk_organization'), column('zk_department'), column('zk_code')]
  const [years, months, cases] = [column('zk_year'), column('zk_month'), column('zk_cases')]
  const [days, daysSquared] = [column('zk_days'), column('zk_days_squared')]
  const [costs, costed] = [column('zk_cost'), column('zk_costed')]
  const [deaths, outcomes] = [column('zk_deaths'), column('zk_outcomes')]
  const [graded, highLevel] = [column('zk_graded'), column('zk_high_level')]
  const [stays, known] = [column('zk_stay'), column('zk_known')]
  const byStay = grain === 'institution-stay'
  const [hasStay, hasCost] = [present.includes('length_of_stay'), present.includes('total_cost')]
  const [hasOutcome, hasLevel] = [present.includes('discharge_way'), present.includes('surgery_level')]
  return codes.map((code, row) => {
    const stay = byStay ? numberOf(stays[row] ?? null) : null
    const n = Number(cases[row] ?? 0)
    return {
      organization: String(organizations[row] ?? ''),
      department: String(departments[row] ?? ''),
      year: Number(years[row] ?? 0),
      month: Number(months[row] ?? 0),
      code: String(code ?? ''),
      stay,
      stayKnown: hasStay ? (byStay ? stay !== null : known[row] === 1) : null,
      cases: n,
      days: stay === null ? Number(days[row] ?? 0) : stay * n,
      daysSquared: stay === null ? Number(daysSquared[row] ?? 0) : stay * stay * n,
      cost: Number(costs[row] ?? 0),
      costed: hasCost ? Number(costed[row] ?? 0) : null,
      deaths: Number(deaths[row] ?? 0),
      outcomes: hasOutcome ? Number(outcomes[row] ?? 0) : null,
      graded: hasLevel ? Number(graded[row] ?? 0) : null,
      highLevel: Number(highLevel[row] ?? 0),
    }
  })
}

const numberOf = (value: number | string | null): number | null => (value === null ? null : Number(value))

/** The rows of an answer, each read by column names; a column that was not asked for is null. */
export function rowsOf(table: Table): ((name: string) => number | string | null)[] {
  const at = new Map(table.names.map((name, i) => [name, i]))
  const length = table.columns[0]?.length ?? 0
  return Array.from({ length }, (_, i) => (name: string) => table.columns[at.get(name) ?? -1]?.[i] ?? null)
}

import type { Dataset } from '../data/index.ts'
import type { Table } from '../engine/index.ts'
import type { DrgWeight } from './case-mix.ts'

/** Cases of one DRG in one department: all that case-mix needs of them, since a weight is one per group. */
export type DrgCell = {
  /** Empty in cells by month, which are of all institutions together. */
  readonly organization: string
  readonly department: string
  readonly year: number
  /** Empty (0) in cells by institution, which are of whole years. */
  readonly month: number
  readonly code: string
  readonly cases: number
  readonly days: number
  readonly daysSquared: number
  /** Yuan. */
  readonly cost: number
  readonly deaths: number
}

/** By institution and year, or by month over all institutions: either stays small enough to be worked on in memory. */
export type DrgGrain = 'institution-year' | 'month'

/** One SELECT over the discharges; groups are joined with their weights afterwards, so the SQL stays portable. */
export async function loadDrgCells(dataset: Dataset, grain: DrgGrain): Promise<DrgCell[]> {
  if (!dataset.has('discharges')) return []
  const { ident, text, year, month } = dataset.engine.dialect
  const stay = ident('length_of_stay')
  const keys = {
    ...(grain === 'month' ? { zk_month: month('discharge_date') } : { zk_organization: ident('organization_id') }),
    zk_department: ident('department'),
    zk_year: year('discharge_date'),
    zk_code: ident('drg_code'),
  }
  const measures = {
    zk_cases: 'count(*)',
    zk_days: `sum(${stay})`,
    zk_days_squared: `sum(${stay} * ${stay})`,
    zk_cost: `sum(${ident('total_cost')})`,
    zk_deaths: `sum(CASE WHEN ${ident('discharge_way')} = ${text('5')} THEN 1 ELSE 0 END)`,
  }
  const columns = Object.entries({ ...keys, ...measures }).map(([alias, expression]) => `${expression} AS ${alias}`)
  const table = await dataset.engine.query(
    `SELECT ${columns.join(', ')} FROM ${ident('discharges')} GROUP BY ${Object.values(keys).join(', ')} ` +
      `ORDER BY ${Object.keys(keys).join(', ')}`,
  )
  return rowsOf(table).map(drgCell)
}

type Read = (name: string) => number | string | null

const drgCell = (row: Read): DrgCell => ({
  organization: String(row('zk_organization') ?? ''),
  department: String(row('zk_department') ?? ''),
  year: Number(row('zk_year')),
  month: Number(row('zk_month') ?? 0),
  code: String(row('zk_code') ?? ''),
  cases: Number(row('zk_cases')),
  days: Number(row('zk_days')),
  daysSquared: Number(row('zk_days_squared')),
  cost: Number(row('zk_cost')),
  deaths: Number(row('zk_deaths')),
})

export async function loadDrgWeights(dataset: Dataset): Promise<Map<string, DrgWeight>> {
  if (!dataset.has('drg_weights')) return new Map()
  const { ident } = dataset.engine.dialect
  const fields = ['drg_code', 'name', 'weight', 'reference_days', 'reference_cost']
  const table = await dataset.engine.query(`SELECT ${fields.map(ident).join(', ')} FROM ${ident('drg_weights')}`)
  return new Map(rowsOf(table).map((row) => [String(row('drg_code')), drgWeight(row)]))
}

function drgWeight(row: Read): DrgWeight {
  const [days, cost] = [row('reference_days'), row('reference_cost')]
  return {
    code: String(row('drg_code')),
    name: String(row('name') ?? ''),
    weight: Number(row('weight')),
    ...(days === null ? {} : { referenceDays: Number(days) }),
    ...(cost === null ? {} : { referenceCost: Number(cost) }),
  }
}

function rowsOf(table: Table): Read[] {
  const at = new Map(table.names.map((name, i) => [name, i]))
  const length = table.columns[0]?.length ?? 0
  return Array.from({ length }, (_, i) => (name: string) => table.columns[at.get(name) ?? -1]?.[i] ?? null)
}

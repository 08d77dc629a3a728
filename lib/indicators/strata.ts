import type { Reason } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'

/** What one institution reported for one stratum and period: the number of each element, or why there is none. */
export type StratumCell = {
  readonly organization: string
  readonly period: string
  readonly stratum: string
  readonly values: { readonly [element: string]: number | Reason }
}

/**
 * Reported numbers kept apart by stratum, where `loadFacts` adds strata up: types of department, diseases. In the order of
 * institution, period and stratum. Rows without a stratum are not among them.
 */
export async function loadStrata(dataset: Dataset, elements: readonly string[]): Promise<readonly StratumCell[]> {
  const { ident, text } = dataset.engine.dialect
  const keys = ['organization_id', 'period', 'stratum', 'element'].map(ident).join(', ')
  const table = await dataset.engine.query(
    `SELECT ${keys}, sum(${ident('value')}) AS zk_value, max(${ident('missing_reason')}) AS zk_reason ` +
      `FROM ${ident('submissions')} WHERE ${ident('stratum')} IS NOT NULL AND ${ident('element')} IN (${elements.map(text).join(', ')}) ` +
      `GROUP BY ${keys} ORDER BY ${keys}`,
  )
  const [organizations = [], periods = [], strata = [], names = [], values = [], reasons = []] = table.columns
  const cells: (StratumCell & { readonly values: Record<string, number | Reason> })[] = []
  for (const [row, name] of names.entries()) {
    const key = { organization: `${organizations[row]}`, period: `${periods[row]}`, stratum: `${strata[row]}` }
    const last = cells.at(-1)
    const same = last?.organization === key.organization && last.period === key.period && last.stratum === key.stratum
    const cell = same && last ? last : { ...key, values: {} }
    if (cell !== last) cells.push(cell)
    const value = values[row] ?? null
    cell.values[`${name}`] = value === null ? reasonOf(reasons[row]) : Number(value)
  }
  return cells
}

const told: readonly Reason[] = ['suppressed', 'too-few', 'not-applicable']

const reasonOf = (text: unknown): Reason => told.find((reason) => reason === text) ?? 'missing'

import type { Reason } from '../core/index.ts'
import type { FactTable } from './fact-table.ts'

/** What one institution reported for one stratum and period: the number of each element, or why there is none. */
export type StratumCell = {
  readonly organization: string
  readonly year: number
  readonly stratum: string
  readonly values: { readonly [element: string]: number | Reason }
}

/** The rows of a table split by stratum, as records of a few elements; those of other tables have the stratum ''. */
export function stratumCells(facts: FactTable, elements: readonly string[]): readonly StratumCell[] {
  return facts.organization.map((organization, row) => ({
    organization,
    year: facts.year[row] ?? 0,
    stratum: facts.split?.part[row] ?? '',
    values: Object.fromEntries(
      elements.map((id) => [id, facts.values.get(id)?.[row] ?? facts.reasons.get(id)?.[row] ?? 'missing']),
    ),
  }))
}

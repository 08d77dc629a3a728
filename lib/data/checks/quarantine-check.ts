import type { Bilingual } from '../../core/index.ts'
import type { Dataset } from '../dataset.ts'
import type { Check, Found } from './check.ts'

export type QuarantineCheck = Omit<Check, 'find'> & { readonly codes: readonly string[]; readonly hint: Bilingual }

/** A check that loading has already made: the rows it failed were set aside. */
export function quarantineCheck({ codes, hint, ...check }: QuarantineCheck): Check {
  return {
    ...check,
    anywhere: true,
    async find(dataset: Dataset): Promise<Found> {
      const checked = dataset.flow.reduce((sum, flow) => sum + (flow.table === check.table ? flow.rowsIn : 0), 0)
      const failures = dataset.quarantine.filter(({ table, code }) => table === check.table && codes.includes(code))
      const failed = failures.reduce((sum, { rows }) => sum + rows, 0)
      const samples = failures.map(({ resource, column, rows }) => ({
        place: `${resource}: ${column}`,
        value: String(rows),
        hint,
      }))
      return { checked, failed, samples }
    },
  }
}

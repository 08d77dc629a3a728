import { sha256 } from '../core/index.ts'
import type { FormPlan } from './plan.ts'

/**
 * A short digest of what a filled workbook means: its rows, what they hold, what is computed from them. Wording is not part
 * of it, nor is the period: a corrected misprint leaves filled workbooks valid, a changed definition does not.
 */
export function planVersion({ form, sheets, rules, computes }: Omit<FormPlan, 'version'>): string {
  const rows = sheets.flatMap(({ every, rows: of }) =>
    of.map(({ key, element, value }) => [every, key, element, value]),
  )
  return sha256(JSON.stringify([form, rows, rules, computes.map(({ id }) => id)])).slice(0, 8)
}

import { parseCsv, quiet } from '../../../lib/core/index.ts'
import { type Collected, collectForms, problemRows, submissionsCsv } from '../../../lib/forms/index.ts'
import type { Ledger } from './ledger.ts'

/** Collects the folder of a ledger as a centre would. */
export const collectAll = (folder: string, { institutions }: Ledger): Promise<Collected> =>
  collectForms({ folder, out: `${folder}/out`, organizations: institutions, period: '2024', effects: quiet })

/** What was recovered, in the words of the ledger. */
export function recovered({ forms }: Collected): string[] {
  const [, ...rows] = parseCsv(submissionsCsv(forms).replace(/^\uFEFF/, ''))
  return rows.map(
    ([organization, , period, element, stratum, value, reason]) =>
      `${organization}|${period}|${element}|${stratum}=${value === '' ? reason : value}`,
  )
}

/** What was reported, in the words of the ledger. */
export const reported = ({ forms }: Collected): string[] =>
  problemRows(forms).map(([file, , , , cell, , , code]) => `${file} ${code} ${cell}`.trimEnd())

/** Where the date of a submission comes from; a file's own time on the disk says nothing and is never used. */
export type ReceiptBasis =
  /** The list of what was received when, kept by whoever collects. */
  | 'received'
  /** Written into the file by the program that saved it last, by the clock of the machine it ran on. */
  | 'saved'
  /** Written on the cover by the institution. */
  | 'stated'

export type Dates = { readonly [basis in ReceiptBasis]?: string | undefined }

/**
 * Whether a form came in time. Only the list of receipts can show that it did. Without it, a file last saved after the
 * deadline, or dated so on its cover, was late; whatever else the file says proves nothing.
 */
export type Receipt = {
  readonly deadline?: string
  readonly date?: string
  readonly basis?: ReceiptBasis
  readonly verdict: 'in-time' | 'late' | 'unproven' | 'no-deadline'
}

/**
 * Judges dates such as `2024-04-10` against a deadline, that day included.
 * @example receiptOf('2024-04-10', { saved: '2024-04-12' }).verdict // 'late'
 * @example receiptOf('2024-04-10', { saved: '2024-04-09' }).verdict // 'unproven'
 */
export function receiptOf(deadline: string | undefined, dates: Dates): Receipt {
  const basis = (['received', 'saved', 'stated'] as const).find((each) => dates[each] !== undefined)
  const best = basis === undefined ? {} : { basis, date: dates[basis] ?? '' }
  if (deadline === undefined) return { ...best, verdict: 'no-deadline' }
  if (dates.received !== undefined) {
    return { deadline, ...best, verdict: dates.received > deadline ? 'late' : 'in-time' }
  }
  const after = (['saved', 'stated'] as const).find((each) => (dates[each] ?? '') > deadline)
  if (after === undefined) return { deadline, ...best, verdict: 'unproven' }
  return { deadline, basis: after, date: dates[after] ?? '', verdict: 'late' }
}

// All of China keeps one time; a workbook keeps the moment in UTC.
const ahead = 8 * 3_600_000

/** The calendar day in China of a moment: `2024-04-10T17:00:00Z` is the 11th. */
export const dayOf = (moment: string): string => new Date(Date.parse(moment) + ahead).toISOString().slice(0, 10)

import { readFile } from 'node:fs/promises'
import { type Problem, ProblemError, parseCsv, problem } from '../core/index.ts'

/**
 * A list of receipts: two columns, file name (or institution id) and the day it was received. A first row without a date
 * is its header.
 * @throws ProblemError `ZK-FILE-UNREADABLE`, or every `ZK-FORM-RECEIVED` at once.
 */
export async function readReceived(path: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ProblemError([problem('ZK-FILE-UNREADABLE', { path, cause: error.code ?? error.message })])
  })
  const received = new Map<string, string>()
  const problems: Problem[] = []
  const rows = parseCsv(text.replace(/^\uFEFF/, ''))
  for (const [i, [key = '', date = '']] of rows.entries()) {
    const day = isoDay(date)
    if (day !== undefined && key.trim() !== '') received.set(key.trim(), day)
    else if (i > 0) problems.push(problem('ZK-FORM-RECEIVED', { row: i + 1, value: `${key},${date}` }, { file: path }))
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return received
}

/** `2024-04-08` and `2024/4/8` as `2024-04-08`; a time of day after it is dropped. */
export function isoDay(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T].*)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}

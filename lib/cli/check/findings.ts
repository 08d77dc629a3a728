import type { Lang } from '../../core/index.ts'
import type { CheckResult, CheckSeverity } from '../../data/index.ts'
import type { CheckRecord } from './record.ts'
import { wordIn } from './words.ts'

/** One finding as a row of a list: a cell of a file where it is known, else what it is about. */
export type FindingRow = {
  readonly check: string
  readonly title: string
  readonly severity: CheckSeverity
  readonly table: string
  readonly file: string
  readonly row?: number
  readonly column: string
  readonly about: string
  readonly value: string
  readonly hint: string
}

const gravity: Record<CheckSeverity, number> = { fatal: 0, convention: 1, characterization: 2 }
const inFile = /^(.+\.[A-Za-z0-9]+):(\d+)$/

/** Findings of checks that failed, the gravest first, then rows that were set aside. Those that are tolerated are not listed. */
export function findingRows({ checks, rows, flow }: CheckRecord, lang: Lang): FindingRow[] {
  const failed = checks.filter(({ status }) => status === 'fail' || status === 'error')
  const sorted = failed.toSorted((a, b) => gravity[a.severity] - gravity[b.severity])
  const tableOf = (file: string): string => flow.find(({ resource }) => file.includes(resource))?.table ?? ''
  const aside = rows.map(
    ({ file, row, column, value, code, text }): FindingRow => ({
      check: code,
      title: wordIn(lang)('aside'),
      severity: 'convention',
      table: tableOf(file),
      file,
      row,
      column,
      about: '',
      value,
      hint: text[lang],
    }),
  )
  return [...sorted.flatMap((check) => rowsOf(check, lang)), ...aside]
}

function rowsOf({ id, title, severity, table, samples }: CheckResult, lang: Lang): FindingRow[] {
  return samples.map(({ place, subject, value, hint }) => {
    const [, file = '', row] = inFile.exec(place) ?? []
    return {
      check: id,
      title: title[lang],
      severity,
      table,
      file,
      ...(row === undefined ? {} : { row: Number(row) }),
      column: '',
      about: subject ?? (file === '' ? place : ''),
      value,
      hint: hint[lang],
    }
  })
}

import type { Bilingual } from '../../core/index.ts'

export type DialectId = 'letter-codes' | 'p-codes' | 'pinyin' | 'settlement-list' | 'chinese'

/** From which headers the cells of one canonical column are made. */
export type HeaderSource =
  | string
  /** All that are filled, with a space between. */
  | { readonly list: readonly string[] }
  /** All that are filled, with a slash between: grade and healing of an incision. */
  | { readonly joined: readonly string[] }
  /** Days/hours/minutes, as hours. */
  | { readonly duration: string }
  /** Of numbered codes with a flag each: the one that is flagged as the main one, or all others. */
  | { readonly flagged: readonly Flagged[]; readonly take: 'main' | 'others' }

export type Flagged = { readonly code: string; readonly flag: string }

/** What a patient is told apart by: a number of the whole country, or a record number, which is one hospital's own. */
export type PatientHeader = { readonly header: string; readonly of: 'id-number' | 'card' | 'record' }

/** How one family of systems names the columns of the front page: only data, a file each. */
export type Dialect = {
  readonly id: DialectId
  readonly title: Bilingual
  /** By canonical column: where it comes from; the first of several that a file has. */
  readonly columns: { readonly [column: string]: readonly HeaderSource[] }
  /** What tells one stay from another within a hospital: the first group that a file has whole. */
  readonly stay: readonly (readonly string[])[]
  /** What tells patients apart, the best first. */
  readonly patient: readonly PatientHeader[]
  /** Other direct identifiers: never read. */
  readonly identifiers: readonly string[]
  /** Known, and not needed. */
  readonly unread: readonly string[]
  /** Known, but not to be read before somebody says what stands in it. */
  readonly ask: { readonly [header: string]: Bilingual }
}

/** `series('C06x', 1, 3, 'C', 2)` is C06x01C, C06x02C, C06x03C. */
export const series = (before: string, first: number, last: number, after = '', digits = 1): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${before}${String(first + i).padStart(digits, '0')}${after}`)

/** The 24 top-level items of cost in the order of the front page, each under the header that stands at its place. */
export const costColumns = (names: readonly string[], headers: readonly string[]): Dialect['columns'] =>
  Object.fromEntries(names.flatMap((name, i) => (headers[i] === undefined ? [] : [[name, [headers[i]]]])))

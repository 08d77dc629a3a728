/** The fixed words of an edition: what numbering, tables and templates print around the results. */
export type Words = {
  readonly figure: (number: string) => string
  readonly table: (number: string) => string
  readonly chapter: (number: string) => string
  readonly appendix: (letter: string) => string
  readonly part: (number: string) => string
  readonly page: (number: string) => string
  /** References after a sentence: `（图 2-3、表 2-1）`. */
  readonly carriedBy: (labels: readonly string[]) => string
  readonly cut: (kept: string, all: string) => string
  /** Printed on every page; empty where there is nothing to say. */
  readonly status: { readonly draft: string; readonly final: string; readonly synthetic: string }
  /** Between a word and what it introduces: `注：`. */
  readonly colon: string
  /** What templates ask for by `{{word "…"}}`. */
  readonly fixed: { readonly [name in FixedWord]: string }
}

export const fixedWords = [
  'contents',
  'list-of-figures',
  'list-of-tables',
  'key-messages',
  'how-to-read',
  'data',
  'definitions',
  'methods',
  'data-quality',
  'full-tables',
  'reproducibility',
  'imprint',
  'note',
  'source',
  'definition',
  'numerator',
  'denominator',
  'inclusions',
  'exclusions',
  'strata',
  'thresholds',
  'cohort',
  'sample',
  'parts',
  'basis',
  'size',
  'version',
  'errata',
  'code',
  'direction',
  'target',
  'this-year',
  'last-year',
  'difference',
  'verdict',
  'period',
  'region',
  'publisher',
  'edition',
  'data-date',
  'cite-as',
  'contact',
  'licence',
  'status',
  'file',
  'fingerprint',
  'rows',
  'setting',
  'see-page',
] as const

export type FixedWord = (typeof fixedWords)[number]

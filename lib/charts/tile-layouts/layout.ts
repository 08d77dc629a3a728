import type { Bilingual } from '../../core/index.ts'

/** Where a region stands on a grid of equal tiles: column and row from 0, from the left and the top. */
export type TilePlace = {
  /** As data name it: GB/T 2260 for provinces, USPS for states. */
  readonly code: string
  /** Two letters, for tiles without room for a name (ISO 3166-2). */
  readonly letters: string
  readonly name: Bilingual
  /** As a small tile has room for it. */
  readonly short: Bilingual
  readonly column: number
  readonly row: number
}

export type TileLayout = readonly TilePlace[]

type Row = readonly [
  code: string,
  letters: string,
  zh: string,
  en: string,
  shortZh: string,
  shortEn: string,
  column: number,
  row: number,
]

export const layoutOf = (rows: readonly Row[]): TileLayout =>
  rows.map(([code, letters, zh, en, shortZh, shortEn, column, row]) => ({
    code,
    letters,
    name: { zh, en },
    short: { zh: shortZh, en: shortEn },
    column,
    row,
  }))

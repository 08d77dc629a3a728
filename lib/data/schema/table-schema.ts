import type { Bilingual } from '../../core/index.ts'
import type { TableName } from '../dataset.ts'

export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'period'

/** A column of a canonical table: what may stand in it, and under which other headers files have it. */
export type ColumnSchema = {
  readonly name: string
  readonly title: Bilingual
  readonly type: ColumnType
  /** Digits after the point that a decimal is kept with. */
  readonly scale?: number
  /** The column must be there, and every cell filled. */
  readonly required?: true
  /** The column must be there; cells may be blank. */
  readonly present?: true
  /** The only texts allowed, each with other ways of writing it. */
  readonly codes?: { readonly [code: string]: readonly string[] }
  readonly min?: number
  readonly max?: number
  readonly refersTo?: 'organizations' | 'elements'
  /** Other headers, such as the codes of the front-page dialects. The Chinese title is always understood. */
  readonly headers?: readonly string[]
}

/** A condition over the columns of one row that sets the row aside; skipped where a column is absent. */
export type RowRule = {
  readonly code: 'ZK-ROW-DATE-ORDER'
  readonly column: string
  readonly uses: readonly string[]
  /** True for a row that breaks the rule; SQL over quoted canonical names. */
  readonly broken: string
}

export type TableSchema = {
  readonly name: TableName
  readonly title: Bilingual
  readonly columns: readonly ColumnSchema[]
  /** Columns that together stand for one row: the first row is used, later ones are set aside. */
  readonly key: readonly string[]
  readonly rules?: readonly RowRule[]
  /** An optional column that the file lacks is either all unknown, or not there at all. */
  readonly absent: 'unknown' | 'left-out'
  /** The date by which rows outside the wanted dates are left out. */
  readonly datedBy?: string
  /** Columns made from others, as SQL. */
  readonly derived?: readonly { readonly name: string; readonly sql: string }[]
}

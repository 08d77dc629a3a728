import { duckDbDialect } from '../engine/index.ts'
import { cleanSql, strippedSql } from './clean-sql.ts'
import { idDigitsSql } from './front-page/identity-number.ts'
import type { RowCells } from './front-page/made-cell.ts'
import type { SourceTable } from './readers/source-file.ts'
import type { ColumnSchema } from './schema/table-schema.ts'
import { hasSpecialSigns, plainlyTypedSql, plainName } from './typed-sql.ts'

const { ident } = duckDbDialect

/**
 * SQL of cells by header, each worked out once in a step of its own below the places that mention it: in one expression
 * it would be worked out, and planned, many times.
 */
export class CellReader implements RowCells {
  readonly #source: SourceTable
  /** Headers of numbers that are read as they stand. */
  readonly #decimals = new Set<number>()
  readonly #typed = new Map<string, string>()
  readonly #texts = new Map<string, string>()
  readonly #numbers = new Map<string, string>()

  constructor(source: SourceTable) {
    this.#source = source
  }

  /** Without the space around it. */
  stripped(header: number): string {
    return keep(this.#texts, `zk_strip_${header}`, strippedSql(headerSql(this.#source, header), this.#mayHaveSpace))
  }

  /** Stripped, and NULL where it stands for none. */
  clean(header: number): string {
    return keep(this.#texts, `zk_clean_${header}`, this.#clean(header))
  }

  /** The number that eighteen characters make, smaller than one of eighteen digits where they are not all digits; NULL for all else. */
  digits(header: number): string {
    return keep(this.#numbers, `zk_digits_${header}`, idDigitsSql(this.clean(header)))
  }

  /** The value of a cell that is written the usual way, and the clean text of any other; nothing where none may be told so. */
  plain(column: ColumnSchema, header: number): readonly [typed: string, rest: string] | undefined {
    const sql = plainlyTypedSql(column, headerSql(this.#source, header), missingIn(this.#source), special)
    if (sql === undefined) return undefined
    if (column.type === 'decimal') this.#decimals.add(header)
    const typed = keep(this.#typed, plainName(column), sql)
    return [typed, `CASE WHEN ${typed} IS NULL THEN ${this.#clean(header)} END`]
  }

  /** The rows of the source with the cells that were asked for. */
  from(rows: string): string {
    return [...this.#signs(), this.#typed, this.#texts, this.#numbers].reduce((below, cells) => {
      const named = [...cells].map(([name, sql]) => `, ${sql} AS ${name}`)
      return named.length === 0 ? below : `(SELECT *${named.join('')} FROM ${below})`
    }, rows)
  }

  /** Looked for once in all numbers of a row: in each of them it takes as long as reading it. */
  #signs(): ReadonlyMap<string, string>[] {
    if (this.#decimals.size === 0) return []
    const cells = [...this.#decimals].map((header) => headerSql(this.#source, header))
    return [
      new Map([['zk_decimals', `concat(${cells.join(', ')})`]]),
      new Map([[special, hasSpecialSigns('zk_decimals')]]),
    ]
  }

  #clean(header: number): string {
    return cleanSql(headerSql(this.#source, header), missingIn(this.#source), this.#mayHaveSpace)
  }

  get #mayHaveSpace(): boolean {
    return this.#source.mayHaveSpace ?? true
  }
}

const special = 'zk_special'

function keep(cells: Map<string, string>, name: string, sql: string): string {
  cells.set(name, sql)
  return name
}

// On the front page a dash stands for none.
const dashes = ['-', '－', '—', '--']
const missingIn = ({ resource }: SourceTable): readonly string[] =>
  resource.table === 'discharges' ? [...resource.missingValues, ...dashes] : resource.missingValues

/** The text of a cell as it stands in the file. */
export const headerSql = (source: SourceTable, header: number): string =>
  source.types === undefined ? `c${header}` : `cast(${ident(source.headers[header] ?? '')} AS VARCHAR)`

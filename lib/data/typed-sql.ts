import { duckDbDialect } from '../engine/index.ts'
import type { ColumnSchema } from './schema/table-schema.ts'

const { ident, text } = duckDbDialect

/** The engine's type of a canonical column. */
export function engineType({ type, scale = 4 }: ColumnSchema): string {
  const types = {
    text: 'VARCHAR',
    period: 'VARCHAR',
    integer: 'BIGINT',
    decimal: `DECIMAL(18, ${scale})`,
    date: 'DATE',
  }
  return types[type]
}

/** What a plainly typed cell of a column is called. */
export const plainName = (column: ColumnSchema): string => ident(`zk_plain_${column.name}`)

/**
 * A cell as it stands in the file, as the column's type, where it is written the usual way: the same value that
 * `typedSql` gives for the clean text. All else, and what stands for "none", is NULL. `special`: whether a decimal may be
 * written in a way of which `hasSpecialSigns` tells, as SQL.
 */
export function plainlyTypedSql(
  column: ColumnSchema,
  cell: string,
  missing: readonly string[],
  special = hasSpecialSigns(cell),
): string | undefined {
  if (missing.some((each) => /\d/.test(each))) return undefined
  switch (column.type) {
    case 'integer': {
      const number = `TRY_CAST(${cell} AS INTEGER)`
      return `CASE WHEN cast(${number} AS VARCHAR) = ${cell} THEN cast(${number} AS BIGINT) END`
    }
    case 'decimal':
      // The engine takes a sign with a space behind it for 0.
      return `CASE WHEN ${cell} < '.' OR ${special} THEN NULL ELSE ${decimalSql(column, cell)} END`
    case 'date':
      return usualDateSql(cell)
    default:
      return undefined
  }
}

/** A clean text as the column's type; NULL where it cannot be read as that. */
export function typedSql(column: ColumnSchema, cell: string): string {
  switch (column.type) {
    case 'text':
      return codedSql(column, cell)
    case 'integer':
      return `TRY_CAST(CASE WHEN regexp_full_match(${cell}, '[+-]?\\d{1,18}(\\.0+)?') THEN regexp_replace(${cell}, '\\.0+$', '') END AS BIGINT)`
    case 'decimal':
      return `CASE WHEN ${hasSpecialSigns(cell)} THEN NULL ELSE ${decimalSql(column, cell)} END`
    case 'date':
      return dateSql(cell)
    case 'period':
      return periodSql(cell)
  }
}

/** Other ways of writing a code become the code. */
function codedSql({ codes = {} }: ColumnSchema, cell: string): string {
  const ways = Object.entries(codes).flatMap(([code, others]) => others.map((other) => [other, code] as const))
  if (ways.length === 0) return cell
  return `CASE ${cell} ${ways.map(([other, code]) => `WHEN ${text(other)} THEN ${text(code)}`).join(' ')} ELSE ${cell} END`
}

/** Whether a text, of one number or several, has what the engine takes in a number besides digits and a point: 1e5, 1_000. */
export const hasSpecialSigns = (numbers: string): string =>
  `(contains(${numbers}, 'e') OR contains(${numbers}, 'E') OR contains(${numbers}, '_'))`

const decimalSql = (column: ColumnSchema, cell: string): string => `TRY_CAST(${cell} AS ${engineType(column)})`

// 2023-01-31, with a time of day or without; the engine takes 24:00:00 for the day that follows.
const usualDateSql = (cell: string): string => `CASE
    WHEN strlen(${cell}) = 10 AND ${cell} LIKE '____-__-__' THEN TRY_CAST(${cell} AS DATE)
    WHEN strlen(${cell}) = 19 AND ${cell} LIKE '____-__-__ __:__:__' AND NOT suffix(${cell}, ' 24:00:00') THEN cast(TRY_CAST(${cell} AS TIMESTAMP) AS DATE) END`

// 2023-01-31, 2023/1/31, 2023.1.31, 20230131, 2023年1月31日, each also with a time of day, which is dropped.
function dateSql(cell: string): string {
  const parts = `regexp_extract(${cell}, '^(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?([T ].*)?$', ['y', 'm', 'd'])`
  const whole = `regexp_full_match(${cell}, '(\\d{8}|\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)([T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?')`
  const spelt = `CASE WHEN ${whole} THEN TRY_CAST(${parts}.y || '-' || ${parts}.m || '-' || ${parts}.d AS DATE) END`
  return `coalesce(${usualDateSql(cell)}, ${spelt})`
}

// A workbook turns 2023-01 into the first day of that month; any other way of writing a month is a fault.
function periodSql(cell: string): string {
  return `CASE WHEN regexp_full_match(${cell}, '\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?') THEN ${cell}
    WHEN regexp_full_match(${cell}, '\\d{4}-(0[1-9]|1[0-2])-01( 00:00:00)?') THEN substr(${cell}, 1, 7) END`
}

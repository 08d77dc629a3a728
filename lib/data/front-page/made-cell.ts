import { duckDbDialect } from '../../engine/index.ts'
import { idFaultSql, isManyDigits } from './identity-number.ts'
import { keyedHashSql } from './keyed-hash.ts'

const { text } = duckDbDialect

/** A cell that is made from several of a row, or is not what the file has; headers by their position. */
export type MadeCell =
  | { readonly make: 'list'; readonly headers: readonly number[]; readonly between: ' ' | '/' }
  | { readonly make: 'hours'; readonly header: number }
  | {
      readonly make: 'flagged'
      readonly pairs: readonly { readonly code: number; readonly flag: number }[]
      readonly take: 'main' | 'others'
    }
  | { readonly make: 'case'; readonly organization: Part; readonly parts: readonly number[] }
  /** What is wrong with an id number, without the number. */
  | { readonly make: 'id-fault'; readonly header: number }
  | { readonly make: 'patient'; readonly organization: Part; readonly from: readonly PatientPart[] }

/** A header, or one text for all rows; the organization may also be in no column. */
export type Part = { readonly header: number } | { readonly value: string }
export type PatientPart = { readonly header: number; readonly of: 'id-number' | 'card' | 'record' }

export const isHashed = ({ make }: MadeCell): boolean => make === 'case' || make === 'patient'

/** SQL of the cells of a row by header. */
export interface RowCells {
  /** NULL where it is blank. */
  clean(header: number): string
  /** The number that eighteen characters make (see `identity-number.ts`); NULL for all else. */
  digits(header: number): string
}

/** The SQL of a made cell. */
export function madeCellSql(cell: MadeCell, cells: RowCells): string {
  const read = (header: number): string => cells.clean(header)
  switch (cell.make) {
    case 'list':
      return joined(cell.headers.map(read), cell.between)
    case 'hours':
      return hoursSql(read(cell.header))
    case 'flagged':
      return flaggedSql(cell, read)
    case 'id-fault':
      return idFaultSql(read(cell.header), cells.digits(cell.header))
    case 'case':
      return keyedHashSql('case', [partSql(cell.organization, read), ...cell.parts.map(read)])
    case 'patient':
      return `coalesce(${cell.from.map((part) => patientSql(part, cell.organization, cells)).join(', ')})`
  }
}

function joined(cells: readonly string[], between: string): string {
  const [only, ...others] = cells
  if (only === undefined || others.length > 0) return `nullif(concat_ws(${text(between)}, ${cells.join(', ')}), '')`
  // One cell may hold the whole list, written with signs of its own.
  return `regexp_replace(${only}, '[;；,，、|\\s]+', ${text(between)}, 'g')`
}

// Another way of writing it is left as it stands, to be found when it is read as a number.
function hoursSql(cell: string): string {
  const shape = String.raw`^(\d{1,4})/(\d{1,3})/(\d{1,3})$`
  const part = (nth: number): string => `cast(regexp_extract(${cell}, '${shape}', ${nth}) AS DECIMAL(18, 4))`
  const hours = `${part(1)} * 24 + ${part(2)} + ${part(3)} / 60`
  return `CASE WHEN regexp_full_match(${cell}, '${shape}') THEN cast(cast(${hours} AS DECIMAL(18, 2)) AS VARCHAR) ELSE ${cell} END`
}

function flaggedSql({ pairs, take }: MadeCell & { make: 'flagged' }, read: (header: number) => string): string {
  const isMain = (flag: number): string => `${read(flag)} IN ('1', '是', 'Y')`
  if (take === 'main')
    return `CASE ${pairs.map(({ code, flag }) => `WHEN ${isMain(flag)} THEN ${read(code)}`).join(' ')} END`
  return joined(
    pairs.map(({ code, flag }) => `CASE WHEN coalesce(${isMain(flag)}, false) THEN NULL ELSE ${read(code)} END`),
    ' ',
  )
}

const partSql = (part: Part, read: (header: number) => string): string =>
  'header' in part ? read(part.header) : text(part.value)

function patientSql({ header, of }: PatientPart, organization: Part, cells: RowCells): string {
  const cell = `upper(${cells.clean(header)})`
  const given = `CASE WHEN ${isNobody(cell)} THEN NULL ELSE ${cell} END`
  if (of === 'record') return keyedHashSql(of, [partSql(organization, (at) => cells.clean(at)), given])
  const digits = cells.digits(header)
  const one = `CASE WHEN ${isManyDigits(digits)} THEN ${cells.clean(header)} WHEN ${isNobody(cell)} OR ${isOneDigit(cell)} THEN NULL ELSE ${cell} END`
  return keyedHashSql(of, [one])
}

// All zeros, or what a spreadsheet makes of eighteen digits, would make one patient of many.
const nobody = ['无', '不详', '未知', '未提供', '未填', '拒绝提供', '无身份证', 'NULL', 'N/A', 'NONE']
const isNobody = (cell: string): string =>
  `list_contains([${nobody.map(text).join(', ')}], ${cell}) OR (contains(${cell}, 'E') AND regexp_full_match(${cell}, '\\d(\\.\\d+)?E\\+?\\d+'))`

// Most numbers are told by their beginning not to be one digit over and over.
const runs = Array.from({ length: 10 }, (_, digit) => text(String(digit).repeat(6)))
const isOneDigit = (cell: string): string =>
  `list_contains([${runs.join(', ')}], ${cell}[1:6]) AND replace(${cell}, ${cell}[1], '') = ''`

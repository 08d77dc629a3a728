/**
 * Which cases count, as data: rendered to SQL by an engine's dialect and to words by the catalogue.
 * A comparison with an unknown value is never true, also under `not`.
 */
export type Predicate =
  | { readonly column: string; readonly in: readonly (string | number)[] }
  | { readonly column: string; readonly startsWith: readonly string[] }
  /** The cell, a list of codes say, holds one of these texts anywhere. */
  | { readonly column: string; readonly contains: readonly string[] }
  | { readonly column: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly column: string; readonly known: boolean }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }

/** The columns that a predicate asks about. */
export function predicateColumns(predicate: Predicate): readonly string[] {
  if ('not' in predicate) return predicateColumns(predicate.not)
  if ('all' in predicate) return predicate.all.flatMap(predicateColumns)
  if ('any' in predicate) return predicate.any.flatMap(predicateColumns)
  return [predicate.column]
}

/** A row by column; what is unknown is null or not there. */
export type PredicateRow = { readonly [column: string]: string | number | null | undefined }

/**
 * Whether a row meets a predicate: what the engines answer, for one row at hand. What nobody knows meets no comparison.
 * @example holds({ not: { column: 'sex', in: ['2'] } }, { sex: null }) // false
 */
export const holds = (predicate: Predicate, row: PredicateRow): boolean => decide(predicate, row, false)

function decide(predicate: Predicate, row: PredicateRow, negated: boolean): boolean {
  if ('not' in predicate) return decide(predicate.not, row, !negated)
  if ('all' in predicate || 'any' in predicate) {
    const parts = 'all' in predicate ? predicate.all : predicate.any
    const every = 'all' in predicate !== negated
    return every ? parts.every((each) => decide(each, row, negated)) : parts.some((each) => decide(each, row, negated))
  }
  const value = row[predicate.column] ?? null
  if ('known' in predicate) return (value !== null) === (predicate.known !== negated)
  return value !== null && compares(predicate, value) !== negated
}

type Comparison = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown } | { known: unknown }>

function compares(predicate: Comparison, value: string | number): boolean {
  if ('in' in predicate) return predicate.in.some((each) => String(each) === String(value))
  if ('startsWith' in predicate) return predicate.startsWith.some((prefix) => String(value).startsWith(prefix))
  if ('contains' in predicate) return predicate.contains.some((part) => String(value).includes(part))
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = predicate
  return Number(value) >= atLeast && Number(value) <= atMost
}

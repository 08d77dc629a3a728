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

/**
 * Which cases count, as data: rendered to SQL by an engine's dialect and to words by the catalogue.
 * A comparison with an unknown value is never true, also under `not`.
 */
export type Predicate =
  | { readonly column: string; readonly in: readonly (string | number)[] }
  | { readonly column: string; readonly startsWith: readonly string[] }
  | { readonly column: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly column: string; readonly known: boolean }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }

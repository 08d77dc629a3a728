import type { Answer } from '../../../lib/core/index.ts'
import type { Given } from '../case.ts'

/** Calls the library for one case and gives its results the names that the reference uses. */
export type Runner = (given: Given, expected: { readonly [name: string]: unknown }) => unknown

export const valueOrNull = (answer: Answer): number | null => (answer.kind === 'value' ? answer.value : null)

export const indexesWhere = (flags: readonly boolean[]): number[] => flags.flatMap((flag, k) => (flag ? [k] : []))

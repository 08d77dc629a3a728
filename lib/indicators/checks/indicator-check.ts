import type { Check, Dataset } from '../../data/index.ts'
import type { Setting } from '../compute.ts'

/** The data, and the surroundings of a computation over them. */
export type Computable = { readonly dataset: Dataset; readonly setting: Setting }

/** A check that needs indicators and their uncertainty, which `data` does not know; else like any other. */
export type IndicatorCheck = Omit<Check, 'find'> & {
  find(seen: Computable, limit: number): ReturnType<Check['find']> | Awaited<ReturnType<Check['find']>>
}

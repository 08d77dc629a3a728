import { type Answer, known, unavailable } from '../core/index.ts'
import { requireCount } from './guard.ts'

/** How many values lie above the class before and up to `upTo`; null where the class has no end. */
export type CountedClass = { readonly upTo: number | null; readonly count: number }

/**
 * Below which value does the share `p` of values lie, of which only a histogram is known? Linear within the class that
 * holds it: L + (p·n − F)/f · w, with F values below the class, f in it, and w its width. No values: `missing`; a quantile
 * in a class without an end cannot be told: `not-applicable`.
 * @throws RangeError if p is not within 0 to 1, or classes do not ascend.
 * @example groupedQuantile([{ upTo: 2, count: 10 }, { upTo: 4, count: 20 }, { upTo: null, count: 10 }], 0.5, 0).value // 3
 */
export function groupedQuantile(classes: readonly CountedClass[], p: number, from: number): Answer {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies within 0 to 1, got ${p}`)
  const total = classes.reduce((sum, { count }) => sum + count, 0)
  if (!(total > 0)) return unavailable('missing')
  const wanted = p * total
  let [below, start] = [0, from]
  for (const { upTo, count } of classes) {
    requireCount('count', count)
    if (upTo === null) break
    if (!(upTo > start)) throw new RangeError(`classes ascend, got ${upTo} after ${start}`)
    if (count > 0 && below + count >= wanted) return known(start + ((wanted - below) / count) * (upTo - start))
    below += count
    start = upTo
  }
  return unavailable('not-applicable')
}

import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { studentQuantile } from './distributions.ts'
import { estimate, type Levels } from './estimate.ts'
import { requireFinite, requireWhole } from './guard.ts'

/** What an engine adds up of one column. */
export type Moments = { readonly n: number; readonly sum: number; readonly sumOfSquares: number }

/**
 * Between which values does the true mean lie? m ± t(n−1)·s/√n. Student 1908, Biometrika 6:1.
 * No values: `missing`; one: `too-few`. Lengths of stay are skewed: print median and quartiles beside it.
 * @example studentT([6, 8, 10, 16]).lower // 3.1251
 */
export function studentT(values: readonly number[], options: Levels = {}): Answer<Estimate> {
  requireFinite('values', values)
  const n = values.length
  if (n < 2) return unavailable(n === 0 ? 'missing' : 'too-few')
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return interval(n, mean, squares, options)
}

/**
 * The same interval from sums alone, as an engine returns them.
 * @example studentTOfSums({ n: 4, sum: 40, sumOfSquares: 456 }).upper // 16.8749
 */
export function studentTOfSums({ n, sum, sumOfSquares }: Moments, options: Levels = {}): Answer<Estimate> {
  requireWhole('n', n, 0)
  requireFinite('sums', [sum, sumOfSquares])
  if (n < 2) return unavailable(n === 0 ? 'missing' : 'too-few')
  return interval(n, sum / n, Math.max(0, sumOfSquares - (sum * sum) / n), options)
}

function interval(n: number, mean: number, squares: number, options: Levels): Answer<Estimate> {
  const standardError = Math.sqrt(squares / (n - 1) / n)
  return estimate(mean, options, (level) => {
    const half = studentQuantile((1 + level) / 2, n - 1) * standardError
    return { lower: mean - half, upper: mean + half, method: 'student-t' }
  })
}

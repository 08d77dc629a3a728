import { chiSquareUpperTail, normalQuantile } from './distributions.ts'
import { requireCount } from './guard.ts'

/**
 * The smallest count whose Poisson distribution function reaches `p`. P(X ≤ k) is the upper tail of chi-square with
 * 2(k+1) degrees of freedom at twice the mean; searched from the normal approximation.
 * @throws RangeError unless 0 < p < 1.
 * @example poissonQuantile(0.975, 10) // 17
 */
export function poissonQuantile(p: number, mean: number): number {
  requireCount('mean', mean)
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`)
  if (mean === 0) return 0
  const reaches = (count: number): boolean => chiSquareUpperTail(2 * mean, 2 * (count + 1)) >= p
  let count = Math.max(0, Math.floor(mean + normalQuantile(p) * Math.sqrt(mean)))
  while (count > 0 && reaches(count - 1)) count--
  while (!reaches(count)) count++
  return count
}

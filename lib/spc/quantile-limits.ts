import { normalCdf } from '../stats/index.ts'
import type { Settings } from './settings.ts'

/**
 * The line at which a whole-number count has been reached with the probability that `sigmas` has in a normal distribution;
 * at the limits themselves exactly (1 − probability)/2 and 1 minus that.
 */
export function quantileLine(
  { sigmas: width, probability }: Settings,
  sigmas: number,
  quantile: (p: number) => number,
): number | undefined {
  if (probability === undefined) return undefined
  const tail = Math.abs(sigmas) === width ? (1 - probability) / 2 : normalCdf(-Math.abs(sigmas))
  return quantile(sigmas < 0 ? tail : 1 - tail)
}

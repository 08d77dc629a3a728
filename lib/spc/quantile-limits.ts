import type { Settings } from './settings.ts'

/**
 * The limits of a whole-number count by its own distribution: exactly (1 − probability)/2 and 1 minus that. The lines within
 * the limits have no quantile and stay at their multiples of the standard error.
 */
export function quantileLine(
  { sigmas: width, probability }: Settings,
  sigmas: number,
  quantile: (p: number) => number,
): number | undefined {
  if (probability === undefined || Math.abs(sigmas) !== width) return undefined
  const tail = (1 - probability) / 2
  return quantile(sigmas < 0 ? tail : 1 - tail)
}

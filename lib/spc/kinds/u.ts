import type { Kind } from '../kind.ts'
import { pooled } from '../pooled.ts'
import { rateAt } from '../read-slot.ts'

export const rateSigma = (centre: number, n: number): number => Math.sqrt(centre / n)

/** Events per exposure: limits by each slot's own exposure, not below 0. */
export const u: Kind = {
  id: 'u',
  measure: (slots) => slots.map(rateAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? pooled(baseline)
    if (centre === undefined) return undefined
    return {
      centre,
      sigma: Math.sqrt(centre),
      line: ({ n }, sigmas) => (n ? Math.max(0, centre + sigmas * rateSigma(centre, n)) : undefined),
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  robust: 'u-prime',
  estimator: () => 'Poisson, sqrt(u/n)',
}

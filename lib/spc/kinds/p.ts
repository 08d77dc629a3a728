import { clamp } from '../clamp.ts'
import type { Kind } from '../kind.ts'
import { pooled } from '../pooled.ts'
import { proportionAt } from '../read-slot.ts'

export const proportionSigma = (centre: number, n: number): number => Math.sqrt((centre * (1 - centre)) / n)

/** Proportions: limits by each slot's own n, within 0 to 1. */
export const p: Kind = {
  id: 'p',
  measure: (slots) => slots.map(proportionAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? pooled(baseline)
    if (centre === undefined) return undefined
    return {
      centre,
      sigma: Math.sqrt(centre * (1 - centre)),
      line: ({ n }, sigmas) => (n ? clamp(centre + sigmas * proportionSigma(centre, n), 0, 1) : undefined),
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  robust: 'p-prime',
  estimator: () => 'binomial, sqrt(p(1-p)/n)',
}

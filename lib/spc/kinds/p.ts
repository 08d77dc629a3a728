import { binomialQuantile } from '../../stats/index.ts'
import { clamp } from '../clamp.ts'
import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import { pooled } from '../pooled.ts'
import { quantileLine } from '../quantile-limits.ts'
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
      standardError: standardErrorOf(centre, sameTotal(baseline)),
      line: ({ n }, sigmas) => {
        if (!n) return undefined
        const exact = quantileLine(settings, sigmas, (share) => binomialQuantile(share, n, centre) / n)
        return exact ?? clamp(centre + sigmas * proportionSigma(centre, n), 0, 1)
      },
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  robust: 'p-prime',
  estimator: ({ probability }) => (probability === undefined ? 'binomial, sqrt(p(1-p)/n)' : 'binomial quantiles'),
}

/** The n of all slots, where it is one. */
export function sameTotal(baseline: readonly Point[]): number | undefined {
  const first = baseline[0]?.total
  return baseline.every(({ total }) => total === first) ? first : undefined
}

const standardErrorOf = (centre: number, n: number | undefined): number | undefined =>
  n === undefined ? undefined : proportionSigma(centre, n)

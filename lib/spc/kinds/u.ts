import { poissonQuantile } from '../../stats/index.ts'
import type { Kind } from '../kind.ts'
import { pooled } from '../pooled.ts'
import { quantileLine } from '../quantile-limits.ts'
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
      line: ({ n }, sigmas) => {
        if (!n) return undefined
        const exact = quantileLine(settings, sigmas, (share) => poissonQuantile(share, centre * n) / n)
        return exact ?? Math.max(0, centre + sigmas * rateSigma(centre, n))
      },
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  robust: 'u-prime',
  estimator: ({ probability }) => (probability === undefined ? 'Poisson, sqrt(u/n)' : 'Poisson quantiles'),
}

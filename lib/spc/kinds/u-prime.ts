import type { Kind } from '../kind.ts'
import { sigmaOfZ } from '../laney.ts'
import { pooled } from '../pooled.ts'
import { rateAt } from '../read-slot.ts'
import { rateSigma } from './u.ts'

/** Rates whose exposures are so large that they vary more than chance alone explains. */
export const uPrime: Kind = {
  id: 'u-prime',
  measure: (slots) => slots.map(rateAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? pooled(baseline)
    if (centre === undefined) return undefined
    const sigmaZ = sigmaOfZ(baseline, ({ value, total }) => (value - centre) / rateSigma(centre, total), settings)
    if (sigmaZ === undefined) return { centre, line: () => undefined }
    const spread = (n: number): number => rateSigma(centre, n) * sigmaZ
    return { centre, sigmaZ, line: ({ n }, sigmas) => (n ? Math.max(0, centre + sigmas * spread(n)) : undefined) }
  },
  runs: true,
  hasLimits: true,
  screens: true,
  estimator: ({ ordered }) =>
    `sqrt(u/n) x sigma_z from ${ordered ? 'average moving range of z / 1.128' : 'standard deviation of z'}`,
}

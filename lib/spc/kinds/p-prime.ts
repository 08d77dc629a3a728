import { clamp } from '../clamp.ts'
import type { Kind } from '../kind.ts'
import { sigmaOfZ } from '../laney.ts'
import { pooled } from '../pooled.ts'
import { proportionAt } from '../read-slot.ts'
import { proportionSigma } from './p.ts'

/** Proportions whose denominators are so large that they vary more than chance alone explains. */
export const pPrime: Kind = {
  id: 'p-prime',
  measure: (slots) => slots.map(proportionAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? pooled(baseline)
    if (centre === undefined) return undefined
    const sigmaZ = sigmaOfZ(baseline, ({ value, total }) => (value - centre) / proportionSigma(centre, total), settings)
    if (sigmaZ === undefined) return { centre, line: () => undefined }
    const spread = (n: number): number => proportionSigma(centre, n) * sigmaZ
    return { centre, sigmaZ, line: ({ n }, sigmas) => (n ? clamp(centre + sigmas * spread(n), 0, 1) : undefined) }
  },
  runs: true,
  hasLimits: true,
  screens: true,
  estimator: ({ ordered }) =>
    `sqrt(p(1-p)/n) x sigma_z from ${ordered ? 'average moving range of z / 1.128' : 'standard deviation of z'}`,
}

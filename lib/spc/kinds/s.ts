import { chiSquareQuantile } from '../../stats/index.ts'
import { c4, relativeSpread } from '../constants.ts'
import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import { quantileLine } from '../quantile-limits.ts'
import type { Settings } from '../settings.ts'
import { deviationAt, grandMean, sizeAt, spreadText, subgroupSigma } from '../subgroup.ts'

/**
 * Standard deviations of subgroups: s̄ ± 3·s̄·√(1−c4²)/c4, which is B3 and B4 for each size, not below 0. Where sigma is
 * known or an average of s/c4 or R/d2, 3·σ·√(1−c4²) about the mean of the deviations.
 */
export const s: Kind = {
  id: 's',
  measure: (slots) => slots.map(deviationAt),
  fit: (baseline, settings) => {
    const found = fitted(baseline, settings)
    if (found === undefined) return undefined
    const { centre, sigma, errorAt } = found
    return {
      centre,
      sigma,
      line: (slot, sigmas) => {
        const n = sizeAt(slot)
        if (n < 2) return undefined
        const exact = (share: number): number => sigma * Math.sqrt(chiSquareQuantile(share, n - 1) / (n - 1))
        return quantileLine(settings, sigmas, exact) ?? Math.max(0, centre + sigmas * errorAt(n))
      },
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ sigma, spread = 'auto' }, baseline) => (sigma === undefined ? spreadText(baseline, spread) : 'known'),
}

type Fitted = {
  readonly centre: number
  readonly sigma: number
  /** Standard error of the deviation of `n` values. */
  readonly errorAt: (n: number) => number
}

function fitted(baseline: readonly Point[], settings: Settings): Fitted | undefined {
  const { spread = 'auto' } = settings
  const size = sizeAt(baseline[0]?.slot ?? { x: '', y: null })
  const estimated = subgroupSigma(baseline, spread)
  const sigma = settings.sigma ?? (spread === 'range' || spread === 'sbar' ? estimated?.typical : undefined)
  if (sigma !== undefined) {
    const centre = settings.centre ?? (settings.sigma === undefined ? grandMean(baseline) : sigma * c4(size))
    return centre === undefined ? undefined : { centre, sigma, errorAt: (n) => sigma * c4(n) * relativeSpread(n) }
  }
  const centre = settings.centre ?? estimated?.typical
  return centre === undefined
    ? undefined
    : { centre, sigma: centre / c4(size), errorAt: (n) => centre * relativeSpread(n) }
}

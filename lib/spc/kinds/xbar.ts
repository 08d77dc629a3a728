import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import type { Settings } from '../settings.ts'
import { grandMean, meanAt, sizeAt, spreadText, subgroupSigma } from '../subgroup.ts'

/** Means of subgroups: limits by the variation within subgroups, and each slot's own size. */
export const xbar: Kind = {
  id: 'xbar',
  measure: (slots) => slots.map(meanAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? grandMean(baseline)
    if (centre === undefined) return undefined
    const sigmaAt = subgroupSigmaAt(baseline, settings)
    return {
      centre,
      sigma: sigmaAt(sizeAt(baseline[0]?.slot ?? { x: '', y: null })),
      line: (slot, sigmas) => {
        const sigma = sigmaAt(sizeAt(slot))
        return sigma === undefined ? undefined : centre + (sigmas * sigma) / Math.sqrt(sizeAt(slot))
      },
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ sigma, spread = 'auto' }, baseline) => (sigma === undefined ? spreadText(baseline, spread) : 'known'),
}

/** Sigma of single values for a subgroup of so many: known, or as the baseline's subgroups have it; none for no values. */
export function subgroupSigmaAt(
  baseline: readonly Point[],
  { sigma, spread = 'auto' }: Settings,
): (n: number) => number | undefined {
  const estimated = sigma === undefined ? subgroupSigma(baseline, spread) : { at: () => sigma }
  return (n) => (n > 0 ? estimated?.at(n) : undefined)
}

import { c4, relativeSpread } from '../constants.ts'
import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import type { Settings } from '../settings.ts'
import { deviationAt, sizeAt, spreadText, subgroupSigma } from '../subgroup.ts'

/** Standard deviations of subgroups: s̄ ± 3·s̄·√(1−c4²)/c4, which is B3 and B4 for each size, not below 0. */
export const s: Kind = {
  id: 's',
  measure: (slots) => slots.map(deviationAt),
  fit: (baseline, settings) => {
    const size = sizeAt(baseline[0]?.slot ?? { x: '', y: null })
    const centre = settings.centre ?? typicalDeviation(baseline, settings, size)
    if (centre === undefined) return undefined
    return {
      centre,
      sigma: centre / c4(size),
      line: (slot, sigmas) => {
        const n = sizeAt(slot)
        return n > 1 ? Math.max(0, centre * (1 + sigmas * relativeSpread(n))) : undefined
      },
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ sigma, spread = 'auto' }, baseline) => (sigma === undefined ? spreadText(baseline, spread) : 'known'),
}

function typicalDeviation(baseline: readonly Point[], { sigma, spread = 'auto' }: Settings, size: number) {
  if (sigma !== undefined) return sigma * c4(size)
  const estimated = subgroupSigma(baseline, spread)
  if (estimated === undefined) return undefined
  return spread === 'range' || spread === 'sbar' ? estimated.typical * c4(size) : estimated.typical
}

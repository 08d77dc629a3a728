import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import { typicalRange } from '../moving-range.ts'
import { valueAt } from '../read-slot.ts'
import type { Settings } from '../settings.ts'

/** Ranges from this many averages on are screened: the D4 of two values that goes with √(π/2). */
const screenFrom = 3.2665

const sizeOf = ({ slot }: Point): number => slot.n ?? 1

/**
 * Individual means or rates of slots of different size: sigma of one case from neighbours, |Δ|·√(π/2)/√(1/n₁+1/n₂), over
 * √n at each slot. Taylor 2017, The normalized individuals (I_N) chart.
 */
export const iPrime: Kind = {
  id: 'i-prime',
  measure: (slots) => slots.map(valueAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? weightedMean(baseline)
    const sigma = settings.sigma ?? typicalRange(normalised(baseline), { screen: settings.screen, from: screenFrom })
    if (centre === undefined) return undefined
    return {
      centre,
      sigma,
      line: ({ n = 1 }, sigmas) => (sigma === undefined || !n ? undefined : centre + (sigmas * sigma) / Math.sqrt(n)),
    }
  },
  runs: true,
  hasLimits: true,
  screens: true,
  estimator: ({ sigma }: Settings) => (sigma === undefined ? 'average normalised moving range / sqrt(n)' : 'known'),
}

function weightedMean(baseline: readonly Point[]): number | undefined {
  const total = baseline.reduce((sum, point) => sum + sizeOf(point), 0)
  return total > 0 ? baseline.reduce((sum, point) => sum + point.value * sizeOf(point), 0) / total : undefined
}

function normalised(baseline: readonly Point[]): number[] {
  return baseline.flatMap((point, k) => {
    const before = baseline[k - 1]
    if (before === undefined || point.afterGap) return []
    const spread = Math.sqrt(1 / sizeOf(before) + 1 / sizeOf(point))
    return [(Math.sqrt(Math.PI / 2) * Math.abs(point.value - before.value)) / spread]
  })
}

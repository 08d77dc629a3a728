import { d2, d3 } from '../constants.ts'
import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import { quantileLine } from '../quantile-limits.ts'
import { rangeQuantile } from '../range-quantile.ts'
import type { Settings } from '../settings.ts'
import { grandMean, rangeAt, sizeAt, subgroupSigma } from '../subgroup.ts'

/** Ranges of subgroups of 2 to 25 values: R̄ ± 3·d3·σ with σ the average of R/d2, not below 0. */
export const r: Kind = {
  id: 'r',
  measure: (slots) => slots.map(rangeAt),
  fit: (baseline, settings) => {
    const found = fitted(baseline, settings)
    if (found === undefined) return undefined
    const { centre, sigma } = found
    return {
      centre,
      sigma,
      line: (slot, sigmas) => {
        const n = sizeAt(slot)
        if (n < 2 || n > 25) return undefined
        const exact = (share: number): number => sigma * rangeQuantile(share, n)
        return quantileLine(settings, sigmas, exact) ?? Math.max(0, centre + sigmas * d3(n) * sigma)
      },
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ sigma }) => (sigma === undefined ? 'average subgroup range / d2' : 'known'),
}

function fitted(baseline: readonly Point[], settings: Settings) {
  const [first] = baseline
  if (first === undefined) return undefined
  const perSigma = d2(sizeAt(first.slot))
  if (settings.sigma !== undefined)
    return { centre: settings.centre ?? settings.sigma * perSigma, sigma: settings.sigma }
  if (settings.centre !== undefined) return { centre: settings.centre, sigma: settings.centre / perSigma }
  const [centre, sigma] = [grandMean(baseline), subgroupSigma(baseline, 'range')?.typical]
  return centre === undefined || sigma === undefined ? undefined : { centre, sigma }
}

import { isKnown } from '../../core/index.ts'
import { mean } from '../../stats/index.ts'
import { d2, d3 } from '../constants.ts'
import type { Kind } from '../kind.ts'
import { rangeAt, sizeAt } from '../subgroup.ts'

/** Ranges of subgroups of 2 to 25 values: R̄ ± 3·d3·R̄/d2, not below 0. */
export const r: Kind = {
  id: 'r',
  measure: (slots) => slots.map(rangeAt),
  fit: (baseline, settings) => {
    const first = baseline[0]
    const average = mean(baseline.map(({ value }) => value))
    if (first === undefined || !isKnown(average)) return undefined
    const perSigma = d2(sizeAt(first.slot))
    const centre = settings.centre ?? (settings.sigma === undefined ? average.value : settings.sigma * perSigma)
    return {
      centre,
      sigma: centre / perSigma,
      line: (slot, sigmas) => {
        const n = sizeAt(slot)
        return n > 1 && n <= 25 ? Math.max(0, centre * (1 + (sigmas * d3(n)) / d2(n))) : undefined
      },
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ sigma }) => (sigma === undefined ? 'average subgroup range / d2' : 'known'),
}

import { isKnown } from '../../core/index.ts'
import { mean, poissonQuantile } from '../../stats/index.ts'
import type { Kind } from '../kind.ts'
import { quantileLine } from '../quantile-limits.ts'
import { countAt } from '../read-slot.ts'

/** Counts of events where every slot offers the same opportunity: mean ± 3·√mean, not below 0. */
export const c: Kind = {
  id: 'c',
  measure: (slots) => slots.map(countAt),
  fit: (baseline, settings) => {
    const average = mean(baseline.map(({ value }) => value))
    const centre = settings.centre ?? (isKnown(average) ? average.value : undefined)
    if (centre === undefined) return undefined
    const sigma = Math.sqrt(centre)
    return {
      centre,
      sigma,
      line: (_slot, sigmas) =>
        quantileLine(settings, sigmas, (p) => poissonQuantile(p, centre)) ?? Math.max(0, centre + sigmas * sigma),
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ probability }) => (probability === undefined ? 'Poisson, sqrt(c)' : 'Poisson quantiles'),
}

import { isKnown } from '../../core/index.ts'
import { mean, median } from '../../stats/index.ts'
import type { Kind } from '../kind.ts'
import { quantileLine } from '../quantile-limits.ts'
import { countAt } from '../read-slot.ts'

/** Half of the gaps between two events lie below this share of their mean: ln 2, to the three decimals of the method. */
const medianPerMean = 693 / 1000

/**
 * Cases between rare events: limits ḡ ± 3·√(ḡ(ḡ+1)) from the mean, not below 0; drawn and judged by runs is the median, as
 * half of the values lie on either side of that. Benneyan 2001, Health Care Manag Sci 4:305.
 */
export const g: Kind = {
  id: 'g',
  measure: (slots) => slots.map(countAt),
  fit: (baseline, settings) => {
    const values = baseline.map(({ value }) => value)
    const [average, middle] = [mean(values), median(values)]
    const typical = settings.centre ?? (isKnown(average) ? average.value : undefined)
    if (typical === undefined || !isKnown(middle)) return undefined
    const sigma = Math.sqrt(typical * (typical + 1))
    return {
      centre: settings.centre === undefined ? middle.value : medianPerMean * settings.centre,
      sigma,
      line: (_slot, sigmas) =>
        quantileLine(settings, sigmas, (share) => quantile(share, typical)) ?? Math.max(0, typical + sigmas * sigma),
    }
  },
  runs: true,
  hasLimits: true,
  screens: false,
  estimator: ({ probability }) => (probability === undefined ? 'geometric, sqrt(g(g+1))' : 'geometric quantiles'),
}

/** The smallest number of cases that reaches the share, where their mean is `typical`: 1 − (ḡ/(ḡ+1))^(k+1). */
const quantile = (share: number, typical: number): number =>
  Math.max(0, Math.ceil(Math.log(1 - share) / Math.log(typical / (typical + 1)) - 1))

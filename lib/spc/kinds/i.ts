import { isKnown } from '../../core/index.ts'
import { mean, median } from '../../stats/index.ts'
import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import { movingRanges, rangePerSigma, typicalRange } from '../moving-range.ts'
import { valueAt } from '../read-slot.ts'
import type { Settings } from '../settings.ts'

/** Individuals (XmR): the mean, and 3 sigma from the moving ranges. */
export const i: Kind = {
  id: 'i',
  measure: (slots) => slots.map(valueAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? middle(baseline, settings)
    const sigma = settings.sigma ?? individualsSigma(baseline, settings)
    if (centre === undefined) return undefined
    return { centre, sigma, line: (_slot, sigmas) => (sigma === undefined ? undefined : centre + sigmas * sigma) }
  },
  runs: true,
  hasLimits: true,
  screens: true,
  estimator: (settings) =>
    settings.sigma === undefined
      ? `${settings.movingRange === 'mean' ? 'average' : 'median'} moving range ${divisorText(settings)}`
      : 'known',
}

export function middle(baseline: readonly Point[], { centreOf }: Settings): number | undefined {
  const values = baseline.map((point) => point.value)
  const answer = centreOf === 'mean' ? mean(values) : median(values)
  return isKnown(answer) ? answer.value : undefined
}

export function individualsSigma(baseline: readonly Point[], settings: Settings): number | undefined {
  const { screen, movingRange, ruleSet, d2 } = settings
  const range = typicalRange(movingRanges(baseline), { screen, of: movingRange })
  if (range === undefined) return undefined
  return movingRange === 'mean' && ruleSet.limitsPerRange !== undefined
    ? (range * ruleSet.limitsPerRange) / 3
    : range / (movingRange === 'mean' ? d2 : rangePerSigma.median)
}

export const divisorText = ({ movingRange, ruleSet, d2 }: Settings): string =>
  movingRange === 'mean' && ruleSet.limitsPerRange !== undefined
    ? `× ${ruleSet.limitsPerRange} / 3`
    : `/ ${movingRange === 'mean' ? d2 : rangePerSigma.median}`

import { type Answer, isKnown, known } from '../../core/index.ts'
import type { Kind } from '../kind.ts'
import type { Measured, Point } from '../measured.ts'
import { valueAt } from '../read-slot.ts'
import type { Settings } from '../settings.ts'
import { grandMean, sizeAt, spreadText } from '../subgroup.ts'
import { i, individualsSigma } from './i.ts'
import { subgroupSigmaAt } from './xbar.ts'

/**
 * Small lasting shifts: each point is λ times the newest value plus 1 − λ times the point before, from the centre on.
 * Limits centre ± 3·σ/√n·√(λ/(2−λ)·(1−(1−λ)^2t)). Roberts 1959, Technometrics 1:239; Montgomery, chapter 9.
 */
export const ewma: Kind = {
  id: 'ewma',
  measure: (slots) => slots.map(valueAt),
  fit: (baseline, settings) => {
    const centre = settings.centre ?? grandMean(baseline)
    if (centre === undefined) return undefined
    const sigmaAt = spreadAt(baseline, settings)
    const weight = settings.smoothing
    return {
      centre,
      sigma: sigmaAt(sizeAt(baseline[0]?.slot ?? { x: '', y: null })),
      drawn: (measured) => averaged(measured, centre, weight),
      line: (slot, sigmas, order) => {
        const sigma = sigmaAt(sizeAt(slot))
        const share = (weight / (2 - weight)) * (1 - (1 - weight) ** (2 * order))
        return sigma === undefined ? undefined : centre + sigmas * (sigma / Math.sqrt(sizeAt(slot))) * Math.sqrt(share)
      },
    }
  },
  runs: false,
  hasLimits: true,
  screens: true,
  needsFit: true,
  estimator: (settings, baseline) =>
    hasSubgroups(baseline) && settings.sigma === undefined
      ? spreadText(baseline, settings.spread ?? 'range')
      : i.estimator(settings, baseline),
}

const hasSubgroups = (baseline: readonly Point[]): boolean => baseline.some(({ slot }) => slot.values !== undefined)

/** Sigma of single values: within subgroups, or from the moving ranges of single values. */
function spreadAt(baseline: readonly Point[], settings: Settings): (n: number) => number | undefined {
  if (hasSubgroups(baseline)) return subgroupSigmaAt(baseline, { ...settings, spread: settings.spread ?? 'range' })
  const sigma = settings.sigma ?? individualsSigma(baseline, settings)
  return (n) => (n > 0 ? sigma : undefined)
}

/** An excluded value is shown where it would have led, and forgotten. */
function averaged(measured: readonly Measured[], start: number, weight: number): Answer[] {
  let last = start
  return measured.map(({ value, excluded }) => {
    if (!isKnown(value)) return value
    const next = weight * value.value + (1 - weight) * last
    if (!excluded) last = next
    return known(next)
  })
}

import { type Answer, isKnown, known, unavailable } from '../../core/index.ts'
import type { Kind } from '../kind.ts'
import type { Point } from '../measured.ts'
import { valueAt } from '../read-slot.ts'
import type { Slot } from '../types.ts'
import { divisorText, individualsSigma, middle } from './i.ts'

/** Times between events of a constant hazard are close to normal on this root (Nelson 1994, J Qual Technol 26:239). */
const power = 3.6

/**
 * Time between rare events: an individuals chart of y^(1/3.6), with centre and limits raised to 3.6 again. A lower limit
 * below 0 is 0; a time of 0 has no value, unless `zeroAs` gives it one.
 */
export const t: Kind = {
  id: 't',
  measure: (slots, _excluded, { zeroAs }) => slots.map((slot) => timeAt(slot, zeroAs)),
  fit: (baseline, settings) => {
    const roots = baseline.map((point): Point => ({ ...point, value: rootOf(point.value) }))
    const centre = settings.centre === undefined ? middle(roots, settings) : rootOf(settings.centre)
    const sigma = individualsSigma(roots, { ...settings, sigma: undefined })
    if (centre === undefined) return undefined
    return {
      centre: centre ** power,
      line: (_slot, sigmas) =>
        sigma === undefined ? undefined : raised(centre + sigmas * sigma, sigmas <= -settings.sigmas),
    }
  },
  runs: true,
  hasLimits: true,
  screens: true,
  estimator: (settings) =>
    [
      `y^(1/${power}), average moving range ${divisorText(settings)}`,
      settings.zeroAs === undefined ? '' : `, 0 as ${settings.zeroAs}`,
    ].join(''),
}

const rootOf = (time: number): number => time ** (1 / power)

/** Below 0 there is no time: the limit itself is then 0, the lines within it have none. */
const raised = (root: number, isLimit: boolean): number | undefined =>
  root >= 0 ? root ** power : isLimit ? 0 : undefined

function timeAt(slot: Slot, zeroAs: number | undefined): Answer {
  const value = valueAt(slot)
  if (!isKnown(value) || value.value > 0) return value
  if (value.value < 0) throw new RangeError(`a time must be 0 or more, got ${value.value} at ${slot.x}`)
  return zeroAs === undefined
    ? unavailable('not-applicable', 'two events at once: a g chart, or hours in place of days')
    : known(zeroAs)
}

import { type Answer, isKnown, known, unavailable } from '../../core/index.ts'
import { mean } from '../../stats/index.ts'
import type { Kind } from '../kind.ts'
import { valueAt } from '../read-slot.ts'

/** Upper limit of a moving range over its average: D4 of two values. */
const upperPerRange = 3.267

/** Moving ranges: how far each value lies from the one before. The first has none; neighbours overlap, so no runs. */
export const mr: Kind = {
  id: 'mr',
  measure: (slots, excluded) => {
    let before: Answer = unavailable('missing')
    return slots.map((slot, k) => {
      const value = valueAt(slot)
      const range = isKnown(value) && isKnown(before) ? known(Math.abs(value.value - before.value)) : reasonOf(value)
      if (!excluded[k]) before = value
      return range
    })
  },
  fit: (baseline, settings) => {
    const average = mean(baseline.map(({ value }) => value))
    const centre = settings.centre ?? (isKnown(average) ? average.value : undefined)
    if (centre === undefined) return undefined
    return { centre, line: (_slot, sigmas) => (sigmas > 0 ? (upperPerRange * sigmas * centre) / 3 : 0) }
  },
  runs: false,
  hasLimits: true,
  screens: false,
  estimator: () => `average moving range × ${upperPerRange}`,
}

const reasonOf = (value: Answer): Answer => (isKnown(value) ? unavailable('missing') : value)

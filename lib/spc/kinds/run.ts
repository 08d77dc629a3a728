import { isKnown } from '../../core/index.ts'
import { median } from '../../stats/index.ts'
import type { Kind } from '../kind.ts'
import { valueAt } from '../read-slot.ts'

/** Run chart: the median, and no limits. */
export const run: Kind = {
  id: 'run',
  measure: (slots) => slots.map(valueAt),
  fit: (baseline, { centre }) => {
    const middle = median(baseline.map((point) => point.value))
    if (centre !== undefined) return { centre, line: () => undefined }
    return isKnown(middle) ? { centre: middle.value, line: () => undefined } : undefined
  },
  runs: true,
  hasLimits: false,
  screens: false,
  estimator: () => 'none',
}

import { intervalAt, isKnown } from '../core/index.ts'
import type { StandardisedRatio } from '../indicators/index.ts'

export type AgainstOne = 'above' | 'below' | 'as-expected' | 'unavailable'

/** Whether O/E differs from 1, by the 99.8 % interval. */
export function againstOne({ ratio }: StandardisedRatio): AgainstOne {
  const limits = isKnown(ratio) ? intervalAt(ratio, 0.998) : undefined
  if (!limits) return 'unavailable'
  return limits.lower > 1 ? 'above' : limits.upper < 1 ? 'below' : 'as-expected'
}

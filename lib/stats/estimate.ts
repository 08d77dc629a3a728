import { type Answer, type Estimate, type IntervalMethod, isKnown, type Unavailable } from '../core/index.ts'
import { upperNormal } from './distributions.ts'

/** How sure the limits are; the first level stands in the answer itself, further ones in `also`. Default: 95 %. */
export type Levels = { readonly levels?: readonly number[] | undefined }

/** One pair of limits at one level. */
export type Limits = { readonly lower: number; readonly upper: number; readonly method: IntervalMethod }

/** A share of events: `count` of `total` cases. */
export type Proportion = { readonly count: number; readonly total: number }

/** Events over what they could happen in: device-days, patient-days, discharges. */
export type Exposed = { readonly count: number; readonly exposure: number }

/** A value with limits at every level asked for; unavailable as soon as one level is. */
export function estimate(
  value: number,
  { levels = [0.95] }: Levels,
  limitsAt: (level: number) => Limits | Unavailable,
): Answer<Estimate> {
  const intervals = []
  for (const level of levels) {
    requireLevel(level)
    const limits = limitsAt(level)
    if ('kind' in limits) return limits
    intervals.push({ lower: limits.lower, upper: limits.upper, level, method: limits.method })
  }
  const [first, ...also] = intervals
  if (first === undefined) throw new RangeError('levels must name at least one level')
  return { kind: 'value', value, ...first, also }
}

/**
 * The same estimate in another unit: per 1000, or divided by an expectation.
 * @example scaled(wilson({ count: 1, total: 2 }), 100).value // 50
 */
export function scaled(answer: Answer<Estimate>, factor: number): Answer<Estimate> {
  if (!isKnown(answer)) return answer
  const also = answer.also.map((each) => ({ ...each, lower: each.lower * factor, upper: each.upper * factor }))
  return {
    ...answer,
    value: answer.value * factor,
    lower: answer.lower * factor,
    upper: answer.upper * factor,
    also,
  }
}

/**
 * The two-sided normal quantile of a level.
 * @example zOf(0.95) // 1.96
 */
export const zOf = (level: number): number => upperNormal((1 - level) / 2)

function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, got ${level}`)
}

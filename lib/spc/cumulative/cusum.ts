import { type Answer, isKnown, known, unavailable } from '../../core/index.ts'
import { controlChart } from '../control-chart.ts'
import type { ChartOptions } from '../settings.ts'
import { above } from '../side.ts'
import { sizeAt } from '../subgroup.ts'
import type { ChartPart, ChartPoint, ControlChart, Decision, Slot } from '../types.ts'

export type CusumOptions = ChartOptions & {
  /** The shift to be found, in standard errors; half of it is what each value must exceed. Default 1. */
  readonly shift?: number | undefined
  /** Signal beyond this sum, in standard errors. Default 5. */
  readonly limit?: number | undefined
}

export type CusumPoint = {
  readonly x: string
  readonly part: number
  readonly baseline: boolean
  /** The slot's own value, in the display unit. */
  readonly observed: Answer
  /** Sums above and below the centre, in standard errors; the lower one is 0 or negative. */
  readonly high: Answer
  readonly low: Answer
  /** None where the point is excluded. */
  readonly signals: readonly ('high' | 'low')[]
  readonly excluded?: Decision
  readonly note?: string
}

/** A computed CUSUM; centre and sigma stand in its parts, in the display unit. */
export type Cusum = {
  readonly kind: 'cusum'
  readonly points: readonly CusumPoint[]
  readonly parts: readonly ChartPart[]
  readonly shift: number
  readonly limit: number
  readonly sigma: ControlChart['sigma']
  readonly multiplier: number
}

/**
 * Has a small shift lasted? Sums in standard errors e of what exceeds k = shift/2: C⁺ = max(0, C⁺ + e − k) and
 * C⁻ = min(0, C⁻ + e + k), from 0 at the start of each part; a signal beyond the limit. Centre and sigma as in an xbar chart
 * (R̄/d2 unless `spread` says otherwise) or an individuals chart. Page 1954, Biometrika 41:100; Montgomery, chapter 9.
 * Too few points for a centre: the sums are `too-few`. Freezes, parts and exclusions as in `controlChart`.
 * @example cusum([9, 10, 11, 10, 9, 11, 10, 10].map((y, k) => ({ x: `${k}`, y })), { centre: 10, sigma: 1 }).points[2].high // { kind: 'value', value: 0.5 }
 */
export function cusum(slots: readonly Slot[], options: CusumOptions = {}): Cusum {
  const { shift = 1, limit = 5, ...rest } = options
  if (!(shift > 0 && limit > 0)) throw new RangeError(`shift and limit must be more than 0, got ${shift} and ${limit}`)
  const subgroups = slots.some(({ values }) => values !== undefined)
  const chart = controlChart(subgroups ? 'xbar' : 'i', slots, { ...rest, spread: rest.spread ?? 'range' })
  const { parts, sigma, multiplier } = chart
  const points = parts.flatMap((part) => summed(chart, part, slots, { allowance: shift / 2, limit }))
  return { kind: 'cusum', points, parts, shift, limit, sigma, multiplier }
}

type Rule = { readonly allowance: number; readonly limit: number }

function summed(chart: ControlChart, part: ChartPart, slots: readonly Slot[], rule: Rule): CusumPoint[] {
  let [high, low] = [0, 0]
  return chart.points.slice(part.start, part.end).map((point, k) => {
    const slot = slots[part.start + k]
    const error = slot && standardised(point, part, sizeAt(slot))
    if (error === undefined) return cusumPoint(point, withoutSum(point), withoutSum(point), rule)
    const next = [Math.max(0, high + error - rule.allowance), Math.min(0, low + error + rule.allowance)] as const
    if (point.excluded === undefined) [high, low] = next
    return cusumPoint(point, known(next[0]), known(next[1]), rule)
  })
}

/** How many standard errors a value lies from the centre; none without a centre, a sigma or a value. */
function standardised({ value }: ChartPoint, { centre, sigma }: ChartPart, size: number): number | undefined {
  if (!isKnown(value) || centre === undefined || sigma === undefined) return undefined
  const distance = value.value - centre
  return distance === 0 ? 0 : sigma > 0 ? distance / (sigma / Math.sqrt(size)) : undefined
}

const withoutSum = ({ value }: ChartPoint): Answer => (isKnown(value) ? unavailable('too-few') : value)

function cusumPoint(point: ChartPoint, high: Answer, low: Answer, { limit }: Rule): CusumPoint {
  const { x, part, baseline, value: observed, excluded, note } = point
  const found: ('high' | 'low')[] = []
  if (excluded === undefined && isKnown(high) && above(high.value, limit)) found.push('high')
  if (excluded === undefined && isKnown(low) && above(-low.value, limit)) found.push('low')
  const told = { ...(excluded && { excluded }), ...(note !== undefined && { note }) }
  return { x, part, baseline, observed, high, low, signals: found, ...told }
}

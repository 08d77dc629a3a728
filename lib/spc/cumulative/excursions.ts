import { type Answer, isKnown } from '../../core/index.ts'
import type { Decision } from '../types.ts'

/** From where a sum left 0, on which point it first passed its limit, and the last point before it was back at 0. */
export type Excursion<S extends string> = {
  readonly side: S
  /** Indexes of points. */
  readonly from: number
  readonly signal: number
  readonly last: number
  /** Still away from 0 when the series ends. */
  readonly open: boolean
}

type Summed<S extends string> = {
  readonly part: number
  readonly signals: readonly S[]
  readonly excluded?: Decision
} & { readonly [side in S]: Answer }

type Sums<S extends string> = {
  readonly points: readonly Summed<S>[]
  /** Both sums start again from 0 after a signal. */
  readonly reset?: boolean
}

/**
 * When did each shift that a CUSUM has signalled begin, and when was it found? A sum that passes its limit has been above
 * 0 since its first point after the last 0, which estimates when the shift began (Montgomery, chapter 9). Of `cusum` or
 * `raCusum`, in the order of their signals.
 * @example excursions(cusum([10, 10, 13, 13, 13, 10, 10, 10].map((y, k) => ({ x: `${k}`, y })), { centre: 10, sigma: 1 }), ['high', 'low'])[0] // { side: 'high', from: 2, signal: 4, last: 7, open: true }
 */
export function excursions<S extends string>(
  { points, reset = false }: Sums<S>,
  sides: readonly S[],
): readonly Excursion<S>[] {
  return sides.flatMap((side) => ofSide(points, side, reset)).sort((a, b) => a.signal - b.signal)
}

type Open = { from: number; signal?: number; last: number }

function ofSide<S extends string>(points: readonly Summed<S>[], side: S, reset: boolean): Excursion<S>[] {
  const found: Excursion<S>[] = []
  let now: Open | undefined
  const close = (open: boolean): void => {
    if (now?.signal !== undefined) found.push({ side, from: now.from, signal: now.signal, last: now.last, open })
    now = undefined
  }
  let part = 0
  for (const [index, point] of points.entries()) {
    if (point.part !== part) close(false)
    part = point.part
    const sum: Answer = point[side]
    if (point.excluded !== undefined || !isKnown(sum)) continue
    if (sum.value === 0) close(false)
    else now = extended(now, index, point.signals.includes(side))
    if (reset && point.signals.length > 0) close(false)
  }
  close(true)
  return found
}

const extended = (now: Open | undefined, index: number, signals: boolean): Open => {
  const signal = now?.signal ?? (signals ? index : undefined)
  return { from: now?.from ?? index, last: index, ...(signal !== undefined && { signal }) }
}

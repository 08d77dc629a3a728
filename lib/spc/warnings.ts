import type { Kind } from './kind.ts'
import { sideOf } from './side.ts'
import type { ChartPart, ChartPoint, ChartWarning, Slot } from './types.ts'

type Computed = { readonly points: readonly ChartPoint[]; readonly parts: readonly ChartPart[] }

/** What must be said with a chart, in a fixed order. */
export function warningsOf(kind: Kind, slots: readonly Slot[], { points, parts }: Computed): readonly ChartWarning[] {
  const sameness = samenessOf(points)
  const found: readonly (readonly [ChartWarning, boolean])[] = [
    ['too-few-points', parts.some((part) => part.limits === 'none')],
    ['trial-limits', parts.some((part) => part.limits === 'trial')],
    ['constant', sameness === 'constant'],
    ['all-zero', sameness === 'all-zero'],
    ['overdispersed', kind.robust !== undefined && mostOutside(points)],
    ['zero-time', kind.id === 't' && points.some(({ value, count }) => value.kind === 'unavailable' && count === 0)],
    ['count-without-denominator', slots.some(({ y, n }) => y !== null && y > 0 && (n === 0 || n === null))],
  ]
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

/** Whether all values are 0, or all the same. */
function samenessOf(points: readonly ChartPoint[]): 'all-zero' | 'constant' | undefined {
  let [first, count] = [0, 0]
  for (const { value, excluded } of points) {
    if (value.kind !== 'value' || excluded !== undefined) continue
    if (count === 0) first = value.value
    else if (sideOf(value.value, first) !== 0) return undefined
    count++
  }
  if (count === 0) return undefined
  if (first === 0) return 'all-zero'
  return count > 1 ? 'constant' : undefined
}

/** More than half of the points with limits lie outside them: the denominators explain too little of the variation. */
export function mostOutside(points: readonly ChartPoint[]): boolean {
  let [judged, outside] = [0, 0]
  for (const point of points) {
    if (point.value.kind !== 'value' || point.excluded !== undefined || point.upper === undefined) continue
    judged++
    if (point.outside) outside++
  }
  return outside * 2 > judged
}

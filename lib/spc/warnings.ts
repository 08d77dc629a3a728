import type { Kind } from './kind.ts'
import { sideOf } from './side.ts'
import type { ChartPart, ChartPoint, ChartWarning, Slot } from './types.ts'

/** What must be said with a chart, in a fixed order. */
export function warningsOf(
  kind: Kind,
  slots: readonly Slot[],
  points: readonly ChartPoint[],
  parts: readonly ChartPart[],
): readonly ChartWarning[] {
  const values = points.flatMap(({ value, excluded }) =>
    value.kind === 'value' && excluded === undefined ? [value.value] : [],
  )
  const allZero = values.length > 0 && values.every((value) => value === 0)
  const first = values[0]
  const constant = values.length > 1 && first !== undefined && values.every((value) => sideOf(value, first) === 0)
  const found: readonly (readonly [ChartWarning, boolean])[] = [
    ['too-few-points', parts.some((part) => part.limits === 'none')],
    ['trial-limits', parts.some((part) => part.limits === 'trial')],
    ['constant', constant && !allZero],
    ['all-zero', allZero],
    ['overdispersed', kind.robust !== undefined && mostOutside(points)],
    ['zero-time', kind.id === 't' && points.some(({ value, count }) => value.kind === 'unavailable' && count === 0)],
    ['count-without-denominator', slots.some(({ y, n }) => y !== null && y > 0 && (n === 0 || n === null))],
  ]
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

/** More than half of the points with limits lie outside them: the denominators explain too little of the variation. */
export function mostOutside(points: readonly ChartPoint[]): boolean {
  const judged = points.filter(
    ({ value, excluded, upper }) => value.kind === 'value' && !excluded && upper !== undefined,
  )
  return judged.filter(({ outside }) => outside).length * 2 > judged.length
}

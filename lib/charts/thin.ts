import type { XY } from './marks.ts'
import type { Plane } from './plane.ts'

/**
 * A long line with no more points than a drawing can show: of each half pixel across, its first, lowest, highest and last.
 */
export function thin(points: readonly XY[], on: Plane): readonly XY[] {
  if (points.length < on.width * 4) return points
  const columns = new Map<number, number[]>()
  for (const [i, { x }] of points.entries()) {
    const column = Math.floor(on.x.at(x) * 2)
    columns.set(column, [...(columns.get(column) ?? []), i])
  }
  const y = (i: number): number => points[i]?.y ?? 0
  const kept = [...columns.values()].flatMap((all) => {
    const lowest = all.reduce((a, b) => (y(b) < y(a) ? b : a))
    const highest = all.reduce((a, b) => (y(b) > y(a) ? b : a))
    return [...new Set([all[0] ?? 0, lowest, highest, all.at(-1) ?? 0])].sort((a, b) => a - b)
  })
  return kept.flatMap((i) => points[i] ?? [])
}

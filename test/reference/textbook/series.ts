import type { ControlChart, Slot } from '../../../lib/spc/index.ts'

export const numbered = (y: readonly number[], n?: number | readonly number[]): Slot[] =>
  y.map((value, k) => ({
    x: String(k + 1),
    y: value,
    ...(n !== undefined && { n: typeof n === 'number' ? n : (n[k] ?? 0) }),
  }))

/** Numbers of the points outside the limits, from 1 as books count. */
export const outside = ({ points }: ControlChart): string[] =>
  points.flatMap((point) => (point.outside && point.excluded === undefined ? [point.x] : []))

/** The outbreak, the new filter: why a book leaves points out. */
export const left = (...slots: readonly string[]) =>
  slots.map((at) => ({ at, reason: 'assignable cause, in the book', recorded: '2024-01-01' }))

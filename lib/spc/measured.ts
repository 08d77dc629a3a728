import type { Answer } from '../core/index.ts'
import type { Slot } from './types.ts'

/** A slot of one part, with what its chart plots. */
export type Measured = {
  readonly index: number
  /** Its place in the part, from 0. */
  readonly place: number
  readonly slot: Slot
  /** In the unit of the data, before the display factor. */
  readonly value: Answer
  readonly excluded: boolean
  /** How many points of the part count up to here, this one among them. */
  readonly order: number
}

/** A point that counts: its value is known and it is not excluded. */
export type Point = {
  readonly index: number
  readonly place: number
  readonly slot: Slot
  readonly value: number
  readonly order: number
  /** Events of a slot that has a denominator, 0 for others. */
  readonly count: number
  readonly total: number
  /** A slot without a value stands between this point and the one before: no moving range bridges it. */
  readonly afterGap: boolean
}

/** The points that count, in order. An excluded slot vanishes, so that its neighbours become adjacent. */
export function pointsOf(measured: readonly Measured[]): readonly Point[] {
  const points: Point[] = []
  let afterGap = false
  for (const { index, place, slot, value, excluded, order } of measured) {
    if (excluded) continue
    if (value.kind === 'value') {
      points.push({ index, place, slot, value: value.value, order, count: slot.y ?? 0, total: slot.n ?? 0, afterGap })
    }
    afterGap = value.kind !== 'value'
  }
  return points
}

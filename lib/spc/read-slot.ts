import { type Answer, known, unavailable } from '../core/index.ts'
import { meanAt } from './subgroup.ts'
import type { Slot } from './types.ts'

/** Events over the denominator. No y or no n: `missing`; n = 0: `zero-denominator`. */
export function ratioAt(slot: Slot): Answer {
  const { x, y, n } = slot
  if (y === null || n === null || n === undefined) return unavailable('missing')
  requireNumber(x, 'y', y)
  requireNumber(x, 'n', n)
  if (!(n >= 0)) throw new RangeError(`n must be 0 or more, got ${n} at ${x}`)
  return n === 0 ? unavailable('zero-denominator') : known(y / n)
}

/** A share of cases: as `ratioAt`, and within 0 to 1. */
export function proportionAt(slot: Slot): Answer {
  const answer = ratioAt(slot)
  if (answer.kind === 'value' && !(answer.value >= 0 && answer.value <= 1))
    throw new RangeError(`y must lie within 0 to n, got ${slot.y} of ${slot.n} at ${slot.x}`)
  return answer
}

/** A count over an exposure: as `ratioAt`, and not below 0. */
export function rateAt(slot: Slot): Answer {
  const answer = ratioAt(slot)
  if (answer.kind === 'value' && !(answer.value >= 0))
    throw new RangeError(`y must be 0 or more, got ${slot.y} at ${slot.x}`)
  return answer
}

/** Whole events of a slot that needs no denominator. */
export function countAt({ x, y }: Slot): Answer {
  if (y === null) return unavailable('missing')
  requireNumber(x, 'y', y)
  if (!(y >= 0)) throw new RangeError(`y must be 0 or more, got ${y} at ${x}`)
  return known(y)
}

/** The value itself, or over n where the slot has one, or the mean of its subgroup. */
export function valueAt(slot: Slot): Answer {
  if (slot.values !== undefined) return meanAt(slot)
  if (slot.n !== undefined) return ratioAt(slot)
  if (slot.y === null) return unavailable('missing')
  requireNumber(slot.x, 'y', slot.y)
  return known(slot.y)
}

function requireNumber(x: string, name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${value} at ${x}`)
}

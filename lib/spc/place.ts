import type { Fit } from './kind.ts'
import type { Point } from './measured.ts'
import type { RulePoint } from './rule.ts'
import type { Settings } from './settings.ts'
import { above, sideOf } from './side.ts'
import type { Slot } from './types.ts'

export type Placed = Pick<Point, 'slot' | 'value' | 'order'>

/** The centre at a slot, in the unit of the data. */
export const centreAt = (fit: Fit, slot: Slot): number => (fit.centreAt ? fit.centreAt(slot) : fit.centre)

/** Where a point lies, as the rules see it: its side of the centre, and beyond how many lines. */
export function place(fit: Fit, point: Placed, { sigmas }: Pick<Settings, 'sigmas'>): RulePoint {
  const upper = depth(fit, point, sigmas, 1)
  const zone = upper > 0 ? upper : 0 - depth(fit, point, sigmas, -1)
  return { value: point.value, side: sideOf(point.value, centreAt(fit, point.slot)), zone }
}

function depth(fit: Fit, point: Placed, sigmas: number, sign: 1 | -1): 0 | 1 | 2 | 3 {
  if (isBeyond(fit, point, sign * sigmas)) return 3
  if (!isBeyond(fit, point, (sign * sigmas) / 3)) return 0
  return isBeyond(fit, point, (sign * sigmas * 2) / 3) ? 2 : 1
}

function isBeyond(fit: Fit, { slot, value, order }: Placed, sigmas: number): boolean {
  const line = fit.line(slot, sigmas, order)
  if (line === undefined) return false
  return sigmas > 0 ? above(value, line) : above(line, value)
}

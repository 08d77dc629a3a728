import type { Fit } from './kind.ts'
import type { Point } from './measured.ts'
import type { RulePoint } from './rule.ts'
import type { Settings } from './settings.ts'
import { above, sideOf } from './side.ts'

export type Placed = Pick<Point, 'slot' | 'value' | 'order'>

/** The centre at a slot, in the unit of the data. */
export const centreAt = (fit: Fit, { slot }: Pick<Placed, 'slot'>): number => fit.centreAt?.(slot) ?? fit.centre

/** Where a point lies, as the rules see it: its side of the centre, and beyond how many lines. */
export function place(fit: Fit, point: Placed, { sigmas }: Pick<Settings, 'sigmas'>): RulePoint {
  const { slot, value, order } = point
  const beyond = (sign: 1 | -1) => (width: number) => {
    const line = fit.line(slot, sign * width, order)
    return line !== undefined && (sign > 0 ? above(value, line) : above(line, value))
  }
  const side = sideOf(value, centreAt(fit, point))
  const upper = depth(beyond(1), sigmas)
  return { value, side, zone: upper > 0 ? upper : 0 - depth(beyond(-1), sigmas) }
}

function depth(beyond: (width: number) => boolean, sigmas: number): number {
  if (beyond(sigmas)) return 3
  if (beyond(2)) return 2
  return beyond(1) ? 1 : 0
}

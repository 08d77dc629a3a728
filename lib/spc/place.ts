import type { Fit } from './kind.ts'
import type { Measured } from './measured.ts'
import type { RulePoint } from './rule.ts'
import type { Settings } from './settings.ts'
import { above, sideOf } from './side.ts'

/** The centre at a slot and the lines at one, two and three thirds of the limits, in the unit of the data. */
export type Lines = {
  readonly centre: number
  readonly lower1: number | undefined
  readonly lower2: number | undefined
  readonly lower: number | undefined
  readonly upper1: number | undefined
  readonly upper2: number | undefined
  readonly upper: number | undefined
}

export function linesAt(fit: Fit, { slot, order }: Measured, { sigmas }: Pick<Settings, 'sigmas'>): Lines {
  const one = sigmas / 3
  const two = (sigmas * 2) / 3
  return {
    centre: fit.centreAt ? fit.centreAt(slot) : fit.centre,
    lower1: fit.line(slot, -one, order),
    lower2: fit.line(slot, -two, order),
    lower: fit.line(slot, -sigmas, order),
    upper1: fit.line(slot, one, order),
    upper2: fit.line(slot, two, order),
    upper: fit.line(slot, sigmas, order),
  }
}

/** Where a point lies, as the rules see it: its side of the centre, and beyond how many lines. */
export const place = (value: number, lines: Lines): RulePoint => ({
  value,
  side: sideOf(value, lines.centre),
  zone: zoneOf(value, lines),
})

function zoneOf(value: number, { lower1, lower2, lower, upper1, upper2, upper }: Lines): number {
  if (upper !== undefined && above(value, upper)) return 3
  if (lower !== undefined && above(lower, value)) return -3
  if (upper1 !== undefined && above(value, upper1)) return upper2 !== undefined && above(value, upper2) ? 2 : 1
  if (lower1 !== undefined && above(lower1, value)) return lower2 !== undefined && above(lower2, value) ? -2 : -1
  return 0
}

import type { Fit } from './kind.ts'
import type { Measured } from './measured.ts'
import type { RulePoint } from './rule.ts'
import type { Settings } from './settings.ts'
import { above, sideOf } from './side.ts'

/** The centre at a slot and the lines at one, two and three thirds of the limits, in the unit of the data. */
export type Lines = {
  readonly centre: number
  readonly lower: readonly (number | undefined)[]
  readonly upper: readonly (number | undefined)[]
}

export function linesAt(fit: Fit, { slot, order }: Measured, { sigmas }: Pick<Settings, 'sigmas'>): Lines {
  const [one, two] = [sigmas / 3, (sigmas * 2) / 3]
  return {
    centre: fit.centreAt ? fit.centreAt(slot) : fit.centre,
    lower: [fit.line(slot, -one, order), fit.line(slot, -two, order), fit.line(slot, -sigmas, order)],
    upper: [fit.line(slot, one, order), fit.line(slot, two, order), fit.line(slot, sigmas, order)],
  }
}

/** Where a point lies, as the rules see it: its side of the centre, and beyond how many lines. */
export function place(value: number, { centre, lower, upper }: Lines): RulePoint {
  const over = depth(value, upper, 1)
  return { value, side: sideOf(value, centre), zone: over > 0 ? over : 0 - depth(value, lower, -1) }
}

function depth(value: number, [one, two, three]: readonly (number | undefined)[], sign: 1 | -1): 0 | 1 | 2 | 3 {
  if (isBeyond(value, three, sign)) return 3
  if (!isBeyond(value, one, sign)) return 0
  return isBeyond(value, two, sign) ? 2 : 1
}

function isBeyond(value: number, line: number | undefined, sign: 1 | -1): boolean {
  if (line === undefined) return false
  return sign > 0 ? above(value, line) : above(line, value)
}

import type { Rule } from '../rule.ts'
import { flagOf } from '../rule.ts'

/** A point beyond the 3 sigma limits. */
export const outside: Rule = {
  id: 'outside',
  flags: (points) => points.map(({ zone }) => (Math.abs(zone) >= 3 ? flagOf(zone) : 0)),
}

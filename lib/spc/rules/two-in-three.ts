import { type Flag, flagOf, type Rule } from '../rule.ts'

/**
 * Two of three points in a row between 2 and 3 sigma, with all three on the same side of the centre. A point outside 3
 * sigma does not count; only the close points are flagged.
 */
export const twoInThree: Rule = {
  id: 'two-in-three',
  flags: (points) => {
    const flags: Flag[] = points.map(() => 0)
    for (const [end, last] of points.entries()) {
      const three = points.slice(Math.max(0, end - 2), end + 1)
      const close = three.map(({ zone }) => Math.abs(zone) === 2)
      const together = three.length === 3 && last.side !== 0 && three.every(({ side }) => side === last.side)
      if (!together || close.filter(Boolean).length < 2) continue
      for (const [k, isClose] of close.entries()) if (isClose) flags[end - 2 + k] = flagOf(last.side)
    }
    return flags
  },
}

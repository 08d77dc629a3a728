import { type Flag, flagOf, type Rule, type RulePoint } from '../rule.ts'

/**
 * Two of three points in a row between 2 and 3 sigma, with all three on the same side of the centre. A point outside 3
 * sigma does not count; only the close points are flagged.
 */
export const twoInThree: Rule = {
  id: 'two-in-three',
  flags: (points) => {
    const flags: Flag[] = points.map(() => 0)
    for (let end = 2; end < points.length; end++) {
      const [a, b, c] = [points[end - 2], points[end - 1], points[end]]
      if (a === undefined || b === undefined || c === undefined) continue
      if (c.side === 0 || a.side !== c.side || b.side !== c.side) continue
      if (Number(isClose(a)) + Number(isClose(b)) + Number(isClose(c)) < 2) continue
      if (isClose(a)) flags[end - 2] = flagOf(c.side)
      if (isClose(b)) flags[end - 1] = flagOf(c.side)
      if (isClose(c)) flags[end] = flagOf(c.side)
    }
    return flags
  },
}

const isClose = ({ zone }: RulePoint): boolean => zone === 2 || zone === -2

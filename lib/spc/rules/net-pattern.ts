import { type Flag, flagOf, type Rule, type RulePoint } from '../rule.ts'

/** Two more points beyond 2 sigma (those beyond 3 count) on one side than on the other, of three in a row. */
export const netTwoInThree = (wholeWindow: boolean): Rule => ({
  id: 'net-two-in-three',
  flags: (points) => {
    const beyond = points.map(({ zone }): Flag => (Math.abs(zone) >= 2 ? flagOf(zone) : 0))
    const flags: Flag[] = points.map(() => 0)
    for (const end of points.keys()) {
      const start = Math.max(0, end - 2)
      const net = beyond.slice(start, end + 1).reduce((sum: number, side) => sum + side, 0)
      if (Math.abs(net) < 2) continue
      for (let k = start; k <= end; k++) if (wholeWindow || isBeyond(points[k])) flags[k] = flagOf(net)
    }
    return flags
  },
})

const isBeyond = (point: RulePoint | undefined): boolean => Math.abs(point?.zone ?? 0) >= 2

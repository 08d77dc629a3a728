import { type Flag, flagOf, type Rule, type RulePoint } from '../rule.ts'

/** `length` or more points in a row on one side of the centre, all of them flagged; a point on the centre ends a run. */
export const shift = (length: number): Rule => ({
  id: 'shift',
  flags: (points) => {
    const runs = runLengths(sidesOf(points))
    const flags: Flag[] = points.map(() => 0)
    for (let end = length - 1; end < runs.length; end++) {
      if ((runs[end] ?? 0) >= length) flags.fill(flagOf(points[end]?.side ?? 0), end - length + 1, end + 1)
    }
    return flags
  },
})

/** At each place, how many equal signs end there in a row; 0 at a zero. */
export function runLengths(signs: readonly number[]): readonly number[] {
  const lengths: number[] = []
  let [before, length] = [0, 0]
  for (const sign of signs) {
    length = sign === 0 ? 0 : sign === before ? length + 1 : 1
    before = sign
    lengths.push(length)
  }
  return lengths
}

export const sidesOf = (points: readonly RulePoint[]): readonly number[] => points.map(({ side }) => side)

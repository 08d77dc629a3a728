import { type Flag, flagOf, type Rule, type RulePoint } from '../rule.ts'
import { runLengths } from './shift.ts'

/** `length` points strictly rising or falling, all of them flagged, with the direction they move in. */
export const trend = (length: number): Rule => ({
  id: 'trend',
  flags: (points) => {
    const steps = stepsOf(points)
    const within = points.map(() => false)
    const runs = runLengths(steps)
    for (let end = length - 1; end < runs.length; end++) {
      if ((runs[end] ?? 0) >= length - 1) within.fill(true, end - length + 1, end + 1)
    }
    // Where two trends meet, their common point belongs to the one that goes on.
    return points.map((_, at): Flag => (within[at] ? flagOf(steps[within[at + 1] ? at + 1 : at] ?? 0) : 0))
  },
})

/** At each point, the sign of the step that leads to it; 0 at the first. */
export const stepsOf = (points: readonly RulePoint[]): readonly Flag[] =>
  points.map(({ value }, k) => flagOf(value - (points[k - 1]?.value ?? value)))

import { type Flag, flagOf, type Rule, type RulePoint } from '../rule.ts'
import { runLengths, sidesOf } from './shift.ts'
import { stepsOf } from './trend.ts'

// Rules that flag the point which completes a pattern, and later ones while it holds.

/** Flags the points at which so many equal signs end, with that sign. */
const runOf = (
  id: string,
  length: number,
  signs: (points: readonly RulePoint[]) => readonly number[],
  direction = signs,
): Rule => ({
  id,
  flags: (points) => {
    const towards = direction(points)
    return runLengths(signs(points)).map((run, k): Flag => (run >= length ? flagOf(towards[k] ?? 0) || 1 : 0))
  },
})

export const oneSide = (id: string, length: number): Rule => runOf(id, length, sidesOf)

/** `length` points that rise, or fall, at every step. */
export const steadily = (id: string, length: number): Rule => runOf(id, length - 1, stepsOf)

/** `length` points that go up and down in turn. */
export const alternating = (id: string, length: number): Rule =>
  runOf(id, length - 1, (points) => stepsOf(points).map((step, k) => (k % 2 === 0 ? step : -step)), stepsOf)

/** `length` points in a row within 1 sigma: too quiet to be one process. */
export const hugging = (id: string, length: number): Rule =>
  runOf(id, length, (points) => points.map(({ zone }) => (zone === 0 ? 1 : 0)), sidesOf)

/** `count` of `window` points in a row beyond `zone` sigma on the same side; the flagged point is beyond itself. */
export const beyond = (id: string, count: number, window: number, zone: number): Rule => ({
  id,
  flags: (points) =>
    points.map((point, end): Flag => {
      const side = flagOf(point.zone)
      const isBeyond = (each: RulePoint): boolean => each.zone * side >= zone
      if (side === 0 || !isBeyond(point)) return 0
      return points.slice(Math.max(0, end - window + 1), end + 1).filter(isBeyond).length >= count ? side : 0
    }),
})

/** `length` points in a row beyond 1 sigma, on both sides: two processes mixed. */
export const avoiding = (id: string, length: number): Rule => ({
  id,
  flags: (points) => {
    const runs = runLengths(points.map(({ zone }) => (zone === 0 ? 0 : 1)))
    return points.map((point, end): Flag => {
      if ((runs[end] ?? 0) < length) return 0
      const last = points.slice(end - length + 1, end + 1)
      const both = last.some(({ zone }) => zone > 0) && last.some(({ zone }) => zone < 0)
      return both ? flagOf(point.zone) : 0
    })
  },
})

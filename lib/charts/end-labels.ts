import type { ChartSpec } from './figure.ts'
import { type Label, strokes, texts } from './marks.ts'
import type { Plane } from './plane.ts'
import { spread } from './spread.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'

/** A line's name and value, to stand at its right end. */
export type EndLabel = {
  readonly text: string
  readonly value: number
  readonly colour: string
  readonly bold?: boolean
}

const indent = 8
const gap = fontSize.normal * 1.28

/** The space that the labels need right of the plane, in pixels. */
export const endWidth = (labels: readonly EndLabel[]): number =>
  labels.length === 0
    ? 6
    : Math.ceil(Math.max(...labels.map(({ text, bold }) => textWidth(text, fontSize.normal, bold)))) + indent + 4

/** The labels at the right end of their lines, moved apart where they would touch, then tied to their line. */
export function endLabels(on: Plane, labels: readonly EndLabel[]): readonly ChartSpec[] {
  const wanted = labels.map(({ value }) => on.y.at(value))
  const tops = spread(wanted, gap, [4, on.height - 4])
  const moved = labels.flatMap((_, i) => {
    const from = wanted[i] ?? 0
    const to = tops[i] ?? 0
    return Math.abs(from - to) < 2.5 ? [] : [{ left: on.width + 1, top: from, left2: on.width + indent - 1, top2: to }]
  })
  const written = labels.map(
    ({ text, colour, bold }, i): Label => ({
      text,
      left: on.width + indent,
      top: tops[i] ?? 0,
      colour,
      bold: bold ?? false,
    }),
  )
  return [
    ...(moved.length === 0 ? [] : [strokes(moved, { colour: colour.rule, width: stroke.hair })]),
    ...texts(written),
  ]
}

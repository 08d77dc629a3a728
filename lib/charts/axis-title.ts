import type { Label } from './marks.ts'
import type { Axis, Plane } from './plane.ts'
import { shorten } from './shorten.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize } from './theme.ts'

/** The unit once, above the vertical axis. */
export const unitLabel = (text: string, on: Plane): Label => ({
  text,
  left: -on.padding.left,
  top: -on.padding.top + fontSize.small * 0.75,
  colour: colour.muted,
  size: fontSize.small,
})

/** The unit once, after the last number of a horizontal axis. */
export function unitAfter(text: string, on: Plane, axis: Axis): Label {
  const last = String(axis.labels.at(-1) ?? '')
  const end = on.x.at(axis.values.at(-1) ?? 0) + textWidth(last, fontSize.normal) / 2
  return {
    text,
    left: Math.max(on.width + 4, end + 4),
    top: on.height + 11,
    colour: colour.muted,
    size: fontSize.small,
  }
}

/** What the horizontal axis counts, beneath its right end; too long for the figure, it ends in an ellipsis. */
export const axisTitle = (text: string, on: Plane): Label => ({
  text: shorten(text, on.width + on.padding.left, fontSize.small),
  left: on.width,
  top: on.height + on.padding.bottom - fontSize.small * 0.8,
  align: 'right',
  colour: colour.muted,
  size: fontSize.small,
})

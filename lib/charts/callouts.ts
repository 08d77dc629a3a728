import type { ChartSpec } from './figure.ts'
import { grounds, type Label, strokes, texts } from './marks.ts'
import { placeLabels, type Room } from './place-labels.ts'
import { colour, fontSize, stroke } from './theme.ts'

/** An explanation and the part of a chart that it points to, in pixels. */
export type Callout = { readonly text: string; readonly left: number; readonly top: number }

const size = fontSize.small

/** Explanations set beside a chart's parts, each tied to its part by a line. */
export function calloutLayers(callouts: readonly Callout[], room: Omit<Room, 'size'>): readonly ChartSpec[] {
  const wishes = callouts.map((each) => ({ ...each, radius: 5, bold: true }))
  const { placed } = placeLabels(wishes, { ...room, size, distances: [14, 24, 36, 50, 66, 84, 104] })
  const labels = placed.map(
    ({ text, left, top, align }): Label => ({ text, left, top, align, size, colour: colour.brand, bold: true }),
  )
  const leaders = placed.flatMap(({ leader }) => (leader === undefined ? [] : [leader]))
  return [
    ...grounds(placed.map(({ box }) => box)),
    strokes(leaders, { colour: colour.brand, width: stroke.thin }),
    ...texts(labels),
  ]
}

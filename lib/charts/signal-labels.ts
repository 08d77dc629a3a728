import type { ChartSpec } from './figure.ts'
import { dots, grounds, type Label, strokes, texts, type XY } from './marks.ts'
import { placeLabels } from './place-labels.ts'
import type { Plane } from './plane.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { type Tone, tonePoint, toneText } from './tone.ts'

/** A point at which a sum first passed its limit, and when that was. */
export type Signal = XY & { readonly tone: Tone; readonly text: string }

const tones: readonly Tone[] = ['neutral', 'improvement', 'concern']

/** The points at which something was found, each with its date beside it, off the lines and off each other. */
export function signalLayers(
  on: Plane,
  signals: readonly Signal[],
  lines: readonly (readonly XY[])[],
): readonly ChartSpec[] {
  const place = ({ x, y }: XY) => ({ left: on.x.at(x), top: on.y.at(y) })
  const { placed } = placeLabels(
    signals.map((signal) => ({ text: signal.text, ...place(signal), radius: 6, bold: true })),
    {
      bounds: { left: 2, top: 2, right: on.width - 2, bottom: on.height - 2 },
      size: fontSize.small,
      points: lines.flat().map(place),
      lines: lines.map((line) => line.map(place)),
    },
  )
  const toneOfText = (text: string): Tone => signals.find((signal) => signal.text === text)?.tone ?? 'neutral'
  const leaders = placed.flatMap(({ leader }) => (leader === undefined ? [] : [leader]))
  return [
    ...grounds(placed.map(({ box }) => box)),
    ...(leaders.length === 0 ? [] : [strokes(leaders, { colour: colour.line, width: stroke.hair })]),
    ...tones.flatMap((tone) => {
      const found = signals.filter((signal) => signal.tone === tone)
      return found.length === 0 ? [] : [dots(on, found, tonePoint(tone, 84))]
    }),
    ...texts(
      placed.map(
        ({ text, left, top, align }): Label => ({
          text,
          left,
          top,
          align,
          bold: true,
          size: fontSize.small,
          colour: toneText(toneOfText(text)),
        }),
      ),
    ),
  ]
}

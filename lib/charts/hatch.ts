import type { Rect } from './place-labels.ts'

/** Diagonal strokes that fill a box: the sign of "no number here", which is never white like a zero. */
export function hatch(
  { left, top, right, bottom }: Rect,
  gap = 4,
): readonly { left: number; top: number; left2: number; top2: number }[] {
  const [width, height] = [right - left, bottom - top]
  const count = Math.floor((width + height - 1) / gap)
  return Array.from({ length: count }, (_, i) => {
    const reach = (i + 1) * gap
    const start = Math.min(reach, height)
    const end = Math.min(reach, width)
    return { left: left + reach - start, top: top + start, left2: left + end, top2: top + reach - end }
  })
}

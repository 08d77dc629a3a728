import type { Lang } from '../core/index.ts'
import { type About, numbers } from './about.ts'
import { valuesOf } from './control-layers.ts'
import type { Label } from './marks.ts'
import { type Cell, lineHeight, type Panel } from './multiples-layout.ts'
import { shorten } from './shorten.ts'
import { periodText } from './slots.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize } from './theme.ts'
import { type Tone, toneSign, toneText, variationTone } from './tone.ts'
import { wrap } from './wrap.ts'

export type Head = {
  readonly lines: readonly string[]
  readonly value: string
  readonly tone: Tone | undefined
  readonly own: boolean
}

/** A panel's name, over two lines where it is long, and its last value with the sign of its judgement. */
export function headOf({ label, chart, own = false }: Panel, width: number, about: About, lang: Lang): Head {
  const last = valuesOf(chart).at(-1)
  const tone = chart.variation === undefined ? undefined : variationTone(chart.variation)
  const value =
    last === undefined
      ? '—'
      : `${tone === undefined ? '' : `${toneSign[tone]} `}${numbers(about, lang).plain(last.value)}`
  const room = width - textWidth(value, fontSize.small, true) - 6
  const name = label[lang]
  const lines = textWidth(name, fontSize.small, true) <= room ? [name] : wrap(name, room * 0.94, fontSize.small)
  return {
    lines: [
      ...lines.slice(0, 1),
      ...(lines.length > 1 ? [shorten(lines.slice(1).join(lang === 'zh' ? '' : ' '), room, fontSize.small, true)] : []),
    ],
    value,
    tone,
    own,
  }
}

export function headLabels({ lines, value, tone, own }: Head, cell: Cell | undefined): readonly Label[] {
  if (cell === undefined) return []
  const size = fontSize.small
  const bottom = cell.top - 8
  return [
    ...lines.map(
      (text, i): Label => ({
        text,
        left: cell.left,
        top: bottom - (lines.length - 1 - i) * lineHeight,
        size,
        bold: true,
        colour: own ? colour.brand : colour.ink,
      }),
    ),
    {
      text: value,
      left: cell.left + cell.width,
      top: bottom,
      align: 'right',
      size,
      bold: tone !== undefined,
      colour: tone === undefined ? colour.soft : toneText(tone),
    },
  ]
}

/** Values at the left of the first column (or of every panel with a scale of its own), first and last slot beneath the last row. */
export function axisLabels(
  panels: readonly Panel[],
  cells: readonly Cell[],
  { columns, own, lang }: { columns: number; own: boolean; lang: Lang },
): readonly Label[] {
  const size = fontSize.small
  const sides = cells.filter((_, i) => own || i % columns === 0)
  const values = sides.flatMap((cell) =>
    cell.axis.values.map(
      (value, i): Label => ({
        text: String(cell.axis.labels[i]),
        left: cell.left - 5,
        top: cell.at(0, value).y,
        align: 'right',
        size,
        colour: colour.muted,
      }),
    ),
  )
  const lowest = cells.filter((_, i) => i + columns >= cells.length)
  const slots = panels[0]?.chart.points.map(({ x }) => x) ?? []
  const [first, last] = [periodText(slots[0] ?? '', lang), periodText(slots.at(-1) ?? '', lang)]
  const feet = lowest.flatMap(({ left, top, width, height }): Label[] => [
    { text: first, left, top: top + height + 9, size, colour: colour.muted },
    ...(textWidth(first + last, size) + 8 < width
      ? [{ text: last, left: left + width, top: top + height + 9, align: 'right' as const, size, colour: colour.muted }]
      : []),
  ])
  return [...values, ...feet]
}

export const unit = (about: About, padding: { left: number; top: number }, lang: Lang): Label => ({
  text: about.unit[lang],
  left: -padding.left,
  top: -padding.top + fontSize.small * 0.75,
  colour: colour.muted,
  size: fontSize.small,
})

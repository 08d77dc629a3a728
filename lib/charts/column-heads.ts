import type { Label } from './marks.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize } from './theme.ts'
import { wrap } from './wrap.ts'

/** Names above narrow columns; where they have no room, numbers above and the names in a list beneath. */
export type ColumnHeads = { readonly lines: readonly (readonly string[])[]; readonly listed: readonly string[] }

const size = fontSize.small
const lineHeight = size * 1.2
const mostLines = 6

export function columnHeads(names: readonly string[], width: number): ColumnHeads {
  const lines = names.map((name) => wrap(name, width - 3, size))
  const fit = lines.every(
    (each) => each.length <= mostLines && each.every((line) => textWidth(line, size) <= width - 1),
  )
  if (fit) return { lines, listed: [] }
  return { lines: names.map((_, i) => [`${i + 1}`]), listed: names.map((name, i) => `${i + 1} ${name}`) }
}

/** The height that the heads take above the first row. */
export const headHeight = ({ lines }: ColumnHeads): number =>
  Math.ceil(Math.max(1, ...lines.map(({ length }) => length)) * lineHeight) + 8

export const headLabels = ({ lines }: ColumnHeads, width: number): readonly Label[] =>
  lines.flatMap((texts, column) =>
    texts.map(
      (text, i): Label => ({
        text,
        left: (column + 0.5) * width,
        top: -8 - (texts.length - 1 - i) * lineHeight,
        align: 'center',
        size,
        colour: colour.soft,
      }),
    ),
  )

/** The list of names beneath, in as many columns as its longest name allows. */
export function listLabels({ listed }: ColumnHeads, at: { left: number; top: number; width: number }) {
  const widest = Math.max(1, ...listed.map((text) => textWidth(text, size))) + 14
  const columns = Math.max(1, Math.min(listed.length, Math.floor(at.width / widest)))
  const rows = Math.ceil(listed.length / columns)
  const labels = listed.map(
    (text, i): Label => ({
      text,
      left: at.left + Math.floor(i / rows) * widest,
      top: at.top + ((i % rows) + 0.5) * lineHeight,
      size,
      colour: colour.soft,
    }),
  )
  return { labels, height: Math.ceil(rows * lineHeight) }
}

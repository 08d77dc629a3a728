import type { Label } from './marks.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize } from './theme.ts'
import { wrap } from './wrap.ts'

/** The names of rows left of a plot: in full, over two lines or more where they are long. */
export type RowNames = { readonly width: number; readonly most: number; readonly lines: readonly (readonly string[])[] }

const lineHeight = fontSize.normal * 1.14

export function rowNames(names: readonly string[], widest: number): RowNames {
  const lines = names.map((name) =>
    textWidth(name, fontSize.normal, true) <= widest ? [name] : wrap(name, widest, fontSize.normal),
  )
  const width = Math.ceil(Math.max(20, ...lines.flat().map((line) => textWidth(line, fontSize.normal, true)))) + 2
  return { width, most: Math.max(1, ...lines.map(({ length }) => length)), lines }
}

/** How tall a row must be for its name. */
export const rowHeightFor = ({ most }: RowNames, least: number): number =>
  Math.max(least, Math.ceil(most * lineHeight + 4))

export type RowNameStyle = {
  readonly gap: number
  readonly top: (row: number) => number
  readonly own?: (row: number) => boolean
}

export const rowNameLabels = ({ lines }: RowNames, { gap, top, own }: RowNameStyle): readonly Label[] =>
  lines.flatMap((name, row) =>
    name.map((text, i): Label => {
      const mine = own?.(row) ?? false
      const offset = (i - (name.length - 1) / 2) * lineHeight
      return {
        text,
        left: -gap,
        top: top(row) + offset,
        align: 'right',
        colour: mine ? colour.brand : colour.ink,
        bold: mine,
      }
    }),
  )

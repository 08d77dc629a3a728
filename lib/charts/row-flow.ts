import { type Bilingual, formatNumber, type Lang, type Localised } from '../core/index.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, fullWidth, heightOf } from './figure-of.ts'
import { type Label, rects, texts } from './marks.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { shorten } from './shorten.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, theme } from './theme.ts'
import { flowWords } from './words/row-flow.ts'

/** What became of the rows of one resource: rows in = used + quarantined + filtered. */
export type FlowRow = {
  readonly resource: string
  readonly rowsIn: number
  readonly used: number
  readonly quarantined: number
  readonly filtered: readonly { readonly reason: Bilingual; readonly rows: number }[]
}

type Fate = 'used' | 'quarantined' | 'filtered'
const fates: readonly Fate[] = ['used', 'filtered', 'quarantined']
const fills: Record<Fate, string> = {
  used: theme.sequence[2] ?? '',
  filtered: colour.rule,
  quarantined: colour.concern,
}
const inks: Record<Fate, string> = { used: colour.soft, filtered: colour.soft, quarantined: colour.concernText }
const rowHeight = 20
const columnGap = 18

type Bar = { readonly name: string; readonly rowsIn: number; readonly rows: Record<Fate, number> }

/** What became of every row that came in? Each resource is one bar of 100 %, with its counts beside it. */
export function rowFlow(flow: readonly FlowRow[], about: { readonly title?: Bilingual } = {}): Localised<Figure> {
  return (lang) => {
    const bars = flow.map(barOf)
    const columns = columnsOf(bars, lang)
    const nameWidth = Math.min(
      150,
      Math.ceil(Math.max(30, ...bars.map(({ name }) => textWidth(name, fontSize.normal)))),
    )
    const right = columns.reduce((sum, { width }) => sum + width + columnGap, 0) + 2
    const padding = { left: nameWidth + 10, right, top: 26, bottom: 6 }
    const size = heightOf(fullWidth, Math.max(1, bars.length) * rowHeight, padding)
    const on = plane({ size, padding, x: [0, 1], y: [Math.max(1, bars.length), 0] })
    const names = bars.map(
      ({ name }, i): Label => ({
        text: shorten(name, nameWidth + 1, fontSize.normal),
        left: -8,
        top: on.y.at(i + 0.5),
        align: 'right',
        colour: colour.ink,
      }),
    )
    const spec = specOf(on, {}, [...barLayers(on, bars), ...texts([...names, ...cells(on, columns, bars)])])
    return figureOf({ ...describe(flow, bars, about, lang), spec, size })
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const barOf = ({ resource, rowsIn, used, quarantined, filtered }: FlowRow): Bar => ({
  name: resource,
  rowsIn,
  rows: { used, quarantined, filtered: sum(filtered.map(({ rows }) => rows)) },
})

/** A fate that befell any row at all is at least a hair wide. */
function barLayers(on: Plane, bars: readonly Bar[]): readonly ChartSpec[] {
  const least = 1.2 / on.width
  const parts = bars.flatMap(({ rows, rowsIn }, i) => {
    if (!(rowsIn > 0)) return []
    const shares = fates.map((fate) => (rows[fate] > 0 ? Math.max(least, rows[fate] / rowsIn) : 0))
    const all = sum(shares)
    return fates.map((fate, f) => ({
      fate,
      x: sum(shares.slice(0, f)) / all,
      x2: sum(shares.slice(0, f + 1)) / all,
      y: i + 0.2,
      y2: i + 0.8,
    }))
  })
  return fates.map((fate) =>
    rects(
      on,
      parts.filter((part) => part.fate === fate && part.x2 > part.x).map(({ fate: _, ...place }) => place),
      { fill: fills[fate] },
    ),
  )
}

type Column = {
  readonly head: string
  readonly values: readonly string[]
  readonly width: number
  readonly ink: string
}

function columnsOf(bars: readonly Bar[], lang: Lang): readonly Column[] {
  const words = flowWords[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const column = (head: string, of: (bar: Bar) => number, ink: string): Column => {
    const values = bars.map((bar) => whole(of(bar)))
    const width = Math.max(
      textWidth(head, fontSize.small) + 12,
      ...values.map((text) => textWidth(text, fontSize.normal)),
    )
    return { head, values, width: Math.ceil(width), ink }
  }
  return [
    column(words.rowsIn, ({ rowsIn }) => rowsIn, colour.ink),
    ...fates.map((fate) => column(words.fates[fate], ({ rows }) => rows[fate], inks[fate])),
  ]
}

function cells(on: Plane, columns: readonly Column[], bars: readonly Bar[]): readonly Label[] {
  let right = on.width
  return columns.flatMap(({ head, values, width, ink }, c): Label[] => {
    right += columnGap + width
    const left = right
    const fate = fates[c - 1]
    const square: Label[] =
      fate === undefined
        ? []
        : [
            {
              text: '■',
              left: left - textWidth(head, fontSize.small) - 3,
              top: -11,
              align: 'right',
              colour: fills[fate],
              size: fontSize.small,
            },
          ]
    return [
      { text: head, left, top: -11, align: 'right', colour: colour.muted, size: fontSize.small },
      ...square,
      ...bars.map(
        (_, i): Label => ({
          text: values[i] ?? '',
          left,
          top: on.y.at(i + 0.5),
          align: 'right',
          colour: values[i] === '0' ? colour.muted : ink,
        }),
      ),
    ]
  })
}

function describe(flow: readonly FlowRow[], bars: readonly Bar[], about: { readonly title?: Bilingual }, lang: Lang) {
  const words = flowWords[lang]
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const total = (fate: Fate): number => sum(bars.map(({ rows }) => rows[fate]))
  const rowsIn = sum(bars.map((bar) => bar.rowsIn))
  const share = formatNumber((total('quarantined') / Math.max(1, rowsIn)) * 100, { decimals: 2, lang, unit: '%' })
  const of = {
    rowsIn: whole(rowsIn),
    used: whole(total('used')),
    filtered: whole(total('filtered')),
    quarantined: whole(total('quarantined')),
    share,
    resources: bars.length,
  }
  const reasons = new Map<string, number>()
  for (const { reason, rows } of flow.flatMap(({ filtered }) => filtered))
    reasons.set(reason[lang], (reasons.get(reason[lang]) ?? 0) + rows)
  return {
    title: about.title?.[lang] ?? words.title(of),
    subtitle: words.subtitle(of),
    caption: words.caption,
    alt: words.alt(of),
    note: words.note([...reasons].map(([reason, rows]) => words.reason(reason, whole(rows)))),
  }
}

import { type Bilingual, formatNumber, type Lang, type Localised } from '../core/index.ts'
import { sentences, sizeOf } from './about.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, heightOf } from './figure-of.ts'
import { type Label, rects, texts } from './marks.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { rowHeightFor, rowNameLabels, rowNames } from './row-names.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, theme } from './theme.ts'
import { compositionWords } from './words/composition-bars.ts'

/** A whole and its parts, as counts. */
export type Composition = { readonly label: Bilingual; readonly parts: readonly number[] }

export type CompositionAbout = {
  readonly name: Bilingual
  /** The parts, in the order of the counts. */
  readonly parts: readonly Bilingual[]
  /** What is counted, such as 人. */
  readonly unit: Bilingual
  readonly title?: Bilingual
  readonly note?: Bilingual
  readonly period?: Bilingual
  readonly size?: 'full' | 'half'
}

/** A sixth part is the rest, in grey. */
const fills = [...[4, 3, 2, 1, 0].map((level) => theme.sequence[level] ?? colour.rule), colour.rule]
const gap = 0.004
/** From here on bars are thinner, so that all cities of a province fit a page with another figure. */
const manyRows = 10

/** What is it made of? One bar of 100 % a row, shares written into the parts, totals at the right; the parts are named above. */
export function compositionBars(rows: readonly Composition[], about: CompositionAbout): Localised<Figure> {
  return (lang) => {
    const names = rowNames(
      rows.map(({ label }) => label[lang]),
      150,
    )
    const totals = rows.map(({ parts }) => formatNumber(sum(parts), { decimals: 0, lang }))
    const right =
      Math.ceil(
        Math.max(
          ...[...totals, compositionWords[lang].total(about.unit[lang])].map((text) =>
            textWidth(text, fontSize.normal),
          ),
        ),
      ) + 12
    const padding = { left: names.width + 10, right, top: 24, bottom: 3 }
    const size = heightOf(
      sizeOf(about, 0).width,
      rows.length * rowHeightFor(names, rows.length > manyRows ? 16 : 24),
      padding,
    )
    const on = plane({ size, padding, x: [0, 1], y: [rows.length, 0] })
    const left = on.width + right - 2
    const spec = specOf(on, {}, [
      ...barLayers(on, rows, about.parts.length),
      ...texts([
        ...rowNameLabels(names, { gap: 10, top: (row) => on.y.at(row + 0.5) }),
        ...shareLabels(on, rows, lang),
        ...partHeads(on, rows, about, lang),
        ...totals.map((text, i): Label => ({ text, left, top: on.y.at(i + 0.5), align: 'right', colour: colour.soft })),
        {
          text: compositionWords[lang].total(about.unit[lang]),
          left,
          top: -11,
          align: 'right',
          colour: colour.muted,
          size: fontSize.small,
        },
      ]),
    ])
    return figureOf({ ...describe(rows, about, lang), spec, size })
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Where a part lies in its bar, from 0 to 1. */
function span(parts: readonly number[], nth: number): { from: number; to: number } {
  const whole = sum(parts)
  const from = sum(parts.slice(0, nth)) / whole
  return { from, to: from + (parts[nth] ?? 0) / whole }
}

const barLayers = (on: Plane, rows: readonly Composition[], count: number): readonly ChartSpec[] =>
  Array.from({ length: count }, (_, nth) => {
    const boxes = rows.flatMap(({ parts }, i) => {
      if (!(sum(parts) > 0) || !((parts[nth] ?? 0) > 0)) return []
      const { from, to } = span(parts, nth)
      return [{ x: from, x2: Math.max(from + gap / 2, to - gap), y: i + 0.14, y2: i + 0.86 }]
    })
    return rects(on, boxes, { fill: fills[nth % fills.length] ?? colour.rule })
  })

/** A share stands in its part where it fits. */
const shareLabels = (on: Plane, rows: readonly Composition[], lang: Lang): readonly Label[] =>
  rows.flatMap(({ parts }, i) =>
    parts.flatMap((part, nth): Label[] => {
      const whole = sum(parts)
      if (!(whole > 0)) return []
      const { from, to } = span(parts, nth)
      const text = formatNumber((part / whole) * 100, { decimals: 0, lang, unit: '%' })
      if (textWidth(text, fontSize.normal) + 6 > (to - from) * on.width) return []
      return [
        {
          text,
          left: on.x.at((from + to) / 2),
          top: on.y.at(i + 0.5),
          align: 'center',
          colour: nth === 0 ? colour.paper : colour.ink,
        },
      ]
    }),
  )

/** Names of the parts above the first bar, moved apart where they would touch, each with its square. */
function partHeads(
  on: Plane,
  rows: readonly Composition[],
  { parts: names }: CompositionAbout,
  lang: Lang,
): readonly Label[] {
  const first = rows.find(({ parts }) => sum(parts) > 0)?.parts ?? names.map(() => 1)
  const size = fontSize.small
  const texts = names.map((name) => name[lang])
  const widths = texts.map((text) => textWidth(text, size) + size * 1.4 + 10)
  const lefts = inTurn(
    texts.map((_, nth) => on.x.at(span(first, nth).from)),
    widths,
    on.width,
  )
  return texts.flatMap((text, nth): Label[] => {
    const left = lefts[nth] ?? 0
    return [
      { text: '■', left, top: -11, colour: fills[nth % fills.length] ?? colour.rule, size },
      { text, left: left + size * 1.3, top: -11, colour: colour.soft, size },
    ]
  })
}

/** Each where it wants to begin, or right after the one before; all of them moved left as far as the end demands. */
function inTurn(wanted: readonly number[], widths: readonly number[], end: number): readonly number[] {
  const lefts: number[] = []
  for (const [i, left] of wanted.entries()) lefts.push(Math.max(left, (lefts[i - 1] ?? 0) + (widths[i - 1] ?? 0)))
  let limit = end
  for (let i = lefts.length - 1; i >= 0; i--) {
    limit = Math.min(lefts[i] ?? 0, limit - (widths[i] ?? 0))
    lefts[i] = limit
  }
  return lefts
}

type Shares = { readonly label: string; readonly parts: readonly { readonly part: number; readonly text: string }[] }

/** The shares of the first bar, the largest first. */
function headline(first: Shares | undefined, { name }: CompositionAbout, lang: Lang): string {
  if (first === undefined) return name[lang]
  const sorted = first.parts.toSorted((a, b) => b.part - a.part).map(({ text }) => text)
  return compositionWords[lang].title(name[lang], first.label, sorted)
}

function describe(rows: readonly Composition[], about: CompositionAbout, lang: Lang) {
  const words = compositionWords[lang]
  const shares = rows
    .filter(({ parts }) => sum(parts) > 0)
    .map(({ label, parts }) => ({
      label: label[lang],
      parts: parts.map((part, i) => ({
        part,
        text: words.part(
          about.parts[i]?.[lang] ?? '',
          formatNumber((part / sum(parts)) * 100, { decimals: 0, lang, unit: '%' }),
        ),
      })),
    }))
  const said = shares.map(({ label, parts }) =>
    words.said(
      label,
      parts.map(({ text }) => text),
    ),
  )
  return {
    title: about.title?.[lang] ?? headline(shares[0], about, lang),
    subtitle: words.subtitle(about.name[lang], rows.length, about.period?.[lang]),
    caption: words.caption(about.name[lang]),
    alt: words.alt(about.name[lang], said),
    note: sentences(lang, [about.note?.[lang], words.note]),
  }
}

import { type Bilingual, formatNumber, type Lang, type Localised } from '../core/index.ts'
import { roundedShares } from '../stats/index.ts'
import { type About, sentences, sizeOf } from './about.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, heightOf } from './figure-of.ts'
import { type Label, rects, segments, texts } from './marks.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { rowHeightFor, rowNameLabels, rowNames } from './row-names.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { paretoWords } from './words/pareto.ts'

/** A reason or category and how often it occurred. */
export type ParetoRow = {
  readonly label: Bilingual
  readonly count: number
  /** Several small ones together: stands last, whatever its size. */
  readonly rest?: boolean
}

export type ParetoAbout = Omit<About, 'decimals'> & {
  /** The few that together reach this share are set apart, from 0 to 1. Default 0.8. */
  readonly share?: number
}

type Bar = {
  readonly label: string
  readonly count: number
  /** Of all, in per cent, rounded so that all of them add up to 100. */
  readonly share: number
  /** Up to and with this one, in per cent. */
  readonly cumulative: number
  readonly vital: boolean
}

/**
 * Which few causes make most of the cases? Bars from the most frequent, each with its count, its share and the share
 * reached with it, in numbers; the few that reach a stated share are set apart. One axis, nothing to misread.
 */
export function pareto(rows: readonly ParetoRow[], about: ParetoAbout): Localised<Figure> {
  return (lang) => {
    const bars = barsOf(rows, about, lang)
    const cells = bars.map((bar) => cellsOf(bar, bars, lang))
    const heads = paretoWords[lang].heads(about.unit[lang])
    const widths = heads.map((head, i) => columnWidth([head, ...cells.map((row) => row[i] ?? '')]))
    const names = rowNames(
      bars.map(({ label }) => label),
      about.size === 'half' ? 92 : 180,
    )
    const height = rowHeightFor(names, 19)
    const padding = {
      left: names.width + 10,
      right: widths.reduce((sum, width) => sum + width, 0) + 6,
      top: 22,
      bottom: 8,
    }
    const size = heightOf(sizeOf(about, 0).width, Math.max(1, bars.length) * height, padding)
    const most = Math.max(1, ...bars.map(({ count }) => count))
    const on = plane({ size, padding, x: [0, most], y: [Math.max(1, bars.length), 0] })
    const spec = specOf(on, {}, [
      ...barLayers(on, bars, about),
      ...texts([
        ...rowNameLabels(names, { gap: 10, top: (row) => on.y.at(row + 0.5) }),
        ...cellLabels(on, cells, heads, widths, bars, about),
      ]),
    ])
    return figureOf({ ...describe(bars, about, lang), spec, size })
  }
}

/** From the most frequent; what is lumped together last. The few: as many as it takes to reach the share. */
function barsOf(rows: readonly ParetoRow[], { share = 0.8 }: ParetoAbout, lang: Lang): readonly Bar[] {
  for (const { count } of rows) if (!(count >= 0)) throw new RangeError(`a count must be 0 or more, got ${count}`)
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const sorted = rows.toSorted((a, b) => Number(a.rest ?? false) - Number(b.rest ?? false) || b.count - a.count)
  const shares = roundedShares(
    sorted.map(({ count }) => count),
    1,
  )
  let [before, cumulative] = [0, 0]
  return sorted.map(({ label, count, rest = false }, at) => {
    const vital = total > 0 && !rest && before < share * total - 1e-9
    before += count
    cumulative += shares[at] ?? 0
    return { label: label[lang], count, share: shares[at] ?? 0, cumulative, vital }
  })
}

/** What is lumped together may be too much for the named ones to reach the share at all. */
const reaches = (bars: readonly Bar[], { share = 0.8 }: ParetoAbout): boolean =>
  (bars.findLast(({ vital }) => vital)?.cumulative ?? 0) >= share * 100 - 0.05

const percent = (share: number, lang: Lang): string => formatNumber(share, { decimals: 1, lang, unit: '%' })

function cellsOf({ count, share, cumulative }: Bar, bars: readonly Bar[], lang: Lang): readonly string[] {
  const written = formatNumber(count, { decimals: 0, lang })
  const none = bars.every((bar) => bar.count === 0)
  return none ? [written, '—', '—'] : [written, percent(share, lang), percent(cumulative, lang)]
}

const columnWidth = (list: readonly string[]): number =>
  Math.ceil(Math.max(...list.map((text) => textWidth(text, fontSize.normal, true)))) + 14

/** The few dark, the many light, with a line between; told apart in grey too. */
function barLayers(on: Plane, bars: readonly Bar[], about: ParetoAbout): readonly ChartSpec[] {
  const of = (vital: boolean) =>
    bars.flatMap((bar, i) => (bar.vital === vital ? [{ x: 0, x2: bar.count, y: i + 0.18, y2: i + 0.82 }] : []))
  const few = bars.findLastIndex(({ vital }) => vital) + 1
  const parted = few > 0 && few < bars.length && reaches(bars, about)
  const span = [on.x.domain[0], on.x.domain[1] * (1 + (on.padding.right - 2) / on.width)] as const
  return [
    rects(on, of(true), { fill: colour.brand }),
    rects(on, of(false), { fill: colour.rule }),
    segments(on, [{ x: 0, x2: 0, y: 0, y2: Math.max(1, bars.length) }], { colour: colour.rule, width: stroke.thin }),
    ...(parted
      ? [
          segments(on, [{ x: span[0], x2: span[1], y: few, y2: few }], {
            colour: colour.brand,
            width: stroke.data,
            dash: 'dashed',
          }),
        ]
      : []),
  ]
}

function cellLabels(
  on: Plane,
  cells: readonly (readonly string[])[],
  heads: readonly string[],
  widths: readonly number[],
  bars: readonly Bar[],
  about: ParetoAbout,
): readonly Label[] {
  const rights = widths.map((_, i) => on.width + 4 + widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0))
  const few = bars.findLastIndex(({ vital }) => vital)
  return [
    ...heads.map(
      (text, i): Label => ({
        text,
        left: rights[i] ?? 0,
        top: -11,
        align: 'right',
        size: fontSize.small,
        colour: colour.muted,
      }),
    ),
    ...cells.flatMap((row, i) =>
      row.map((text, column): Label => {
        const reached = column === 2 && i === few && reaches(bars, about)
        return {
          text,
          left: rights[column] ?? 0,
          top: on.y.at(i + 0.5),
          align: 'right',
          bold: reached,
          colour: reached ? colour.brand : bars[i]?.vital ? colour.ink : colour.soft,
        }
      }),
    ),
  ]
}

function describe(bars: readonly Bar[], about: ParetoAbout, lang: Lang) {
  const words = paretoWords[lang]
  const few = bars.filter(({ vital }) => vital)
  const of = {
    name: about.name[lang],
    unit: about.unit[lang],
    total: formatNumber(
      bars.reduce((sum, { count }) => sum + count, 0),
      { decimals: 0, lang },
    ),
    bars: bars.length,
    few: few.map(({ label }) => label),
    reached: percent(few.at(-1)?.cumulative ?? 0, lang),
    share: formatNumber((about.share ?? 0.8) * 100, { decimals: 0, lang, unit: '%' }),
    period: about.period?.[lang],
  }
  return {
    title: about.title?.[lang] ?? words.title(of),
    subtitle: words.subtitle(of),
    caption: words.caption(of.name),
    alt: words.alt(of),
    note: sentences(lang, [about.note?.[lang], reaches(bars, about) ? words.few(of.share) : undefined, words.note]),
  }
}

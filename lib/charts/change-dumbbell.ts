import {
  type Bilingual,
  formatInterval,
  formatNumber,
  hasInterval,
  intervalAt,
  isKnown,
  type Lang,
  type Localised,
} from '../core/index.ts'
import type { Change, Judgement } from '../indicators/index.ts'
import { sentences, sizeOf } from './about.ts'
import { unitAfter } from './axis-title.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, heightOf } from './figure-of.ts'
import { dots, type Label, type PointStyle, segments, texts, type XY } from './marks.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { rowHeightFor, rowNameLabels, rowNames } from './row-names.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { tonePoint, toneText } from './tone.ts'
import { bottomAxis } from './value-axis.ts'
import { dumbbellWords } from './words/change-dumbbell.ts'

export type DumbbellAbout = {
  /** The later of the two years. */
  readonly year: number
  readonly title?: Bilingual
  readonly note?: Bilingual
  readonly size?: 'full' | 'half'
  /** What a row is called; the indicator's name where absent. */
  readonly labelOf?: (change: Change) => Bilingual
  /** Targets are drawn as ticks; the indicator's own where absent. */
  readonly targetOf?: (change: Change) => number | undefined
}

type Pair = {
  readonly change: Change
  readonly label: string
  readonly from: number
  readonly to: number
  readonly target: number | undefined
}

const judgements: readonly Judgement[] = ['improved', 'neutral', 'none', 'worsened']

/**
 * What moved from last year to this, by how much, and is it sure? Percentages only, so that all rows share one scale:
 * last year hollow, this year filled, each with its own 95 % interval, the difference with its interval at the right.
 */
export function changeDumbbell(changes: readonly Change[], about: DumbbellAbout): Localised<Figure> {
  return (lang) => {
    const pairs = pairsOf(changes, about, lang)
    const printed = pairs.map(({ change }) => differenceText(change, lang))
    const widest = (list: readonly string[]): number =>
      Math.ceil(Math.max(0, ...list.map((text) => textWidth(text, fontSize.normal))))
    const names = rowNames(
      pairs.map(({ label }) => label),
      about.size === 'half' ? 96 : 285,
    )
    const rowHeight = rowHeightFor(names, 17)
    const padding = { left: names.width + 12, right: widest(printed) + 22, top: 32, bottom: 24 }
    const size = heightOf(sizeOf(about, 0).width, Math.max(1, pairs.length) * rowHeight, padding)
    const domain = domainOf(pairs)
    const on = plane({ size, padding, x: domain, y: [Math.max(1, pairs.length), 0] })
    const x = bottomAxis(domain, 6, on.width, lang)
    const spec = specOf(on, { x }, [
      ...rowLines(on, pairs),
      ...targets(on, pairs),
      ...intervals(on, pairs),
      ...pointLayers(on, pairs),
      ...texts([
        ...rowNameLabels(names, { gap: 12, top: (row) => on.y.at(at(row)) }),
        ...rowTexts(on, pairs, printed),
        ...heads(on, pairs, about, lang),
        unitAfter('%', on, x),
      ]),
    ])
    return figureOf({ ...describe(pairs, changes.length, about, lang), spec, size })
  }
}

/** Changes that can be drawn, the most improved first, then by size. */
function pairsOf(changes: readonly Change[], about: DumbbellAbout, lang: Lang): readonly Pair[] {
  const found = changes.flatMap((change): Pair[] => {
    const { from, to } = change
    if (change.unit !== 'percentage-points' || !isKnown(from.answer) || !isKnown(to.answer)) return []
    const label = (about.labelOf?.(change) ?? change.indicator.name)[lang]
    const target = about.targetOf === undefined ? change.indicator.target?.value : about.targetOf(change)
    return [{ change, label, from: from.answer.value, to: to.answer.value, target }]
  })
  const rank = ({ change }: Pair): number => judgements.indexOf(change.judgement)
  const amount = ({ from, to, change }: Pair): number =>
    (change.judgement === 'worsened' ? 1 : -1) * Math.abs(to - from)
  return found.sort((a, b) => rank(a) - rank(b) || amount(a) - amount(b))
}

function domainOf(pairs: readonly Pair[]): readonly [number, number] {
  const values = pairs.flatMap(({ from, to, target, change }) => [
    ...[from, to, ...(target === undefined ? [] : [target])],
    ...[change.from.answer, change.to.answer].flatMap((answer) =>
      hasInterval(answer) ? [answer.lower, answer.upper] : [],
    ),
  ])
  if (values.length === 0) return [0, 100]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const air = Math.max(1, (high - low) * 0.06)
  return [low - air < 15 ? Math.min(0, low) : low - air, high + air > 90 ? Math.max(102, high + air) : high + air]
}

const at = (row: number): number => row + 0.5

const toneOfChange = ({ change: { judgement } }: Pair) =>
  judgement === 'improved'
    ? 'improvement'
    : judgement === 'worsened'
      ? 'concern'
      : judgement === 'neutral'
        ? 'neutral'
        : undefined

function rowLines(on: Plane, pairs: readonly Pair[]): readonly ChartSpec[] {
  const guides = pairs.map((_, i) => ({ x: on.x.domain[0], x2: on.x.domain[1], y: at(i), y2: at(i) }))
  const bars = pairs.map(({ from, to }, i) => ({ x: from, x2: to, y: at(i), y2: at(i) }))
  return [
    segments(on, guides, { colour: colour.grid, width: stroke.thin }),
    segments(on, bars, { colour: colour.line, width: 2.4 }),
  ]
}

/** Each year's own 95 % interval: last year's a little above the row's middle, this year's a little below it. */
function intervals(on: Plane, pairs: readonly Pair[]): readonly ChartSpec[] {
  const lines = (year: 'from' | 'to', aside: number) =>
    pairs.flatMap(({ change }, i) => {
      const { answer } = change[year]
      const limits = hasInterval(answer) ? intervalAt(answer, 0.95) : undefined
      const y = at(i) + aside
      return limits === undefined ? [] : [{ x: limits.lower, x2: limits.upper, y, y2: y }]
    })
  return [
    segments(on, lines('from', -0.3), { colour: colour.line, width: stroke.thin }),
    segments(on, lines('to', 0.3), { colour: colour.soft, width: stroke.strong }),
  ]
}

function targets(on: Plane, pairs: readonly Pair[]): readonly ChartSpec[] {
  const ticks = pairs.flatMap(({ target }, i) =>
    target === undefined ? [] : [{ x: target, x2: target, y: at(i) - 0.32, y2: at(i) + 0.32 }],
  )
  return ticks.length === 0 ? [] : [segments(on, ticks, { colour: colour.brand, width: stroke.strong })]
}

function pointLayers(on: Plane, pairs: readonly Pair[]): readonly ChartSpec[] {
  const before = pairs.map(({ from }, i): XY => ({ x: from, y: at(i) }))
  const after = (keep: (pair: Pair) => boolean): readonly XY[] =>
    pairs.flatMap((pair, i) => (keep(pair) ? [{ x: pair.to, y: at(i) }] : []))
  const hollow: PointStyle = { size: 40, fill: colour.paper, stroke: colour.soft, width: 1.2 }
  return [
    dots(on, before, hollow),
    dots(
      on,
      after((pair) => toneOfChange(pair) === undefined),
      { size: 46, fill: colour.soft, stroke: colour.paper, width: 0.8 },
    ),
    ...(['improvement', 'concern', 'neutral'] as const).map((tone) =>
      dots(
        on,
        after((pair) => toneOfChange(pair) === tone),
        tonePoint(tone, 76),
      ),
    ),
  ]
}

function rowTexts(on: Plane, pairs: readonly Pair[], printed: readonly string[]): readonly Label[] {
  const right = on.width + on.padding.right - 2
  return pairs.map((pair, i): Label => {
    const tone = toneOfChange(pair)
    return {
      text: printed[i] ?? '',
      left: right,
      top: on.y.at(at(i)),
      align: 'right',
      colour: tone === undefined ? colour.soft : toneText(tone),
    }
  })
}

/** Column heads, and the two years named once at the first row, each on its side. */
function heads(on: Plane, pairs: readonly Pair[], { year }: DumbbellAbout, lang: Lang): readonly Label[] {
  const words = dumbbellWords[lang]
  const head: Label = {
    text: words.differenceHead,
    left: on.width + on.padding.right - 2,
    top: -12,
    align: 'right',
    colour: colour.muted,
    size: fontSize.small,
  }
  const key: Label = {
    text: words.key(
      year,
      pairs.some(({ target }) => target !== undefined),
    ),
    left: 0,
    top: -12,
    colour: colour.muted,
    size: fontSize.small,
  }
  return [head, key]
}

export function differenceText({ difference, indicator }: Change, lang: Lang): string {
  if (!isKnown(difference)) return '—'
  const format = { decimals: indicator.format.decimals, lang, signed: true }
  const value = formatNumber(difference.value, format)
  return hasInterval(difference) ? `${value} (${formatInterval(difference, format)})` : value
}

function describe(pairs: readonly Pair[], given: number, about: DumbbellAbout, lang: Lang) {
  const words = dumbbellWords[lang]
  const count = (judgement: Judgement): number => pairs.filter(({ change }) => change.judgement === judgement).length
  const counts = { rows: pairs.length, improved: count('improved'), worsened: count('worsened') }
  const said = pairs.filter(({ change }) => change.judgement !== 'none').slice(0, 6)
  return {
    title: about.title?.[lang] ?? words.title(counts, about.year),
    subtitle: words.subtitle(about.year, pairs.length),
    caption: words.caption(about.year),
    alt: words.alt(
      counts,
      about.year,
      said.map((pair) => words.said(pair.label, differenceText(pair.change, lang))),
    ),
    note: sentences(lang, [
      about.note?.[lang],
      words.note,
      given > pairs.length ? words.leftOut(given - pairs.length) : undefined,
    ]),
  }
}

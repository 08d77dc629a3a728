import {
  type Answer,
  type Bilingual,
  formatInterval,
  formatNumber,
  hasInterval,
  intervalAt,
  isKnown,
  type Lang,
  type Localised,
  type Quantity,
  reasonText,
} from '../core/index.ts'
import type { IndicatorRow } from '../indicators/index.ts'
import type { Better } from '../spc/index.ts'
import type { Rank } from '../stats/index.ts'
import { type About, numbers, sentences, sizeOf } from './about.ts'
import { unitAfter } from './axis-title.ts'
import type { EndLabel } from './end-labels.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, heightOf } from './figure-of.ts'
import { dots, type Label, segments, texts, upright, type XY } from './marks.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { rowHeightFor, rowNameLabels, rowNames } from './row-names.ts'
import { spread } from './spread.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { type Tone, toneOf, tonePoint, toneText } from './tone.ts'
import { bottomAxis, extent } from './value-axis.ts'
import { rankedWords } from './words/ranked-intervals.ts'

export type RankedAbout = About & {
  readonly better: Better
  /** The region as a whole; rows are judged against it by their 99.8 % (or else 95 %) interval. */
  readonly average?: number
  readonly averageName?: Bilingual
  readonly target?: { readonly operator: '>=' | '<='; readonly value: number }
  /** What the rows are, with its measure word: 家机构, institutions. */
  readonly each?: Bilingual
  /** The reader's own row. */
  readonly own?: (row: IndicatorRow) => boolean
  /** How sure the rank of each row is (`rankInterval`); ranks are printed with their intervals or not at all. */
  readonly rankOf?: (row: IndicatorRow) => Answer<Rank>
}

type Row = {
  readonly label: string
  readonly answer: Answer<Quantity>
  readonly own: boolean
  /** Beyond the average by its widest interval. */
  readonly side: 'high' | 'low' | undefined
  readonly tone: Tone | undefined
  readonly rank: Answer<Rank> | undefined
}

/**
 * Where does each institution or region stand, and how sure is that? Points with 95 % (thick) and 99.8 % (thin)
 * intervals, best first, against the region's average and the target; rows without a number stand last with the reason.
 */
export function rankedIntervals(rows: readonly IndicatorRow[], about: RankedAbout): Localised<Figure> {
  return (lang) => {
    const sorted = sortedRows(rows, about, lang)
    const printed = sorted.map(({ answer }) => valueText(answer, about, lang))
    const names = rowNames(
      sorted.map(({ label }) => label),
      about.size === 'half' ? 90 : 170,
    )
    const valueWidth = widest([...printed, rankedWords[lang].valueHead])
    const ranks = sorted.map(({ rank }) => rankText(rank, lang))
    const rankWidth = about.rankOf === undefined ? 0 : widest([...ranks, rankedWords[lang].rankHead]) + 12
    const padding = { left: names.width + 10, right: valueWidth + rankWidth + 14, top: 34, bottom: 26 }
    const size = heightOf(sizeOf(about, 0).width, sorted.length * rowHeightFor(names, 16), padding)
    const domain = extent(reach(sorted, about), about.unit.en === '%' ? { ceiling: 100 } : {})
    const on = plane({ size, padding, x: domain, y: [sorted.length, 0] })
    const x = bottomAxis(domain, 5, on.width, lang)
    const spec = specOf(on, { x }, [
      ...references(on, about, lang),
      ...intervalLayers(on, sorted),
      ...pointLayers(on, sorted),
      ...texts([
        ...rowNameLabels(names, { gap: 10, top: (row) => on.y.at(at(row)), own: (row) => sorted[row]?.own ?? false }),
        ...values(on, sorted, printed, rankWidth, lang),
        ...(rankWidth > 0 ? rankLabels(on, ranks, lang) : []),
        unitAfter(about.unit[lang], on, x),
      ]),
    ])
    return figureOf({ ...describe(sorted, about, lang), spec, size })
  }
}

function sortedRows(rows: readonly IndicatorRow[], about: RankedAbout, lang: Lang): readonly Row[] {
  const direction = about.better === 'lower' ? 1 : -1
  const value = ({ answer }: Row): number => (isKnown(answer) ? answer.value * direction : Number.POSITIVE_INFINITY)
  return rows
    .map((row) => ({
      label: row.label[lang],
      answer: row.answer,
      own: about.own?.(row) ?? false,
      ...judged(row, about),
      rank: about.rankOf?.(row),
    }))
    .sort((a, b) => (value(a) === value(b) ? 0 : value(a) - value(b)))
}

function judged({ answer }: IndicatorRow, { average, better }: RankedAbout): Pick<Row, 'side' | 'tone'> {
  if (average === undefined || !hasInterval(answer)) return { side: undefined, tone: undefined }
  const { lower, upper } = intervalAt(answer, 0.998) ?? answer
  const side = lower > average ? 'high' : upper < average ? 'low' : undefined
  return { side, tone: side && toneOf(side, better) }
}

function reach(rows: readonly Row[], { average, target }: RankedAbout): readonly number[] {
  const found = rows.flatMap(({ answer }) =>
    hasInterval(answer)
      ? [answer.lower, answer.upper, ...answer.also.flatMap(({ lower, upper }) => [lower, upper])]
      : isKnown(answer)
        ? [answer.value]
        : [],
  )
  const lines = [average, target?.value].filter((value) => value !== undefined)
  return found.length + lines.length === 0 ? [0, 1] : [...found, ...lines]
}

const at = (row: number): number => row + 0.5

function intervalLayers(on: Plane, rows: readonly Row[]): readonly ChartSpec[] {
  const lines = (level: number) =>
    rows.flatMap(({ answer }, i) => {
      const limits = hasInterval(answer) ? intervalAt(answer, level) : undefined
      return limits === undefined ? [] : [{ x: limits.lower, x2: limits.upper, y: at(i), y2: at(i) }]
    })
  const guides = rows.map((_, i) => ({ x: on.x.domain[0], x2: on.x.domain[1], y: at(i), y2: at(i) }))
  return [
    segments(on, guides, { colour: colour.grid, width: stroke.hair }),
    segments(on, lines(0.998), { colour: colour.line, width: stroke.thin }),
    segments(on, lines(0.95), { colour: colour.line, width: 3.2 }),
  ]
}

function pointLayers(on: Plane, rows: readonly Row[]): readonly ChartSpec[] {
  const places = (keep: (row: Row) => boolean): readonly XY[] =>
    rows.flatMap((row, i) => (isKnown(row.answer) && keep(row) ? [{ x: row.answer.value, y: at(i) }] : []))
  const tones: readonly Tone[] = ['improvement', 'concern', 'neutral']
  return [
    dots(
      on,
      places(({ tone, own }) => tone === undefined && !own),
      { size: 34, fill: colour.paper, stroke: colour.soft, width: 1.2 },
    ),
    dots(
      on,
      places(({ tone, own }) => tone === undefined && own),
      { size: 62, fill: colour.brand, stroke: colour.paper, width: 1 },
    ),
    ...tones.map((tone) =>
      dots(
        on,
        places((row) => row.tone === tone),
        tonePoint(tone, 66),
      ),
    ),
  ]
}

/** Average and target as upright lines, named above them. */
function references(on: Plane, about: RankedAbout, lang: Lang): readonly ChartSpec[] {
  const words = rankedWords[lang]
  const { plain, target: bare } = numbers(about, lang)
  const { average, target } = about
  const lines: readonly EndLabel[] = [
    ...(average === undefined
      ? []
      : [
          {
            text: `${about.averageName?.[lang] ?? words.average} ${plain(average)}`,
            value: average,
            colour: colour.ink,
          },
        ]),
    ...(target === undefined
      ? []
      : [
          {
            text: `${words.target}${target.operator === '>=' ? ' ≥' : ' ≤'}${bare(target.value, false)}`,
            value: target.value,
            colour: colour.brand,
          },
        ]),
  ]
  const wide = Math.max(0, ...lines.map(({ text }) => textWidth(text, fontSize.normal, true))) + 10
  const centres = spread(
    lines.map(({ value }) => on.x.at(value)),
    wide,
    [wide / 2 - on.padding.left, on.width + 30 - wide / 2],
  )
  const labels = lines.map(
    ({ text, colour }, i): Label => ({ text, left: centres[i] ?? 0, top: -10, align: 'center', colour, bold: true }),
  )
  return [
    ...(average === undefined ? [] : [upright(on, average, { colour: colour.ink, width: stroke.data })]),
    ...(target === undefined
      ? []
      : [upright(on, target.value, { colour: colour.brand, width: stroke.strong, dash: 'dotted' })]),
    ...texts(labels),
  ]
}

const widest = (list: readonly string[]): number =>
  Math.ceil(Math.max(...list.map((text) => textWidth(text, fontSize.normal))))

/** A rank never stands without the ranks between which it may really lie. */
function rankText(rank: Row['rank'], lang: Lang): string {
  if (rank === undefined || !isKnown(rank)) return '—'
  const whole = (value: number): string => formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 1, lang })
  return `${whole(rank.value)} (${formatInterval(rank, { decimals: 0, lang })})`
}

function rankLabels(on: Plane, ranks: readonly string[], lang: Lang): readonly Label[] {
  const left = on.width + on.padding.right - 2
  const label = (text: string, top: number, size: number): Label => ({
    text,
    left,
    top,
    align: 'right',
    colour: colour.muted,
    size,
  })
  return [
    label(rankedWords[lang].rankHead, -10, fontSize.small),
    ...ranks.map((text, i) => label(text, on.y.at(at(i)), fontSize.normal)),
  ]
}

/** Values at the right, left of the ranks where there are any. */
function values(
  on: Plane,
  rows: readonly Row[],
  printed: readonly string[],
  ranks: number,
  lang: Lang,
): readonly Label[] {
  const left = on.width + on.padding.right - ranks - 2
  const head: Label = {
    text: rankedWords[lang].valueHead,
    left,
    top: -10,
    align: 'right',
    colour: colour.muted,
    size: fontSize.small,
  }
  const cells = rows.map(({ tone, answer }, i): Label => {
    const ink = isKnown(answer) ? (tone === undefined ? colour.soft : toneText(tone)) : colour.muted
    return { text: printed[i] ?? '', left, top: on.y.at(at(i)), align: 'right', colour: ink }
  })
  return [head, ...cells]
}

export function valueText(answer: Answer<Quantity>, { decimals }: Pick<About, 'decimals'>, lang: Lang): string {
  if (!isKnown(answer)) return reasonText(answer.reason, lang)
  const value = formatNumber(answer.value, { decimals, lang })
  return hasInterval(answer) ? `${value} (${formatInterval(answer, { decimals, lang })})` : value
}

function rankNote(rows: readonly Row[], lang: Lang): string | undefined {
  const rank = rows.flatMap(({ rank: of }) => (of !== undefined && isKnown(of) ? [of] : []))[0]
  if (rank === undefined) return undefined
  const level = formatNumber(rank.level * 100, { decimals: 0, lang, unit: '%' })
  return rankedWords[lang].ranks(level, formatNumber(rank.draws, { decimals: 0, lang }), rank.seed)
}

function describe(rows: readonly Row[], about: RankedAbout, lang: Lang) {
  const words = rankedWords[lang]
  const name = about.name[lang]
  const { withUnit } = numbers(about, lang)
  const known = rows.flatMap(({ label, answer }) => (isKnown(answer) ? [{ label, value: withUnit(answer.value) }] : []))
  const counts = {
    rows: rows.length,
    each: about.each?.[lang] ?? words.each,
    high: rows.filter(({ side }) => side === 'high').length,
    low: rows.filter(({ side }) => side === 'low').length,
  }
  const own = rows.find((row) => row.own)
  return {
    title: about.title?.[lang] ?? words.title(name, counts, about.average !== undefined),
    subtitle: words.subtitle({ name, unit: about.unit[lang], ...counts, period: about.period?.[lang] }),
    caption: words.caption(name),
    alt: words.alt({
      name,
      ...counts,
      first: known[0],
      last: known.at(-1),
      average: about.average === undefined ? undefined : withUnit(about.average),
      own: own && isKnown(own.answer) ? { label: own.label, value: withUnit(own.answer.value) } : undefined,
    }),
    note: sentences(lang, [about.note?.[lang], words.note(about.better === 'neutral'), rankNote(rows, lang)]),
  }
}

import {
  type Answer,
  type Bilingual,
  formatInterval,
  formatNumber,
  hasInterval,
  isKnown,
  type Lang,
  type Localised,
  type Quantity,
} from '../core/index.ts'
import type { Better } from '../spc/index.ts'
import { type About, numbers, sentences, sizeOf } from './about.ts'
import { unitLabel } from './axis-title.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf, heightOf } from './figure-of.ts'
import { dots, type Label, paths, strokes, texts, type XY } from './marks.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { shorten } from './shorten.ts'
import { spread } from './spread.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { type Tone, toneOf, tonePoint, toneText } from './tone.ts'
import { extent } from './value-axis.ts'
import { slopeWords } from './words/slope.ts'

/** One unit in two periods. It has changed where the interval of the difference excludes 0. */
export type SlopeRow = {
  readonly label: Bilingual
  readonly from: Answer
  readonly to: Answer
  readonly difference?: Answer<Quantity>
  readonly own?: boolean
}

export type SlopeAbout = About & {
  readonly better: Better
  readonly periods: readonly [from: Bilingual, to: Bilingual]
  /** What the rows are, with its measure word: 个市, cities. */
  readonly each?: Bilingual
}

type Line = {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly change: string
  readonly tone: Tone | undefined
  readonly own: boolean
}

const gap = fontSize.normal * 1.3
const tones: readonly Tone[] = ['neutral', 'improvement', 'concern']

/**
 * Who moved between two periods, and is it more than chance? A line for each unit with its name and values at both ends;
 * changes whose interval excludes 0 are thick, coloured and end in ▲ or ▼, the others thin and grey.
 */
export function slope(rows: readonly SlopeRow[], about: SlopeAbout): Localised<Figure> {
  return (lang) => {
    const lines = linesOf(rows, about, lang)
    const most = about.size === 'half' ? 78 : 205
    const lefts = lines.map(
      (line) => `${shorten(line.label, most, fontSize.normal)} ${numbers(about, lang).plain(line.from)}`,
    )
    const rights = lines.map((line) => `${numbers(about, lang).plain(line.to)}${line.change}`)
    const widest = (list: readonly string[]): number =>
      Math.ceil(Math.max(24, ...list.map((text) => textWidth(text, fontSize.normal, true))))
    const padding = { left: widest(lefts) + 16, right: widest(rights) + 18, top: 34, bottom: 8 }
    const least = about.size === 'half' ? 170 : 230
    const content = about.height === undefined ? Math.max(least, lines.length * gap + 12) : 0
    const size =
      about.height === undefined ? heightOf(sizeOf(about, 0).width, content, padding) : sizeOf(about, about.height)
    const values = lines.flatMap(({ from, to }) => [from, to])
    const on = plane({ size, padding, x: [0, 1], y: extent(values.length === 0 ? [0, 1] : values) })
    const spec = specOf(on, {}, [
      ...poles(on),
      ...lineLayers(on, lines),
      ...endLayers(on, lines, 'from', lefts),
      ...endLayers(on, lines, 'to', rights),
      ...texts([...periodLabels(on, about, lang), unitLabel(about.unit[lang], on)]),
    ])
    return figureOf({ ...describe(lines, rows, about, lang), spec, size })
  }
}

function linesOf(rows: readonly SlopeRow[], about: SlopeAbout, lang: Lang): readonly Line[] {
  return rows.flatMap(({ label, from, to, difference, own = false }): Line[] => {
    if (!isKnown(from) || !isKnown(to)) return []
    const sure = difference !== undefined && hasInterval(difference) && (difference.lower > 0 || difference.upper < 0)
    const tone = sure ? toneOf(difference.value > 0 ? 'high' : 'low', about.better) : undefined
    return [
      { label: label[lang], from: from.value, to: to.value, change: changeText(difference, about, lang), tone, own },
    ]
  })
}

function changeText(difference: SlopeRow['difference'], { decimals }: About, lang: Lang): string {
  if (difference === undefined || !isKnown(difference)) return ''
  const format = { decimals, lang, signed: true }
  const value = formatNumber(difference.value, format)
  return hasInterval(difference) ? `  ${value} (${formatInterval(difference, format)})` : `  ${value}`
}

const poles = (on: Plane): readonly ChartSpec[] =>
  [
    paths(
      on,
      [0, 1].map((x) => on.y.domain.map((y) => ({ x, y }))),
      { colour: colour.rule, width: stroke.thin },
    ),
  ].flat()

function lineLayers(on: Plane, lines: readonly Line[]): readonly ChartSpec[] {
  const ends = ({ from, to }: Line): readonly XY[] => [
    { x: 0, y: from },
    { x: 1, y: to },
  ]
  const of = (keep: (line: Line) => boolean) => lines.filter(keep)
  const grey = { size: 26, fill: colour.paper, stroke: colour.muted, width: 1 }
  return [
    ...paths(on, of(({ tone, own }) => tone === undefined && !own).map(ends), {
      colour: colour.line,
      width: stroke.thin,
    }),
    ...paths(on, of(({ tone, own }) => tone === undefined && own).map(ends), {
      colour: colour.brand,
      width: stroke.strong,
    }),
    ...tones.flatMap((tone) =>
      paths(on, of((line) => line.tone === tone).map(ends), { colour: colour[tone], width: 2.6 }),
    ),
    dots(
      on,
      lines.map(({ from }) => ({ x: 0, y: from })),
      grey,
    ),
    dots(
      on,
      of(({ tone }) => tone === undefined).map(({ to }) => ({ x: 1, y: to })),
      grey,
    ),
    ...tones.flatMap((tone) => {
      const found = of((line) => line.tone === tone)
      return found.length === 0
        ? []
        : [
            dots(
              on,
              found.map(({ to }) => ({ x: 1, y: to })),
              tonePoint(tone, 70),
            ),
          ]
    }),
  ]
}

/** Names and values at one end, moved apart where they would touch, then tied to their point. */
function endLayers(
  on: Plane,
  lines: readonly Line[],
  end: 'from' | 'to',
  written: readonly string[],
): readonly ChartSpec[] {
  const wanted = lines.map((line) => on.y.at(line[end]))
  const tops = spread(wanted, gap, [gap / 2, on.height - gap / 2])
  const away = end === 'from' ? -1 : 1
  const at = end === 'from' ? 0 : on.width
  const moved = lines.flatMap((_, i) => {
    const [top, top2] = [wanted[i] ?? 0, tops[i] ?? 0]
    return Math.abs(top - top2) < 2.5 ? [] : [{ left: at + away * 5, top, left2: at + away * 11, top2 }]
  })
  const labels = lines.map(
    ({ tone, own }, i): Label => ({
      text: written[i] ?? '',
      left: at + away * 13,
      top: tops[i] ?? 0,
      align: end === 'from' ? 'right' : 'left',
      colour: tone !== undefined ? toneText(tone) : own ? colour.brand : colour.soft,
      bold: tone !== undefined || own,
    }),
  )
  return [
    ...(moved.length === 0 ? [] : [strokes(moved, { colour: colour.rule, width: stroke.hair })]),
    ...texts(labels),
  ]
}

const periodLabels = (on: Plane, { periods }: SlopeAbout, lang: Lang): readonly Label[] =>
  periods.map(
    (period, i): Label => ({
      text: period[lang],
      left: i === 0 ? 0 : on.width,
      top: -12,
      align: 'center',
      bold: true,
      colour: colour.ink,
    }),
  )

function describe(lines: readonly Line[], rows: readonly SlopeRow[], about: SlopeAbout, lang: Lang) {
  const words = slopeWords[lang]
  const judged = rows.some(({ difference }) => difference !== undefined && hasInterval(difference))
  const count = (tone: Tone): number => lines.filter((line) => line.tone === tone).length
  const of = {
    name: about.name[lang],
    unit: about.unit[lang],
    each: about.each?.[lang] ?? words.each,
    rows: lines.length,
    improvement: count('improvement'),
    concern: count('concern'),
    neutral: count('neutral'),
    from: about.periods[0][lang],
    to: about.periods[1][lang],
  }
  const said = lines.filter(({ tone }) => tone !== undefined).slice(0, 6)
  return {
    title: about.title?.[lang] ?? (judged ? words.title(of) : words.unjudged(of)),
    subtitle: words.subtitle(of),
    caption: words.caption(of),
    alt: words.alt(
      of,
      said.map(({ label, change }) => `${label}${lang === 'zh' ? '' : ' '}${change.trim()}`),
    ),
    note: sentences(lang, [
      about.note?.[lang],
      judged ? words.note : words.plain,
      rows.length > lines.length ? words.leftOut(rows.length - lines.length) : undefined,
    ]),
  }
}

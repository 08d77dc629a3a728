import {
  type Answer,
  type Bilingual,
  hasInterval,
  isKnown,
  type Lang,
  type Localised,
  type Quantity,
} from '../core/index.ts'
import { type About, numbers, sentences, sizeOf } from './about.ts'
import { unitLabel } from './axis-title.ts'
import { ceilingOf } from './control-chart.ts'
import { type EndLabel, endLabels, endWidth } from './end-labels.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { across, dots, type Label, paths, segments, texts, type XY } from './marks.ts'
import { type Plane, plane, specOf, toPixels } from './plane.ts'
import { periodText } from './slots.ts'
import { colour, fontSize, stroke, theme } from './theme.ts'
import { axisWidth, extent, sideAxis } from './value-axis.ts'
import { trendWords } from './words/trend-lines.ts'

/** Values of one thing over two to five periods. */
export type Series = { readonly label: Bilingual; readonly answers: readonly Answer<Quantity>[] }

export type TrendAbout = About & {
  /** The periods of the answers, such as 2022, 2023, 2024. */
  readonly periods: readonly string[]
  /** From when on the definition is another: the line breaks there. */
  readonly breaks?: readonly { readonly from: string; readonly reason: Bilingual }[]
  readonly target?: { readonly operator: '>=' | '<='; readonly value: number }
  /** Why no trend is tested. [too few points] */
  readonly untested?: Bilingual
}

const inks = [
  colour.brand,
  colour.soft,
  theme.sequence[4] ?? colour.line,
  colour.muted,
  colour.neutralText,
  colour.line,
]

/** How did it go over the few years there are? Lines with their intervals, no limits and no trend claimed; a change of definition is a gap. */
export function trendLines(series: readonly Series[], about: TrendAbout): Localised<Figure> {
  return (lang) => {
    const size = sizeOf(about, about.size === 'half' ? 56 : 62)
    const ends = lineEnds(series, about, lang)
    const domain = extent(reach(series, about), ceilingOf(about))
    const breaks = breakPlaces(about)
    const [top, bottom] = [20 + (breaks.length > 0 ? 14 : 0), 24]
    const y = sideAxis(domain, 4, toPixels(size.height) - top - bottom, lang)
    const padding = { left: axisWidth(y), right: endWidth(ends), top, bottom }
    const last = about.periods.length - 1
    // The value of the first point stands left of it, clear of the axis.
    const before = about.size === 'half' ? 0.6 : 0.35
    const on = plane({ size, padding, x: [-before, last + 0.25], y: domain })
    const x = {
      values: about.periods.map((_, i) => i),
      labels: about.periods.map((period) => periodText(period, lang)),
      line: true,
      ticks: true,
    }
    const target =
      about.target === undefined
        ? []
        : [across(on, about.target.value, { colour: colour.brand, width: stroke.strong, dash: 'dotted' })]
    const spec = specOf(on, { x, y }, [
      ...target,
      ...breakLayers(on, about, lang),
      ...series.flatMap(({ answers }, i) => lineLayers(on, answers, breaks, i, series.length)),
      ...startLabels(on, series, about, lang),
      ...endLabels(on, ends),
      ...texts([unitLabel(about.unit[lang], on)]),
    ])
    return figureOf({ ...describe(series, about, lang), spec, size })
  }
}

function reach(series: readonly Series[], { target }: TrendAbout): readonly number[] {
  const found = series.flatMap(({ answers }) =>
    answers.flatMap((answer) =>
      hasInterval(answer) ? [answer.lower, answer.upper] : isKnown(answer) ? [answer.value] : [],
    ),
  )
  return [...(found.length === 0 ? [0, 1] : found), ...(target === undefined ? [] : [target.value])]
}

/** Slots before which the line breaks. */
const breakPlaces = ({ breaks = [], periods }: TrendAbout): readonly number[] =>
  breaks.map(({ from }) => periods.findIndex((period) => period >= from.slice(0, period.length))).filter((at) => at > 0)

function breakLayers(on: Plane, about: TrendAbout, lang: Lang): readonly ChartSpec[] {
  const [bottom, top] = on.y.domain
  return (about.breaks ?? []).flatMap(({ reason }, i) => {
    const at = breakPlaces(about)[i]
    if (at === undefined) return []
    const label: Label = {
      text: trendWords[lang].broken(reason[lang]),
      left: on.x.at(at - 0.5),
      top: -9,
      align: 'center',
      colour: colour.soft,
      size: fontSize.small,
    }
    return [
      segments(on, [{ x: at - 0.5, x2: at - 0.5, y: bottom, y2: top }], {
        colour: colour.line,
        width: stroke.thin,
        dash: 'dashed',
      }),
      ...texts([label]),
    ]
  })
}

function lineLayers(
  on: Plane,
  answers: readonly Answer<Quantity>[],
  breaks: readonly number[],
  nth: number,
  of: number,
): readonly ChartSpec[] {
  const ink = inks[nth % inks.length] ?? colour.ink
  const aside = (nth - (of - 1) / 2) * 0.035
  const stretches: XY[][] = [[]]
  for (const [i, answer] of answers.entries()) {
    if (breaks.includes(i) || !isKnown(answer)) stretches.push([])
    if (isKnown(answer)) stretches.at(-1)?.push({ x: i + aside, y: answer.value })
  }
  const bars = answers.flatMap((answer, i) =>
    hasInterval(answer) ? [{ x: i + aside, x2: i + aside, y: answer.lower, y2: answer.upper }] : [],
  )
  return [
    segments(on, bars, { colour: ink, width: stroke.thin }),
    ...paths(
      on,
      stretches.filter(({ length }) => length > 1),
      { colour: ink, width: stroke.strong },
    ),
    dots(on, stretches.flat(), { size: 44, fill: ink, stroke: colour.paper, width: 1 }),
  ]
}

/** The earlier values of a line that stands alone, each on the side that the line leaves free. */
function startLabels(on: Plane, series: readonly Series[], about: TrendAbout, lang: Lang): readonly ChartSpec[] {
  if (series.length > 1) return []
  const { plain } = numbers(about, lang)
  const labels = series.flatMap(({ answers }) =>
    answers.slice(0, -1).flatMap((answer, i): Label[] => {
      if (!isKnown(answer)) return []
      const before = answers[i - 1]
      const falls = before !== undefined && isKnown(before) && before.value > answer.value
      return [
        {
          text: plain(answer.value),
          left: on.x.at(i) - 7,
          top: on.y.at(answer.value) + (falls ? 9 : -9),
          align: 'right',
          colour: colour.soft,
          size: fontSize.small,
        },
      ]
    }),
  )
  return texts(labels)
}

function lineEnds(series: readonly Series[], about: TrendAbout, lang: Lang): readonly EndLabel[] {
  const { plain, target } = numbers(about, lang)
  const ends = series.flatMap(({ label, answers }, i): EndLabel[] => {
    const last = answers.findLast(isKnown)
    if (last === undefined) return []
    return [
      {
        text: `${label[lang]} ${plain(last.value)}`,
        value: last.value,
        colour: inks[i % inks.length] ?? colour.ink,
        bold: i === 0,
      },
    ]
  })
  const aim = about.target
  if (aim === undefined) return ends
  return [
    ...ends,
    {
      text: `${trendWords[lang].target}${aim.operator === '>=' ? ' ≥' : ' ≤'}${target(aim.value, false)}`,
      value: aim.value,
      colour: colour.brand,
    },
  ]
}

function describe(series: readonly Series[], about: TrendAbout, lang: Lang) {
  const words = trendWords[lang]
  const { withUnit } = numbers(about, lang)
  const name = about.name[lang]
  const said = series.map(({ label, answers }) =>
    words.said(
      label[lang],
      answers.map((answer, i) =>
        words.at(periodText(about.periods[i] ?? '', lang), isKnown(answer) ? withUnit(answer.value) : words.none),
      ),
    ),
  )
  const [first] = series
  // The message compares nothing across a change of definition.
  const since = Math.max(0, ...breakPlaces(about))
  const known =
    first?.answers.map((answer, i) => ({ answer, i })).filter(({ answer, i }) => i >= since && isKnown(answer)) ?? []
  const ends = [known[0], known.at(-1)].map((each) => {
    if (each === undefined || !isKnown(each.answer)) return ''
    return words.at(periodText(about.periods[each.i] ?? '', lang), withUnit(each.answer.value))
  })
  const span = { from: periodText(about.periods[0] ?? '', lang), to: periodText(about.periods.at(-1) ?? '', lang) }
  return {
    title:
      about.title?.[lang] ??
      words.title(series.length > 1 && first !== undefined ? words.of(name, first.label[lang]) : name, ends),
    subtitle: words.subtitle(name, about.unit[lang], span),
    caption: words.caption(name, span),
    alt: words.alt(name, said),
    note: sentences(lang, [
      about.note?.[lang],
      series.some(({ answers }) => answers.some(hasInterval)) ? words.bars : '',
      about.untested?.[lang] ?? words.few,
      ...(about.breaks ?? []).map(({ from, reason }) =>
        words.breakNote(periodText(from.slice(0, 7), lang), reason[lang]),
      ),
    ]),
  }
}

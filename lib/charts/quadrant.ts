import { type Bilingual, formatNumber, type Lang, type Localised } from '../core/index.ts'
import { type About, numbers, sentences, sizeOf } from './about.ts'
import { axisTitle, unitLabel } from './axis-title.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { across, dots, grounds, type Label, strokes, texts, upright } from './marks.ts'
import { placeLabels } from './place-labels.ts'
import { type Plane, plane, specOf } from './plane.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { axisWidth, extent, valueAxis } from './value-axis.ts'
import { quadrantWords } from './words/quadrant.ts'

export type QuadrantPoint = { readonly id: string; readonly label: Bilingual; readonly x: number; readonly y: number }

/** `name`, `unit` and `decimals` are those of the vertical axis. */
export type QuadrantAbout = About & {
  readonly xName: Bilingual
  readonly xDecimals: number
  /** Where the two reference lines stand, such as the region's own values. */
  readonly reference: { readonly x: number; readonly y: number; readonly name: Bilingual }
  readonly own?: string
  /** What a point stands for, with its measure word; 家机构, institutions where absent. */
  readonly each?: Bilingual
  /** How many of the farthest points are named. Default 8. */
  readonly named?: number
}

/** Where does each institution stand on two measures at once? A scatter with the region's values as reference lines, the farthest named. */
export function quadrant(points: readonly QuadrantPoint[], about: QuadrantAbout): Localised<Figure> {
  return (lang) => {
    const size = sizeOf(about, about.size === 'half' ? 66 : 88)
    const xDomain = extent([...points.map(({ x }) => x), about.reference.x])
    const yDomain = extent([...points.map(({ y }) => y), about.reference.y])
    const yAxis = valueAxis(yDomain, 5, lang)
    const sideLabel = `${about.reference.name[lang]} ${numbers(about, lang).plain(about.reference.y)}`
    const padding = {
      left: axisWidth(yAxis),
      right: Math.ceil(textWidth(sideLabel, fontSize.normal, true)) + 12,
      top: 36,
      bottom: 38,
    }
    const on = plane({ size, padding, x: xDomain, y: yDomain })
    const x = { ...valueAxis(xDomain, about.size === 'half' ? 3 : 6, lang), grid: false, line: true, ticks: true }
    const names = nameLayers(on, points, about, lang)
    const spec = specOf(on, { x, y: { ...yAxis, grid: false } }, [
      across(on, about.reference.y, { colour: colour.brand, width: stroke.data, dash: 'dashed' }),
      upright(on, about.reference.x, { colour: colour.brand, width: stroke.data, dash: 'dashed' }),
      ...names.grounds,
      ...pointLayers(on, points, about),
      ...names.layers,
      ...texts([
        {
          ...unitLabel(`${about.name[lang]}（${about.unit[lang]}）`, on),
          text: quadrantWords[lang].axis(about.name[lang], about.unit[lang]),
        },
        axisTitle(about.xName[lang], on),
        { text: sideLabel, left: on.width + 8, top: on.y.at(about.reference.y), colour: colour.brand, bold: true },
        {
          text: `${about.reference.name[lang]} ${formatNumber(about.reference.x, { decimals: about.xDecimals, lang })}`,
          left: on.x.at(about.reference.x),
          top: -9,
          align: 'center',
          colour: colour.brand,
          bold: true,
        },
      ]),
    ])
    return figureOf({ ...describe(points, about, lang), spec, size })
  }
}

function pointLayers(on: Plane, points: readonly QuadrantPoint[], about: QuadrantAbout): readonly ChartSpec[] {
  return [
    dots(
      on,
      points.filter(({ id }) => id !== about.own),
      { size: 34, fill: colour.paper, stroke: colour.soft, width: 1 },
    ),
    dots(
      on,
      points.filter(({ id }) => id === about.own),
      { size: 76, fill: colour.brand, stroke: colour.paper, width: 1 },
    ),
  ]
}

/** The own point, and those farthest from the cross in units of the plot's height and width. */
function nameLayers(on: Plane, points: readonly QuadrantPoint[], about: QuadrantAbout, lang: Lang) {
  const place = ({ x, y }: { x: number; y: number }) => ({ left: on.x.at(x), top: on.y.at(y) })
  const centre = place(about.reference)
  const distance = (point: QuadrantPoint): number => {
    const { left, top } = place(point)
    return point.id === about.own
      ? Number.POSITIVE_INFINITY
      : Math.hypot((left - centre.left) / on.width, (top - centre.top) / on.height)
  }
  const wanted = [...points]
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, (about.named ?? 8) + (about.own === undefined ? 0 : 1))
  const { placed } = placeLabels(
    wanted.map((point) => ({
      text: point.label[lang],
      ...place(point),
      optional: point.id !== about.own,
      bold: point.id === about.own,
    })),
    {
      bounds: { left: 2, top: 0, right: on.width, bottom: on.height - 2 },
      size: fontSize.small,
      points: points.map(place),
      lines: [
        [
          { left: 0, top: centre.top },
          { left: on.width, top: centre.top },
        ],
        [
          { left: centre.left, top: 0 },
          { left: centre.left, top: on.height },
        ],
      ],
    },
  )
  const own = points.find(({ id }) => id === about.own)?.label[lang]
  const labels = placed.map(
    ({ text, left, top, align }): Label => ({
      text,
      left,
      top,
      align,
      size: fontSize.small,
      colour: text === own ? colour.brand : colour.soft,
      bold: text === own,
    }),
  )
  const leaders = placed.flatMap(({ leader }) => (leader === undefined ? [] : [leader]))
  return {
    grounds: grounds(placed.map(({ box }) => box)),
    layers: [
      ...(leaders.length === 0 ? [] : [strokes(leaders, { colour: colour.line, width: stroke.hair })]),
      ...texts(labels),
    ],
  }
}

function describe(points: readonly QuadrantPoint[], about: QuadrantAbout, lang: Lang) {
  const words = quadrantWords[lang]
  const { reference } = about
  const count = (right: boolean, above: boolean): number =>
    points.filter(({ x, y }) => x >= reference.x === right && y >= reference.y === above).length
  const counts = {
    rightAbove: count(true, true),
    rightBelow: count(true, false),
    leftAbove: count(false, true),
    leftBelow: count(false, false),
  }
  const own = points.find(({ id }) => id === about.own)
  const { withUnit } = numbers(about, lang)
  const of = {
    x: about.xName[lang],
    y: about.name[lang],
    unit: about.unit[lang],
    points: points.length,
    each: about.each?.[lang] ?? words.each,
    reference: reference.name[lang],
    period: about.period?.[lang],
  }
  return {
    title: about.title?.[lang] ?? words.title(of, counts),
    subtitle: words.subtitle(of),
    caption: words.caption(of),
    alt: words.alt(
      of,
      counts,
      own && words.own(own.label[lang], formatNumber(own.x, { decimals: about.xDecimals, lang }), withUnit(own.y)),
    ),
    // Small ones stand beside others of their kind: how to read them is said once.
    note: sentences(lang, [about.note?.[lang], about.size === 'half' ? undefined : words.note]),
  }
}

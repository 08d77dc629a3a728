import { type Answer, formatNumber, isKnown, type Lang, type Localised } from '../core/index.ts'
import type { Better, Cusum, CusumPoint } from '../spc/index.ts'
import { excursions } from '../spc/index.ts'
import { type About, asSet, sizeOf } from './about.ts'
import { unitLabel } from './axis-title.ts'
import { boundaries } from './control-chart.ts'
import { baselineLayers } from './control-layers.ts'
import { cusumText } from './cusum-text.ts'
import { type EndLabel, endLabels, endWidth } from './end-labels.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { across, dots, paths, texts, type XY } from './marks.ts'
import { phaseLabels } from './phase-labels.ts'
import { type Plane, plane, specOf, toPixels } from './plane.ts'
import { type Signal, signalLayers } from './signal-labels.ts'
import { periodText, slotAxis } from './slots.ts'
import { colour, stroke } from './theme.ts'
import { toneOf, tonePoint } from './tone.ts'
import { axisWidth, extent, valueAxis } from './value-axis.ts'
import { cusumWords } from './words/cusum-chart.ts'

export type CusumAbout = About & { readonly better?: Better }

/** C+ upwards, C− downwards. */
export const cusumSides = ['high', 'low'] as const
export type CusumSide = (typeof cusumSides)[number]

/**
 * Has a small shift lasted? The sum above the centre (C+) upwards and the one beneath it (C−) downwards, in standard
 * errors, between their limits ±h; the point that first passes a limit is marked with its date. Montgomery, chapter 9.
 */
export function cusumChart(cusum: Cusum, about: CusumAbout): Localised<Figure> {
  return (lang) => {
    const size = sizeOf(about, about.size === 'half' ? 58 : 68)
    const domain = extent([...sums(cusum), cusum.limit, -cusum.limit, 0])
    const y = valueAxis(domain, 5, lang)
    const ends = lineEnds(cusum, lang)
    const [left, right] = [axisWidth(y), endWidth(ends)]
    const room = toPixels(size.width) - left
    const phases = phaseLabels(cusum, { width: room - right, room, lang })
    const padding = { left, right, top: 18 + phases.height, bottom: 36 }
    const on = plane({ size, padding, x: [-0.6, Math.max(1, cusum.points.length) - 0.4], y: domain })
    const x = slotAxis(
      cusum.points.map((point) => point.x),
      on.x.at(1) - on.x.at(0),
      lang,
    )
    const spec = specOf(on, { x, y }, [
      ...baselineLayers(on, cusum),
      ...boundaries(on, cusum),
      ...limitLayers(on, cusum),
      ...cusumSides.flatMap((side) => sumLayers(on, cusum, side, about.better)),
      ...signalLayers(
        on,
        signalsOf(cusum, about, lang),
        cusumSides.flatMap((side) => stretches(cusum, side)),
      ),
      ...endLabels(on, ends),
      ...texts([unitLabel(cusumWords[lang].unit, on), ...phases.labels]),
    ])
    return figureOf({ ...cusumText(cusum, about, lang), spec, size })
  }
}

const sums = ({ points }: Cusum): readonly number[] =>
  points.flatMap(({ high, low }) => [high, low].flatMap((sum: Answer) => (isKnown(sum) ? [sum.value] : [])))

function limitLayers(on: Plane, { limit }: Cusum): readonly ChartSpec[] {
  const style = { colour: colour.muted, width: stroke.thin, dash: 'dashed' } as const
  return [
    across(on, limit, style),
    across(on, -limit, style),
    across(on, 0, { colour: colour.ink, width: stroke.data }),
  ]
}

/** Neighbouring sums that a line may join: broken by a missing slot and by a new part, never by an excluded point. */
function stretches({ points }: Cusum, side: CusumSide): readonly (readonly XY[])[] {
  const found: XY[][] = [[]]
  for (const [x, point] of points.entries()) {
    const sum = point[side]
    if (!isKnown(sum) || point.part !== points[x - 1]?.part) found.push([])
    if (isKnown(sum) && point.excluded === undefined) found.at(-1)?.push({ x, y: sum.value })
  }
  return found.filter(({ length }) => length > 1)
}

const isZero = (sum: Answer): boolean => isKnown(sum) && sum.value === 0

/** Points of a sum and the line that joins them; at 0 there is only the line. */
function sumLayers(on: Plane, cusum: Cusum, side: CusumSide, better: Better = 'neutral'): readonly ChartSpec[] {
  const small = cusum.points.length > 72
  const places = (keep: (point: CusumPoint) => boolean): readonly XY[] =>
    cusum.points.flatMap((point, x) => {
      const sum = point[side]
      return isKnown(sum) && keep(point) ? [{ x, y: sum.value }] : []
    })
  const signals = places((point) => point.signals.includes(side))
  const ghosts = places((point) => point.excluded !== undefined)
  const size = small ? 10 : 18
  return [
    ...paths(on, stretches(cusum, side), { colour: colour.line, width: small ? stroke.thin : stroke.data }),
    dots(on, ghosts, { size, fill: colour.paper, stroke: colour.line }),
    dots(
      on,
      places((point) => point.excluded === undefined && !point.signals.includes(side) && !isZero(point[side])),
      { size, fill: colour.muted },
    ),
    dots(on, signals, tonePoint(toneOf(side, better), size * 2.4)),
  ]
}

/** The first point beyond the limit of each shift, with its date. */
function signalsOf(cusum: Cusum, { better = 'neutral' }: CusumAbout, lang: Lang): readonly Signal[] {
  return excursions(cusum, cusumSides).flatMap(({ side, signal }) => {
    const point = cusum.points[signal]
    const sum = point?.[side]
    if (point === undefined || sum === undefined || !isKnown(sum)) return []
    return [{ x: signal, y: sum.value, tone: toneOf(side, better), text: periodText(point.x, lang) }]
  })
}

function lineEnds(cusum: Cusum, lang: Lang): readonly EndLabel[] {
  const words = cusumWords[lang]
  const plain = (value: number): string => formatNumber(value, { decimals: 1, lang })
  const last = cusum.points.findLast(({ high, excluded }) => isKnown(high) && excluded === undefined)
  const sum = (side: CusumSide): readonly EndLabel[] => {
    const of = last?.[side]
    if (of === undefined || !isKnown(of)) return []
    return [{ text: `${words.sums[side]} ${plain(of.value)}`, value: of.value, colour: colour.ink, bold: true }]
  }
  const limit = (value: number): EndLabel => ({
    text: `${words.limit} ${asSet(value, lang)}`,
    value,
    colour: colour.muted,
  })
  return [limit(cusum.limit), ...sum('high'), ...sum('low'), limit(-cusum.limit)]
}

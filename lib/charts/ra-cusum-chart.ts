import { type Bilingual, formatNumber, isKnown, type Lang, type Localised } from '../core/index.ts'
import type { Better, RaCusum } from '../spc/index.ts'
import { excursions } from '../spc/index.ts'
import { type About, asSet, sizeOf } from './about.ts'
import { axisTitle, unitLabel } from './axis-title.ts'
import { caseAxis, isDated } from './case-axis.ts'
import { boundaries } from './control-chart.ts'
import { type EndLabel, endLabels, endWidth } from './end-labels.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { across, dots, paths, segments, texts, type XY } from './marks.ts'
import { phaseLabels } from './phase-labels.ts'
import { type Axis, type Plane, plane, specOf, toPixels } from './plane.ts'
import { raCusumText } from './ra-cusum-text.ts'
import { type Signal, signalLayers } from './signal-labels.ts'
import { periodText } from './slots.ts'
import { colour, stroke } from './theme.ts'
import { thin } from './thin.ts'
import { toneOf } from './tone.ts'
import { axisWidth, extent, valueAxis } from './value-axis.ts'
import { raCusumWords } from './words/ra-cusum-chart.ts'

export type RaCusumAbout = Omit<About, 'unit' | 'decimals'> & {
  /** What is counted: 死亡, deaths. */
  readonly event?: Bilingual
  /** Whether more events are better. Default `lower`. */
  readonly better?: Better
}

export const raSides = ['more', 'fewer'] as const
export type RaSide = (typeof raSides)[number]

/** The sum for fewer events is drawn downwards, so that both stand on one axis. */
const heightOf = (side: RaSide, sum: number): number => (side === 'more' ? sum : 0 - sum)

/**
 * Do more, or fewer, events happen than the risks predict, and since which case? The sum of evidence for more events
 * upwards, for fewer downwards, each with its limit; signals dated, and where both sums start again. Steiner et al. 2000.
 */
export function raCusumChart(raCusum: RaCusum, about: RaCusumAbout): Localised<Figure> {
  return (lang) => {
    const words = raCusumWords(lang, about.event)
    const size = sizeOf(about, about.size === 'half' ? 62 : 74)
    const lines = raSides.flatMap((side) => stretches(raCusum, side))
    const domain = extent([...lines.flat().map(({ y }) => y), ...heights(raCusum), 0, 1, -1])
    const y = unsigned(valueAxis(domain, 6, lang))
    const ends = lineEnds(raCusum, lang, words)
    const [left, right] = [axisWidth(y), endWidth(ends)]
    const room = toPixels(size.width) - left
    const phases = phaseLabels(raCusum, { width: room - right, room, lang })
    const padding = { left, right, top: 18 + phases.height, bottom: 50 }
    const on = plane({ size, padding, x: [-1, Math.max(1, raCusum.points.length - 1)], y: domain })
    const spec = specOf(on, { x: caseAxis(raCusum.points, on.width, lang), y }, [
      ...boundaries(on, raCusum),
      ...limitLayers(on, raCusum),
      ...resets(on, raCusum),
      ...paths(
        on,
        lines.map((line) => thin(line, on)),
        { colour: colour.brand, width: stroke.thin },
      ),
      ...ghosts(on, raCusum),
      ...signalLayers(on, signalsOf(raCusum, about, lang), [...lines, ...limitLines(on, raCusum)]),
      ...endLabels(on, ends),
      ...texts([unitLabel(words.unit, on), axisTitle(words.cases, on), ...phases.labels]),
    ])
    return figureOf({ ...raCusumText(raCusum, about, lang), spec, size })
  }
}

/** Both sums are 0 or above: the axis counts upwards on either side. */
const unsigned = (axis: Axis): Axis => ({ ...axis, labels: axis.labels.map((label) => String(label).replace('−', '')) })

const heights = ({ limits }: RaCusum): readonly number[] =>
  limits === undefined ? [] : raSides.map((side) => heightOf(side, limits[side]))

/** The line of a sum, from 0 before its first case; it begins again at a new part and after a reset. */
function stretches({ points, reset }: RaCusum, side: RaSide): readonly (readonly XY[])[] {
  const found: XY[][] = []
  let anew = true
  for (const [x, point] of points.entries()) {
    const sum = point[side]
    if (anew || point.part !== points[x - 1]?.part) found.push([{ x: x - 1, y: 0 }])
    anew = reset && point.signals.length > 0
    if (isKnown(sum) && point.excluded === undefined) found.at(-1)?.push({ x, y: heightOf(side, sum.value) })
  }
  return found.filter(({ length }) => length > 1)
}

const dashed = { colour: colour.muted, width: stroke.thin, dash: 'dashed' } as const

const limitLayers = (on: Plane, raCusum: RaCusum): readonly ChartSpec[] => [
  ...heights(raCusum).map((y) => across(on, y, dashed)),
  across(on, 0, { colour: colour.ink, width: stroke.data }),
]

const limitLines = (on: Plane, raCusum: RaCusum): readonly (readonly XY[])[] =>
  heights(raCusum).map((y) => [
    { x: on.x.domain[0], y },
    { x: on.x.domain[1], y },
  ])

/** Where both sums start again: an upright line over the whole height. */
function resets(on: Plane, { points, reset }: RaCusum): readonly ChartSpec[] {
  const [y, y2] = on.y.domain
  const found = reset ? points.flatMap(({ signals }, x) => (signals.length > 0 ? [{ x, x2: x, y, y2 }] : [])) : []
  return found.length === 0 ? [] : [segments(on, found, { colour: colour.line, width: stroke.thin, dash: 'dotted' })]
}

function ghosts(on: Plane, { points }: RaCusum): readonly ChartSpec[] {
  const found = points.flatMap((point, x) =>
    raSides.flatMap((side): XY[] => {
      const sum = point[side]
      return point.excluded !== undefined && isKnown(sum) ? [{ x, y: heightOf(side, sum.value) }] : []
    }),
  )
  return found.length === 0 ? [] : [dots(on, found, { size: 18, fill: colour.paper, stroke: colour.line })]
}

/** The case that first passes a limit, with its date where cases are dated, or else its number. */
function signalsOf(raCusum: RaCusum, { better = 'lower' }: RaCusumAbout, lang: Lang): readonly Signal[] {
  const words = raCusumWords(lang)
  return excursions(raCusum, raSides).flatMap(({ side, signal }) => {
    const point = raCusum.points[signal]
    const sum = point?.[side]
    if (point === undefined || sum === undefined || !isKnown(sum)) return []
    const tone = toneOf(side === 'more' ? 'high' : 'low', better)
    const text = isDated(point.x) ? periodText(point.x, lang) : words.case(signal + 1)
    return [{ x: signal, y: heightOf(side, sum.value), tone, text }]
  })
}

function lineEnds(
  { points, limits }: RaCusum,
  lang: Lang,
  words: ReturnType<typeof raCusumWords>,
): readonly EndLabel[] {
  const last = points.findLast(({ more, excluded }) => isKnown(more) && excluded === undefined)
  const sums = raSides.flatMap((side): EndLabel[] => {
    const of = last?.[side]
    if (of === undefined || !isKnown(of)) return []
    const text = `${words.sums[side]} ${formatNumber(of.value, { decimals: 1, lang })}`
    return [{ text, value: heightOf(side, of.value), colour: colour.brand, bold: true }]
  })
  const limit = (side: RaSide): readonly EndLabel[] =>
    limits === undefined
      ? []
      : [
          {
            text: `${words.limit} ${asSet(limits[side], lang)}`,
            value: heightOf(side, limits[side]),
            colour: colour.muted,
          },
        ]
  return [...limit('more'), ...sums, ...limit('fewer')]
}

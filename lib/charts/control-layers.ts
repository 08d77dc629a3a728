import { isKnown } from '../core/index.ts'
import type { ChartPart, ChartPoint, ControlChart } from '../spc/index.ts'
import type { ChartSpec } from './figure.ts'
import { dots, type LineStyle, paths, rects, type XY } from './marks.ts'
import type { Plane } from './plane.ts'
import { colour, stroke } from './theme.ts'
import { type Tone, toneOf, tonePoint } from './tone.ts'

/** The place of each slot is its number on the axis, from 0. */
export type PlacedPoint = { readonly at: number; readonly point: ChartPoint; readonly value: number }

export function valuesOf(chart: ControlChart): readonly PlacedPoint[] {
  return chart.points.flatMap((point, at) => (isKnown(point.value) ? [{ at, point, value: point.value.value }] : []))
}

/** What a point's signal means; undefined where it has none. */
export function pointTone(chart: ControlChart, { point }: PlacedPoint): Tone | undefined {
  if (point.signals.length === 0 || point.excluded !== undefined || point.direction === undefined) return undefined
  return toneOf(point.direction, chart.better)
}

/** Runs of neighbours that a line may join: broken by a missing slot and by a new part, never by an excluded point. */
function stretches(chart: ControlChart): readonly (readonly XY[])[] {
  const found: XY[][] = []
  let open: XY[] = []
  let part = 0
  for (const [at, { value, excluded, part: of }] of chart.points.entries()) {
    if (!isKnown(value) || of !== part) {
      found.push(open)
      open = []
    }
    part = of
    if (isKnown(value) && excluded === undefined) open.push({ x: at, y: value.value })
  }
  return [...found, open].filter(({ length }) => length > 1)
}

/** The slots' own values, where the chart plots what has added up to them. */
function observed(on: Plane, { points }: ControlChart, size: number): readonly ChartSpec[] {
  const own = points.flatMap(({ observed: each }, x): XY[] =>
    each !== undefined && isKnown(each) ? [{ x, y: each.value }] : [],
  )
  return own.length === 0 ? [] : [dots(on, own, { size, fill: colour.rule })]
}

/** The line of the data and its points: grey, hollow where excluded, coloured and shaped where special. */
export function dataLayers(on: Plane, chart: ControlChart, size = 20): readonly ChartSpec[] {
  const values = valuesOf(chart)
  const place = ({ at, value }: PlacedPoint): XY => ({ x: at, y: value })
  const special = (tone: Tone): XY[] => values.filter((each) => pointTone(chart, each) === tone).map(place)
  const plain = values.filter((each) => each.point.excluded === undefined && pointTone(chart, each) === undefined)
  const ghosts = values.filter(({ point }) => point.excluded !== undefined)
  const tones = (['neutral', 'improvement', 'concern'] as const).filter((tone) => special(tone).length > 0)
  return [
    ...observed(on, chart, size * 0.5),
    ...paths(on, chart.ordered ? stretches(chart) : [], {
      colour: colour.line,
      width: size < 15 ? stroke.thin : stroke.data,
    }),
    ...(ghosts.length === 0 ? [] : [dots(on, ghosts.map(place), { size, fill: colour.paper, stroke: colour.line })]),
    ...(plain.length === 0 ? [] : [dots(on, plain.map(place), { size, fill: colour.muted })]),
    ...tones.map((tone) => dots(on, special(tone), tonePoint(tone, size * 3.1))),
  ]
}

/** A line of steps, each centred on its slot; slots without a value leave a gap. */
function steps(points: readonly (number | undefined)[], start: number): readonly (readonly XY[])[] {
  const found: XY[][] = []
  let open: XY[] = []
  for (const [i, y] of points.entries()) {
    if (y === undefined) {
      if (open.length > 0) found.push(open)
      open = []
      continue
    }
    if (open.at(-1)?.y === y) open.pop()
    else open.push({ x: start + i - 0.5, y })
    open.push({ x: start + i + 0.5, y })
  }
  return open.length > 0 ? [...found, open] : found
}

const stepped = (
  on: Plane,
  values: readonly (number | undefined)[],
  start: number,
  style: LineStyle,
): readonly ChartSpec[] => paths(on, steps(values, start), style)

/** Centre (long-dashed where the runs signal), limits and target of each part. */
export function limitLayers(on: Plane, chart: ControlChart): readonly ChartSpec[] {
  const limit = { colour: colour.muted, width: stroke.thin, dash: 'dashed' } as const
  const target = { colour: colour.brand, width: stroke.strong, dash: 'dotted' } as const
  const ofPart = ({ start, end, runs, centre }: ChartPart): readonly ChartSpec[] => {
    const points = chart.points.slice(start, end)
    const through = { colour: colour.ink, width: stroke.data, dash: runs?.signal ? 'long-dashed' : 'solid' } as const
    return [
      ...stepped(
        on,
        points.map(({ upper }) => upper),
        start,
        limit,
      ),
      ...stepped(
        on,
        points.map(({ lower }) => lower),
        start,
        limit,
      ),
      ...stepped(
        on,
        points.map((point) => (centre === undefined ? undefined : point.centre)),
        start,
        through,
      ),
    ]
  }
  const targets = chart.points.map((point) => point.target)
  return [...chart.parts.flatMap(ofPart), ...stepped(on, targets, 0, target)]
}

type Based = {
  readonly points: readonly Pick<ChartPoint, 'baseline'>[]
  readonly parts: readonly Pick<ChartPart, 'start' | 'end' | 'frozen'>[]
}

/** The ground behind the slots that a frozen baseline is made of. */
export function baselineLayers(on: Plane, chart: Based): readonly ChartSpec[] {
  const [y, y2] = on.y.domain
  const grounds = chart.parts
    .filter(({ frozen }) => frozen !== undefined)
    .flatMap(({ start, end }) => {
      const slots = chart.points.slice(start, end).flatMap(({ baseline }, i) => (baseline ? [start + i] : []))
      const [first, last] = [slots[0], slots.at(-1)]
      return first === undefined || last === undefined ? [] : [{ x: first - 0.5, x2: last + 0.5, y, y2 }]
    })
  return grounds.length === 0 ? [] : [rects(on, grounds, { fill: colour.shade })]
}

import type { Lang } from '../core/index.ts'
import type { Funnel, FunnelPoint } from '../spc/index.ts'
import type { ChartSpec } from './figure.ts'
import { type FunnelAbout, nameOf } from './funnel-chart.ts'
import { inForce, inner, outer, visible } from './funnel-curves.ts'
import { dots, grounds, type Label, type PointStyle, strokes, texts } from './marks.ts'
import { placeLabels, type Room } from './place-labels.ts'
import type { Plane } from './plane.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { type Tone, toneOf, tonePoint, toneText } from './tone.ts'

export const isFar = ({ verdict }: FunnelPoint): boolean => verdict.endsWith('998')
export const sideOf = ({ verdict }: FunnelPoint): 'high' | 'low' => (verdict.startsWith('high') ? 'high' : 'low')
const toneOfPoint = (point: FunnelPoint, about: FunnelAbout): Tone | undefined =>
  point.verdict === 'inside' ? undefined : toneOf(sideOf(point), about.better)

/** Inside: hollow grey. Beyond 95 %: hollow in its tone. Beyond 99.8 %: filled in its tone. The reader's own: filled dark. */
export function pointLayers(on: Plane, funnel: Funnel, about: FunnelAbout): readonly ChartSpec[] {
  const groups = new Map<string, { style: PointStyle; points: FunnelPoint[] }>()
  for (const point of funnel.points) {
    const style = look(point, about)
    const key = JSON.stringify(style)
    groups.set(key, { style, points: [...(groups.get(key)?.points ?? []), point] })
  }
  const ordered = [...groups.values()].sort((a, b) => a.style.size - b.style.size)
  return ordered.map(({ style, points }) =>
    dots(
      on,
      points.map(({ total, value }) => ({ x: total, y: value })),
      style,
    ),
  )
}

function look(point: FunnelPoint, about: FunnelAbout): PointStyle {
  const tone = toneOfPoint(point, about)
  const own = point.id === about.own
  if (tone === undefined)
    return own
      ? { size: 72, fill: colour.brand, stroke: colour.paper, width: 1 }
      : { size: 30, fill: colour.paper, stroke: colour.muted, width: stroke.thin }
  const filled = tonePoint(tone, own ? 110 : 64)
  if (own) return { ...filled, stroke: colour.ink, width: 1.6 }
  return isFar(point) ? filled : { ...filled, fill: colour.paper, stroke: colour[tone], width: 1.3, size: 46 }
}

/** Where hundreds of small hospitals crowd, a name finds a free place only farther off. */
const reaches = [0, 10, 20, 32, 46, 62, 80, 100]

export type PointLabels = {
  readonly layers: readonly ChartSpec[]
  /** Ground behind the names, to lie over the limits and under the points. */
  readonly grounds: readonly ChartSpec[]
  readonly left: readonly string[]
}

/** Names of the own institution and of the outliers, the farthest first; those beyond 99.8 % that found no room come back in `left`. */
export function pointLabels(on: Plane, funnel: Funnel, about: FunnelAbout, lang: Lang): PointLabels {
  const place = (point: { total: number; value: number }) => ({ left: on.x.at(point.total), top: on.y.at(point.value) })
  const wanted = funnel.points
    .filter((point) => (about.named !== false && point.verdict !== 'inside') || point.id === about.own)
    .sort((a, b) => Number(b.id === about.own) - Number(a.id === about.own) || Math.abs(b.z) - Math.abs(a.z))
  const curve = inForce(funnel)
  const lines = [...inner, ...outer].map((line) =>
    visible(on, curve, line).map(({ x, y }) => ({ left: on.x.at(x), top: on.y.at(y) })),
  )
  const middle = on.y.at(funnel.target)
  const room: Room = {
    bounds: { left: 2, top: -14, right: on.width + 2, bottom: on.height - 2 },
    size: fontSize.small,
    distances: reaches,
    mostCovered: 2,
    points: funnel.points.map(place),
    taken: wanted
      .map(place)
      .map(({ left, top }) => ({ left: left - 4, right: left + 4, top: top - 4, bottom: top + 4 })),
    lines: [
      ...lines,
      [
        { left: 0, top: middle },
        { left: on.width, top: middle },
      ],
    ],
  }
  const names = wanted.map((point) => nameOf(about, point.id, lang))
  const wishes = wanted.map((point, i) => ({
    text: names[i] ?? '',
    ...place(point),
    radius: point.id === about.own ? 6 : 5,
    bold: point.id === about.own,
    always: point.id === about.own,
    optional: !isFar(point) && point.id !== about.own,
  }))
  const { placed, left } = placeLabels(wishes, room)
  const far = new Set(wanted.filter(isFar).map(({ id }) => nameOf(about, id, lang)))
  const labels = placed.map(
    ({ text, left, top, align }): Label => ({
      text,
      left,
      top,
      align,
      ...ink(wanted[names.indexOf(text)], about),
      size: fontSize.small,
    }),
  )
  const leaders = placed.flatMap(({ leader }) => (leader === undefined ? [] : [leader]))
  return {
    layers: [
      ...(leaders.length === 0 ? [] : [strokes(leaders, { colour: colour.line, width: stroke.hair })]),
      ...texts(labels),
    ],
    grounds: grounds(placed.map(({ box }) => box)),
    left: left.filter((name) => far.has(name)),
  }
}

function ink(point: FunnelPoint | undefined, about: FunnelAbout): { colour: string; bold: boolean } {
  if (point === undefined) return { colour: colour.soft, bold: false }
  const tone = toneOfPoint(point, about)
  if (point.id === about.own) return { colour: tone === undefined ? colour.brand : toneText(tone), bold: true }
  return { colour: tone !== undefined && isFar(point) ? toneText(tone) : colour.soft, bold: false }
}

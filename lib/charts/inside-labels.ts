import type { Lang } from '../core/index.ts'
import type { ControlChart } from '../spc/index.ts'
import { type About, numbers } from './about.ts'
import { valuesOf } from './control-layers.ts'
import { targetSign } from './control-text.ts'
import type { ChartSpec } from './figure.ts'
import { grounds, type Label, strokes, texts, type XY } from './marks.ts'
import { type Placed, placeLabels } from './place-labels.ts'
import type { Plane } from './plane.ts'
import { shorten } from './shorten.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { controlWords } from './words/control-chart.ts'

type Inside = XY & {
  readonly text: string
  readonly ink: string
  readonly bold: boolean
  readonly optional: boolean
  /** The slots above which it may stand. */
  readonly from: number
  readonly to: number
}

const size = fontSize.small
const widestReason = 130
const mostReasons = 3

/** What the lines stood at before the last phase and the last target, and why points are left out, each beside its place. */
export function insideLabels(on: Plane, chart: ControlChart, about: About, lang: Lang): readonly ChartSpec[] {
  const wanted = [...targets(chart, about, lang), ...centres(chart, about, lang), ...reasons(chart)]
  if (wanted.length === 0) return []
  const place = ({ x, y }: XY) => ({ left: on.x.at(x), top: on.y.at(y) })
  const data = valuesOf(chart).map(({ at, value }) => place({ x: at, y: value }))
  const lines = [...data.slice(1).map((to, i) => [data[i] ?? to, to]), ...levels(chart).map((line) => line.map(place))]
  const written: (Placed & Pick<Inside, 'ink' | 'bold'>)[] = []
  for (const each of wanted) {
    const { placed } = placeLabels([{ ...each, ...place(each) }], {
      bounds: { left: on.x.at(each.from - 0.5) + 1, top: 1, right: on.x.at(each.to + 0.5) - 1, bottom: on.height - 1 },
      size,
      points: data,
      lines,
      distances: [0, 6, 12, 20, 30, 42],
      taken: written.map(({ box }) => box),
    })
    written.push(...placed.map((found) => ({ ...found, ink: each.ink, bold: each.bold })))
  }
  return layersOf(written)
}

function layersOf(written: readonly (Placed & Pick<Inside, 'ink' | 'bold'>)[]): readonly ChartSpec[] {
  const leaders = written.flatMap(({ leader }) => (leader === undefined ? [] : [leader]))
  return [
    ...grounds(written.map(({ box }) => box)),
    ...(leaders.length === 0 ? [] : [strokes(leaders, { colour: colour.rule, width: stroke.hair })]),
    ...texts(
      written.map(
        ({ text, left, top, align, ink, bold }): Label => ({ text, left, top, align, size, colour: ink, bold }),
      ),
    ),
  ]
}

/** Targets before the last one, each named where it ends. */
function targets(chart: ControlChart, about: About, lang: Lang): readonly Inside[] {
  const { points, better } = chart
  return points.flatMap(({ target }, at): Inside[] => {
    const next = points[at + 1]?.target
    if (target === undefined || next === undefined || next === target) return []
    const text = `${controlWords[lang].target} ${targetSign[better]}${numbers(about, lang).target(target, false)}`
    const from = startOf(points, at)
    return [{ x: (from + at) / 2, y: target, text, ink: colour.brand, bold: true, optional: false, from, to: at }]
  })
}

/** Where the stretch of one target that ends at a slot begins. */
function startOf(points: ControlChart['points'], end: number): number {
  let start = end
  while (start > 0 && points[start - 1]?.target === points[end]?.target) start--
  return start
}

/** Centres of the phases before the last. */
function centres({ parts, centreOf }: ControlChart, about: About, lang: Lang): readonly Inside[] {
  return parts.slice(0, -1).flatMap(({ start, end, centre }): Inside[] => {
    if (centre === undefined) return []
    const text = `${controlWords[lang].centres[centreOf]} ${numbers(about, lang).plain(centre)}`
    const to = end - 1
    return [{ x: (start + to) / 2, y: centre, text, ink: colour.ink, bold: true, optional: false, from: start, to }]
  })
}

/** Why points are left out; where there are many, or no room, the note alone says it. */
function reasons(chart: ControlChart): readonly Inside[] {
  const ghosts = valuesOf(chart).flatMap(({ at, value, point }): Inside[] =>
    point.excluded === undefined
      ? []
      : [
          {
            x: at,
            y: value,
            text: shorten(point.excluded.reason, widestReason, size),
            ink: colour.muted,
            bold: false,
            optional: true,
            from: chart.parts[point.part]?.start ?? 0,
            to: (chart.parts[point.part]?.end ?? chart.points.length) - 1,
          },
        ],
  )
  return ghosts.length > mostReasons ? [] : ghosts
}

/** The lines of centre, limits and target, that a text should rather not cross. */
function levels(chart: ControlChart): readonly (readonly XY[])[] {
  return (['centre', 'upper', 'lower', 'target'] as const).map((line) =>
    chart.points.flatMap((point, x) => {
      const y = point[line]
      return y === undefined ? [] : [{ x, y }]
    }),
  )
}

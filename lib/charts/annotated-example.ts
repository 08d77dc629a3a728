import { type Bilingual, isKnown, type Lang, type Localised } from '../core/index.ts'
import type { ControlChart, Funnel } from '../spc/index.ts'
import type { About } from './about.ts'
import { type Callout, calloutLayers } from './callouts.ts'
import { controlDrawing } from './control-chart.ts'
import { type PlacedPoint, pointTone, valuesOf } from './control-layers.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { type FunnelAbout, funnelDrawing } from './funnel-chart.ts'
import { inForce, inner, outer, visible } from './funnel-curves.ts'
import { isFar } from './funnel-points.ts'
import { type Plane, specOf } from './plane.ts'
import type { Tone } from './tone.ts'
import { annotatedWords } from './words/annotated-example.ts'

type Explained = { readonly title?: Bilingual }

/** How is a control chart read? A real one, with its parts explained where they stand. For the page "how to read". */
export function annotatedControlChart(chart: ControlChart, about: About & Explained): Localised<Figure> {
  return (lang) => {
    const words = annotatedWords[lang].control
    const { on, axes, layers, size } = controlDrawing(chart, about, lang, 92)
    const callouts = controlCallouts(on, chart, lang)
    const data = valuesOf(chart).map(({ at, value }) => ({ left: on.x.at(at), top: on.y.at(value) }))
    const lines = [
      data,
      ...(['upper', 'lower', 'centre', 'target'] as const).map((line) =>
        chart.points.flatMap((point, at) => {
          const value = point[line]
          return value === undefined ? [] : [{ left: on.x.at(at), top: on.y.at(value) }]
        }),
      ),
    ]
    const explained = calloutLayers(callouts, { bounds: bounds(on), points: data, lines })
    return figureOf({ ...texts(words, about, lang, callouts), spec: specOf(on, axes, [...layers, ...explained]), size })
  }
}

/** How is a funnel read? A real one, with its parts explained where they stand. */
export function annotatedFunnel(funnel: Funnel, about: FunnelAbout & Explained): Localised<Figure> {
  return (lang) => {
    const words = annotatedWords[lang].funnel
    const { on, axes, bare, size } = funnelDrawing(funnel, about, lang)
    const callouts = funnelCallouts(on, funnel, about, lang)
    const points = funnel.points.map(({ total, value }) => ({ left: on.x.at(total), top: on.y.at(value) }))
    const lines = [...inner, ...outer].map((line) =>
      visible(on, inForce(funnel), line).map(({ x, y }) => ({ left: on.x.at(x), top: on.y.at(y) })),
    )
    const explained: readonly ChartSpec[] = calloutLayers(callouts, { bounds: bounds(on), points, lines })
    return figureOf({ ...texts(words, about, lang, callouts), spec: specOf(on, axes, [...bare, ...explained]), size })
  }
}

const bounds = (on: Plane) => ({ left: 2, top: 2, right: on.width - 2, bottom: on.height - 2 })

function texts(
  words: {
    title: string
    subtitle: (name: string) => string
    caption: string
    alt: (parts: readonly string[]) => string
  },
  about: About,
  lang: Lang,
  callouts: readonly Callout[],
) {
  return {
    title: about.title?.[lang] ?? words.title,
    subtitle: words.subtitle(about.name[lang]),
    caption: words.caption,
    alt: words.alt(callouts.map(({ text }) => text)),
    note: about.note?.[lang] ?? '',
  }
}

function controlCallouts(on: Plane, chart: ControlChart, lang: Lang): readonly Callout[] {
  const words = annotatedWords[lang].control.parts
  const values = valuesOf(chart)
  const spot = (text: string, at: number | undefined, value: number | undefined): readonly Callout[] =>
    at === undefined || value === undefined ? [] : [{ text, left: on.x.at(at), top: on.y.at(value) }]
  const toned = (tone: Tone): readonly PlacedPoint[] => values.filter((each) => pointTone(chart, each) === tone)
  const first = chart.parts[0]
  const early = Math.round(((first?.end ?? chart.points.length) - 1) * 0.3)
  const late = Math.round(chart.points.length * 0.66)
  const [concern] = toned('concern')
  const better = toned('improvement')
  const improvement = better[Math.floor(better.length / 2)]
  const left = values.find(({ point }) => point.excluded !== undefined)
  const gap = chart.points.findIndex(({ value }, at) => at > 0 && !isKnown(value))
  const phase = chart.parts[1]?.start
  return [
    ...spot(words.concern, concern?.at, concern?.value),
    ...spot(words.improvement, improvement?.at, improvement?.value),
    ...spot(words.limit, early, chart.points[early]?.upper),
    ...spot(words.centre, late, chart.points[late]?.centre),
    ...spot(
      words.target,
      Math.round(chart.points.length * 0.2),
      chart.points[Math.round(chart.points.length * 0.2)]?.target,
    ),
    ...spot(words.excluded, left?.at, left?.value),
    ...spot(words.gap, gap < 0 ? undefined : gap, gap < 0 ? undefined : chart.parts[0]?.centre),
    ...spot(
      words.phase,
      phase === undefined ? undefined : phase - 0.5,
      on.y.domain[0] + (on.y.domain[1] - on.y.domain[0]) * 0.86,
    ),
  ]
}

function funnelCallouts(on: Plane, funnel: Funnel, about: FunnelAbout, lang: Lang): readonly Callout[] {
  const words = annotatedWords[lang].funnel.parts
  const at = (text: string, point: { total: number; value: number } | undefined): readonly Callout[] =>
    point === undefined ? [] : [{ text, left: on.x.at(point.total), top: on.y.at(point.value) }]
  const along = (line: (typeof inner)[number], share: number) => {
    const seen = visible(on, inForce(funnel), line)
    const place = seen.find(({ x }) => x >= on.x.domain[1] * share)
    return place === undefined ? undefined : { total: place.x, value: place.y }
  }
  const far = [...funnel.points].filter(isFar).sort((a, b) => Math.abs(b.z) - Math.abs(a.z))[0]
  const small = [...funnel.points].filter(({ verdict }) => verdict === 'inside').sort((a, b) => a.total - b.total)[0]
  return [
    ...at(
      words.own,
      funnel.points.find(({ id }) => id === about.own),
    ),
    ...at(words.far, far),
    ...at(words.outer, along('upper998', 0.6)),
    ...at(words.inner, along('lower95', 0.8)),
    ...at(words.centre, { total: on.x.domain[1] * 0.88, value: funnel.target }),
    ...at(words.small, small),
  ]
}

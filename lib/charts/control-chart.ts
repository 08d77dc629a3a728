import { isKnown, type Lang, type Localised } from '../core/index.ts'
import type { ControlChart, Span } from '../spc/index.ts'
import { type About, numbers, sizeOf } from './about.ts'
import { unitLabel } from './axis-title.ts'
import { baselineLayers, dataLayers, limitLayers } from './control-layers.ts'
import { controlText, speaksOfToday, targetSign, variationLabel } from './control-text.ts'
import { type EndLabel, endLabels, endWidth } from './end-labels.ts'
import type { ChartSpec, Figure, Icon } from './figure.ts'
import { insideLabels } from './inside-labels.ts'
import { segments, texts } from './marks.ts'
import { phaseLabels } from './phase-labels.ts'
import { type Axis, type Plane, plane, type Size, specOf, toMillimetres, toPixels } from './plane.ts'
import { slotAxis } from './slots.ts'
import { textWidth } from './text-metrics.ts'
import { colour, fontSize, stroke } from './theme.ts'
import { axisWidth, extent, sideAxis } from './value-axis.ts'
import { controlWords } from './words/control-chart.ts'

/**
 * Has this changed, or does it only vary? One control chart: data in grey, special causes by colour and shape, limits
 * stepped on their slots, phases with their reasons, the values of the lines at their right end.
 * Craft after NHS England, Making Data Count (2019) and Anhøj & Olesen 2014.
 * @example controlChart(chart, { name: { zh: '非计划再次手术率', en: 'Unplanned reoperation' }, unit: { zh: '‰', en: '‰' }, decimals: 1 })('zh')
 */
export function controlChart(chart: ControlChart, about: About): Localised<Figure> {
  return (lang) => {
    const { on, axes, layers, inside, size } = controlDrawing(chart, about, lang)
    const texts = controlText(chart, about, lang, on.y.domain[0] > 0)
    return {
      kind: 'figure',
      ...texts,
      icons: icons(chart, lang),
      spec: specOf(on, axes, [...layers, ...inside]),
      ...size,
    }
  }
}

export type Drawing = {
  readonly on: Plane
  readonly axes: { readonly x?: Axis; readonly y?: Axis }
  readonly layers: readonly ChartSpec[]
  /** What is written inside the plot. */
  readonly inside: readonly ChartSpec[]
  readonly size: Size
}

/** The layers of a control chart on their plane. */
export function controlDrawing(
  chart: ControlChart,
  about: About,
  lang: Lang,
  height = about.size === 'half' ? 58 : 74,
): Drawing {
  const width = sizeOf(about, height).width
  const ends = lineLabels(chart, about, lang)
  const domain = extent(everyValue(chart), ceilingOf(about))
  // Phases are not placed yet; those above the usual ones bring their own height along.
  const said = chart.parts.some(({ decision, frozen }) => decision ?? frozen) ? usualPhases : 0
  const y = sideAxis(domain, 5, toPixels(sizeOf(about, height).height) - 18 - said - 36, lang)
  const slots = chart.points.map((point) => point.x)
  const right = endWidth(ends)
  const left = leftOf(slots, axisWidth(y), toPixels(width) - right, lang)
  const room = toPixels(width) - left
  const phases = phaseLabels(chart, { width: room - right, room, lang })
  const padding = { left, right, top: 18 + phases.height, bottom: 36 }
  const size = sizeOf(about, height + toMillimetres(Math.max(0, phases.height - usualPhases)))
  const on = plane({ size, padding, x: [-0.6, chart.points.length - 0.4], y: domain })
  const x = slotAxis(slots, on.x.at(1) - on.x.at(0), lang)
  const layers = [
    ...baselineLayers(on, chart),
    ...boundaries(on, chart),
    ...limitLayers(on, chart),
    ...dataLayers(on, chart, chart.points.length > 72 ? 13 : 20),
    ...endLabels(on, ends),
    ...texts([unitLabel(about.unit[lang], on), ...phases.labels]),
  ]
  return { on, axes: { x, y }, layers, inside: insideLabels(on, chart, about, lang), size }
}

/** Reasons of phases above the plot that a figure of the usual height has room for, in pixels. */
const usualPhases = fontSize.small * 2.6

/** Room left of the plot for the axis, and for the first slot's label where that is wide. */
function leftOf(slots: readonly string[], axis: number, end: number, lang: Lang): number {
  const slot = (end - axis) / (slots.length + 0.2)
  const { values, labels } = slotAxis(slots, slot, lang)
  const first = Math.max(0, ...[labels[0] ?? ''].flat().map((text) => textWidth(text, fontSize.normal)))
  return Math.max(axis, Math.ceil(first / 2 - ((values[0] ?? 0) + 0.6) * slot))
}

/** A percentage ends at 100. */
export const ceilingOf = ({ unit }: Pick<About, 'unit'>): { ceiling?: number } =>
  unit.en === '%' ? { ceiling: 100 } : {}

export function everyValue(chart: ControlChart): readonly number[] {
  const found = chart.points.flatMap(({ value, observed, lower, upper, centre, target }) => [
    ...[value, observed].flatMap((each) => (each !== undefined && isKnown(each) ? [each.value] : [])),
    ...[lower, upper, centre, target].filter((each) => each !== undefined),
  ])
  return found.length === 0 ? [0, 1] : found
}

/** A line between each phase and the next. */
export function boundaries(on: Plane, chart: { readonly parts: readonly Span[] }): readonly ChartSpec[] {
  const [y, y2] = on.y.domain
  const lines = chart.parts.slice(1).map(({ start }) => ({ x: start - 0.5, x2: start - 0.5, y, y2 }))
  return lines.length === 0 ? [] : [segments(on, lines, { colour: colour.rule, width: stroke.thin })]
}

function lineLabels(chart: ControlChart, about: About, lang: Lang): readonly EndLabel[] {
  const words = controlWords[lang]
  const { plain, target: bare } = numbers(about, lang)
  const last = chart.points.findLast((point) => point.upper !== undefined || point.centre !== undefined)
  const target = chart.points.findLast((point) => point.target !== undefined)?.target
  const trial = last !== undefined && chart.parts[last.part]?.limits === 'trial'
  const limit = (name: string): string => (trial ? words.trial(name) : name)
  const label = (name: string, value: number | undefined, ink: string, bold = false): EndLabel[] =>
    value === undefined ? [] : [{ text: `${name} ${plain(value)}`, value, colour: ink, bold }]
  return [
    ...label(limit(words.upper), last?.upper, colour.muted),
    ...label(words.centres[chart.centreOf], last?.centre, colour.ink, true),
    ...label(limit(words.lower), last?.lower, colour.muted),
    ...(target === undefined
      ? []
      : [
          {
            text: `${words.target} ${targetSign[chart.better]}${bare(target, false)}`,
            value: target,
            colour: colour.brand,
            bold: true,
          },
        ]),
  ]
}

export function icons(chart: ControlChart, lang: Lang): readonly Icon[] {
  const words = controlWords[lang]
  const { variation } = chart
  const assurance = speaksOfToday(chart) ? chart.assurance : undefined
  return [
    ...(variation === undefined || !chart.ordered
      ? []
      : [{ kind: 'variation', is: variation, label: variationLabel(chart, variation, lang) } as const]),
    ...(assurance === undefined
      ? []
      : [{ kind: 'assurance', is: assurance, label: words.assuranceLabels[assurance] } as const]),
  ]
}

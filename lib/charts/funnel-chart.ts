import type { Bilingual, Lang, Localised } from '../core/index.ts'
import type { Better, Funnel } from '../spc/index.ts'
import { type About, sizeOf } from './about.ts'
import { axisTitle, unitLabel } from './axis-title.ts'
import type { Drawing } from './control-chart.ts'
import { endLabels, endWidth } from './end-labels.ts'
import type { ChartSpec, Figure } from './figure.ts'
import { curveEnds, curveLayers, inForce } from './funnel-curves.ts'
import { pointLabels, pointLayers } from './funnel-points.ts'
import { funnelText } from './funnel-text.ts'
import { texts } from './marks.ts'
import { plane, specOf } from './plane.ts'
import { axisWidth, extent, valueAxis } from './value-axis.ts'

export type FunnelAbout = About & {
  readonly better: Better
  /** What the denominator counts, such as 手术例数. */
  readonly total: Bilingual
  /** How an institution is called on the chart; its id where absent. */
  readonly nameOf?: (id: string) => Bilingual
  /** The reader's own institution, drawn filled and always named. */
  readonly own?: string
  /** Whether outliers are named on the chart; true where absent. A table names them where there are hundreds of points. */
  readonly named?: boolean
  /** What a point stands for, with its measure word; 家机构, institutions where absent. */
  readonly each?: Bilingual
  /** What the centre line is called; the average where absent. */
  readonly centre?: Bilingual
}

export const nameOf = (about: FunnelAbout, id: string, lang: Lang): string => about.nameOf?.(id)[lang] ?? id

/**
 * Which institutions differ from the rest by more than chance, given how many cases each has? Spiegelhalter 2005,
 * Stat Med 24:1185. Limits in force are drawn as lines; where they had to be adjusted, the unadjusted ones stand faint.
 */
export function funnelChart(funnel: Funnel, about: FunnelAbout): Localised<Figure> {
  return (lang) => {
    const { on, axes, layers, size, left } = funnelDrawing(funnel, about, lang)
    return {
      kind: 'figure',
      ...funnelText(funnel, about, lang, left),
      icons: [],
      spec: specOf(on, axes, layers),
      ...size,
    }
  }
}

/** `bare` is without the names of institutions; `left` are the outliers whose names found no room. */
export type FunnelDrawing = Omit<Drawing, 'inside'> & {
  readonly bare: readonly ChartSpec[]
  readonly left: readonly string[]
}

/** The layers of a funnel on their plane. */
export function funnelDrawing(funnel: Funnel, about: FunnelAbout, lang: Lang): FunnelDrawing {
  const size = sizeOf(about, about.size === 'half' ? 66 : 92)
  const xDomain = [0, Math.max(1, ...funnel.points.map(({ total }) => total)) * 1.03] as const
  const yDomain = heights(funnel, about)
  const ends = curveEnds(funnel, about, xDomain[1], lang).filter(
    // A limit that lies at nothing is the axis itself.
    ({ value }) => value >= yDomain[0] && value <= yDomain[1] && value !== 0,
  )
  const y = valueAxis(yDomain, 5, lang)
  const padding = { left: axisWidth(y), right: endWidth(ends), top: 20, bottom: 38 }
  const on = plane({ size, padding, x: xDomain, y: yDomain })
  const x = { ...valueAxis(xDomain, about.size === 'half' ? 3 : 6, lang), grid: false, line: true, ticks: true }
  const labels = pointLabels(on, funnel, about, lang)
  const curves = curveLayers(on, funnel)
  const points = pointLayers(on, funnel, about)
  const around = [...endLabels(on, ends), ...texts([unitLabel(about.unit[lang], on), axisTitle(about.total[lang], on)])]
  const layers = [...curves, ...labels.grounds, ...points, ...around, ...labels.layers]
  return { on, axes: { x, y }, layers, bare: [...curves, ...points, ...around], size, left: labels.left }
}

/** As high as the institutions and the limits of an ordinary one need; limits of the smallest may leave the plot. */
function heights(funnel: Funnel, about: FunnelAbout): readonly [number, number] {
  const curve = inForce(funnel)
  const totals = funnel.points.map(({ total }) => total).sort((a, b) => a - b)
  const ordinary = totals[Math.floor(totals.length / 5)] ?? 1
  const near = curve.total.findIndex((total) => total >= ordinary)
  const values = [funnel.target, curve.upper998[near], curve.lower998[near], ...funnel.points.map(({ value }) => value)]
  return extent(
    values.filter((value) => value !== undefined),
    about.unit.en === '%' ? { ceiling: 100 } : {},
  )
}

import { formatNumber, type Lang } from '../core/index.ts'
import type { Funnel, FunnelCurve } from '../spc/index.ts'
import type { EndLabel } from './end-labels.ts'
import type { ChartSpec } from './figure.ts'
import type { FunnelAbout } from './funnel-chart.ts'
import { across, type LineStyle, path, type XY } from './marks.ts'
import type { Plane } from './plane.ts'
import { colour, stroke } from './theme.ts'
import { funnelWords } from './words/funnel-chart.ts'

type Line = 'lower95' | 'upper95' | 'lower998' | 'upper998'
export const inner: readonly Line[] = ['lower95', 'upper95']
export const outer: readonly Line[] = ['lower998', 'upper998']

/** The limits that verdicts go by. */
export const inForce = (funnel: Funnel): FunnelCurve =>
  funnel.inForce === 'adjusted' && funnel.adjusted !== undefined ? funnel.adjusted : funnel.unadjusted

/** The part of a limit that lies in the plot, ending exactly on its edge. */
export function visible(on: Plane, curve: FunnelCurve, line: Line): readonly XY[] {
  const [bottom, top] = on.y.domain
  const all = curve.total.flatMap((x, i) => {
    const y = curve[line][i]
    return y === undefined || x > on.x.domain[1] ? [] : [{ x, y }]
  })
  return all.flatMap((here, i) => {
    const next = all[i + 1]
    const seen = ({ y }: XY): boolean => y >= bottom && y <= top
    if (next === undefined || seen(here) === seen(next)) return seen(here) ? [here] : []
    const edge = Math.max(here.y, next.y) > top ? top : bottom
    const meeting = { x: here.x + ((edge - here.y) / (next.y - here.y)) * (next.x - here.x), y: edge }
    return seen(here) ? [here, meeting] : [meeting]
  })
}

/** Limits in force (95 % thin, 99.8 % thick), the unadjusted ones faint where others are in force, the centre dashed. */
export function curveLayers(on: Plane, funnel: Funnel): readonly ChartSpec[] {
  const curve = inForce(funnel)
  const draw = (of: FunnelCurve, lines: readonly Line[], style: LineStyle) =>
    lines.map((line) => path(on, visible(on, of, line), style))
  const faint: LineStyle = { colour: colour.rule, width: stroke.thin, dash: 'dashed' }
  return [
    ...(curve === funnel.unadjusted ? [] : draw(funnel.unadjusted, outer, faint)),
    ...draw(curve, inner, { colour: colour.line, width: stroke.thin }),
    ...draw(curve, outer, { colour: colour.soft, width: stroke.data }),
    across(on, funnel.target, { colour: colour.brand, width: stroke.data, dash: 'dashed' }),
  ]
}

/** What stands at the right end of each line. */
export function curveEnds(funnel: Funnel, about: FunnelAbout, right: number, lang: Lang): readonly EndLabel[] {
  const words = funnelWords(lang, about.each)
  const curve = inForce(funnel)
  const last = curve.total.findLastIndex((total) => total <= right)
  const named = (line: Line, percent: string, ink: string): EndLabel[] => {
    const value = curve[line][last]
    return value === undefined ? [] : [{ text: words.limit(percent), value, colour: ink }]
  }
  const centre = about.centre?.[lang] ?? words.average
  const target = formatNumber(funnel.target, { decimals: about.decimals, lang })
  return [
    ...named('upper998', '99.8%', colour.soft),
    ...named('upper95', '95%', colour.muted),
    { text: `${centre} ${target}`, value: funnel.target, colour: colour.brand, bold: true },
    ...named('lower95', '95%', colour.muted),
    ...named('lower998', '99.8%', colour.soft),
  ]
}

import {
  cusumChart,
  controlChart as drawControl,
  type Figure,
  funnelChart,
  raCusumChart,
  smallMultiples,
  vladChart,
} from '../../charts/index.ts'
import { type Lang, ProblemError, problem } from '../../core/index.ts'
import { aboutOf, funnelAboutOf, measureName, sharedAbout } from './about.ts'
import { alignCharts } from './align.ts'
import type { Panel } from './compute.ts'
import { type Decided, reasonIn } from './decision.ts'
import { type ChartNote, note, noteText } from './notes.ts'
import type { ChartRequest } from './request.ts'

/** A panel's figure: its picture, and all that is said of it. None where there is nothing to draw. */
export function figureOf(panel: Panel, request: ChartRequest, lang: Lang): Figure | undefined {
  switch (panel.family) {
    case 'control':
      return drawControl(panel.chart, aboutOf(panel, request))(lang)
    case 'funnel':
      return 'points' in panel.chart ? funnelChart(panel.chart, funnelAboutOf(panel, request))(lang) : undefined
    case 'cusum':
      return cusumChart(panel.chart, { ...aboutOf(panel, request), better: request.better })(lang)
    case 'vlad':
      return vladChart(panel.chart, aboutOf(panel, request))(lang)
    case 'ra-cusum':
      return raCusumChart(panel.chart, aboutOf(panel, request))(lang)
    case 'advice':
      return undefined
  }
}

type ControlPanel = Extract<Panel, { family: 'control' }>

const panelsOnPage = 40
/** Millimetres of an A4 sheet that small charts may fill, with room for what is said above and beneath them. */
const pageHeight = 212

/**
 * What is drawn: one figure, or with facets small multiples, 40 to a page. Charts that add up keep a figure each.
 * @throws ProblemError `ZK-CHART-NOTHING` where the data make no picture.
 */
export function figuresOf(panels: readonly Panel[], request: ChartRequest, lang: Lang): readonly Figure[] {
  if (isMultiples(panels, request)) return multiplesPages(panels, request, lang)
  const figures = panels.flatMap((panel) => figureOf(panel, request, lang) ?? [])
  if (figures.length > 0) return figures
  const { zh, en } = noteText(panels[0]?.notes ?? [])
  throw new ProblemError([problem('ZK-CHART-NOTHING', { zh, en })])
}

/** Whether panels are drawn small, side by side. */
export const isMultiples = (panels: readonly Panel[], { columns }: ChartRequest): boolean =>
  columns.facet !== undefined && panels.every(({ family }) => family === 'control')

function multiplesPages(panels: readonly Panel[], request: ChartRequest, lang: Lang): readonly Figure[] {
  const pages = Array.from({ length: Math.ceil(panels.length / panelsOnPage) }, (_, i) =>
    panels.slice(i * panelsOnPage, (i + 1) * panelsOnPage),
  )
  return pages.map((page, i) =>
    multiplesOf(page, request, lang, pages.length > 1 ? [note.page(i + 1, pages.length, panels.length)] : []),
  )
}

function multiplesOf(panels: readonly Panel[], request: ChartRequest, lang: Lang, page: readonly ChartNote[]): Figure {
  const own = panels.flatMap((panel) => (panel.family === 'control' ? [panel] : []))
  const charts = alignCharts(
    own.map(({ chart }) => chart),
    slotsOf(own),
  )
  const name = measureName(request)
  return smallMultiples(
    own.flatMap(({ series: { facet } }, i) => {
      const chart = charts[i]
      return chart === undefined ? [] : [{ label: { zh: facet, en: facet }, chart }]
    }),
    {
      name: { zh: name, en: name },
      each: { zh: '个单位', en: 'panels' },
      ...sharedAbout(own, request),
      height: pageHeight,
      note: noteText([...page, ...multiplesNotes(own, request)]),
    },
  )(lang)
}

/** Every slot that a panel has, in order. */
function slotsOf(panels: readonly Panel[]): readonly string[] {
  const slots = new Map(panels.flatMap(({ series }) => series.slots.map(({ key }) => [key.label, key.order] as const)))
  const timed = panels.every(({ series }) => series.axis !== 'text')
  const found = [...slots]
  return (timed ? found.sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)) : found).map(([label]) => label)
}

/** What a page of small charts has no room to print in each. */
function multiplesNotes(panels: readonly ControlPanel[], { decisions, lang }: ChartRequest): readonly ChartNote[] {
  const [first] = panels
  if (first === undefined) return []
  const { ruleSet, sigma } = first.chart
  const kinds = [...new Set(panels.map(({ chart }) => chart.kind))]
  return [
    note.method(kinds, `${ruleSet.id} v${ruleSet.version}`, kinds.length > 1 ? undefined : sigma.estimator),
    ...decisions.map((each) => note.decided(each.kind, placeText(each), reasonIn(each, lang), each.recorded)),
    ...distinctNotes(panels.flatMap(({ notes }) => notes)),
  ]
}

const distinctNotes = (notes: readonly ChartNote[]): readonly ChartNote[] => {
  const kinds = [...new Map(notes.map((each) => [each.zh, each])).values()]
  return kinds.length > 4 ? [note.several(kinds.length)] : kinds
}

const placeText = (each: Decided): string => {
  const at = each.kind === 'baseline' ? `${each.from}–${each.to}` : each.at
  return each.facet === undefined ? at : `${each.facet} ${at}`
}

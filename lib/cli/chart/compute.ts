import { isKnown, type Unavailable } from '../../core/index.ts'
import {
  type Advice,
  adviseChart,
  type ChartKind,
  type ChartOptions,
  type ControlChart,
  type Cusum,
  controlChart,
  cusum,
  type Funnel,
  funnel,
  type Nature,
  type RaCusum,
  type RiskCase,
  raCusum,
  type Slot,
  type Vlad,
  vlad,
} from '../../spc/index.ts'
import { type ChartNote, note } from './notes.ts'
import { type Placed, placeDecisions } from './place-decisions.ts'
import type { ChartRequest } from './request.ts'
import { type Scale, scaleOf } from './scale.ts'
import type { Series } from './series.ts'

/** What was worked out of one series. */
export type Computed =
  | { readonly family: 'control'; readonly chart: ControlChart }
  | { readonly family: 'cusum'; readonly chart: Cusum }
  | { readonly family: 'vlad'; readonly chart: Vlad }
  | { readonly family: 'ra-cusum'; readonly chart: RaCusum }
  | { readonly family: 'funnel'; readonly chart: Funnel | Unavailable }
  | { readonly family: 'advice' }

/** One series with its chart, and everything that is to be known with it. */
export type Panel = Computed & {
  readonly series: Series
  readonly scale: Scale
  readonly notes: readonly ChartNote[]
  readonly advice?: Advice
}

/**
 * The charts of all series, each from its own data.
 * @throws ProblemError where a decision or a target fits no series.
 */
export function compute(all: readonly Series[], request: ChartRequest): readonly Panel[] {
  const placed = placeDecisions(all, request)
  return all.map((series, i) => {
    const own = placed[i] ?? { options: {}, notes: [] }
    const panel = panelOf(series, own, request)
    return { ...panel, series, notes: [...series.notes, ...own.notes, ...panel.notes] }
  })
}

type Unnoted = Computed & Pick<Panel, 'scale' | 'notes' | 'advice'>

function panelOf(series: Series, placed: Placed, request: ChartRequest): Unnoted {
  const { choice, numbers, screen, better } = request
  const slots = series.slots.map(({ slot }) => slot)
  switch (choice.family) {
    case 'control':
      return control(choice.kind, slots, placed, request)
    case 'advice':
      return advised(slots, placed, request, choice.draws)
    case 'funnel':
      return funnelOf(choice.kind, series, request)
    case 'cusum': {
      const { centre, sigma, shift, limit, minPoints } = numbers
      const scale = scaleOf('cusum', request)
      const options = { ...placed.options, centre, sigma, shift, limit, minPoints, screen, better }
      return { family: 'cusum', chart: cusum(slots, { ...options, multiplier: scale.multiplier }), scale, notes: [] }
    }
    case 'vlad':
      return { family: 'vlad', chart: vlad(cases(series), placed.options), scale: scaleOf('vlad', request), notes: [] }
    case 'ra-cusum': {
      const { limit, odds = 2 } = numbers
      const limits = limit === undefined ? undefined : { more: limit, fewer: limit }
      const options = { ...placed.options, odds: { more: odds, fewer: 1 / odds }, limits, reset: request.reset }
      return {
        family: 'ra-cusum',
        chart: raCusum(cases(series), options),
        scale: scaleOf('ra-cusum', request),
        notes: [],
      }
    }
  }
}

function control(
  kind: ChartKind,
  slots: readonly Slot[],
  { options }: Placed,
  request: ChartRequest,
  scale: Scale = scaleOf(kind, request),
): Unnoted {
  const { numbers, better, rules, screen, categorical } = request
  const { centre, sigma, minPoints, lambda: smoothing } = numbers
  const { multiplier } = scale
  const all: ChartOptions = { ...options, better, rules, screen, centre, sigma, minPoints, smoothing, multiplier }
  const chart = controlChart(kind, slots, { ...all, ordered: !categorical })
  return { family: 'control', chart, scale, notes: [] }
}

function advised(slots: readonly Slot[], placed: Placed, request: ChartRequest, draws: boolean): Unnoted {
  const { nature, assumed } = natureOf(slots, request)
  const advice = adviseChart(slots, nature)
  const notes = assumed ? [note.assumedShare()] : []
  if (!draws) return { family: 'advice', scale: scaleOf('run', request), notes, advice }
  const byEvents = advice.kind === 'g' || advice.kind === 't'
  const kind = advice.kind === 'line' || byEvents ? 'run' : advice.kind
  const more = byEvents ? [note.needsEvents(advice.kind)] : []
  // Whatever is drawn of shares is drawn in per cent, so that panels share one scale.
  const scale = nature === 'proportion' ? scaleOf('p', request) : scaleOf(kind, request)
  return { ...control(kind, slots, placed, request, scale), notes: [...notes, ...more], advice }
}

/** What was counted or measured, by the columns; cases among cases unless some count exceeds its total. */
function natureOf(slots: readonly Slot[], { columns, nature }: ChartRequest): { nature: Nature; assumed: boolean } {
  if (columns.value !== undefined) return { nature: 'measure', assumed: false }
  if (columns.total === undefined) return { nature: 'count', assumed: false }
  if (nature !== undefined) return { nature, assumed: false }
  const over = slots.some(({ y, n }) => (y ?? 0) > (n ?? Number.POSITIVE_INFINITY))
  return over ? { nature: 'rate', assumed: false } : { nature: 'proportion', assumed: true }
}

function funnelOf(kind: Funnel['kind'], { slots }: Series, request: ChartRequest): Unnoted {
  const scale = scaleOf(kind === 'proportion' ? 'funnel' : kind, request)
  const units = slots.flatMap(({ key, slot: { y, n } }) =>
    y === null || n === null || n === undefined ? [] : [{ id: key.label, count: y, total: n }],
  )
  const target = request.target !== undefined && 'value' in request.target ? request.target.value : undefined
  const { minPoints: minUnits = 10 } = request.numbers
  const chart = funnel(units, { kind, multiplier: scale.multiplier, target, minUnits })
  const missing = slots.length - units.length
  const notes = [
    ...(missing > 0 ? [note.unitsMissing(missing)] : []),
    ...('reason' in chart
      ? [
          chart.reason === 'too-few'
            ? note.noFunnel(minUnits, units.filter(({ total }) => total > 0).length)
            : note.noEvents(),
        ]
      : []),
  ]
  return { family: 'funnel', chart, scale, notes }
}

const cases = ({ slots }: Series): RiskCase[] =>
  slots.map(({ slot, risk }) => ({ x: slot.x, event: slot.y === 0 || slot.y === 1 ? slot.y : null, risk }))

/** The numbers that a chart shows, from which it is told how many decimals they need. */
export function shownValues(panel: Computed): readonly number[] {
  if (panel.family === 'funnel') return 'points' in panel.chart ? panel.chart.points.map(({ value }) => value) : []
  if (panel.family === 'cusum')
    return panel.chart.points.flatMap(({ observed }) => (isKnown(observed) ? [observed.value] : []))
  if (panel.family !== 'control') return []
  return panel.chart.points.flatMap(({ value, lower, upper }) => [
    ...(isKnown(value) ? [value.value] : []),
    ...[lower, upper].filter((each) => each !== undefined),
  ])
}

import { type Answer, isKnown, known, unavailable } from '../core/index.ts'
import type { Fit, Kind } from './kind.ts'
import { type Measured, type Point, pointsOf } from './measured.ts'
import { centreAt, place as placeOf } from './place.ts'
import type { Plan, PlannedPart } from './plan.ts'
import type { RulePoint } from './rule.ts'
import { runsOfSides } from './runs-analysis.ts'
import type { Settings } from './settings.ts'
import { sideOf } from './side.ts'
import { type Signal, signalsOf } from './signals.ts'
import type { ChartPart, ChartPoint, Slot } from './types.ts'

/** Fewer baseline points than this make trial limits. */
const established = 13

/** One part of a chart, computed: measured, fitted to its baseline, and judged by the rules. */
export type ComputedPart = {
  readonly part: ChartPart
  readonly points: readonly ChartPoint[]
  /** What centre and sigma come from. */
  readonly baseline: readonly Point[]
  /** Points that the rules saw; 0 where none were applied. */
  readonly judged: number
}

export function computePart(kind: Kind, slots: readonly Slot[], planned: PlannedPart, at: PartContext): ComputedPart {
  const { settings } = at
  const measured = measure(kind, slots, planned, at)
  const baseline = pointsOf(
    measured.slice(planned.baseline.start - planned.start, planned.baseline.end - planned.start),
  )
  const enough = !settings.ordered || baseline.length >= settings.minPoints
  const fit = enough && baseline.length > 0 ? kind.fit(baseline, settings) : undefined
  const plotted = plot(kind, measured, fit)
  const counting = pointsOf(plotted)
  const placed = fit === undefined ? [] : plotted.map((each) => placedAt(fit, each, settings))
  const signals = signalsOf(kind, counting, placed, settings)
  return {
    part: chartPart(kind, slots, planned, { baseline, counting, fit, settings }),
    points: plotted.map((each, k) => {
      const point = chartPoint(each, fit, settings)
      if (kind.needsFit) point.observed = inDisplayUnit(measured[k]?.value ?? each.value, settings)
      place(point, placed[k], signals.get(each.index))
      decide(point, each.index, at)
      point.baseline = each.index >= planned.baseline.start && each.index < planned.baseline.end
      return point
    }),
    baseline,
    judged: fit === undefined ? 0 : counting.length,
  }
}

type PartContext = { readonly plan: Plan; readonly settings: Settings; readonly number: number }

function measure(kind: Kind, slots: readonly Slot[], { start, end }: PlannedPart, at: PartContext): Measured[] {
  const own = slots.slice(start, end)
  const out = own.map((_, place) => at.plan.excluded.has(start + place))
  const values = kind.measure(own, out, at.settings)
  let counted = 0
  return own.map((slot, place) => {
    const [value, excluded] = [values[place] ?? unavailable('missing'), out[place] === true]
    if (isKnown(value) && !excluded) counted++
    return { index: start + place, place, slot, value, excluded, order: Math.max(1, excluded ? counted + 1 : counted) }
  })
}

/** What is drawn of the measured values: they themselves, or what adds up over them from the centre on. */
function plot(kind: Kind, measured: readonly Measured[], fit: Fit | undefined): readonly Measured[] {
  if (!kind.needsFit) return measured
  const drawn: readonly Answer[] =
    fit?.drawn?.(measured) ?? measured.map(({ value }) => (isKnown(value) ? unavailable('too-few') : value))
  return measured.map((each, k) => ({ ...each, value: drawn[k] ?? each.value }))
}

const inDisplayUnit = (value: Answer, { multiplier }: Settings): Answer =>
  isKnown(value) ? known(value.value * multiplier) : value

/** A point under construction. */
type Draft = { -readonly [key in keyof ChartPoint]: ChartPoint[key] }

function chartPoint({ slot, value, order }: Measured, fit: Fit | undefined, settings: Settings): Draft {
  const { multiplier, sigmas } = settings
  const point: Draft = {
    x: slot.x,
    value: inDisplayUnit(value, settings),
    count: slot.y,
    total: slot.n ?? slot.values?.length ?? null,
    part: 0,
    baseline: false,
    outside: false,
    signals: [],
  }
  if (slot.note !== undefined) point.note = slot.note
  if (fit === undefined) return point
  const [lower, upper] = [fit.line(slot, -sigmas, order), fit.line(slot, sigmas, order)]
  const two = (sigmas * 2) / 3
  const [lower2, upper2] = [fit.line(slot, -two, order), fit.line(slot, two, order)]
  point.centre = centreAt(fit, slot) * multiplier
  if (lower !== undefined) point.lower = lower * multiplier
  if (upper !== undefined) point.upper = upper * multiplier
  if (lower2 !== undefined) point.lower2 = lower2 * multiplier
  if (upper2 !== undefined) point.upper2 = upper2 * multiplier
  return point
}

const placedAt = (fit: Fit, { slot, value, order }: Measured, settings: Settings): RulePoint | undefined =>
  isKnown(value) ? placeOf(fit, { slot, value: value.value, order }, settings) : undefined

function place(point: Draft, placed: RulePoint | undefined, signal: Signal | undefined): void {
  if (placed !== undefined) {
    point.side = placed.side
    point.zone = placed.zone
    point.outside = Math.abs(placed.zone) === 3
  }
  if (signal !== undefined) {
    point.signals = signal.signals
    if (signal.direction !== undefined) point.direction = signal.direction
  }
}

function decide(point: Draft, index: number, { plan, number }: PartContext): void {
  const [decision, target] = [plan.excluded.get(index), plan.targets[index]]
  point.part = number
  if (decision !== undefined) point.excluded = decision
  if (target !== undefined) point.target = target
}

type Fitted = {
  readonly baseline: readonly Point[]
  readonly counting: readonly Point[]
  readonly fit: Fit | undefined
  readonly settings: Settings
}

function chartPart(kind: Kind, slots: readonly Slot[], planned: PlannedPart, fitted: Fitted): ChartPart {
  const { baseline, counting, fit, settings } = fitted
  const { start, end } = planned.baseline
  const { multiplier } = settings
  const runs = fit && runsOf(kind, counting, fit, settings)
  return {
    start: planned.start,
    end: planned.end,
    ...(planned.decision && { decision: planned.decision }),
    ...(planned.frozen && {
      frozen: { ...planned.frozen, from: slots[start]?.x ?? '', to: slots[end - 1]?.x ?? '' },
    }),
    ...(fit && { centre: fit.centre * multiplier }),
    ...(fit?.sigma !== undefined && { sigma: fit.sigma * multiplier }),
    ...(fit?.standardError !== undefined && { standardError: fit.standardError * multiplier }),
    ...(fit?.sigmaZ !== undefined && { sigmaZ: fit.sigmaZ }),
    ...(runs && { runs }),
    baselinePoints: baseline.length,
    limits: fit === undefined ? 'none' : baseline.length < established ? 'trial' : 'established',
  }
}

/** Counted for every kind; a signal only where neighbours mean something. */
function runsOf(kind: Kind, counting: readonly Point[], fit: Fit, { ordered, ruleSet }: Settings) {
  if (ruleSet.runs === false) return undefined
  const sides = counting.map((point) => sideOf(point.value, centreAt(fit, point.slot)))
  const runs = runsOfSides(sides, ruleSet.runs)
  return { ...runs, signal: runs.signal && ordered && kind.runs }
}

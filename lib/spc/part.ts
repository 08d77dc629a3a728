import { type Answer, isKnown, known, unavailable } from '../core/index.ts'
import type { Fit, Kind } from './kind.ts'
import { type Measured, type Point, pointsOf } from './measured.ts'
import { type Lines, linesAt, place as placeOf } from './place.ts'
import type { Plan, PlannedPart } from './plan.ts'
import type { RulePoint } from './rule.ts'
import { runsOfSides } from './runs-analysis.ts'
import type { Settings } from './settings.ts'
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
  const lines = fit && plotted.map((each) => linesAt(fit, each, settings))
  const placed = plotted.map(({ value }, k) => placedAt(value, lines?.[k]))
  const seen = counting.map((point) => placed[point.place])
  const signals = signalsOf(kind, counting, seen, settings)
  return {
    part: chartPart(kind, slots, planned, { baseline, seen, fit, settings }),
    points: plotted.map((each, k) => {
      const point = chartPoint(each, lines?.[k], settings)
      if (kind.needsFit) point.observed = inDisplayUnit(measured[k]?.value ?? each.value, settings)
      place(point, placed[k], signals?.get(each.index))
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

function chartPoint({ slot, value }: Measured, lines: Lines | undefined, settings: Settings): Draft {
  const { multiplier } = settings
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
  if (lines === undefined) return point
  const { lower, upper, lower2, upper2 } = lines
  point.centre = lines.centre * multiplier
  if (lower !== undefined) point.lower = lower * multiplier
  if (upper !== undefined) point.upper = upper * multiplier
  if (lower2 !== undefined) point.lower2 = lower2 * multiplier
  if (upper2 !== undefined) point.upper2 = upper2 * multiplier
  return point
}

const placedAt = (value: Answer, lines: Lines | undefined): RulePoint | undefined =>
  lines !== undefined && isKnown(value) ? placeOf(value.value, lines) : undefined

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
  /** The points that count, as the rules see them. */
  readonly seen: readonly (RulePoint | undefined)[]
  readonly fit: Fit | undefined
  readonly settings: Settings
}

function chartPart(kind: Kind, slots: readonly Slot[], planned: PlannedPart, fitted: Fitted): ChartPart {
  const { baseline, seen, fit, settings } = fitted
  const { start, end } = planned.baseline
  const { multiplier } = settings
  const runs = fit && runsOf(kind, seen, settings)
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
function runsOf(kind: Kind, seen: readonly (RulePoint | undefined)[], { ordered, ruleSet }: Settings) {
  if (ruleSet.runs === false) return undefined
  const sides = seen.map((point) => point?.side ?? 0)
  const runs = runsOfSides(sides, ruleSet.runs)
  return { ...runs, signal: runs.signal && ordered && kind.runs }
}

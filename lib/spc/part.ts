import { type Answer, isKnown, known, unavailable } from '../core/index.ts'
import type { Fit, Kind } from './kind.ts'
import { type Measured, numbered, type Point, pointsOf } from './measured.ts'
import { centreAt, place } from './place.ts'
import type { Plan, PlannedPart } from './plan.ts'
import { runsOfSides } from './runs-analysis.ts'
import type { Settings } from './settings.ts'
import { above, sideOf } from './side.ts'
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
  const inBaseline = ({ index }: Measured): boolean => index >= planned.baseline.start && index < planned.baseline.end
  const baseline = pointsOf(measured.filter(inBaseline))
  const enough = !settings.ordered || baseline.length >= settings.minPoints
  const fit = enough && baseline.length > 0 ? kind.fit(baseline, settings) : undefined
  const plotted = plot(kind, measured, fit)
  const counting = pointsOf(plotted)
  const signals = fit === undefined ? new Map<number, Signal>() : signalsOf(kind, fit, counting, settings)
  return {
    part: chartPart(kind, slots, planned, { baseline, counting, fit, settings }),
    points: plotted.map((each, k) => ({
      ...chartPoint(each, fit, settings),
      ...(kind.needsFit && { observed: inDisplayUnit(measured[k]?.value ?? each.value, settings) }),
      part: at.number,
      baseline: inBaseline(each),
      ...decided(each, at.plan, signals.get(each.index)),
    })),
    baseline,
    judged: fit === undefined ? 0 : counting.length,
  }
}

type PartContext = { readonly plan: Plan; readonly settings: Settings; readonly number: number }

function measure(kind: Kind, slots: readonly Slot[], { start, end }: PlannedPart, at: PartContext): Measured[] {
  const own = slots.slice(start, end)
  const out = own.map((_, k) => at.plan.excluded.has(start + k))
  const values = kind.measure(own, out, at.settings)
  return numbered(
    own.map((slot, k) => ({
      index: start + k,
      slot,
      value: values[k] ?? unavailable('missing'),
      excluded: out[k] === true,
    })),
  )
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

function chartPoint(measured: Measured, fit: Fit | undefined, settings: Settings) {
  const { slot, value, order } = measured
  const { multiplier, sigmas } = settings
  const line = (width: number): number | undefined => fit?.line(slot, width, order)
  const [lower, upper, lower2, upper2] = [line(-sigmas), line(sigmas), line(-2), line(2)]
  const raw = isKnown(value) ? value.value : undefined
  return {
    x: slot.x,
    value: inDisplayUnit(value, settings),
    count: slot.y,
    total: slot.n ?? slot.values?.length ?? null,
    ...(fit && { centre: centreAt(fit, measured) * multiplier }),
    ...(lower !== undefined && { lower: lower * multiplier }),
    ...(upper !== undefined && { upper: upper * multiplier }),
    ...(lower2 !== undefined && { lower2: lower2 * multiplier }),
    ...(upper2 !== undefined && { upper2: upper2 * multiplier }),
    outside: raw !== undefined && isOutside(raw, lower, upper),
    ...(fit && raw !== undefined && sideAndZone(fit, { slot, value: raw, order }, settings)),
    ...(slot.note !== undefined && { note: slot.note }),
  }
}

function sideAndZone(...placed: Parameters<typeof place>): Pick<ChartPoint, 'side' | 'zone'> {
  const { side, zone } = place(...placed)
  return { side, zone }
}

const isOutside = (value: number, lower: number | undefined, upper: number | undefined): boolean =>
  (upper !== undefined && above(value, upper)) || (lower !== undefined && above(lower, value))

function decided({ index }: Measured, { excluded, targets }: Plan, signal: Signal | undefined) {
  const [decision, target] = [excluded.get(index), targets[index]]
  return {
    signals: [],
    ...(signal ?? {}),
    ...(decision && { excluded: decision }),
    ...(target !== undefined && { target }),
  }
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
  const sides = counting.map((point) => sideOf(point.value, centreAt(fit, point)))
  const runs = runsOfSides(sides, ruleSet.runs)
  return { ...runs, signal: runs.signal && ordered && kind.runs }
}

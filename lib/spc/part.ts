import type { Answer } from '../core/index.ts'
import type { Fit, Kind } from './kind.ts'
import { type Measured, type Point, pointsOf } from './measured.ts'
import type { Plan, PlannedPart } from './plan.ts'
import { flagOf, type RulePoint } from './rule.ts'
import { runsAnalysis } from './runs-analysis.ts'
import type { Settings } from './settings.ts'
import { above, sideOf } from './side.ts'
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
  const measured = measure(kind, slots, planned, at.plan)
  const inBaseline = ({ index }: Measured): boolean => index >= planned.baseline.start && index < planned.baseline.end
  const baseline = pointsOf(measured.filter(inBaseline))
  const enough = !at.settings.ordered || baseline.length >= at.settings.minPoints
  const fit = enough && baseline.length > 0 ? kind.fit(baseline, at.settings) : undefined
  const counting = pointsOf(measured)
  const signals = fit === undefined ? new Map<number, Signal>() : signalsOf(fit, counting, at.settings)
  return {
    part: chartPart(kind, slots, planned, { baseline, counting, fit, settings: at.settings }),
    points: measured.map((each) => ({
      ...chartPoint(each, fit, at.settings.multiplier),
      ...placed(each, fit),
      part: at.number,
      baseline: inBaseline(each),
      ...decided(each, at.plan, signals.get(each.index)),
    })),
    baseline,
    judged: fit === undefined ? 0 : counting.length,
  }
}

type PartContext = { readonly plan: Plan; readonly settings: Settings; readonly number: number }
type Signal = Pick<ChartPoint, 'signals' | 'direction'>

function measure(kind: Kind, slots: readonly Slot[], { start, end }: PlannedPart, { excluded }: Plan): Measured[] {
  const own = slots.slice(start, end)
  const out = own.map((_, k) => excluded.has(start + k))
  const values: readonly (Answer | undefined)[] = kind.measure(own, out)
  return own.map((slot, k) => ({
    index: start + k,
    slot,
    value: values[k] ?? { kind: 'unavailable', reason: 'missing' },
    excluded: out[k] === true,
  }))
}

function chartPoint({ slot, value }: Measured, fit: Fit | undefined, multiplier: number) {
  const line = (sigmas: number): number | undefined => fit?.line(slot, sigmas)
  const [lower, upper, lower2, upper2] = [line(-3), line(3), line(-2), line(2)]
  const raw = value.kind === 'value' ? value.value : undefined
  return {
    x: slot.x,
    value: raw === undefined ? value : { kind: 'value' as const, value: raw * multiplier },
    count: slot.y,
    total: slot.n ?? null,
    ...(fit && { centre: fit.centre * multiplier }),
    ...(lower !== undefined && { lower: lower * multiplier }),
    ...(upper !== undefined && { upper: upper * multiplier }),
    ...(lower2 !== undefined && { lower2: lower2 * multiplier }),
    ...(upper2 !== undefined && { upper2: upper2 * multiplier }),
    outside: raw !== undefined && isOutside(raw, lower, upper),
    ...(slot.note !== undefined && { note: slot.note }),
  }
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

/** What the rules flag, by slot index; the first rule in order of precedence gives the direction. */
function signalsOf(fit: Fit, points: readonly Point[], { ruleSet, ordered }: Settings): Map<number, Signal> {
  const seen = points.map(({ slot, value }) => rulePoint(fit, slot, value))
  const rules = ruleSet.rules.filter((rule) => ordered || rule.id === 'outside')
  const flagged = rules.map((rule) => ({ id: rule.id, flags: rule.flags(seen) }))
  const signals = new Map<number, Signal>()
  for (const [k, { index }] of points.entries()) {
    const own = flagged.filter(({ flags }) => (flags[k] ?? 0) !== 0)
    const direction = own[0]?.flags[k] === 1 ? 'high' : 'low'
    if (own.length > 0) signals.set(index, { signals: own.map(({ id }) => id), direction })
  }
  return signals
}

function placed({ slot, value }: Measured, fit: Fit | undefined): Pick<ChartPoint, 'side' | 'zone'> {
  if (fit === undefined || value.kind !== 'value') return {}
  const { side, zone } = rulePoint(fit, slot, value.value)
  return { side, zone }
}

function rulePoint(fit: Fit, slot: Slot, value: number): RulePoint {
  const beyond = (sigmas: number): boolean => {
    const line = fit.line(slot, sigmas)
    return line !== undefined && (sigmas > 0 ? above(value, line) : above(line, value))
  }
  const zone = [3, 2, 1, -3, -2, -1].find(beyond) ?? 0
  return { value, side: sideOf(value, fit.centre), zone: zone === 0 ? 0 : flagOf(zone) * Math.abs(zone) }
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
  return {
    start: planned.start,
    end: planned.end,
    ...(planned.decision && { decision: planned.decision }),
    ...(planned.frozen && {
      frozen: { ...planned.frozen, from: slots[start]?.x ?? '', to: slots[end - 1]?.x ?? '' },
    }),
    ...(fit && { centre: fit.centre * settings.multiplier }),
    ...(fit?.sigma !== undefined && { sigma: fit.sigma * settings.multiplier }),
    ...(fit?.sigmaZ !== undefined && { sigmaZ: fit.sigmaZ }),
    ...(fit && settings.ruleSet.runs && { runs: runsOf(kind, counting, fit, settings) }),
    baselinePoints: baseline.length,
    limits: fit === undefined ? 'none' : baseline.length < established ? 'trial' : 'established',
  }
}

/** Counted for every kind; a signal only where neighbours mean something. */
function runsOf(kind: Kind, counting: readonly Point[], fit: Fit, { ordered }: Settings) {
  const runs = runsAnalysis(
    counting.map(({ value }) => value),
    fit.centre,
  )
  return { ...runs, signal: runs.signal && ordered && kind.runs }
}

import { nearest, type Problem, ProblemError, problem } from '../core/index.ts'
import type { Baseline, ChartOptions, Exclusion, Target } from './settings.ts'
import type { Decision, Slot, SlotRef } from './types.ts'

/** A part before anything is computed: half-open ranges of slot indexes. */
export type PlannedPart = {
  readonly start: number
  readonly end: number
  readonly decision: Decision | undefined
  readonly baseline: Range
  readonly frozen: Decision | undefined
}

type Range = { readonly start: number; readonly end: number }

/** Freezes, parts and exclusions, resolved to slots. */
export type Plan = {
  readonly parts: readonly PlannedPart[]
  readonly excluded: ReadonlyMap<number, Decision>
  readonly targets: readonly (number | undefined)[]
}

/**
 * Where parts begin, what their baselines are, and what is excluded.
 * @throws ProblemError with every decision that has no reason or date, and every slot that does not exist.
 */
export function plan(slots: readonly Slot[], options: ChartOptions): Plan {
  const problems: Problem[] = []
  const find = (ref: SlotRef): number => {
    const index = typeof ref === 'number' ? ref : slots.findIndex(({ x }) => x === ref)
    if (slots[index] !== undefined) return index
    problems.push(unknownSlot(slots, ref))
    return 0
  }
  const decided = [options.baseline, ...(options.parts ?? []).flatMap((part) => [part, part.baseline])]
  problems.push(...[...decided, ...(options.exclude ?? [])].flatMap(undecided))
  const result = {
    parts: plannedParts(slots.length, options, find),
    excluded: new Map((options.exclude ?? []).map((each: Exclusion) => [find(each.at), decisionOf(each)])),
    targets: targetsOf(slots, options.target, find),
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return result
}

function plannedParts(length: number, options: ChartOptions, find: (ref: SlotRef) => number): PlannedPart[] {
  const starts = new Map((options.parts ?? []).map((part) => [find(part.at), part]))
  const order = [...new Set([0, ...starts.keys()])].sort((a, b) => a - b)
  return order.map((start, k) => {
    const end = order[k + 1] ?? length
    const part = starts.get(start)
    const wanted = part?.baseline ?? (start === 0 ? options.baseline : undefined)
    const baseline = wanted === undefined ? { start, end } : baselineRange(wanted, start, end, find)
    const whole = baseline.start === start && baseline.end === end
    return {
      start,
      end,
      decision: part && decisionOf(part),
      baseline,
      frozen: wanted === undefined || whole ? undefined : decisionOf(wanted),
    }
  })
}

function baselineRange(wanted: Baseline, start: number, end: number, find: (ref: SlotRef) => number): Range {
  if ('first' in wanted) {
    if (!(Number.isInteger(wanted.first) && wanted.first > 0))
      throw new RangeError(`a baseline needs a whole number of slots, got ${wanted.first}`)
    return { start, end: Math.min(end, start + wanted.first) }
  }
  const [from, to] = [Math.max(start, find(wanted.from)), Math.min(end, find(wanted.to) + 1)]
  return { start: from, end: Math.max(from, to) }
}

function targetsOf(slots: readonly Slot[], target: Target | undefined, find: (ref: SlotRef) => number) {
  if (target === undefined) return slots.map(() => undefined)
  if (typeof target === 'number') return slots.map(() => target)
  if (!('value' in target)) return slots.map((_, index) => target[index] ?? undefined)
  const from = find(target.from)
  return slots.map((_, index) => (index >= from ? target.value : undefined))
}

export const decisionOf = ({ reason, recorded }: Decision): Decision => ({ reason, recorded })

function undecided(decision: (Decision & { readonly at?: SlotRef }) | undefined): Problem[] {
  if (decision === undefined) return []
  const at = decision.at === undefined ? 'baseline' : String(decision.at)
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(decision.recorded)
  if (decision.reason.trim() !== '' && dated) return []
  return [problem('ZK-CHART-DECISION', { at, reason: decision.reason, recorded: decision.recorded })]
}

function unknownSlot(slots: readonly Slot[], ref: SlotRef): Problem {
  const labels = slots.map(({ x }) => x)
  return problem('ZK-CHART-SLOT', { slot: String(ref), nearest: nearest(String(ref), labels) })
}

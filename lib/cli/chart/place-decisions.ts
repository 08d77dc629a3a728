import { nearest, type Problem, ProblemError, problem } from '../../core/index.ts'
import type { Baseline, ChartOptions, Exclusion, PartStart, Target } from '../../spc/index.ts'
import { type Decided, reasonIn } from './decision.ts'
import { type ChartNote, note } from './notes.ts'
import type { ChartRequest, TargetChoice } from './request.ts'
import type { Series, SeriesSlot } from './series.ts'
import { momentOf } from './slot-key.ts'

export type Placed = {
  readonly options: Pick<ChartOptions, 'baseline' | 'parts' | 'exclude' | 'target'>
  readonly notes: readonly ChartNote[]
}

/**
 * Puts decisions and the target on the slots of each series. With facets a decision holds for every panel whose data reach
 * there.
 * @throws ProblemError with every decision that fits no panel.
 */
export function placeDecisions(all: readonly Series[], request: ChartRequest): readonly Placed[] {
  const problems: Problem[] = []
  const used = new Set<Decided>()
  const faults = new Map<Decided, Problem>()
  const placed = all.map((series) => placeOn(series, request, { used, faults, problems }))
  for (const [decided, fault] of faults) if (!used.has(decided)) problems.push(fault)
  for (const decided of request.decisions)
    if (!used.has(decided) && !faults.has(decided)) problems.push(noFacet(decided, all))
  if (problems.length > 0) throw new ProblemError(distinct(problems))
  return placed
}

type Found = { readonly used: Set<Decided>; readonly faults: Map<Decided, Problem>; readonly problems: Problem[] }

const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((each) => [JSON.stringify(each), each])).values(),
]

function noFacet({ facet = '' }: Decided, all: readonly Series[]): Problem {
  const facets = all.map((series) => series.facet)
  return problem('ZK-CHART-CHOICE', {
    option: 'facet',
    value: facet,
    choices: facets.slice(0, 20).join(', '),
    nearest: nearest(facet, facets),
  })
}

function placeOn({ facet, slots }: Series, request: ChartRequest, found: Found): Placed {
  const { lang } = request
  const own = request.decisions.filter((each) => each.facet === undefined || each.facet === facet)
  const missed: Decided[] = []
  const at = <T>(decided: Decided, place: (of: Decided) => T | Problem): T[] => {
    const result = place(decided)
    if (typeof result === 'object' && result !== null && 'code' in result) {
      found.faults.set(decided, result)
      missed.push(decided)
      return []
    }
    found.used.add(decided)
    return [result]
  }
  const told = (of: Decided) => ({ reason: reasonIn(of, lang), recorded: of.recorded })
  const starts = own.flatMap((each) =>
    each.kind === 'phase' ? at(each, () => phaseAt(slots, each.at)).map((start) => ({ at: start, ...told(each) })) : [],
  )
  const exclude = own.flatMap((each): Exclusion[] =>
    each.kind === 'exclude'
      ? at(each, () => slotAt(slots, each.at)).map((index) => ({ at: index, ...told(each) }))
      : [],
  )
  const ranges = own.flatMap((each) =>
    each.kind === 'baseline'
      ? at(each, () => rangeOf(slots, each)).map((range) => ({
          ...range,
          ...told(each),
          text: `${each.from}..${each.to}`,
        }))
      : [],
  )
  const { baseline, parts } = withBaselines(starts, ranges, slots.length, found.problems)
  const target = targetOn(slots, request.target, request, found.problems)
  return {
    options: {
      ...(baseline && { baseline }),
      ...(parts.length > 0 && { parts }),
      ...(exclude.length > 0 && { exclude }),
      ...(target !== undefined && { target }),
    },
    notes: missed.map((each) => note.elsewhere(each.kind === 'baseline' ? `${each.from}..${each.to}` : each.at, facet)),
  }
}

type Range = {
  readonly from: number
  readonly to: number
  readonly reason: string
  readonly recorded: string
  readonly text: string
}

/** Each baseline belongs to the part in which it lies. */
function withBaselines(starts: readonly PartStart[], ranges: readonly Range[], length: number, problems: Problem[]) {
  const order = [...starts].sort((a, b) => Number(a.at) - Number(b.at))
  const bounds = [0, ...order.map(({ at }) => Number(at)), length]
  const byPart = new Map<number, Baseline>()
  for (const { text, ...range } of ranges) {
    const part = bounds.findLastIndex((start, i) => i < bounds.length - 1 && start <= range.from)
    const fault = range.to >= (bounds[part + 1] ?? length) ? 'crosses' : byPart.has(part) ? 'second' : undefined
    if (fault !== undefined)
      problems.push(problem('ZK-CHART-BASELINE', { baseline: text, fault }, { field: '--baseline' }))
    byPart.set(part, range)
  }
  // A phase that begins with the first slot is the first part itself.
  const parts = order.map((start, i) => ({ ...start, ...(byPart.has(i + 1) && { baseline: byPart.get(i + 1) }) }))
  return { baseline: byPart.get(0), parts }
}

const isSlot = ({ key }: SeriesSlot, text: string, label: string | undefined): boolean =>
  key.label === text || key.raw === text || (label !== undefined && (key.label === label || key.start === label))

/** The one slot of a name or a date. */
function slotAt(slots: readonly SeriesSlot[], text: string): number | Problem {
  const moment = momentOf(text)
  const label = moment?.label
  const index = slots.findIndex((slot) => isSlot(slot, text, label))
  return index >= 0 ? index : unknown(slots, text)
}

/** Where a phase begins: at a slot, or at the first slot of a longer period (2023 among months). */
function phaseAt(slots: readonly SeriesSlot[], text: string): number | Problem {
  const exact = slotAt(slots, text)
  const moment = momentOf(text)
  if (typeof exact === 'number' || moment === undefined || moment.unit === 'day') return exact
  const within = slots.findIndex(({ key }) => (key.start ?? '') >= moment.start && (key.end ?? '~') <= moment.end)
  return within >= 0 ? within : exact
}

/** From the first slot of one period to the last of another; an end left out is that of the series. */
function rangeOf(slots: readonly SeriesSlot[], { from, to }: { from: string; to: string }) {
  const first = from === '' ? 0 : phaseAt(slots, from)
  const last = to === '' ? slots.length - 1 : lastOf(slots, to)
  if (typeof first !== 'number') return first
  if (typeof last !== 'number') return last
  if (first > last)
    return problem('ZK-CHART-BASELINE', { baseline: `${from}..${to}`, fault: 'backwards' }, { field: '--baseline' })
  return { from: first, to: last }
}

function lastOf(slots: readonly SeriesSlot[], text: string): number | Problem {
  const exact = slotAt(slots, text)
  const moment = momentOf(text)
  const label = moment?.label
  if (typeof exact === 'number') return slots.findLastIndex((slot) => isSlot(slot, text, label))
  if (moment === undefined || moment.unit === 'day') return exact
  const within = slots.findLastIndex(({ key }) => (key.start ?? '') >= moment.start && (key.end ?? '~') <= moment.end)
  return within >= 0 ? within : exact
}

function unknown(slots: readonly SeriesSlot[], text: string): Problem {
  const labels = slots.map(({ key }) => key.label)
  const [first = '', last = ''] = [labels[0], labels.at(-1)]
  return problem('ZK-CHART-WHEN', { slot: text, first, last, nearest: nearest(text, labels) })
}

function targetOn(
  slots: readonly SeriesSlot[],
  target: TargetChoice | undefined,
  { choice }: ChartRequest,
  problems: Problem[],
): Target | undefined {
  if (target === undefined || choice.family === 'funnel') return undefined
  if ('column' in target) return slots.map((slot) => slot.target)
  if (target.from === undefined) return target.value
  const from = phaseAt(slots, target.from)
  if (typeof from === 'number') return { value: target.value, from }
  // Data that begin after the target was set have it throughout.
  const [moment, first] = [momentOf(target.from), slots[0]?.key.start]
  if (moment !== undefined && first !== undefined && moment.start < first) return target.value
  problems.push(from)
  return undefined
}

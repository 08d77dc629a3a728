import type { Element, Indicator } from '../catalogue/index.ts'
import { type Bilingual, monthsIn, type PeriodUnit, periodsBetween, type Reason, unavailable } from '../core/index.ts'
import type { DefinitionBreak, Organization, Region } from '../data/index.ts'
import { absenceOf, reasonOf } from './absence.ts'
import { Classes } from './classes.ts'
import type { ClassCount } from './distribution.ts'
import { factIndex } from './fact-index.ts'
import type { FactTable } from './fact-table.ts'
import { type Gathered, Gatherer } from './gather.ts'
import { addable, answerOf, partsOf, plus, suffices } from './measure.ts'
import { owing } from './owing.ts'
import { placesOf } from './places.ts'
import { monthFrom, type Span, spansOf } from './span.ts'
import type {
  Dimension,
  IndicatorResult,
  IndicatorRow,
  PlaceDimension,
  SplitDimension,
  TimeDimension,
} from './types.ts'

/** What to group by, over which half-open range of dates, and which institutions to look at. */
export type Grouping = {
  /** One dimension of place at most, one of time, and one split, for which the facts must be split. */
  readonly by: readonly Dimension[]
  readonly start: string
  readonly end: string
  readonly where?: (organization: Organization) => boolean
  /** One department or stratum alone, of facts that are split so. */
  readonly part?: string
}

/** The fixed surroundings of a computation. */
export type Setting = {
  readonly facts: FactTable
  readonly organizations: readonly Organization[]
  readonly regions: readonly Region[]
  readonly breaks: readonly DefinitionBreak[]
  /** Elements that an analysis defined for itself. */
  readonly own?: readonly Element[]
  /** The same facts by stratum, from which the classes of a distribution are taken. */
  readonly strata?: FactTable
  /** The day the data were closed: what needs a longer follow-up is not counted yet. Without it all is taken as followed. */
  readonly closed?: string
}

const timeUnits: Record<TimeDimension, PeriodUnit> = { month: 'month', quarter: 'quarter', half: 'half', year: 'year' }
const isTime = (dimension: Dimension): dimension is TimeDimension => dimension in timeUnits
/** Whether a dimension splits institutions: its numbers come from other facts. */
export const isSplit = (dimension: Dimension): dimension is SplitDimension =>
  dimension === 'department' || dimension === 'stratum'
const isPlace = (dimension: Dimension): dimension is PlaceDimension => !isTime(dimension) && !isSplit(dimension)

/**
 * The values of an indicator, grouped. A report counts only where all parts of the indicator were reported for the same
 * period, so that a missing numerator never makes a rate look lower; how many entered, of how many expected, and why the
 * others did not, stands in each row.
 * @throws RangeError where two dimensions of a kind are asked for, or a split that the facts do not have.
 */
export function compute(setting: Setting, indicator: Indicator, grouping: Grouping): IndicatorResult {
  const { by, start, end } = grouping
  const [place, time, split] = [only(by, isPlace), only(by, isTime), only(by, isSplit)]
  requireSplit(setting.facts, split, grouping.part)
  const elements = partsOf(indicator, setting.own)
  const members = owing(setting, indicator, elements, grouping)
  const periods = periodsOf(grouping, time, factIndex(setting.facts).units)
  const gatherer = new Gatherer(
    setting.facts,
    elements,
    (values) => suffices(indicator, values),
    followUpOf(setting, indicator),
  )
  const classes = new Classes(setting, indicator)
  // Where front pages lack the columns that a part needs, it does not apply: it is not that somebody failed to report.
  const otherwise = elements.some(({ id }) => setting.facts.wanting?.has(id)) ? 'not-applicable' : 'missing'
  const rows = placesOf(setting, members, place, split, indicator.strata).flatMap((each) =>
    periods.map(({ text, spans }) => {
      const gathered = each.members.map((member) => ({ member, ...gatherer.gather(member, spans) }))
      const keys = { ...each.keys, ...(time && text !== undefined ? { [time]: text } : {}) }
      return {
        keys,
        label: placeAndTime(each.label, text),
        ...rowOf(indicator, gathered, classes.of(gathered), otherwise),
      }
    }),
  )
  const breaks = setting.breaks.filter((each) => each.indicator === indicator.id)
  return { indicator, by, start, end, rows, countedFrom: sourceOf(setting.facts, elements), breaks }
}

function only<D extends Dimension>(by: readonly Dimension[], kind: (each: Dimension) => each is D): D | undefined {
  const [first, ...more] = by.filter(kind)
  if (more.length > 0) throw new RangeError(`group by one of these at most: ${[first, ...more].join(', ')}`)
  return first
}

function requireSplit({ split }: FactTable, by: SplitDimension | undefined, part: string | undefined): void {
  if (by !== undefined && split?.by !== by) throw new RangeError(`the facts are not split by ${by}`)
  if (split !== undefined && by === undefined && part === undefined)
    throw new RangeError(`the facts are split by ${split.by}: group by it, or name one`)
}

/** Where elements came from; an element that nobody gave decides nothing. */
export function sourceOf({ countedFrom }: FactTable, elements: readonly Element[]): IndicatorResult['countedFrom'] {
  const sources = new Set(elements.flatMap(({ id }) => countedFrom.get(id) ?? []))
  const [only = 'none'] = sources
  return sources.size > 1 ? 'both' : only
}

export function followUpOf({ closed }: Setting, { followUpDays }: Indicator) {
  return closed === undefined || followUpDays === undefined ? undefined : { days: followUpDays, closed }
}

/** The periods to group by, as far as they lie in the range; the whole range as one without a name. */
function periodsOf(
  { start, end }: Grouping,
  time: TimeDimension | undefined,
  units: readonly PeriodUnit[],
): { readonly text?: string; readonly spans: readonly Span[] }[] {
  const [first, last] = [monthFrom(start), monthFrom(end)]
  if (!time) return [{ spans: spansOf(first, last, units) }]
  return periodsBetween(timeUnits[time], start, end).map(({ text, unit, start: begin }) => {
    const at = monthFrom(begin)
    return { text, spans: spansOf(Math.max(first, at), Math.min(last, at + monthsIn[unit]), units) }
  })
}

function placeAndTime(place: Bilingual | undefined, time: string | undefined): Bilingual {
  if (!place) return { zh: time ?? '全部', en: time ?? 'All' }
  return time === undefined ? place : { zh: `${place.zh} ${time}`, en: `${place.en} ${time}` }
}

function rowOf(
  indicator: Indicator,
  gathered: readonly Gathered[],
  classes: readonly ClassCount[],
  otherwise: Reason,
): Omit<IndicatorRow, 'keys' | 'label'> {
  const [first, ...others] = gathered.flatMap(({ sums }) => (sums ? [addable(indicator, sums)] : []))
  const totals = first && others.reduce((total, each) => each.map((value, i) => plus(total[i] ?? null, value)), first)
  const spans = gathered.flatMap((each) => each.spans)
  const reported = spans.length
  const months = spans.reduce((total, { unit }) => total + monthsIn[unit], 0)
  const reasons = gathered.flatMap(({ absent }) => absent)
  const absent = absenceOf(reasons)
  const none = {
    numerator: null,
    denominator: null,
    answer: unavailable(reasons.length === 0 ? otherwise : reasonOf(absent)),
  }
  const measured = totals ? answerOf(indicator, totals, classes) : none
  return { ...measured, reported, expected: reported + reasons.length, months, absent }
}

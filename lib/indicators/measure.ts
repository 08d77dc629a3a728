import { type Element, elementsOf, type Indicator, kinds, type Measure, momentsOf } from '../catalogue/index.ts'
import { type Answer, hasInterval, isKnown, known, type Quantity, unavailable } from '../core/index.ts'
import {
  byarOrExact,
  clopperPearson,
  groupedQuantile,
  ratioOfSumsFrom,
  scaled as scaledEstimate,
  wilson,
  wilsonFinite,
} from '../stats/index.ts'
import { type ClassCount, rankedClasses } from './distribution.ts'
import type { IndicatorRow } from './types.ts'

/** The two levels every report shows: 95 % in text and tables, 99.8 % for alarms. */
export const reportLevels: readonly number[] = [0.95, 0.998]

type Measured = Pick<IndicatorRow, 'numerator' | 'denominator' | 'answer' | 'parts' | 'quartiles' | 'classes'>

/** Sums of an indicator's elements; null where an element that is not asked of everybody is unknown. */
export type Sums = readonly (number | null)[]

/**
 * The elements whose sums an indicator is computed from. Case-mix also takes the sums of squares and products of days and
 * weights, which tell the spread over cases.
 */
export function partsOf(indicator: Indicator, own: readonly Element[] = []): readonly Element[] {
  const elements = elementsOf(indicator, own)
  return 'casemix' in indicator.measure ? [...elements, ...momentsOf(elements)] : elements
}

/**
 * A state at a point in time, such as staff, or a cohort that the next value shares: successive months are not independent
 * of each other.
 */
export const isState = (indicator: Indicator, own: readonly Element[] = []): boolean =>
  indicator.cohort?.window === 'stock' ||
  indicator.cohort?.window === 'year-to-date' ||
  elementsOf(indicator, own).every(({ overTime }) => overTime === 'last')

/**
 * Whether what an institution reported for a period is enough to enter: every part of the indicator. Of a checklist, items that do
 * not apply are missing by right; the population of a sample and the sums of squares of case-mix may be unknown.
 */
export function suffices({ measure }: Pick<Indicator, 'measure'>, values: Sums): boolean {
  if ('checklist' in measure) return values.some((value) => value !== null)
  const needed = 'casemix' in measure ? 3 : 'population' in measure ? 2 : values.length
  return values.slice(0, needed).every((value) => value !== null)
}

/**
 * What adds up over institutions: the values themselves; of a checklist, how many items each institution met, of how many
 * that apply to it.
 */
export function addable({ measure }: Pick<Indicator, 'measure'>, values: Sums): Sums {
  if (!('checklist' in measure)) return values
  const applicable = measure.checklist.flatMap(({ atLeast }, at) => {
    const value = values[at] ?? null
    return value === null ? [] : [value >= atLeast]
  })
  return [applicable.filter((met) => met).length, applicable.length]
}

/** Unknown as soon as one of the two is. */
export const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** An indicator's value from the sums of its parts; no sums means that nobody reported. `classes` are those of a distribution. */
export function answerOf(indicator: Indicator, sums: Sums | undefined, classes: readonly ClassCount[] = []): Measured {
  const { measure, format } = indicator
  if (!sums) return { numerator: null, denominator: null, answer: unavailable('missing') }
  const [first = 0, second = 0] = sums.map((each) => each ?? 0)
  if ('parts' in measure) return compositionOf(sums.map((each) => each ?? 0))
  if ('total' in measure) return { numerator: first, denominator: null, answer: countOf(indicator, first) }
  if ('distribution' in measure) {
    const ranked = rankedClasses(classes, second, measure.top, format.decimals)
    return { numerator: first, denominator: second, answer: wholeOf(second), classes: ranked }
  }
  if ('histogram' in measure) return medianOf(measure, sums, format.per)
  if ('checklist' in measure)
    return { numerator: first, denominator: second, answer: scaled(over(first, second), format.per) }
  if ('composite' in measure) return compositeOf(indicator, measure, sums)
  if ('casemix' in measure) return caseMixOf(measure.casemix, sums)
  const population = measure.population === undefined ? undefined : (sums[2] ?? undefined)
  return { numerator: first, denominator: second, answer: quotient(indicator, first, second, population) }
}

/** A composition answers with the whole that its parts share. */
function compositionOf(parts: readonly number[]): Measured {
  const whole = parts.reduce((total, part) => total + part, 0)
  return { numerator: null, denominator: whole, answer: wholeOf(whole), parts }
}

const wholeOf = (whole: number): Answer => (whole > 0 ? known(whole) : unavailable('zero-denominator'))

function countOf(indicator: Indicator, count: number): Answer<Quantity> {
  const method = indicator.interval ?? kinds[indicator.kind].interval
  return method === 'none' ? known(count) : byarOrExact(count, { levels: reportLevels })
}

/** The median of a histogram, with the quartiles on either side. */
function medianOf(measure: Extract<Measure, { histogram: unknown }>, sums: Sums, per: number): Measured {
  const classes = measure.histogram.map(({ upTo }, at) => ({ upTo, count: sums[at] ?? 0 }))
  const at = (p: number): Answer => scaled(groupedQuantile(classes, p, measure.from), per)
  const total = classes.reduce((sum, { count }) => sum + count, 0)
  return {
    numerator: null,
    denominator: total,
    answer: at(0.5),
    quartiles: [at(0.25), at(0.75)],
    parts: classes.map(({ count }) => count),
  }
}

/** All-or-none is a proportion of cases; items of a bundle are alike within a case, so a share of items has no interval. */
function compositeOf(indicator: Indicator, measure: Extract<Measure, { composite: unknown }>, sums: Sums): Measured {
  const values = sums.map((each) => each ?? 0)
  if (measure.composite === 'all-or-none') {
    const [complete = 0, due = 0, ...parts] = values
    return { numerator: complete, denominator: due, answer: quotient(indicator, complete, due), parts }
  }
  const [due = 0, ...parts] = values
  const done = parts.reduce((total, part) => total + part, 0)
  const items = due * parts.length
  return { numerator: done, denominator: items, answer: scaled(over(done, items), indicator.format.per), parts }
}

/** Days per unit weight with a delta-method interval; what needs a reference population is not answered from sums alone. */
function caseMixOf(which: 'adjusted-stay' | 'days-per-weight' | 'cmi' | 'time-index', sums: Sums): Measured {
  const [days = 0, weight = 0, cases = 0, aa, ab, bb] = sums.map((each) => each ?? undefined)
  const levels = { levels: reportLevels }
  if (which === 'days-per-weight') {
    if (aa === undefined || ab === undefined || bb === undefined)
      return { numerator: days, denominator: weight, answer: over(days, weight) }
    return {
      numerator: days,
      denominator: weight,
      answer: ratioOfSumsFrom({ n: cases, a: days, b: weight, aa, ab, bb }, levels),
    }
  }
  if (which === 'cmi') return { numerator: weight, denominator: cases, answer: over(weight, cases) }
  return { numerator: days, denominator: cases, answer: unavailable('not-applicable') }
}

const over = (part: number, whole: number): Answer<Quantity> =>
  whole > 0 ? known(part / whole) : unavailable('zero-denominator')

function quotient(indicator: Indicator, numerator: number, denominator: number, population?: number): Answer<Quantity> {
  if (!(denominator > 0)) return unavailable('zero-denominator')
  if (indicator.minimumSample !== undefined && denominator < indicator.minimumSample) return unavailable('too-few')
  return scaled(estimateOf(indicator, numerator, denominator, population), indicator.format.per)
}

function estimateOf(indicator: Indicator, count: number, total: number, population = 0): Answer<Quantity> {
  const kind = kinds[indicator.kind]
  const method = indicator.interval ?? kind.interval
  const levels = { levels: reportLevels }
  if (method === 'none' || (kind.subset && count > total)) return known(count / total)
  if (method === 'wilson' && population >= total) return wilsonFinite({ count, total, population }, levels)
  if (method === 'wilson') return wilson({ count, total }, levels)
  if (method === 'clopper-pearson') return clopperPearson({ count, total }, levels)
  return scaled(byarOrExact(count, levels), 1 / total)
}

/** A quantity in another unit: value and every limit times the same factor. */
export function scaled(answer: Answer<Quantity>, factor: number): Answer<Quantity> {
  if (hasInterval(answer)) return scaledEstimate(answer, factor)
  return isKnown(answer) ? known(answer.value * factor) : answer
}

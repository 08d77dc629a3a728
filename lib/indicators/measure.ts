import { type Element, elementsOf, type Indicator, kinds } from '../catalogue/index.ts'
import { type Answer, hasInterval, isKnown, known, type Quantity, unavailable } from '../core/index.ts'
import { byarOrExact, clopperPearson, ratioOfSumsFrom, scaled as scaledEstimate, wilson } from '../stats/index.ts'
import type { IndicatorRow } from './types.ts'

/** The two levels every report shows: 95 % in text and tables, 99.8 % for alarms. */
export const reportLevels: readonly number[] = [0.95, 0.998]

type Measured = Pick<IndicatorRow, 'numerator' | 'denominator' | 'answer' | 'parts'>

/**
 * The elements whose sums an indicator is computed from. Case-mix also takes the sums of squares and products of days and
 * weights, which tell the spread over cases.
 */
export function partsOf(indicator: Indicator, own: readonly Element[] = []): readonly Element[] {
  const elements = elementsOf(indicator, own)
  return 'casemix' in indicator.measure ? [...elements, ...momentsOf(elements)] : elements
}

/** A state at a point in time, such as staff: successive months are not independent of each other. */
export const isState = (indicator: Indicator, own: readonly Element[] = []): boolean =>
  elementsOf(indicator, own).every(({ overTime }) => overTime === 'last')

/** Σ days², Σ days·weight, Σ weight² over the cases that the sums of days and weights are over. */
export function momentsOf([days, weight]: readonly Element[]): readonly Element[] {
  return [product(days, days), product(days, weight), product(weight, weight)].flatMap((each) => each ?? [])
}

function product(a: Element | undefined, b: Element | undefined): Element | undefined {
  if (!a?.cases || !b?.cases || !('sum' in a.cases) || !('sum' in b.cases)) return undefined
  return { ...a, id: `${a.id}*${b.id}`, cases: { sum: a.cases.sum, times: b.cases.sum, where: a.cases.where } }
}

/** An indicator's value from the sums of its parts; no sums means that nobody reported. */
export function answerOf(indicator: Indicator, sums: readonly number[] | undefined): Measured {
  const { measure } = indicator
  if (!sums) return { numerator: null, denominator: null, answer: unavailable('missing') }
  if ('parts' in measure) return compositionOf(sums)
  if ('total' in measure) return { numerator: sums[0] ?? null, denominator: null, answer: known(sums[0] ?? 0) }
  if ('casemix' in measure) return caseMixOf(measure.casemix, sums)
  const [numerator = 0, denominator = 0] = sums
  return { numerator, denominator, answer: quotient(indicator, numerator, denominator) }
}

/** A composition answers with the whole that its parts share. */
function compositionOf(parts: readonly number[]): Measured {
  const whole = parts.reduce((total, part) => total + part, 0)
  const answer = whole > 0 ? known(whole) : unavailable('zero-denominator')
  return { numerator: null, denominator: whole, answer, parts }
}

/** Days per unit weight with a delta-method interval; what needs a reference population is not answered from sums alone. */
function caseMixOf(
  which: 'adjusted-stay' | 'days-per-weight' | 'cmi' | 'time-index',
  sums: readonly number[],
): Measured {
  const [days = 0, weight = 0, cases = 0, aa, ab, bb] = sums
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

function quotient(indicator: Indicator, numerator: number, denominator: number): Answer<Quantity> {
  if (!(denominator > 0)) return unavailable('zero-denominator')
  if (indicator.minimumSample !== undefined && denominator < indicator.minimumSample) return unavailable('too-few')
  return scaled(estimateOf(indicator, numerator, denominator), indicator.format.per)
}

function estimateOf(indicator: Indicator, numerator: number, denominator: number): Answer<Quantity> {
  const kind = kinds[indicator.kind]
  const method = indicator.interval ?? kind.interval
  const levels = { levels: reportLevels }
  if (method === 'none' || (kind.subset && numerator > denominator)) return known(numerator / denominator)
  if (method === 'wilson') return wilson({ count: numerator, total: denominator }, levels)
  if (method === 'clopper-pearson') return clopperPearson({ count: numerator, total: denominator }, levels)
  return scaled(byarOrExact(numerator, levels), 1 / denominator)
}

/** A quantity in another unit: value and every limit times the same factor. */
export function scaled(answer: Answer<Quantity>, factor: number): Answer<Quantity> {
  if (hasInterval(answer)) return scaledEstimate(answer, factor)
  return isKnown(answer) ? known(answer.value * factor) : answer
}

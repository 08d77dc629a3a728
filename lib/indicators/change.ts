import { type Indicator, kinds } from '../catalogue/index.ts'
import {
  type Answer,
  type Estimate,
  hasInterval,
  type Interval,
  isKnown,
  known,
  type Quantity,
  unavailable,
  yearOf,
} from '../core/index.ts'
import type { DefinitionBreak } from '../data/index.ts'
import { newcombe, rateRatio } from '../stats/index.ts'
import { reportLevels, scaled } from './measure.ts'
import type { Change, IndicatorResult, IndicatorRow, Judgement, Verdict } from './types.ts'

/**
 * What changed from one period to another, judged: a change is called one only where its interval excludes no change and
 * its size reaches the indicator's threshold, so that large denominators do not flag trifles. Both are measured alike.
 *
 * Proportions: Newcombe's method 10, in points of the printed unit. Rates: the rate ratio, as a relative change in %.
 * Ratios and means without an interval are shown side by side and not judged. Nothing is compared across a changed definition.
 */
export function compare(
  indicator: Indicator,
  from: IndicatorRow,
  to: IndicatorRow,
  breaks: readonly DefinitionBreak[] = [],
): Change {
  const broken = breaks.find((each) => startOf(from) < each.from && each.from <= startOf(to))
  const difference = broken ? unavailable('not-applicable') : differenceOf(indicator, from, to)
  const verdict = broken ? 'not-comparable' : verdictOf(indicator, difference)
  const change = {
    indicator,
    from,
    to,
    difference,
    unit: unitOf(indicator),
    verdict,
    judgement: judgementOf(indicator, verdict),
  }
  return broken ? { ...change, broken } : change
}

/** Each year, or the year asked for, against the year before, from a result grouped by year. */
export function yearOverYear(result: IndicatorResult, year: number): Change {
  const rowOf = (wanted: number): IndicatorRow => {
    const row = result.rows.find((each) => yearOf(each.keys.year ?? '') === wanted)
    if (!row) throw new RangeError(`the result of ${result.indicator.id} is not grouped by year or has no ${wanted}`)
    return row
  }
  return compare(result.indicator, rowOf(year - 1), rowOf(year), result.breaks)
}

/** The period of a row in the shape that breaks are written in (`2023-01`); a year begins in January. */
function startOf({ keys }: IndicatorRow): string {
  const text = keys.month ?? keys.quarter ?? keys.half ?? keys.year ?? ''
  return text.length === 4 ? `${text}-01` : text
}

/** What was counted in full is shown side by side: a comparison needs the spread that its interval would show. */
const comparisonOf = ({ kind, interval }: Indicator) => (interval === 'none' ? 'none' : kinds[kind].comparison)

function unitOf(indicator: Indicator): Change['unit'] {
  if (comparisonOf(indicator) === 'rate-ratio') return 'relative-percent'
  return indicator.format.unit.en === '%' ? 'percentage-points' : 'printed-unit'
}

function differenceOf(indicator: Indicator, from: IndicatorRow, to: IndicatorRow): Answer<Quantity> {
  if (!isKnown<Quantity>(from.answer)) return from.answer
  if (!isKnown<Quantity>(to.answer)) return to.answer
  const options = { levels: reportLevels }
  const comparison = comparisonOf(indicator)
  if (comparison === 'newcombe-10' && hasInterval(to.answer)) {
    return scaled(newcombe(sample(to), sample(from), options), indicator.format.per)
  }
  if (comparison === 'delta' && hasInterval(from.answer) && hasInterval(to.answer))
    return independent(from.answer, to.answer)
  if (comparison === 'rate-ratio') return asRelativePercent(rateRatio(exposed(to), exposed(from), options))
  return known(to.answer.value - from.answer.value)
}

/** The difference of two independent estimates with symmetric limits: their half-widths add in squares. */
function independent(from: Estimate, to: Estimate): Estimate {
  const value = to.value - from.value
  const halfWidth = (a: Interval, b: Interval): number => Math.hypot((a.upper - a.lower) / 2, (b.upper - b.lower) / 2)
  const limits = (a: Interval, b: Interval): Interval => ({
    lower: value - halfWidth(a, b),
    upper: value + halfWidth(a, b),
    level: b.level,
    method: 'delta',
  })
  const also = to.also.map((each, i) => limits(from.also[i] ?? each, each))
  return { kind: 'value', value, ...limits(from, to), also }
}

const sample = (row: IndicatorRow) => ({ count: row.numerator ?? 0, total: row.denominator ?? 0 })

/** A count has no denominator: its exposure is the institution-months in which it was reported. */
const exposed = (row: IndicatorRow) => ({ count: row.numerator ?? 0, exposure: row.denominator ?? row.months })

function asRelativePercent(ratio: Answer<Estimate>): Answer<Quantity> {
  if (!isKnown<Estimate>(ratio)) return ratio
  const percent = (value: number): number => (value - 1) * 100
  return {
    ...ratio,
    value: percent(ratio.value),
    lower: percent(ratio.lower),
    upper: percent(ratio.upper),
    also: ratio.also.map((each) => ({ ...each, lower: percent(each.lower), upper: percent(each.upper) })),
  }
}

function verdictOf(indicator: Indicator, difference: Answer<Quantity>): Verdict {
  if (!isKnown<Quantity>(difference)) return 'unavailable'
  if (!hasInterval(difference)) return 'not-judged'
  if (difference.lower <= 0 && difference.upper >= 0) return 'no-clear-change'
  const slightly = Math.abs(difference.value) < indicator.threshold
  if (difference.value > 0) return slightly ? 'rose-slightly' : 'rose'
  return slightly ? 'fell-slightly' : 'fell'
}

const upward: readonly Verdict[] = ['rose', 'rose-slightly']
const downward: readonly Verdict[] = ['fell', 'fell-slightly']

/** Whether a change is for the better: by the indicator's direction, never by its sign. */
export function judgementOf(indicator: Pick<Indicator, 'better'>, verdict: Verdict): Judgement {
  const up = upward.includes(verdict)
  if (!up && !downward.includes(verdict)) return 'none'
  if (indicator.better !== 'higher' && indicator.better !== 'lower') return 'neutral'
  return up === (indicator.better === 'higher') ? 'improved' : 'worsened'
}

import { monthOf, monthsIn, type PeriodUnit, yearOf } from '../core/index.ts'

/** A period as numbers: its length, and its first month counted from the year 0. */
export type Span = { readonly unit: PeriodUnit; readonly at: number }

const unitNumbers: Readonly<Record<PeriodUnit, number>> = { year: 0, half: 1, quarter: 2, month: 3 }

export const spanKey = ({ unit, at }: Span): number => at * 4 + unitNumbers[unit]

export const yearOfSpan = ({ at }: Span): number => Math.floor(at / 12)

/** The number of the first month that begins on a day or after it. */
export const monthFrom = (day: string): number => yearOf(day) * 12 + monthOf(day) - 1 + (day.endsWith('-01') ? 0 : 1)

/** The longest periods, of the given lengths, that fill the months `[start, end)`. */
export function spansOf(start: number, end: number, units: readonly PeriodUnit[]): Span[] {
  const spans: Span[] = []
  for (let at = start; at < end; ) {
    const next = at
    const unit = units.find((each) => next % monthsIn[each] === 0 && next + monthsIn[each] <= end) ?? 'month'
    spans.push({ unit, at })
    at += monthsIn[unit]
  }
  return spans
}

/** The periods of the next shorter length among these; none of a month. */
export function finerSpans({ unit, at }: Span, units: readonly PeriodUnit[]): Span[] {
  const finer = units.find((each) => monthsIn[each] < monthsIn[unit])
  return finer === undefined ? [] : spansOf(at, at + monthsIn[unit], [finer])
}

/** The longer periods, among these lengths, that a period lies in. */
export const longerSpans = ({ unit, at }: Span, units: readonly PeriodUnit[]): Span[] =>
  units
    .filter((each) => monthsIn[each] > monthsIn[unit])
    .map((each) => ({ unit: each, at: at - (at % monthsIn[each]) }))

/** The first day after a period. */
export function endOf({ unit, at }: Span): string {
  const end = at + monthsIn[unit]
  return `${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}-01`
}

/** Whether so many days have passed, by the close of a day, since the last day of a period. */
export function isFollowed(span: Span, days: number, closed: string): boolean {
  const day = 86_400_000
  return Date.parse(endOf(span)) + (days - 1) * day <= Date.parse(closed)
}

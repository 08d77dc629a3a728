import { ProblemError, problem } from './problem.ts'

export type PeriodUnit = 'year' | 'half' | 'quarter' | 'month'

/** A half-open range of local calendar dates, `[start, end)`, with the text it is written as. */
export type Period = {
  readonly text: string
  readonly unit: PeriodUnit
  readonly year: number
  /** First month of the period, 1–12. */
  readonly month: number
  readonly start: string
  readonly end: string
}

/** How many months a period of each unit has; the longest unit first. */
export const monthsIn: Readonly<Record<PeriodUnit, number>> = { year: 12, half: 6, quarter: 3, month: 1 }
const shape = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

const isoMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`
const firstDay = (year: number, month: number): string =>
  `${isoMonth(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1)}-01`

/**
 * Reads `2023`, `2023-H1`, `2023-Q1` or `2023-01`.
 * @throws ProblemError `ZK-PERIOD-SHAPE` for any other text.
 * @example period('2023-Q2').start // '2023-04-01'
 */
export function period(text: string): Period {
  const parts = shape.exec(text)
  if (!parts) throw new ProblemError([problem('ZK-PERIOD-SHAPE', { text })])
  const [, yearText, half, quarter, monthText] = parts
  const unit: PeriodUnit = half ? 'half' : quarter ? 'quarter' : monthText ? 'month' : 'year'
  const nth = Number(half ?? quarter ?? monthText ?? 1)
  return periodOf(unit, Number(yearText), (nth - 1) * monthsIn[unit] + 1)
}

/** The period of a unit that a month lies in. */
export function periodOf(unit: PeriodUnit, year: number, month: number): Period {
  const length = monthsIn[unit]
  const nth = Math.floor((month - 1) / length) + 1
  const first = (nth - 1) * length + 1
  const text = { year: `${year}`, half: `${year}-H${nth}`, quarter: `${year}-Q${nth}`, month: isoMonth(year, first) }[
    unit
  ]
  return { text, unit, year, month: first, start: firstDay(year, first), end: firstDay(year, first + length) }
}

/** Periods of one unit, from the one that holds `start` to the last that begins before `end`. */
export function periodsBetween(unit: PeriodUnit, start: string, end: string): Period[] {
  const result: Period[] = []
  for (let next = periodOf(unit, yearOf(start), monthOf(start)); next.start < end; ) {
    result.push(next)
    next = periodOf(unit, yearOf(next.end), monthOf(next.end))
  }
  return result
}

/** The period as long, one year earlier. */
export const yearEarlier = (of: Period): Period => periodOf(of.unit, of.year - 1, of.month)

export const yearOf = (isoDate: string): number => Number(isoDate.slice(0, 4))
export const monthOf = (isoDate: string): number => Number(isoDate.slice(5, 7))

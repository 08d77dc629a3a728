import type { Element, Frequency } from '../../../lib/catalogue/index.ts'
import { isoDate } from '../calendar.ts'

/** A period for which something is reported. */
export type Span = {
  /** As written in data: `2023-Q1`. */
  readonly text: string
  /** Years since the beginning of 2022 at its middle. */
  readonly years: number
  /** How much of the year is over at its end. */
  readonly ofYear: number
  readonly weekdays: number
  /** Its months, as written in data. */
  readonly months: readonly string[]
  /** The part of a year's number that belongs to it; of a state, all. */
  sizeOf(of: Element, grows: boolean): number
}

const lengths: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

function span(year: number, first: number, length: number): Span {
  const last = first + length - 1
  const marks: Readonly<Record<number, string>> = {
    1: `-${String(first).padStart(2, '0')}`,
    3: `-Q${last / 3}`,
    6: `-H${last / 6}`,
  }
  const months = Array.from({ length }, (_, at) => `${year}-${String(first + at).padStart(2, '0')}`)
  return {
    text: `${year}${marks[length] ?? ''}`,
    years: year - 2022 + (first - 1 + length / 2) / 12,
    ofYear: last / 12,
    weekdays: weekdaysIn(year, first, last),
    months,
    sizeOf: ({ overTime }, grows) => (overTime === 'sum' ? length / 12 : grows ? last / 12 : 1),
  }
}

function weekdaysIn(year: number, first: number, last: number): number {
  const day = 86_400_000
  const [start, end] = [Date.UTC(year, first - 1, 1) / day, Date.UTC(year, last, 1) / day]
  return Array.from({ length: end - start }, (_, at) => new Date(isoDate(start + at)).getUTCDay()).filter(
    (weekday) => weekday !== 0 && weekday !== 6,
  ).length
}

/** The periods of three years, in one of the lengths in which hospitals report. */
export const spansOf = (frequency: Frequency): readonly Span[] =>
  [2022, 2023, 2024].flatMap((year) => {
    const length = lengths[frequency]
    return Array.from({ length: 12 / length }, (_, nth) => span(year, nth * length + 1, length))
  })

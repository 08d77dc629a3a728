export type Month = {
  readonly year: number
  readonly month: number
  /** 0 for 2021-01. */
  readonly index: number
  /** As written in data: `2021-01`. */
  readonly text: string
  readonly days: number
  /** Days since 1970-01-01 of its first day. */
  readonly firstDay: number
}

const dayMs = 86_400_000

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs

/** ISO date of a number of days since 1970-01-01. */
export const isoDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

export const isSunday = (day: number): boolean => new Date(day * dayMs).getUTCDay() === 0

export const years: readonly number[] = [2021, 2022, 2023, 2024]

/** The 48 months of the sample. */
export const months: readonly Month[] = years.flatMap((year, nth) =>
  Array.from({ length: 12 }, (_, at) => {
    const month = at + 1
    const firstDay = dayNumber(year, month, 1)
    const text = `${year}-${String(month).padStart(2, '0')}`
    return { year, month, index: nth * 12 + at, text, firstDay, days: dayNumber(year, month + 1, 1) - firstDay }
  }),
)

/** The last day that a stay may end on. */
export const lastDay = dayNumber(2024, 12, 31)

/** How full hospitals are: fewer before and in the Spring Festival and in the epidemic winter, a little more each year. */
export function activity(month: Month): number {
  const byMonth = [0.95, 0.82, 1.04, 1.02, 1.01, 1, 1.03, 1.02, 1, 0.97, 1.03, 1.05][month.month - 1] ?? 1
  const epidemic = { '2022-04': 0.9, '2022-12': 0.78, '2023-01': 0.86 }[month.text] ?? 1
  return byMonth * epidemic * 1.03 ** (month.index / 12)
}

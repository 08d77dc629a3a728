import type { Indicator } from '../catalogue/index.ts'
import { type PeriodUnit, periodsBetween, period as readPeriod } from '../core/index.ts'

const finest: readonly PeriodUnit[] = ['month', 'quarter', 'half', 'year']

const unitOf = (frequency: NonNullable<Indicator['frequency']>): PeriodUnit =>
  frequency === 'half-year' ? 'half' : frequency

export const finer = (a: PeriodUnit, b: PeriodUnit): PeriodUnit => (finest.indexOf(a) <= finest.indexOf(b) ? a : b)

/** How often numbers are asked for: as printed, or oftener if asked; where nothing is printed, once for the form's period. */
export function askedEvery(
  frequency: Indicator['frequency'],
  { period, by }: { readonly period: string; readonly by?: PeriodUnit | undefined },
): PeriodUnit {
  const printed = frequency === undefined ? (by ?? readPeriod(period).unit) : unitOf(frequency)
  return by === undefined ? printed : finer(printed, by)
}

/** The periods of one unit within the form's period; none where the unit is longer. */
export function periodsWithin(every: PeriodUnit, text: string): readonly string[] {
  const { unit, start, end } = readPeriod(text)
  if (finer(every, unit) !== every) return []
  return periodsBetween(every, start, end).map((each) => each.text)
}

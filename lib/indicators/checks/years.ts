import { type Indicator, indicators, kinds } from '../../catalogue/index.ts'
import { compute, type Setting } from '../compute.ts'
import { spanOf } from '../fact-table.ts'
import type { IndicatorResult } from '../types.ts'

const computed = new WeakMap<Setting, readonly IndicatorResult[]>()

/** Every proportion, rate, ratio and mean that was reported, by institution and year: what several checks look at. */
export function byYear(setting: Setting): readonly IndicatorResult[] {
  const before = computed.get(setting)
  if (before) return before
  const span = spanOf(setting.facts)
  const results = span
    ? indicators.filter((each) => isReported(setting, each)).map((each) => resultOf(setting, each, span))
    : []
  computed.set(setting, results)
  return results
}

/** Counts grow with the institution and are no matter of likeness; parts and classes have no one value. */
const isReported = ({ facts }: Setting, { kind, measure }: Indicator): boolean =>
  kinds[kind].shape === 'quotient' &&
  'numerator' in measure &&
  facts.values.has(measure.numerator) &&
  facts.values.has(measure.denominator)

const resultOf = (
  setting: Setting,
  indicator: Indicator,
  { start, end }: { readonly start: string; readonly end: string },
): IndicatorResult =>
  compute(setting, indicator, {
    by: ['organization', 'year'],
    start: `${start.slice(0, 4)}-01-01`,
    end: yearAfter(end),
  })

/** The first day after the year in which a span ends. */
const yearAfter = (end: string): string => (end.endsWith('-01-01') ? end : `${Number(end.slice(0, 4)) + 1}-01-01`)

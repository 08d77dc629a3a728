import { hasInterval, intervalAt, isKnown, type Quantity } from '../../core/index.ts'
import type { DrgRow } from '../../indicators/index.ts'
import type { DrgMeasure } from './measures.ts'
import type { InpatientStudy } from './study.ts'

/** On which side of a number a row lies by its 99.8 % interval. */
export function sideOf(measure: DrgMeasure, row: DrgRow, than: number): 'high' | 'low' | 'inside' {
  const answer = measure.of(row)
  if (!isKnown<Quantity>(answer) || !hasInterval(answer)) return 'inside'
  const { lower, upper } = intervalAt(answer, 0.998) ?? answer
  return lower > than ? 'high' : upper < than ? 'low' : 'inside'
}

/** The hospitals that lie beyond the value of all of them, the farthest first. */
export function beyond(
  { whole, hospitals }: InpatientStudy,
  measure: DrgMeasure,
): { readonly high: readonly DrgRow[]; readonly low: readonly DrgRow[] } {
  const together = measure.of(whole)
  if (!isKnown<Quantity>(together)) return { high: [], low: [] }
  const number = (row: DrgRow): number => {
    const answer = measure.of(row)
    return isKnown<Quantity>(answer) ? answer.value : together.value
  }
  const side = (which: 'high' | 'low'): DrgRow[] =>
    hospitals
      .filter((row) => sideOf(measure, row, together.value) === which)
      .sort((a, b) => Math.abs(number(b) - together.value) - Math.abs(number(a) - together.value))
  return { high: side('high'), low: side('low') }
}

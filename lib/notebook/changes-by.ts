import type { Bilingual } from '../core/index.ts'
import {
  type Change,
  type Dimension,
  type IndicatorResult,
  type IndicatorRow,
  yearOverYear,
} from '../indicators/index.ts'

/** The change of every place in a result grouped by place and year. */
export function changesBy(
  result: IndicatorResult,
  dimension: Dimension,
  year: number,
): { label: Bilingual; change: Change }[] {
  const keys = [...new Set(result.rows.map((row) => row.keys[dimension] ?? ''))]
  return keys.map((key) => {
    const rows = result.rows.filter((row) => row.keys[dimension] === key)
    return { label: placeLabel(rows[0]), change: yearOverYear({ ...result, rows }, year) }
  })
}

/** The label of a row grouped by place and year, without its year. */
const placeLabel = (row: IndicatorRow | undefined): Bilingual => ({
  zh: (row?.label.zh ?? '').replace(/ \d{4}$/, ''),
  en: (row?.label.en ?? '').replace(/ \d{4}$/, ''),
})

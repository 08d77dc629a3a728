import { formatInterval, formatNumber, isKnown, type Lang, type Quantity } from '../core/index.ts'
import type { IndicatorResult, IndicatorRow } from '../indicators/index.ts'
import { compositionCell, rowCell } from './cells.ts'
import type { TableCell } from './model.ts'

type Indicator = IndicatorResult['indicator']

/**
 * The value of an indicator as its kind is printed: a number with its interval; parts as `2.1 : 3.4 : 1.00`; a median with its
 * quartiles; the largest classes with their shares; items met of those that apply. A value that is not there is its reason.
 */
export function valueCell({ measure, format }: Indicator, row: IndicatorRow, lang: Lang): TableCell {
  const plain = rowCell(row, format, lang)
  if (!isKnown<Quantity>(row.answer)) return plain
  if ('parts' in measure && row.parts) return compositionCell(row.parts, lang)
  if (row.quartiles) return { ...plain, ...quartilesOf(row.quartiles, format.decimals, lang) }
  if (row.classes) return { text: classesText(row.classes, format.decimals, lang) }
  if ('checklist' in measure) return { ...plain, light: `(${row.numerator}/${row.denominator})` }
  return plain
}

function quartilesOf(
  [lower, upper]: NonNullable<IndicatorRow['quartiles']>,
  decimals: number,
  lang: Lang,
): { readonly light?: string } {
  if (!isKnown(lower) || !isKnown(upper)) return {}
  return { light: `(${formatInterval({ lower: lower.value, upper: upper.value }, { decimals, lang })})` }
}

/** `一氧化碳中毒 60.0%；其他 40.0%` */
function classesText(classes: NonNullable<IndicatorRow['classes']>, decimals: number, lang: Lang): string {
  const others = lang === 'zh' ? '其他' : 'others'
  return classes
    .map(({ name, share }) => `${name ?? others} ${formatNumber(share, { decimals, lang, unit: '%' })}`)
    .join(lang === 'zh' ? '；' : '; ')
}

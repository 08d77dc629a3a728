import {
  type Answer,
  type Bilingual,
  type Estimate,
  formatEstimate,
  formatNumber,
  isKnown,
  type Known,
  type Lang,
  reasonText,
} from '../core/index.ts'
import type { ValueItem } from './model.ts'

export type ValueFormat = {
  readonly decimals: number
  readonly unit?: Bilingual | string
  /** Writes the plus too, for changes. */
  readonly signed?: boolean
  /** Writes the limits behind the number, where the answer has some. */
  readonly interval?: boolean
}

/**
 * An answer worded for an edition: its number with unit, or the reason why there is none.
 * @example valueItem(known(12.345), { decimals: 1, unit: '%' }, 'zh').text // '12.3%'
 */
export function valueItem(answer: Answer<Known | Estimate>, format: ValueFormat, lang: Lang): ValueItem {
  if (!isKnown(answer)) return { kind: 'unavailable', text: reasonText(answer.reason, lang), reason: answer.reason }
  const unit = typeof format.unit === 'string' ? format.unit : (format.unit?.[lang] ?? '')
  const style = { decimals: format.decimals, lang, unit, signed: format.signed ?? false }
  const withLimits = format.interval === true && 'lower' in answer
  const text = withLimits ? formatEstimate(answer, style) : formatNumber(answer.value, style)
  return { kind: 'value', text, number: answer.value, unit }
}

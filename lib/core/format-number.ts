import { type Answer, isKnown, type Known } from './answer.ts'
import type { Lang } from './lang.ts'
import { reasonText } from './reason-text.ts'
import { roundHalfUp } from './round-half-up.ts'

export type NumberFormat = {
  readonly decimals: number
  readonly lang: Lang
  /** Follows the number: `%` and Chinese units directly, English words, and units that begin with a digit, after a gap that never breaks. */
  readonly unit?: string
  /** Writes the plus too, as changes need. */
  readonly signed?: boolean
}

export type Limits = { readonly lower: number; readonly upper: number }

const minus = '−'
const noBreak = '\u00A0'

/**
 * A number as it is printed: rounded half up, thousands separated, a true minus sign, its unit.
 * @throws RangeError for a number that is not finite.
 * @example formatNumber(12345.675, { decimals: 2, lang: 'zh' }) // '12,345.68'
 * @example formatNumber(-0.4, { decimals: 1, lang: 'zh', unit: '个百分点', signed: true }) // '−0.4个百分点'
 */
export function formatNumber(value: number, format: NumberFormat): string {
  return withUnit(bare(value, format), format.unit, format.lang)
}

/**
 * Two limits: `11.1–13.6`; with a minus sign among them the dash would be misread, so a word stands between.
 * @example formatInterval({ lower: -0.9, upper: 0.1 }, { decimals: 1, lang: 'en' }) // '−0.9 to 0.1'
 */
export function formatInterval({ lower, upper }: Limits, format: NumberFormat): string {
  const [from, to] = [bare(lower, format), bare(upper, format)]
  const words = format.lang === 'zh' ? '至' : ' to '
  const limits = `${from}${[from, to].some((text) => /^[−+]/.test(text)) ? words : '–'}${to}`
  return withUnit(limits, format.unit, format.lang)
}

/**
 * A number with its limits, `12.3% (11.1–13.6)`: the unit stands once, with the number.
 * @example formatEstimate({ value: 12.3, lower: 11.1, upper: 13.6 }, { decimals: 1, lang: 'zh', unit: '%' }) // '12.3% (11.1–13.6)'
 */
export function formatEstimate(of: Limits & { readonly value: number }, format: NumberFormat): string {
  const { unit: _, ...plain } = format
  return `${formatNumber(of.value, format)} (${formatInterval(of, plain)})`
}

/** An answer as it is printed: its number, or the reason why there is none. */
export function formatAnswer(answer: Answer<Known>, format: NumberFormat): string {
  return isKnown(answer) ? formatNumber(answer.value, format) : reasonText(answer.reason, format.lang)
}

function bare(value: number, { decimals, signed = false }: NumberFormat): string {
  const rounded = roundHalfUp(value, decimals)
  const negative = rounded.startsWith('-')
  const [whole = '', fraction] = (negative ? rounded.slice(1) : rounded).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = negative ? minus : signed && /[1-9]/.test(rounded) ? '+' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

function withUnit(text: string, unit: string | undefined, lang: Lang): string {
  if (unit === undefined || unit === '') return text
  const gap = /^\d/.test(unit) || (lang === 'en' && /^[A-Za-z]/.test(unit)) ? noBreak : ''
  return `${text}${gap}${unit}`
}

/** What stands after a difference of two percentages, so that it is never taken for a relative change. */
export const percentagePoints = (lang: Lang): string => (lang === 'zh' ? '个百分点' : 'percentage points')

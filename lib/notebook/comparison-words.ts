import type { Indicator } from '../catalogue/index.ts'
import {
  type Answer,
  formatEstimate,
  formatNumber,
  hasInterval,
  isKnown,
  type Lang,
  type Quantity,
  reasonText,
} from '../core/index.ts'

// How numbers of a comparison stand in sentences and tables.

/** What a difference of two values is measured in. */
export function differenceUnit({ format }: Indicator, lang: Lang): string {
  const unit = format.unit[lang]
  if (unit === '%') return lang === 'zh' ? ' 个百分点' : '\u00A0percentage points'
  if (unit === '‰') return lang === 'zh' ? ' 个千分点' : '\u00A0per thousand'
  return lang === 'zh' ? ` ${unit}` : `\u00A0${unit}`
}

/** The same in the head of a column. */
export const differenceHead = (indicator: Indicator, lang: Lang): string => {
  if (indicator.format.unit.en === '%') return lang === 'zh' ? '个百分点' : 'points'
  return differenceUnit(indicator, lang).trim()
}

export function withUnit({ format }: Indicator, value: number, lang: Lang): string {
  const unit = format.unit[lang]
  const printed = /^[%‰]/.test(unit) ? unit : `\u00A0${unit}`
  return formatNumber(value, { decimals: format.decimals, lang, unit: printed })
}

export const bare = ({ format }: Indicator, value: number, lang: Lang): string =>
  formatNumber(value, { decimals: format.decimals, lang })

export const whole = (value: number, lang: Lang): string => formatNumber(value, { decimals: 0, lang })

/** `1.52 (1.30–1.78)` for sentences: in Chinese the brackets are full-width and name the level. */
export function ratioText(answer: Answer<Quantity>, lang: Lang): string {
  if (!isKnown<Quantity>(answer)) return reasonText(answer.reason, lang)
  if (!hasInterval(answer)) return formatNumber(answer.value, { decimals: 2, lang })
  if (lang === 'en') return formatEstimate(answer, { decimals: 2, lang })
  const [value, limits = ''] = formatEstimate(answer, { decimals: 2, lang }).split(' (')
  return `${value}（95% 区间 ${limits.replace(')', '')}）`
}

/** A p as it is printed: never 0, never more exact than it is. */
export function pText(p: number | null, lang: Lang): string {
  if (p === null) return ''
  return p < 0.001 ? '<0.001' : formatNumber(p, { decimals: 3, lang })
}

export const listed = (names: readonly string[], lang: Lang): string => names.join(lang === 'zh' ? '、' : ', ')

/** The first few names, with how many more there are. */
export function someOf(names: readonly string[], most: number, lang: Lang): string {
  const rest = names.length - most
  if (rest <= 0) return listed(names, lang)
  const shown = listed(names.slice(0, most), lang)
  return lang === 'zh' ? `${shown}等 ${names.length} 个` : `${shown} and ${rest} more`
}

import type { Reason } from './answer.ts'
import type { Lang } from './lang.ts'

const words: Record<Reason, Record<Lang, string>> = {
  missing: { zh: '未报', en: 'not reported' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  'zero-denominator': { zh: '分母为零', en: 'zero denominator' },
  'too-few': { zh: '样本过小', en: 'too few' },
  suppressed: { zh: '已隐藏', en: 'suppressed' },
  'follow-up-incomplete': { zh: '随访未满', en: 'follow-up incomplete' },
  'longer-period': { zh: '只按更长时期填报', en: 'reported for longer periods only' },
}

const signs: Record<Reason, string> = {
  missing: '—',
  'not-applicable': '/',
  'zero-denominator': '∅',
  'too-few': '*',
  suppressed: '■',
  'follow-up-incomplete': '…',
  'longer-period': '†',
}

export const reasons: readonly Reason[] = Object.keys(words) as Reason[]

/** Why there is no number, in the words a report prints. */
export const reasonText = (reason: Reason, lang: Lang): string => words[reason][lang]

/** The sign that stands for a reason in a dense table; `reasonKey` explains the signs once. */
export const reasonSign = (reason: Reason): string => signs[reason]

/** One line that explains every sign: `— 未报；/ 不适用；…`. */
export function reasonKey(lang: Lang): string {
  return reasons.map((reason) => `${signs[reason]} ${words[reason][lang]}`).join(lang === 'zh' ? '；' : '; ')
}

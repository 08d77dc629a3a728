import type { Normalisation } from './normalisations.ts'
import type { MissingReason } from './words.ts'

const spellings: Readonly<Record<MissingReason, readonly string[]>> = {
  missing: ['未报', '未统计', '未填报', 'missing', 'not reported'],
  'not-applicable': ['不适用', 'not applicable', 'not-applicable', 'n/a'],
}
const signs: Readonly<Record<MissingReason, RegExp>> = {
  // Hyphen, en and em dash, bar, minus, and their full-width and doubled forms.
  missing: /^[-‐‑‒–—―−－─]{1,2}$/,
  'not-applicable': /^[/／]$/,
}
const reasons = ['missing', 'not-applicable'] as const

/** The reason for no number that a text gives, where it gives one. */
export function readReason(text: string): { readonly reason: MissingReason; readonly rule: Normalisation } | undefined {
  const word = text.trim().toLowerCase()
  const spelt = reasons.find((reason) => spellings[reason].includes(word))
  if (spelt) return { reason: spelt, rule: 'reason-word' }
  const signed = reasons.find((reason) => signs[reason].test(word))
  return signed ? { reason: signed, rule: 'reason-sign' } : undefined
}

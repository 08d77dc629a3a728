import { type Problem, problem } from '../core/index.ts'
import type { Normalisation } from './normalisations.ts'
import type { PlanRow } from './plan.ts'
import type { RawCell } from './raw-cell.ts'
import { readReason } from './read-reason.ts'
import type { MissingReason } from './words.ts'

/** What a cell says, and by which rules it was read; or what is wrong with it. */
export type ReadCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: number; readonly rules: readonly Normalisation[] }
  | { readonly kind: 'none'; readonly reason: MissingReason; readonly rules: readonly Normalisation[] }
  | { readonly kind: 'wrong'; readonly problem: Problem }

type Field = Pick<PlanRow, 'value' | 'unit'>

const wrong = (of: Problem): ReadCell => ({ kind: 'wrong', problem: of })

/**
 * The number in a cell that asks for one. Nothing is guessed: only what `normalisations` lists is read as something else,
 * and what could mean two things is a problem.
 */
export function readNumber(cell: RawCell, field: Field): ReadCell {
  switch (cell.kind) {
    case 'blank':
      return { kind: 'blank' }
    case 'number':
      return fromNumber(cell, field)
    case 'text':
      return fromText(cell.text, field)
    case 'date':
      return wrong(problem('ZK-FORM-DATE', { value: cell.text }))
    case 'error':
      return wrong(problem('ZK-FORM-ERROR', { value: cell.text }))
    case 'other':
      return wrong(problem('ZK-FORM-NOT-NUMBER', { value: cell.text }))
    case 'formula':
      return fromFormula(cell, field)
  }
}

function fromFormula({ result, text }: Extract<RawCell, { kind: 'formula' }>, field: Field): ReadCell {
  if (result.kind === 'blank') return wrong(problem('ZK-FORM-FORMULA', { value: text }))
  const read = readNumber(result, field)
  return read.kind === 'value' || read.kind === 'none' ? { ...read, rules: ['formula', ...read.rules] } : read
}

function fromNumber({ value, percent, text }: Extract<RawCell, { kind: 'number' }>, field: Field): ReadCell {
  if (field.value.kind !== 'percent') {
    return percent ? wrong(problem('ZK-FORM-PERCENT', { value: text })) : within(value, text, field, [])
  }
  return percent ? within(Number.parseFloat(text), text, field, ['percent-format']) : share(value, text, field, [])
}

/** A number up to 1 where per cent is asked for may be a share: 0.95 could mean 95 %, or not. */
function share(value: number, text: string, field: Field, rules: readonly Normalisation[]): ReadCell {
  if (value > 0 && value <= 1) return wrong(problem('ZK-FORM-SHARE', { value: text }))
  return within(value, text, field, rules)
}

// More digits than a workbook keeps, or than anything here can count.
const mostEver = 1e12

function within(value: number, text: string, { value: type }: Field, rules: readonly Normalisation[]): ReadCell {
  if (type.kind === 'whole' && !Number.isInteger(value)) return wrong(problem('ZK-FORM-WHOLE', { value: text }))
  const most = type.kind === 'percent' ? 100 : type.most
  if (value >= 0 && value <= (most ?? mostEver)) return { kind: 'value', value, rules }
  const limit = most ?? (value > 0 ? mostEver : undefined)
  return wrong(problem('ZK-FORM-RANGE', { value: text, most: limit?.toLocaleString('en-US') }))
}

const invisible = /[\u00A0\u2000-\u200D\u2060\u3000\uFEFF]/g

function fromText(given: string, field: Field): ReadCell {
  const rules: Normalisation[] = []
  const step = (rule: Normalisation, before: string, after: string): string => {
    if (before !== after) rules.push(rule)
    return after
  }
  const trimmed = step(
    'trimmed',
    given,
    given.replace(/^[\s\u00A0\u2000-\u200D\u2060\u3000\uFEFF]+|[\s\u00A0\u2000-\u200D\u2060\u3000\uFEFF]+$/g, ''),
  )
  if (trimmed === '') return { kind: 'blank' }
  if (/^#(REF|VALUE|DIV\/0|N\/A|NAME\?|NUM|NULL)/.test(trimmed))
    return wrong(problem('ZK-FORM-ERROR', { value: trimmed }))
  const reason = readReason(trimmed)
  if (reason) return { kind: 'none', reason: reason.reason, rules: [...rules, reason.rule] }
  const narrow = step('half-width', trimmed, halfWidth(trimmed))
  const bare = withoutUnit(narrow, field)
  if (bare !== narrow) rules.push('unit')
  return fromDigits(bare, trimmed, field, rules)
}

/** Digits, point, comma, per cent and minus of the full-width block. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．，％－]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).replace(invisible, '')

function withoutUnit(text: string, { unit, value }: Field): string {
  if (value.kind === 'percent') return text
  const own = [unit.zh, unit.en].find(
    (each) => text.toLowerCase().endsWith(each.toLowerCase()) && text.length > each.length,
  )
  return own === undefined ? text : text.slice(0, -own.length).trimEnd()
}

const plain = /^[+-]?(0|[1-9]\d*)(\.\d+)?$/
const grouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/

function fromDigits(text: string, shown: string, field: Field, rules: readonly Normalisation[]): ReadCell {
  if (/^[+-]?[\d.,]+ ?%$/.test(text)) return fromPercent(text.replace(/ ?%$/, ''), shown, field, rules)
  const separated = grouped.test(text)
  const digits = separated ? text.replaceAll(',', '') : text
  if (!plain.test(digits)) return wrong(notPlain(text, shown))
  const used: readonly Normalisation[] = [...rules, ...(separated ? ['thousands' as const] : []), 'text-number']
  const value = Number(digits)
  return field.value.kind === 'percent' ? share(value, shown, field, used) : within(value, shown, field, used)
}

function fromPercent(digits: string, shown: string, field: Field, rules: readonly Normalisation[]): ReadCell {
  if (field.value.kind !== 'percent') return wrong(problem('ZK-FORM-PERCENT', { value: shown }))
  if (!plain.test(digits)) return wrong(notPlain(digits, shown))
  return within(Number(digits), shown, field, [...rules, 'percent-text'])
}

/** Which problem a text is that is no plain number. */
function notPlain(text: string, shown: string): Problem {
  const value = shown
  if (/^(无|没有|暂无|none|nil|no)$/i.test(text)) return problem('ZK-FORM-NONE-WORD', { value })
  if (/^[+-]?\d[\d,]*,\d*$/.test(text)) return problem('ZK-FORM-COMMA', { value })
  const about = /^(约|大约|近|近似|≈|~|～|>|<|≥|≤|＞|＜|about|ca\.?)/i.test(text)
  const bound = /(\+|＋|余|多|以上|以下|左右|上下)[^\d]*$/.test(text)
  const range = /^\d+(\.\d+)?\s*(-|–|—|~|～|至|到)\s*\d+(\.\d+)?$/.test(text)
  if ((about || bound || range) && /\d/.test(text)) return problem('ZK-FORM-APPROXIMATE', { value })
  return problem('ZK-FORM-NOT-NUMBER', { value })
}

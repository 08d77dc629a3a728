import {
  formatInterval,
  formatNumber,
  hasInterval,
  isKnown,
  type Lang,
  type Quantity,
  reasonSign,
} from '../core/index.ts'
import type { Change, IndicatorFormat, IndicatorRow, Judgement, TargetState } from '../indicators/index.ts'
import type { TableCell } from './model.ts'
import { differenceUnit, verdictWord } from './sentences/change.ts'
import { targetStateWord } from './sentences/target.ts'

// Cells of tables, from results: the printed text, the interval in a lighter tone, the unrounded number for the workbook.

export const textCell = (text: string): TableCell => ({ text })

export function numberCell(value: number | null, decimals: number, lang: Lang): TableCell {
  if (value === null) return { text: reasonSign('missing') }
  return { text: formatNumber(value, { decimals, lang }), number: value }
}

/** `12.3 (11.1–13.6)`; the unit stands in the head of the table. */
export function quantityCell(answer: IndicatorRow['answer'], decimals: number, lang: Lang): TableCell {
  if (!isKnown<Quantity>(answer)) return { text: reasonSign(answer.reason), tone: 'muted' }
  const text = formatNumber(answer.value, { decimals, lang })
  if (!hasInterval(answer)) return { text, number: answer.value }
  return { text, light: `(${formatInterval(answer, { decimals, lang })})`, number: answer.value }
}

export const rowCell = (row: IndicatorRow, format: IndicatorFormat, lang: Lang): TableCell =>
  quantityCell(row.answer, format.decimals, lang)

/** The parts of a composition, `2.1 : 3.4 : 1`, scaled so that the last is 1; all as counts where the last is none. */
export function compositionCell(parts: readonly number[], lang: Lang): TableCell {
  const last = parts.at(-1) ?? 0
  const scale = last > 0 ? 1 / last : 1
  const decimals = last > 0 ? 2 : 0
  return { text: parts.map((part) => formatNumber(part * scale, { decimals, lang })).join(' : ') }
}

const tones: Record<Judgement, NonNullable<TableCell['tone']>> = {
  improved: 'improvement',
  worsened: 'concern',
  neutral: 'neutral',
  none: 'muted',
}

/** The difference with its interval; its unit is printed in the cell, since a table mixes points and relative changes. */
export function differenceCell(change: Change, lang: Lang): TableCell {
  const { difference } = change
  if (!isKnown<Quantity>(difference)) return { text: reasonSign(difference.reason), tone: 'muted' }
  const decimals = change.unit === 'relative-percent' ? 1 : change.indicator.format.decimals
  const unit = change.unit === 'relative-percent' ? differenceUnit(change, lang) : ''
  const text = `${formatNumber(difference.value, { decimals, lang, signed: true })}${unit}`
  const cell = { text, number: difference.value, tone: tones[change.judgement] }
  return hasInterval(difference) ? { ...cell, light: `(${formatInterval(difference, { decimals, lang })})` } : cell
}

/** Judged changes show their judgement; the rest says why none was made. */
const iconOf = ({ judgement, verdict }: Change): string => {
  if (judgement !== 'none') return judgement
  return verdict === 'not-judged' || verdict.endsWith('slightly') ? 'none' : verdict
}

export const verdictCell = (change: Change, lang: Lang): TableCell => ({
  text: verdictWord(change.verdict, lang),
  icon: iconOf(change),
  tone: tones[change.judgement],
})

const targetTones: Record<TargetState, NonNullable<TableCell['tone']>> = {
  met: 'improvement',
  unmet: 'concern',
  undecided: 'neutral',
  'no-target': 'muted',
  unavailable: 'muted',
}

export const targetCell = (state: TargetState, lang: Lang): TableCell => ({
  text: targetStateWord(state, lang),
  tone: targetTones[state],
})

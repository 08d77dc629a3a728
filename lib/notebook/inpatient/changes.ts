import {
  type Answer,
  formatInterval,
  formatNumber,
  hasInterval,
  isKnown,
  known,
  type Lang,
  type Quantity,
  reasonSign,
  unavailable,
} from '../../core/index.ts'
import { type DrgRow, type Judgement, reportLevels, type Verdict } from '../../indicators/index.ts'
import { type TableCell, verdictWord } from '../../report/index.ts'
import { mover } from '../../stats/index.ts'
import type { DrgMeasure } from './measures.ts'

/** How a measure went from one row to another, with what may be said of it. */
export type MeasureChange = {
  /** In the printed unit. */
  readonly difference: Answer<Quantity>
  readonly verdict: Verdict
  readonly judgement: Judgement
}

/** The difference of two independent years, judged by its interval and the measure's threshold, never by its sign alone. */
export function changeOf(measure: DrgMeasure, from: DrgRow | undefined, to: DrgRow): MeasureChange {
  const [before, after] = [from ? measure.of(from) : unavailable('missing'), measure.of(to)]
  if (!isKnown<Quantity>(before)) return { difference: before, verdict: 'unavailable', judgement: 'none' }
  if (!isKnown<Quantity>(after)) return { difference: after, verdict: 'unavailable', judgement: 'none' }
  if (!hasInterval(before) || !hasInterval(after))
    return { difference: known(after.value - before.value), verdict: 'not-judged', judgement: 'none' }
  const difference = mover(after, before, { levels: reportLevels })
  const verdict = verdictOf(difference, measure.threshold)
  return { difference, verdict, judgement: judgementOf(verdict, measure.better) }
}

function verdictOf(difference: Answer<Quantity>, threshold: number): Verdict {
  if (!isKnown<Quantity>(difference) || !hasInterval(difference)) return 'unavailable'
  if (difference.lower <= 0 && difference.upper >= 0) return 'no-clear-change'
  const rose = difference.value > 0
  if (Math.abs(difference.value) < threshold) return rose ? 'rose-slightly' : 'fell-slightly'
  return rose ? 'rose' : 'fell'
}

function judgementOf(verdict: Verdict, better: DrgMeasure['better']): Judgement {
  if (verdict !== 'rose' && verdict !== 'fell') return 'none'
  if (better === 'neutral') return 'neutral'
  return (verdict === 'rose') === (better === 'higher') ? 'improved' : 'worsened'
}

const tones: Readonly<Record<Judgement, NonNullable<TableCell['tone']>>> = {
  improved: 'improvement',
  worsened: 'concern',
  neutral: 'neutral',
  none: 'muted',
}

/** The difference with its interval; shares in points, which the unit of the row says. */
export function changeCell({ difference, judgement }: MeasureChange, { decimals }: DrgMeasure, lang: Lang): TableCell {
  if (!isKnown<Quantity>(difference)) return { text: reasonSign(difference.reason), tone: 'muted' }
  const cell = {
    text: formatNumber(difference.value, { decimals, lang, signed: true }),
    number: difference.value,
    tone: tones[judgement],
  }
  return hasInterval(difference) ? { ...cell, light: `(${formatInterval(difference, { decimals, lang })})` } : cell
}

export function changeWordCell({ verdict, judgement }: MeasureChange, lang: Lang): TableCell {
  const plain = verdict === 'no-clear-change' || verdict === 'unavailable' ? verdict : 'none'
  return { text: verdictWord(verdict, lang), icon: judgement === 'none' ? plain : judgement, tone: tones[judgement] }
}

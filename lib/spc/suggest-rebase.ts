import type { Lang } from '../core/index.ts'
import type { ControlChart } from './types.ts'

/** That the latest points have stayed on one side of the centre long enough to ask whether the process has changed. */
export type RebaseSuggestion = {
  /** The slot at which the run begins. */
  readonly at: string
  readonly points: number
  readonly side: 'above' | 'below'
}

/** Shorter runs are common by chance: 8 in a row, as in the rule of Western Electric 1956. */
const shortest = 8

/**
 * Might new limits be called for, and from where? Only ever a suggestion: a new part is a decision of people who know what
 * changed, with its reason and date. None where the latest points change sides, or an axis has no order.
 * @example suggestRebase(controlChart('i', [4, 6, 5, 4, 6, 5, 4, 6, 9, 9, 8, 9, 9, 8, 9, 9].map((y, k) => ({ x: `${k}`, y })))) // { at: '8', points: 8, side: 'above' }
 */
export function suggestRebase({ points, parts, ordered }: ControlChart): RebaseSuggestion | undefined {
  const last = parts.at(-1)
  if (last === undefined || !ordered) return undefined
  const counting = points
    .slice(last.start, last.end)
    .filter(({ side, excluded }) => side !== undefined && side !== 0 && excluded === undefined)
  const side = counting.at(-1)?.side
  const run = counting.slice(1 + counting.findLastIndex((point) => point.side !== side))
  const [first] = run
  if (first === undefined || run.length < shortest || run.length === counting.length) return undefined
  return { at: first.x, points: run.length, side: side === 1 ? 'above' : 'below' }
}

const words = {
  zh: ({ at, points, side }: RebaseSuggestion) =>
    `自${at}起连续${points}点在中心线${side === 'above' ? '上方' : '下方'}；请先查明原因，再决定是否另立一期。`,
  en: ({ at, points, side }: RebaseSuggestion) =>
    `${points} points ${side} the centre since ${at}; look for a cause first, then decide on new limits.`,
}

/**
 * The suggestion as a sentence.
 * @example rebaseText({ at: '2024-03', points: 8, side: 'above' }, 'en') // '8 points above the centre since 2024-03; look for a cause first, then decide on new limits.'
 */
export const rebaseText = (suggestion: RebaseSuggestion, lang: Lang): string => words[lang](suggestion)

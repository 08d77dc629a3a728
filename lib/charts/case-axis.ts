import { formatNumber, type Lang } from '../core/index.ts'
import type { Axis } from './plane.ts'
import { periodText } from './slots.ts'
import { ticks } from './ticks.ts'

const dated = /^\d{4}-\d{2}(-\d{2})?$/

export const isDated = (text: string): boolean => dated.test(text)

/** Cases in their order: their numbers, and beneath them the month of that case where cases are labelled by dates. */
export function caseAxis(cases: readonly { readonly x: string }[], width: number, lang: Lang): Axis {
  const numbers = ticks(
    0,
    cases.length,
    Math.max(2, Math.floor(width / (isDated(cases[0]?.x ?? '') ? 95 : 55))),
  ).filter(Number.isInteger)
  return {
    values: numbers.map((number) => number - 1),
    labels: numbers.map((number) => {
      const text = cases[number - 1]?.x ?? ''
      const count = formatNumber(number, { decimals: 0, lang })
      return isDated(text) ? [count, periodText(text.slice(0, 7), lang)] : count
    }),
    line: true,
    ticks: true,
  }
}

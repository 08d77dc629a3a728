import { type Unavailable, unavailable } from '../core/index.ts'
import { requireWhole } from './guard.ts'

export type TrendMethod = 'newcombe-10' | 'rate-ratio' | 'cochran-armitage' | 'mann-kendall'

/**
 * Which comparison do so many years allow? 2: Newcombe's difference of proportions, or a rate ratio. 3 or 4 with numerators
 * and denominators: Cochran-Armitage. 5 and more: Mann-Kendall. Anything else is `too-few`: 点数不足，不作趋势检验. A
 * changed definition breaks the series, and only the years since then count.
 * @example trendMethod({ points: 3, scoring: 'proportion' }) // 'cochran-armitage'
 */
export function trendMethod({
  points,
  scoring,
}: {
  readonly points: number
  readonly scoring: 'proportion' | 'rate' | 'continuous'
}): TrendMethod | Unavailable {
  requireWhole('points', points, 0)
  if (points >= 5) return 'mann-kendall'
  if (points >= 3 && scoring === 'proportion') return 'cochran-armitage'
  if (points === 2 && scoring !== 'continuous') return scoring === 'proportion' ? 'newcombe-10' : 'rate-ratio'
  return unavailable('too-few', `${points} points`)
}

import type { RuleSet } from './rule.ts'
import { alternating, avoiding, beyond, hugging, oneSide, steadily } from './rules/completed.ts'
import { netTwoInThree } from './rules/net-pattern.ts'
import { outside } from './rules/outside.ts'
import { shift } from './rules/shift.ts'
import { trend } from './rules/trend.ts'
import { twoInThree } from './rules/two-in-three.ts'
import type { RuleSetId } from './types.ts'

const makingDataCount = (id: RuleSetId, length: number): RuleSet => ({
  id,
  version: 1,
  rules: [outside, trend(length), twoInThree, shift(length)],
  runs: false,
  limitsPerRange: 2.66,
})

export type NetPattern = {
  /** Points on one side that make a shift. Default 7. */
  readonly shift?: number
  /** Points rising or falling that make a trend. Default 7. */
  readonly trend?: number
  /** Two in three flags all points of the window, not only those beyond 2 sigma. Default false. */
  readonly highlightSeries?: boolean
}

/**
 * The patterns of the healthcare dashboards of Western Australia (PowerBI-SPC): a shift, a trend, and two in three counted
 * net of the other side; all points of a pattern are flagged. The id names the numbers.
 * @example netPattern({ trend: 5 }).id // 'net-pattern(shift 7, trend 5)'
 */
export function netPattern(of: NetPattern = {}): RuleSet {
  const { shift: sideLength = 7, trend: trendLength = 7, highlightSeries = false } = of
  return {
    id: `net-pattern(shift ${sideLength}, trend ${trendLength}${highlightSeries ? ', highlight-series' : ''})`,
    version: 1,
    rules: [outside, shift(sideLength), trend(trendLength), netTwoInThree(highlightSeries)],
    runs: false,
  }
}

/** Every rule set, by its id. */
export const ruleSets: { readonly [id in RuleSetId]: RuleSet } = {
  // Anhøj & Olesen 2014, PLoS ONE 9:e113825: runs of the whole part, and points outside the limits apart from them.
  anhoej: { id: 'anhoej', version: 1, rules: [outside], runs: 'anhoej' },
  // Anhøj & Wentzel-Larsen 2020, PLoS ONE 15:e0233920: both runs tests as one, for 10 to 100 points.
  'anhoej-bestbox': { id: 'anhoej-bestbox', version: 1, rules: [outside], runs: 'bestbox' },
  'anhoej-cutbox': { id: 'anhoej-cutbox', version: 1, rules: [outside], runs: 'cutbox' },
  'making-data-count-7': makingDataCount('making-data-count-7', 7),
  'making-data-count-6': makingDataCount('making-data-count-6', 6),
  'net-pattern': netPattern(),
  // Western Electric 1956, Statistical Quality Control Handbook.
  'western-electric': {
    id: 'western-electric',
    version: 1,
    rules: [outside, beyond('two-of-three', 2, 3, 2), beyond('four-of-five', 4, 5, 1), oneSide('eight-one-side', 8)],
    runs: false,
  },
  // Nelson 1984, J Qual Technol 16:237.
  nelson: {
    id: 'nelson',
    version: 1,
    rules: [
      outside,
      oneSide('nine-one-side', 9),
      steadily('six-steady', 6),
      alternating('fourteen-alternating', 14),
      beyond('two-of-three', 2, 3, 2),
      beyond('four-of-five', 4, 5, 1),
      hugging('fifteen-within-one-sigma', 15),
      avoiding('eight-beyond-one-sigma', 8),
    ],
    runs: false,
  },
}

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
  definition: {
    zh: `依次判断：一点在过程限之外；连续${length}点严格上升或下降；连续3点均在均值同侧，其中2点在2σ与3σ线之间（限外的点不计，只标记这些靠近界限的点）；连续${length}点在均值同侧（落在均值上的点使之中断）。整段均作标记。过程限为均值 ± 2.66倍平均移动极差。`,
    en: `In this order: a point outside the process limits; ${length} points strictly rising or falling; two of three points in a row between 2 and 3 sigma with all three on the same side of the mean (points outside do not count, only the close ones are flagged); ${length} points in a row on one side of the mean (a point on the mean ends the run). All points of a pattern are flagged. Limits: mean ± 2.66 average moving ranges.`,
  },
  source: 'NHS England, Making Data Count; behaviour of NHSRplotthedots 0.2.2',
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
    definition: {
      zh: `一点在3σ控制限之外；连续${sideLength}点在中心线同侧；连续${trendLength}点逐点上升或下降（${trendLength - 1}次同向变化）；连续3点中，一侧超出2σ线的点（含3σ以外）比另一侧至少多2个。${highlightSeries ? '标记整段。' : '末项只标记超出的点，其余标记整段。'}`,
      en: `A point outside 3 sigma; ${sideLength} points in a row on one side of the centre; ${trendLength} points rising or falling at every step (${trendLength - 1} steps); in three points in a row, at least two more beyond 2 sigma (those beyond 3 count) on one side than on the other. ${highlightSeries ? 'All points of a pattern are flagged.' : 'All points of a pattern are flagged, of the last one only those beyond.'}`,
    },
    source: 'Behaviour of PowerBI-SPC, the healthcare dashboards of Western Australia',
    rules: [outside, shift(sideLength), trend(trendLength), netTwoInThree(highlightSeries)],
    runs: false,
  }
}

/** Every rule set, by its id. */
export const ruleSets: { readonly [id in RuleSetId]: RuleSet } = {
  anhoej: {
    id: 'anhoej',
    version: 1,
    definition: {
      zh: '不计落在中心线上的点，余下n点：最长连串（同侧连续点数的最大值）大于log₂n四舍五入后加3，或穿越中心线的次数少于二项分布B(n−1, ½)的5%分位数，即提示非随机变异；另外单独判断超出3σ控制限的点。',
      en: 'Of the n points that are not on the centre: a longest run above round(log2 n) + 3, or fewer crossings than the 5 % point of Binomial(n − 1, ½), shows that the series is not random as a whole. Apart from that, points outside 3 sigma.',
    },
    source: 'Anhøj & Olesen 2014, PLoS ONE 9:e113825',
    rules: [outside],
    runs: 'anhoej',
  },
  'anhoej-bestbox': {
    id: 'anhoej-bestbox',
    version: 1,
    definition: {
      zh: '同anhoej，但10至100点时两项界限一并选定：在随机序列至少92.5%不报警的各组界限中，取最易发现0.8σ偏移的一组；另外单独判断超出3σ控制限的点。',
      en: 'As anhoej, but for 10 to 100 points the two thresholds are chosen together: of all pairs that let at least 92.5 % of random series pass, the pair that finds a shift of 0.8 sigma most often. Apart from that, points outside 3 sigma.',
    },
    source: 'Anhøj & Wentzel-Larsen 2020, PLoS ONE 15:e0233920',
    rules: [outside],
    runs: 'bestbox',
  },
  'anhoej-cutbox': {
    id: 'anhoej-cutbox',
    version: 1,
    definition: {
      zh: '同anhoej-bestbox，并在随机序列仍至少92.5%不报警的前提下，沿界限把最可能由偏移造成的组合也判为报警；另外单独判断超出3σ控制限的点。',
      en: 'As anhoej-bestbox, and along its edges the pairs that a shift makes most likely signal too, as long as at least 92.5 % of random series pass. Apart from that, points outside 3 sigma.',
    },
    source: 'Anhøj & Wentzel-Larsen 2020, PLoS ONE 15:e0233920',
    rules: [outside],
    runs: 'cutbox',
  },
  'making-data-count-7': makingDataCount('making-data-count-7', 7),
  'making-data-count-6': makingDataCount('making-data-count-6', 6),
  'net-pattern': netPattern(),
  'western-electric': {
    id: 'western-electric',
    version: 1,
    definition: {
      zh: '一点在3σ控制限之外；连续3点中有2点在同侧2σ线之外；连续5点中有4点在同侧1σ线之外；连续8点在中心线同侧。标记完成该模式的点及其后仍满足的点。',
      en: 'A point outside 3 sigma; two of three in a row beyond 2 sigma on the same side; four of five in a row beyond 1 sigma on the same side; eight in a row on one side of the centre. The point that completes a pattern is flagged, and later ones while it holds.',
    },
    source: 'Western Electric 1956, Statistical Quality Control Handbook',
    rules: [outside, beyond('two-of-three', 2, 3, 2), beyond('four-of-five', 4, 5, 1), oneSide('eight-one-side', 8)],
    runs: false,
  },
  nelson: {
    id: 'nelson',
    version: 1,
    definition: {
      zh: '一点在3σ控制限之外；连续9点在中心线同侧；连续6点逐点上升或下降；连续14点上下交替；连续3点中有2点在同侧2σ线之外；连续5点中有4点在同侧1σ线之外；连续15点在1σ线之内；连续8点均在1σ线之外且两侧都有。标记完成该模式的点及其后仍满足的点。',
      en: 'A point outside 3 sigma; nine in a row on one side of the centre; six steadily rising or falling; fourteen alternating up and down; two of three in a row beyond 2 sigma on the same side; four of five in a row beyond 1 sigma on the same side; fifteen in a row within 1 sigma; eight in a row beyond 1 sigma with both sides present. The point that completes a pattern is flagged, and later ones while it holds.',
    },
    source: 'Nelson 1984, J Qual Technol 16:237',
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

import type { Pair } from './entry.ts'

// Sentences that many definitions need, so that the same thing is said in the same words.

/** Several texts as one. */
export const joined = (...texts: readonly Pair[]): Pair => [
  texts.map(([zh]) => zh).join(''),
  texts.map(([, en]) => en).join(' '),
]

/** "×100%" printed on what is no percentage. `is` names what is computed, `what` the kind of number. */
const notPercent =
  (what: Pair) =>
  (is: Pair): Pair => [
    `来源公式印有“×100%”。${what[0]}不是百分数，本目录计算${is[0]}，不作百分数。`,
    `The source prints "×100%". ${what[1]} is no percentage; we compute ${is[1]} and print no per cent.`,
  ]

export const ratioNotPercent = notPercent(['比值', 'A ratio'])
export const rateNotPercent = notPercent(['发生密度或使用强度', 'A rate'])
export const meanNotPercent = notPercent(['均值', 'A mean'])

/** The document gives no direction: a reading of our own would be a judgement. */
export const onlyMonitored: Pair = [
  '来源未标方向，本目录只作监测比较，设有目标值时才判断达标与否。',
  'No direction is printed: we only monitor, and judge only against a target that somebody has set.',
]

/** Staff and beds. */
export const fullyCounted: Pair = [
  '时点值，全数统计，不给抽样区间。无公认的优劣方向，只作监测比较。',
  'A state on one day, fully counted: no sampling interval. Neither direction is agreed to be better, so we only monitor.',
]

export const noFrequency: Pair = ['来源未印填报频次。', 'No reporting frequency is printed.']

export const fewCases: Pair = [
  '例数少，用精确区间，宜合并多年看。',
  'Counts are small: the interval is exact, and years are best pooled.',
]

/** Persons of a month, added up over months. */
export const personsByMonth: Pair = [
  '按月填报人数：跨月治疗的患者每月各计一次，累计多个月时不是不重复的人数。',
  'Persons are counted month by month: one treated over several months counts in each, so that a total over months is not a number of different persons.',
]

import type { Bilingual, Lang } from '../../core/index.ts'

type Labels = {
  advice: string
  points: string
  centre: string
  median: string
  limits: string
  signals: string
  icons: string
  note: string
  suggestion: string
  units: string
  outliers: string
  joint: string
  high: string
  low: string
  none: string
  runs: string
  runsFrom: (parts: string) => string
  more: (n: number) => string
  pointsOf: (known: number, missing: number, excluded: number) => string
  limitsOf: (lower: string, upper: string) => string
  signal: (x: string, value: string, side: string, rules: string) => string
}

const zh: Labels = {
  advice: '选图建议',
  points: '点数',
  centre: '中心线',
  median: '中位数',
  limits: '控制限',
  signals: '信号',
  icons: '判断',
  note: '说明',
  suggestion: '建议',
  units: '单位数',
  outliers: '99.8%限外',
  joint: '、',
  high: '高',
  low: '低',
  none: '无',
  runs: '点在中心线两侧的排列不随机',
  runsFrom: (parts) => `自${parts}起的分期：点在中心线两侧的排列不随机`,
  more: (n) => `另有${n}个，见 --json`,
  pointsOf: (known, missing, excluded) =>
    `${known}${missing > 0 ? `，缺${missing}` : ''}${excluded > 0 ? `，其中剔除${excluded}` : ''}`,
  limitsOf: (lower, upper) => `${lower} 至 ${upper}（末点）`,
  signal: (x, value, side, rules) => `${x}  ${value}  ${side}（${rules}）`,
}

const en: Labels = {
  advice: 'Advice',
  points: 'Points',
  centre: 'Centre',
  median: 'Median',
  limits: 'Limits',
  signals: 'Signals',
  icons: 'Verdict',
  note: 'Note',
  suggestion: 'Suggestion',
  units: 'Units',
  outliers: 'Outside 99.8%',
  joint: ', ',
  high: 'high',
  low: 'low',
  none: 'none',
  runs: 'points do not fall at random about the centre line',
  runsFrom: (parts) => `phase from ${parts}: points do not fall at random about the centre line`,
  more: (n) => `${n} more in --json`,
  pointsOf: (known, missing, excluded) =>
    `${known}${missing > 0 ? `, ${missing} missing` : ''}${excluded > 0 ? `, ${excluded} of them left out` : ''}`,
  limitsOf: (lower, upper) => `${lower} to ${upper} (last point)`,
  signal: (x, value, side, rules) => `${x}  ${value}  ${side} (${rules})`,
}

export const labels: Record<Lang, Labels> = { zh, en }

/** What the rules are called. */
export const ruleNames: { readonly [rule: string]: Bilingual } = {
  outside: { zh: '超出控制限', en: 'outside the limits' },
  shift: { zh: '连续偏于一侧', en: 'shift' },
  trend: { zh: '连续上升或下降', en: 'trend' },
  'two-in-three': { zh: '三点中两点近控制限', en: 'two in three close to a limit' },
  'net-two-in-three': { zh: '三点中两点超出2σ', en: 'two in three beyond 2 sigma' },
  'two-of-three': { zh: '三点中两点超出2σ', en: 'two of three beyond 2 sigma' },
  'four-of-five': { zh: '五点中四点超出1σ', en: 'four of five beyond 1 sigma' },
  'eight-one-side': { zh: '连续八点在同侧', en: 'eight on one side' },
  'nine-one-side': { zh: '连续九点在同侧', en: 'nine on one side' },
  'six-steady': { zh: '连续六点升或降', en: 'six rising or falling' },
  'fourteen-alternating': { zh: '连续十四点交替升降', en: 'fourteen alternating' },
  'fifteen-within-one-sigma': { zh: '连续十五点在1σ内', en: 'fifteen within 1 sigma' },
  'eight-beyond-one-sigma': { zh: '连续八点在1σ外', en: 'eight beyond 1 sigma' },
}

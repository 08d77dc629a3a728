import type { Lang } from '../../core/index.ts'

type Span = { from: string; to: string }

export type TrendWords = {
  target: string
  none: string
  at: (period: string, value: string) => string
  said: (label: string, values: readonly string[]) => string
  broken: (reason: string) => string
  breakNote: (from: string, reason: string) => string
  of: (name: string, label: string) => string
  title: (name: string, ends: readonly string[]) => string
  subtitle: (name: string, unit: string, span: Span) => string
  caption: (name: string, span: Span) => string
  alt: (name: string, said: readonly string[]) => string
  bars: string
  few: string
}

const zh: TrendWords = {
  target: '目标',
  none: '无数值',
  // 2024年 and a number need no gap between them; Q1 and a number do.
  at: (period, value) => `${period}${/\w$/.test(period) ? '\u00A0' : ''}${value}`,
  said: (label, values) => `${label}：${values.join('、')}`,
  broken: (reason) => `口径改变：${reason}`,
  breakNote: (from, reason) => `${from}起口径改变（${reason}），前后不相比较。`,
  of: (name, label) => `${label}${name}`,
  title: (name, ends) => `${name}：${[...new Set(ends)].join('，')}`,
  subtitle: (name, unit, { from, to }) => `${name}${unit === '' ? '' : `（${unit}）`}，${from}至${to}`,
  caption: (name, { from, to }) => `${name}，${from}至${to}`,
  alt: (name, said) => `折线图：${name}。${said.join('；')}。`,
  bars: '竖线为95%区间。',
  few: '点数不足，不作趋势检验。',
}

const en: TrendWords = {
  target: 'Target',
  none: 'no value',
  at: (period, value) => `${value} in ${period}`,
  said: (label, values) => `${label}: ${values.join(', ')}`,
  broken: (reason) => `New definition: ${reason}`,
  breakNote: (from, reason) => `The definition changed in ${from} (${reason}); before and after are not compared.`,
  of: (name, label) => `${name}, ${label.toLowerCase()}`,
  title: (name, ends) => `${name}: ${[...new Set(ends)].join(', ')}`,
  subtitle: (name, unit, { from, to }) => `${name}${unit === '' ? '' : ` (${unit})`}, ${from} to ${to}`,
  caption: (name, { from, to }) => `${name}, ${from} to ${to}`,
  alt: (name, said) => `Line chart of ${name}. ${said.join('; ')}.`,
  bars: 'Upright lines are 95% intervals.',
  few: 'Too few points for a test of trend.',
}

export const trendWords: Record<Lang, TrendWords> = { zh, en }

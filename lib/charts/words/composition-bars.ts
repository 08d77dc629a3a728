import type { Lang } from '../../core/index.ts'

export type CompositionWords = {
  total: (unit: string) => string
  part: (name: string, share: string) => string
  said: (label: string, parts: readonly string[]) => string
  title: (name: string, label: string, parts: readonly string[]) => string
  subtitle: (name: string, rows: number, period?: string) => string
  caption: (name: string) => string
  alt: (name: string, said: readonly string[]) => string
  note: string
}

const zh: CompositionWords = {
  total: (unit) => `合计（${unit}）`,
  part: (name, share) => `${name}${share}`,
  said: (label, parts) => `${label}：${parts.join('、')}`,
  title: (name, label, parts) => `${name}：${label}${parts.join('、')}`,
  subtitle: (name, rows, period) => `${name}，每条为100%${period === undefined ? '' : `，${period}`}，${rows}行`,
  caption: (name) => name,
  alt: (name, said) => `构成条图：${name}。${said.join('；')}。`,
  note: '放不下的占比不标；各部分四舍五入，合计未必恰为100%。',
}

const en: CompositionWords = {
  total: (unit) => `Total (${unit})`,
  part: (name, share) => `${name} ${share}`,
  said: (label, parts) => `${label}: ${parts.join(', ')}`,
  title: (name, label, parts) => `${name}, ${label}: ${parts.join(', ')}`,
  subtitle: (name, rows, period) => `${name}, every bar 100%${period === undefined ? '' : `, ${period}`}, ${rows} rows`,
  caption: (name) => name,
  alt: (name, said) => `Bars of composition, ${name}. ${said.join('; ')}.`,
  note: 'Shares without room are not written; rounded shares need not add up to 100%.',
}

export const compositionWords: Record<Lang, CompositionWords> = { zh, en }

import type { Lang } from '../../core/index.ts'
import { capital } from '../capital.ts'

type Said = {
  name: string
  unit: string
  total: string
  bars: number
  few: readonly string[]
  reached: string
  share: string
  period: string | undefined
}

export type ParetoWords = {
  heads: (unit: string) => readonly [string, string, string]
  title: (of: Said) => string
  subtitle: (of: Said) => string
  caption: (name: string) => string
  alt: (of: Said) => string
  few: (share: string) => string
  note: string
}

const zh: ParetoWords = {
  heads: (unit) => [unit, '占比', '累计'],
  title: ({ name, few, bars, reached }) =>
    few.length === 0
      ? `${name}：没有例数`
      : few.length === 1
        ? `${name}：${few[0]}一项即占${reached}`
        : `${name}：${bars}项中前${few.length}项占${reached}`,
  subtitle: ({ name, total, unit, bars, period }) =>
    `${name}，共${total}${unit}，${bars}项${period === undefined ? '' : `，${period}`}，由多到少`,
  caption: (name) => `${name}的构成与累计占比`,
  alt: ({ name, total, unit, bars, few, reached }) =>
    `帕累托图：${name}，共${total}${unit}，${bars}项${few.length === 0 ? '' : `；${few.join('、')}合占${reached}`}。`,
  few: (share) => `虚线以上各项合计首次达到${share}。`,
  note: '条长为例数，累计占比以数字列出，不另设坐标轴；占比取整后合计恰为100%。',
}

const en: ParetoWords = {
  heads: (unit) => [capital(unit), 'Share', 'Cumulative'],
  title: ({ name, few, bars, reached }) =>
    few.length === 0
      ? `${name}: none`
      : few.length === 1
        ? `${name}: ${few[0]} alone makes ${reached}`
        : `${name}: the first ${few.length} of ${bars} make ${reached}`,
  subtitle: ({ name, total, unit, bars, period }) =>
    `${name}, ${total} ${unit}, ${bars} categories${period === undefined ? '' : `, ${period}`}, most frequent first`,
  caption: (name) => `${name}, by category, with cumulative shares`,
  alt: ({ name, total, unit, bars, few, reached }) =>
    `Pareto chart of ${name}, ${total} ${unit} in ${bars} categories${few.length === 0 ? '' : `; ${few.join(', ')} make ${reached}`}.`,
  few: (share) => `Those above the dashed line are the first to reach ${share} together.`,
  note: 'Bars are counts; cumulative shares are printed, not drawn on an axis of their own; rounded shares add up to 100%.',
}

export const paretoWords: Record<Lang, ParetoWords> = { zh, en }

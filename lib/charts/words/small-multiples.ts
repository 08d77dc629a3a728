import type { Lang } from '../../core/index.ts'

type Said = {
  name: string
  unit: string
  panels: string
  each: string
  improvement: number
  concern: number
  from: string
  to: string
}

export type MultiplesWords = {
  each: string
  title: (of: Said) => string
  subtitle: (of: Said, ownScale: boolean) => string
  caption: (of: Said) => string
  alt: (of: Said, improvement: readonly string[], concern: readonly string[]) => string
  note: string
  phases: (said: readonly string[]) => string
  ownScale: string
}

const zh: MultiplesWords = {
  each: '家机构',
  title: ({ name, panels, each, improvement, concern }) =>
    improvement + concern === 0
      ? `${name}：${panels}${each}近期均仅有随机波动`
      : `${name}：${panels}${each}中，${improvement}${each.charAt(0)}近期向好，${concern}${each.charAt(0)}近期值得关注`,
  subtitle: ({ name, unit, panels, each, from, to }, ownScale) =>
    `${name}${unit === '' ? '' : `（${unit}）`}，${from}至${to}，${panels}${each}，${ownScale ? '各自尺度' : '同一尺度'}`,
  caption: ({ name, each }) => `${name}的控制图，每格一${each}`,
  alt: ({ name, panels, each }, improvement, concern) =>
    `小幅控制图${panels}幅（每幅一${each}）：${name}；近期向好：${improvement.join('、') || '无'}；近期值得关注：${concern.join('、') || '无'}。`,
  note: '右上为最近一期的值；实线为均值，虚线为控制限，点线为目标；▲向好、▼关注。',
  phases: (said) => `竖线处起另算均值与控制限（${said.join('；')}）。`,
  ownScale: '各格纵轴不同，不可跨格比较高低。',
}

const en: MultiplesWords = {
  each: 'institutions',
  title: ({ name, panels, each, improvement, concern }) =>
    improvement + concern === 0
      ? `${name}: random variation only in all ${panels} ${each}`
      : `${name}: of ${panels} ${each}, ${improvement} recently improved and ${concern} of concern`,
  subtitle: ({ name, unit, panels, each, from, to }, ownScale) =>
    `${name}${unit === '' ? '' : ` (${unit})`}, ${from} to ${to}, ${panels} ${each}, ${ownScale ? 'each on its own scale' : 'one scale'}`,
  caption: ({ name, each }) => `${name}: control charts of the ${each}`,
  alt: ({ name, panels, each }, improvement, concern) =>
    `${panels} small control charts (${each}) of ${name}; recently improved: ${improvement.join(', ') || 'none'}; of concern: ${concern.join(', ') || 'none'}.`,
  note: 'Top right: the latest value. Solid line: mean; dashed: limits; dotted: target. ▲ better, ▼ of concern.',
  phases: (said) => `From an upright line on, mean and limits are computed anew (${said.join('; ')}).`,
  ownScale: 'Scales differ: levels are not to be compared between panels.',
}

export const multiplesWords: Record<Lang, MultiplesWords> = { zh, en }

import type { Lang } from '../../core/index.ts'

type Said = {
  name: string
  unit: string
  each: string
  rows: number
  improvement: number
  concern: number
  neutral: number
  from: string
  to: string
}

export type SlopeWords = {
  each: string
  title: (of: Said) => string
  /** Without intervals of the differences nothing is said of change. */
  unjudged: (of: Said) => string
  subtitle: (of: Said) => string
  caption: (of: Said) => string
  alt: (of: Said, changed: readonly string[]) => string
  note: string
  plain: string
  leftOut: (rows: number) => string
}

const zh: SlopeWords = {
  each: '家机构',
  title: ({ name, each, rows, improvement, concern, neutral }) => {
    const measure = each.charAt(0)
    const moved = [
      ...(improvement > 0 ? [`${improvement}${measure}改善`] : []),
      ...(concern > 0 ? [`${concern}${measure}变差`] : []),
      ...(neutral > 0 ? [`${neutral}${measure}有变化`] : []),
    ]
    if (moved.length === 0) return `${name}：${rows}${each}均无明确变化`
    const rest = improvement + concern + neutral < rows ? '，其余无明确变化' : ''
    return `${name}：${rows}${each}中${moved.join('、')}${rest}`
  },
  unjudged: ({ name, rows, each, from, to }) => `${name}：${rows}${each}${from}与${to}的值`,
  subtitle: ({ name, unit, from, to, rows, each }) => `${name}（${unit}），${from}与${to}，${rows}${each}`,
  caption: ({ name, from, to }) => `${name}，${from}至${to}的变化`,
  alt: ({ name, rows, each, from, to, improvement, concern }, changed) =>
    `斜率图：${name}，${rows}${each}，${from}与${to}；改善${improvement}，变差${concern}${changed.length === 0 ? '' : `；${changed.join('、')}`}。`,
  note: '粗线▲改善、▼变差、◆有变化：差值的95%区间不含0；细灰线为无明确变化。右端为后一期的值及差值（区间）。纵轴不从0起。',
  plain: '没有差值的区间，不判断是否变化。纵轴不从0起。',
  leftOut: (rows) => `另有${rows}行缺一期数值，不在图中。`,
}

const en: SlopeWords = {
  each: 'institutions',
  title: ({ name, each, rows, improvement, concern, neutral }) => {
    const moved = [
      ...(improvement > 0 ? [`${improvement} improved`] : []),
      ...(concern > 0 ? [`${concern} worsened`] : []),
      ...(neutral > 0 ? [`${neutral} changed`] : []),
    ]
    if (moved.length === 0) return `${name}: no clear change in any of ${rows} ${each}`
    const rest = improvement + concern + neutral < rows ? '; no clear change in the rest' : ''
    return `${name}: of ${rows} ${each}, ${moved.join(' and ')}${rest}`
  },
  unjudged: ({ name, rows, each, from, to }) => `${name}: ${rows} ${each} in ${from} and ${to}`,
  subtitle: ({ name, unit, from, to, rows, each }) => `${name} (${unit}), ${from} and ${to}, ${rows} ${each}`,
  caption: ({ name, from, to }) => `${name}, ${from} to ${to}`,
  alt: ({ name, rows, each, from, to, improvement, concern }, changed) =>
    `Slope chart of ${name}, ${rows} ${each}, ${from} and ${to}; ${improvement} improved, ${concern} worsened${changed.length === 0 ? '' : `; ${changed.join('; ')}`}.`,
  note: 'Thick lines with ▲ improved, ▼ worsened or ◆ changed: the 95% interval of the difference excludes 0; thin grey lines: no clear change. At the right: the later value and the difference (interval). The vertical axis does not start at 0.',
  plain: 'Without intervals of the differences no change is judged. The vertical axis does not start at 0.',
  leftOut: (rows) => `${rows} more lack one of the periods and are not drawn.`,
}

export const slopeWords: Record<Lang, SlopeWords> = { zh, en }

import type { Lang } from '../../core/index.ts'

type Counts = { rows: number; improved: number; worsened: number }

export type DumbbellWords = {
  differenceHead: string
  key: (year: number, targets: boolean) => string
  title: (of: Counts, year: number) => string
  subtitle: (year: number, rows: number) => string
  caption: (year: number) => string
  said: (label: string, difference: string) => string
  alt: (of: Counts, year: number, said: readonly string[]) => string
  note: string
  leftOut: (n: number) => string
}

const zh: DumbbellWords = {
  differenceHead: '变化（95%区间），个百分点',
  key: (year, targets) => `○ ${year - 1}年　● ${year}年${targets ? '　┃ 目标' : ''}`,
  title: ({ rows, improved, worsened }, year) =>
    `${year}年${rows}项中，${improved}项改善，${worsened}项变差，${rows - improved - worsened}项无明确变化`,
  subtitle: (year, rows) => `各项比例（%），${year - 1}年与${year}年，${rows}项`,
  caption: (year) => `${year}年与上年的比较`,
  said: (label, difference) => `${label}${difference}`,
  alt: ({ rows, improved, worsened }, year, said) =>
    `哑铃图：${rows}项比例，${year - 1}年与${year}年；${improved}项改善，${worsened}项变差${said.length === 0 ? '' : `；变化（个百分点）：${said.join('、')}`}。`,
  note: '▲改善、▼变差（由指标方向而定，与增减无关）：95%区间不含0且变化达到界值；●无明确变化。细线为上年、粗线为当年的95%区间。',
  leftOut: (n) => `另有${n}项不是百分比或缺一年数值，不在图中。`,
}

const en: DumbbellWords = {
  differenceHead: 'Change in points (95% interval)',
  key: (year, targets) => `○ ${year - 1}   ● ${year}${targets ? '   ┃ target' : ''}`,
  title: ({ rows, improved, worsened }, year) =>
    `Of ${rows} indicators in ${year}, ${improved} improved, ${worsened} worsened and ${rows - improved - worsened} showed no clear change`,
  subtitle: (year, rows) => `Proportions (%), ${year - 1} and ${year}, ${rows} indicators`,
  caption: (year) => `${year} against the year before`,
  said: (label, difference) => `${label} ${difference}`,
  alt: ({ rows, improved, worsened }, year, said) =>
    `Dumbbell plot of ${rows} proportions, ${year - 1} and ${year}; ${improved} improved, ${worsened} worsened${said.length === 0 ? '' : `; changes in percentage points: ${said.join('; ')}`}.`,
  note: "▲ improved, ▼ worsened: the 95% interval excludes 0 and the change reaches the indicator's threshold; ● no clear change. Better or worse follows the indicator's direction, not the sign. The thin line above is last year's own 95% interval, the thick one below this year's.",
  leftOut: (n) => `${n} more are no percentages or lack a year, and are not drawn.`,
}

export const dumbbellWords: Record<Lang, DumbbellWords> = { zh, en }

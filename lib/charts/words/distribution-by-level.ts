import type { Lang } from '../../core/index.ts'

export type DistributionWords = {
  head: string
  summary: (median: string, middle: string, n: number) => string
  few: (n: number) => string
  said: (label: string, value: string) => string
  title: (name: string, medians: readonly string[]) => string
  subtitle: (name: string, unit: string, n: number, period?: string) => string
  caption: (name: string) => string
  alt: (name: string, n: number, medians: readonly string[]) => string
  note: string
}

const zh: DistributionWords = {
  head: '中位数（四分位数），家数',
  summary: (median, middle, n) => `${median} (${middle})，${n}家`,
  few: (n) => `${n}家，不足5家`,
  said: (label, value) => `${label}${value}`,
  title: (name, medians) => (medians.length === 0 ? name : `${name}的中位数：${medians.join('，')}`),
  subtitle: (name, unit, n, period) =>
    `${name}（${unit}）${period === undefined ? '' : `，${period}`}，每点一家机构，${n}家`,
  caption: (name) => `${name}按机构级别的分布`,
  alt: (name, n, medians) => `点图：${name}，${n}家机构，按级别；中位数：${medians.join('、')}。`,
  note: '浅色框为中间一半机构（第25至75百分位，类型7），竖线为中位数；不足5家者只画点。',
}

const en: DistributionWords = {
  head: 'Median (middle half), n',
  summary: (median, middle, n) => `${median} (${middle}), ${n}`,
  few: (n) => `${n}, fewer than 5`,
  said: (label, value) => `${label} ${value}`,
  title: (name, medians) => (medians.length === 0 ? name : `${name}, median: ${medians.join(', ')}`),
  subtitle: (name, unit, n, period) =>
    `${name} (${unit})${period === undefined ? '' : `, ${period}`}, one dot an institution, ${n} in all`,
  caption: (name) => `${name} by level of institution`,
  alt: (name, n, medians) => `Dot plot of ${name}, ${n} institutions by level; medians: ${medians.join(', ')}.`,
  note: 'Light box: the middle half of institutions (25th to 75th percentile, type 7); upright line: median; fewer than five show dots only.',
}

export const distributionWords: Record<Lang, DistributionWords> = { zh, en }

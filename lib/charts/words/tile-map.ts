import type { Lang } from '../../core/index.ts'

type Said = {
  name: string
  unit: string
  regions: number
  most?: string | undefined
  least?: string | undefined
  period?: string | undefined
}

export type TileWords = {
  said: (label: string, value: string) => string
  title: (of: Said) => string
  subtitle: (of: Said) => string
  caption: (name: string) => string
  alt: (of: Said, values: readonly string[]) => string
  note: (missing: boolean, inOrder: boolean) => string
  letters: string
}

const zh: TileWords = {
  said: (label, value) => `${label}${value}`,
  title: ({ name, most, least }) => (most === undefined ? `${name}：各地均无数值` : `${name}：从${least}到${most}`),
  subtitle: ({ name, unit, regions, period }) =>
    `${name}${unit === '' ? '' : `（${unit}）`}${period === undefined ? '' : `，${period}`}，${regions}个地区`,
  caption: (name) => `${name}的地区分布`,
  alt: ({ name, regions }, values) => `等面积方格图：${name}，${regions}个地区，由高到低：${values.join('、')}。`,
  note: (missing, inOrder) =>
    `每个地区一格，${inOrder ? '按代码顺序排列，位置与面积均无意义' : '位置近似方位，面积无意义'}；颜色越深数值越大，分五个等距档。${missing ? '斜线为无数值。' : ''}`,
  letters: '地区以 ISO 3166-2 字母表示。',
}

const en: TileWords = {
  said: (label, value) => `${label} ${value}`,
  title: ({ name, most, least }) => (most === undefined ? `${name}: no values` : `${name}: from ${least} to ${most}`),
  subtitle: ({ name, unit, regions, period }) =>
    `${name}${unit === '' ? '' : ` (${unit})`}${period === undefined ? '' : `, ${period}`}, ${regions} regions`,
  caption: (name) => `${name} by region`,
  alt: ({ name, regions }, values) => `Tile map of ${name}, ${regions} regions, from highest: ${values.join(', ')}.`,
  note: (missing, inOrder) =>
    `One tile a region, ${inOrder ? 'in the order of their codes' : 'placed roughly as on a map'}, of equal size; darker is more, in five equal steps.${missing ? ' Hatched: no value.' : ''}`,
  letters: 'Regions by their letters in ISO 3166-2.',
}

export const tileWords: Record<Lang, TileWords> = { zh, en }

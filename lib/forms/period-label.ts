import { type Lang, type Period, period } from '../core/index.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A period as people say it: `2024年第1季度`, `Q1 2024`. */
export function periodLabel(text: string, lang: Lang): string {
  const of = period(text)
  const within = partLabel(of, lang)
  if (of.unit === 'year') return lang === 'zh' ? `${of.year}年` : `${of.year}`
  return lang === 'zh' ? `${of.year}年${within}` : `${within} ${of.year}`
}

/** The period within its year: `第1季度`, `Q1`; a whole year is its own label. */
export function partLabel({ unit, year, month }: Period, lang: Lang): string {
  if (unit === 'year') return lang === 'zh' ? '全年' : `${year}`
  if (unit === 'month') return lang === 'zh' ? `${month}月` : (months[month - 1] ?? '')
  const nth = unit === 'half' ? (month + 5) / 6 : (month + 2) / 3
  if (unit === 'half') return lang === 'zh' ? (nth === 1 ? '上半年' : '下半年') : `H${nth}`
  return lang === 'zh' ? `第${nth}季度` : `Q${nth}`
}

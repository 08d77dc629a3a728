import type { Lang } from '../core/index.ts'
import type { Source } from './types.ts'

/** The documents of the catalogue by what an English reader calls them. */
const titles: Readonly<Record<string, string>> = {
  自定义指标: 'Indicator of this analysis',
  '2023年国家医疗质量安全改进目标（二手文本）': 'National goals for quality and safety of care 2023 (second-hand text)',
  '2023年各专业质控工作改进目标': 'Improvement goals of the specialties 2023',
  '医用高压氧质量控制指标（2022年版）': 'Quality indicators of hyperbaric oxygen (2022)',
  '普外科医疗质量控制指标（2022年版）': 'Quality indicators of general surgery (2022)',
  '临床营养医疗质量控制指标（2022年版）': 'Quality indicators of clinical nutrition (2022)',
  '风湿免疫科医疗质量控制指标（2022年版）': 'Quality indicators of rheumatology and immunology (2022)',
  '血液专业医疗质量控制指标（2022年版）': 'Quality indicators of haematology (2022)',
  '泌尿外科医疗质量控制指标（2022年版）': 'Quality indicators of urology (2022)',
  '艾滋病治疗质量控制指标（2022年版）': 'Quality indicators of HIV treatment (2022)',
  '整形美容医疗质量控制指标（2022年版）': 'Quality indicators of plastic surgery (2022)',
  '烧伤外科医疗质量控制指标（2022年版）': 'Quality indicators of burns (2022)',
  '肿瘤性疾病医疗质量质控指标（2022年版）': 'Quality indicators of tumours (2022)',
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const numeral = '([一二三四五六七八九十]+)'

/** Each way in which a place is printed, and how it is said in English. */
const places: readonly (readonly [pattern: RegExp, say: (...parts: string[]) => string])[] = [
  [new RegExp(`^第${numeral}项$`), (nth = '') => `item ${numberOf(nth)}`],
  [new RegExp(`^第${numeral}项（${numeral}）$`), (nth = '', part = '') => `item ${numberOf(nth)} (${numberOf(part)})`],
  [new RegExp(`^第${numeral}项（前一项）$`), (nth = '') => `item ${numberOf(nth)}, the first so numbered`],
  [new RegExp(`^第${numeral}项（后一项）$`), (nth = '') => `item ${numberOf(nth)}, the second so numbered`],
  [new RegExp(`^结构性指标（${numeral}）$`), (nth = '') => `indicator of structure ${numberOf(nth)}`],
  [new RegExp(`^过程性指标（${numeral}）$`), (nth = '') => `indicator of process ${numberOf(nth)}`],
  [new RegExp(`^目标${numeral}$`), (nth = '') => `goal ${numberOf(nth)}`],
  [/^分析脚本$/, () => 'its script'],
  [/^.+专业，(PIT-\d{4}-\d{2})$/, (code = '') => code],
]

/** A Chinese numeral below a hundred: 十 is 10, 十一 is 11, 二十 is 20. */
function numberOf(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens ?? '')) : 0
  return ten * 10 + Math.max(0, digits.indexOf(ones ?? ''))
}

/**
 * Where something is printed, as an edition says it: document and place; what has no English here stays as it is printed.
 * @example sourceText(indicator('HBO-2022-01').source, 'en') // 'Quality indicators of hyperbaric oxygen (2022), item 1'
 */
export function sourceText({ document, place }: Source, lang: Lang): string {
  if (lang === 'zh') return `${document}，${place}`
  return `${titles[document] ?? document}, ${placeText(place)}`
}

function placeText(place: string): string {
  for (const [pattern, say] of places) {
    const found = pattern.exec(place)
    if (found) return say(...found.slice(1))
  }
  return place
}

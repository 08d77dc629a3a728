import type { Bilingual } from '../core/index.ts'

/**
 * Every way in which what was written is read as something else. Each use is recorded with both; whatever no rule covers is
 * a problem for the institution, never a guess. `example` shows what was written and what is read.
 */
export const normalisations = {
  trimmed: {
    name: { zh: '去掉首尾空格（含全角空格、不可见字符）', en: 'blanks at either end dropped, invisible ones too' },
    example: ['" 128 "', '128'],
  },
  'half-width': {
    name: { zh: '全角数字与符号转为半角', en: 'full-width digits and signs made half-width' },
    example: ['１２８', '128'],
  },
  'text-number': {
    name: { zh: '文本格式的数字转为数', en: 'digits stored as text read as a number' },
    example: ["'128", '128'],
  },
  thousands: {
    name: { zh: '每三位一个的千分位逗号去掉', en: 'commas that part every three digits dropped' },
    example: ['1,234', '1234'],
  },
  unit: {
    name: { zh: '去掉与本行单位相同的单位', en: "the row's own unit dropped" },
    example: ['128例', '128'],
  },
  'percent-text': {
    name: { zh: '百分数栏中的“%”去掉', en: '% dropped where per cent is asked for' },
    example: ['12.5%', '12.5'],
  },
  'percent-format': {
    name: {
      zh: '百分数栏中按百分比格式显示的数取其显示值',
      en: 'a cell shown as a percentage, where per cent is asked for, read as shown',
    },
    example: ['0.125 → 12.5%', '12.5'],
  },
  formula: {
    name: { zh: '公式取其保存的结果', en: 'a formula read as its stored result' },
    example: ['=120+8', '128'],
  },
  'reason-sign': {
    name: {
      zh: '“—”（及各种横线）读作未报，“/”读作不适用',
      en: '— (and other dashes) read as not reported, / as not applicable',
    },
    example: ['—', '未报'],
  },
  'reason-word': {
    name: {
      zh: '数值格中的“未报”“不适用”读作原因',
      en: '"not reported", "not applicable" in place of a number read as the reason',
    },
    example: ['不适用', '不适用'],
  },
  'date-text': {
    name: { zh: '文字写的日期转为日期', en: 'a date written in words read as a date' },
    example: ['2024年4月8日', '2024-04-08'],
  },
  'date-serial': {
    name: {
      zh: '日期栏中的五位序号转为日期',
      en: 'a serial number of five digits, where a date is asked for, read as a date',
    },
    example: ['45390', '2024-04-08'],
  },
} as const satisfies Readonly<Record<string, { readonly name: Bilingual; readonly example: readonly [string, string] }>>

export type Normalisation = keyof typeof normalisations

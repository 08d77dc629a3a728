import { formatNumber, type Lang } from '../../core/index.ts'

/** Why a chart is advised, with the numbers that decided. */
export type AdviceReason =
  | { readonly code: 'too-few-points'; readonly points: number; readonly needed: number }
  | { readonly code: 'subgroups'; readonly smallest: number; readonly largest: number }
  | { readonly code: 'unequal-sizes'; readonly smallest: number; readonly largest: number }
  | { readonly code: 'single-values' }
  | { readonly code: 'rare-events'; readonly zeros: number; readonly points: number }
  | {
      readonly code: 'huge-totals'
      /** The median denominator. */
      readonly total: number
      readonly phi: number
      readonly sigmaZ: number
      readonly outside: number
      readonly points: number
    }
  | { readonly code: 'equal-opportunity' }
  | { readonly code: 'cases-among-cases'; readonly smallest: number; readonly largest: number }
  | { readonly code: 'events-over-exposure'; readonly smallest: number; readonly largest: number }

type Words = { readonly [code in AdviceReason['code']]: (of: Extract<AdviceReason, { code: code }>) => string }

const number = (value: number, lang: Lang, decimals = 0): string => formatNumber(value, { decimals, lang })

const span = ({ smallest, largest }: { smallest: number; largest: number }, lang: Lang): string =>
  smallest === largest
    ? number(smallest, lang)
    : `${number(smallest, lang)}${lang === 'zh' ? '至' : ' to '}${number(largest, lang)}`

const zh: Words = {
  'too-few-points': (of) => `仅${of.points}点，不足${of.needed}点，不宜计算控制限，画折线图即可。`,
  subgroups: (of) => `每期有多个测量值（${span(of, 'zh')}个），宜用均值图，并附标准差图。`,
  'unequal-sizes': (of) => `每期一个数值，而各期例数不等（${span(of, 'zh')}），宜用标准化单值图（I′）。`,
  'single-values': () => '每期一个测量值，宜用单值图（XmR）。',
  'rare-events': (of) =>
    `${of.points}期中有${of.zeros}期无事件，逐期计数看不出改善，宜看两次事件之间的例数（g图）或时间（t图）。`,
  'huge-totals': (of) =>
    `分母很大（中位数${number(of.total, 'zh')}），离散系数φ = ${number(of.phi, 'zh', 1)}（σz = ${number(of.sigmaZ, 'zh', 2)}），随机波动不足以解释各期差异，${of.points}点中有${of.outside}点会落在p或u图的控制限外，宜用p′或u′图。`,
  'equal-opportunity': () => '各期发生机会相同的事件计数，宜用c图。',
  'cases-among-cases': (of) => `分子是分母中的病例（分母${span(of, 'zh')}），宜用p图。`,
  'events-over-exposure': (of) => `事件数与暴露量之比（暴露量${span(of, 'zh')}），可超过1，宜用u图。`,
}

const en: Words = {
  'too-few-points': (of) => `Only ${of.points} points, ${of.needed} are needed for limits: draw a line.`,
  subgroups: (of) => `Several values a slot (${span(of, 'en')}): their means, with their standard deviations beside.`,
  'unequal-sizes': (of) => `One value a slot, of unequal numbers of cases (${span(of, 'en')}): an I′ chart.`,
  'single-values': () => 'One measured value a slot: an individuals chart (XmR).',
  'rare-events': (of) =>
    `${of.zeros} of ${of.points} slots have no event, and counts can show no improvement: look at the cases (g) or the time (t) between events.`,
  'huge-totals': (of) =>
    `The denominators are huge (median ${number(of.total, 'en')}) and φ = ${number(of.phi, 'en', 1)} (σz = ${number(of.sigmaZ, 'en', 2)}): chance explains too little, and ${of.outside} of ${of.points} points would lie outside the limits of a p or u chart. Use p′ or u′.`,
  'equal-opportunity': () => 'Counts of events with the same opportunity in every slot: a c chart.',
  'cases-among-cases': (of) => `Cases among cases (denominators ${span(of, 'en')}): a p chart.`,
  'events-over-exposure': (of) => `Events over an exposure (${span(of, 'en')}), which may exceed 1: a u chart.`,
}

export const adviceWords: { readonly [lang in Lang]: Words } = { zh, en }

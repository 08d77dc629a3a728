import type { Bilingual } from '../core/index.ts'
import type { Kind } from './types.ts'

/** What holds for every indicator of a kind. Code elsewhere asks for these properties and never for a kind by name. */
export type KindProperties = {
  readonly name: Bilingual
  /** The interval that totals alone allow; `none` where they do not tell the spread, or where everything was counted. */
  readonly interval: 'wilson' | 'byar-or-exact' | 'none'
  /** How two periods or places are compared; `delta` needs cases. */
  readonly comparison: 'newcombe-10' | 'rate-ratio' | 'delta' | 'none'
  /** The control chart of choice; numbers of patients are large enough for ordinary p and u limits to be too narrow. */
  readonly chart: 'p-prime' | 'u-prime' | 'i' | 'none'
  /** The numerator is a part of the denominator: more of it than of the whole is an error in the data. */
  readonly subset: boolean
  /** No value lies above the whole (100 %). */
  readonly bounded: boolean
}

export const kinds: { readonly [kind in Kind]: KindProperties } = {
  proportion: {
    name: { zh: '比例', en: 'Proportion' },
    interval: 'wilson',
    comparison: 'newcombe-10',
    chart: 'p-prime',
    subset: true,
    bounded: true,
  },
  rate: {
    name: { zh: '发生密度（每单位暴露的事件数）', en: 'Rate of events per exposure' },
    interval: 'byar-or-exact',
    comparison: 'rate-ratio',
    chart: 'u-prime',
    subset: false,
    bounded: false,
  },
  ratio: {
    name: { zh: '比值', en: 'Ratio' },
    interval: 'none',
    comparison: 'none',
    chart: 'i',
    subset: false,
    bounded: false,
  },
  mean: {
    name: { zh: '均值', en: 'Mean' },
    interval: 'none',
    comparison: 'none',
    chart: 'i',
    subset: false,
    bounded: false,
  },
  median: {
    name: { zh: '中位数', en: 'Median' },
    interval: 'none',
    comparison: 'none',
    chart: 'i',
    subset: false,
    bounded: false,
  },
  count: {
    name: { zh: '计数', en: 'Count' },
    interval: 'byar-or-exact',
    comparison: 'rate-ratio',
    chart: 'i',
    subset: false,
    bounded: false,
  },
  composition: {
    name: { zh: '构成（各部分之比）', en: 'Composition of parts' },
    interval: 'none',
    comparison: 'none',
    chart: 'none',
    subset: false,
    bounded: true,
  },
  distribution: {
    name: { zh: '分布（各类占比）', en: 'Distribution over classes' },
    interval: 'none',
    comparison: 'none',
    chart: 'none',
    subset: false,
    bounded: true,
  },
  casemix: {
    name: { zh: '病例组合指标', en: 'Case-mix measure' },
    interval: 'none',
    comparison: 'delta',
    chart: 'i',
    subset: false,
    bounded: false,
  },
  checklist: {
    name: { zh: '核查清单（符合、不符合、不适用）', en: 'Checklist: met, not met, not applicable' },
    interval: 'none',
    comparison: 'none',
    chart: 'none',
    subset: false,
    bounded: false,
  },
  composite: {
    name: { zh: '复合指标（多项合并看）', en: 'Composite of several measures' },
    interval: 'none',
    comparison: 'none',
    chart: 'none',
    subset: false,
    bounded: false,
  },
}

import type { Bilingual } from '../core/index.ts'
import type { Kind, Measure } from './types.ts'

/** How the elements of a measure are put together. */
export type Shape = 'quotient' | 'parts' | 'total' | 'classes' | 'histogram' | 'items' | 'components' | 'case-sums'

/** What must hold of the numbers reported, beyond being numbers and not negative. */
export type ValueCheck =
  /** More of the numerator than of the denominator is an error. */
  | 'part-within-whole'
  /** Classes together do not exceed what they are shares of. */
  | 'classes-within-whole'

/** What holds for every indicator of a kind. Code elsewhere asks for these properties and never for a kind by name. */
export type KindProperties = {
  readonly name: Bilingual
  readonly shape: Shape
  /** The interval that totals alone allow; `none` where they do not tell the spread, or where everything was counted. */
  readonly interval: 'wilson' | 'byar-or-exact' | 'none'
  /** How two periods or places are compared; `delta` needs cases. */
  readonly comparison: 'newcombe-10' | 'rate-ratio' | 'delta' | 'none'
  /** The control chart of choice; numbers of patients are large enough for ordinary p and u limits to be too narrow. */
  readonly chart: 'p-prime' | 'u-prime' | 'i' | 'none'
  /** What shows one value best: a trend, its parts, its ranked classes, its items. */
  readonly figure: 'trend' | 'parts' | 'classes' | 'items'
  readonly checks: readonly ValueCheck[]
  /** The numerator is a part of the denominator. */
  readonly subset: boolean
  /** No value lies above the whole (100 %). */
  readonly bounded: boolean
}

type Stated = Pick<KindProperties, 'shape'> & Partial<KindProperties>

/** A kind with what is not stated: no interval, no comparison, a chart of individual values, no bound, no check. */
function kind(zh: string, en: string, stated: Stated): KindProperties {
  const checks = stated.checks ?? []
  return {
    name: { zh, en },
    interval: 'none',
    comparison: 'none',
    chart: 'i',
    figure: 'trend',
    bounded: false,
    ...stated,
    checks,
    subset: checks.includes('part-within-whole'),
  }
}

export const kinds: { readonly [each in Kind]: KindProperties } = {
  proportion: kind('比例', 'Proportion', {
    shape: 'quotient',
    interval: 'wilson',
    comparison: 'newcombe-10',
    chart: 'p-prime',
    checks: ['part-within-whole'],
    bounded: true,
  }),
  rate: kind('发生密度（每单位暴露的事件数）', 'Rate of events per exposure', {
    shape: 'quotient',
    interval: 'byar-or-exact',
    comparison: 'rate-ratio',
    chart: 'u-prime',
  }),
  ratio: kind('比值', 'Ratio', { shape: 'quotient' }),
  mean: kind('均值', 'Mean', { shape: 'quotient' }),
  median: kind('中位数', 'Median', { shape: 'histogram' }),
  count: kind('计数', 'Count', { shape: 'total', interval: 'byar-or-exact', comparison: 'rate-ratio' }),
  composition: kind('构成（各部分之比）', 'Composition of parts', {
    shape: 'parts',
    chart: 'none',
    figure: 'parts',
    bounded: true,
  }),
  distribution: kind('分布（各类占比）', 'Distribution over classes', {
    shape: 'classes',
    chart: 'none',
    figure: 'classes',
    checks: ['classes-within-whole'],
    bounded: true,
  }),
  casemix: kind('病例组合指标', 'Case-mix measure', { shape: 'case-sums', comparison: 'delta' }),
  checklist: kind('核查清单（符合、不符合、不适用）', 'Checklist: met, not met, not applicable', {
    shape: 'items',
    chart: 'none',
    figure: 'items',
    bounded: true,
  }),
  composite: kind('复合指标（多项合并看）', 'Composite of several measures', {
    shape: 'components',
    interval: 'wilson',
    comparison: 'newcombe-10',
    chart: 'p-prime',
    checks: ['part-within-whole'],
    bounded: true,
  }),
}

/** The shape of a measure, by what it names. */
export function shapeOf(measure: Measure): Shape {
  if ('parts' in measure) return 'parts'
  if ('total' in measure) return 'total'
  if ('distribution' in measure) return 'classes'
  if ('histogram' in measure) return 'histogram'
  if ('checklist' in measure) return 'items'
  if ('composite' in measure) return 'components'
  return 'casemix' in measure ? 'case-sums' : 'quotient'
}

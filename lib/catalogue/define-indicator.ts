import { type Bilingual, nearest, type Problem, ProblemError, problem } from '../core/index.ts'
import { element, elements, indicators } from './catalogue.ts'
import type { Better, Element, Indicator } from './types.ts'

/** A data element written out where it is used. Whatever is left out has the value in brackets. */
export type ElementSpec = {
  readonly id: string
  readonly name: Bilingual
  /** [`case`] */
  readonly unit?: Element['unit']
  /** [the name] */
  readonly definition?: Bilingual
  /** [`sum`] */
  readonly overTime?: Element['overTime']
  readonly cases?: NonNullable<Element['cases']>
}

/** An indicator that an analysis defines for itself. Whatever is left out has the value in brackets. */
export type IndicatorSpec = {
  readonly id: string
  readonly name: Bilingual
  readonly kind: 'proportion' | 'ratio' | 'rate' | 'mean'
  readonly better: Better
  /** The id of an element of the catalogue, or an element of one's own. */
  readonly numerator: string | ElementSpec
  readonly denominator: string | ElementSpec
  readonly unit: Bilingual
  /** [100 for %, 1000 for ‰, otherwise 1] */
  readonly per?: number
  /** [1] */
  readonly decimals?: number
  /** [names of numerator and denominator] */
  readonly definition?: Bilingual
  /** Of a rate in % of its earlier value, else in the printed unit. [0: every certain change is called one] */
  readonly threshold?: number
  /** [`1`] */
  readonly version?: string
  /** [the analysis itself, not verified] */
  readonly source?: Indicator['source']
  /** [`1900-01-01`: always] */
  readonly effectiveFrom?: string
} & Partial<
  Pick<
    Indicator,
    | 'inclusions'
    | 'exclusions'
    | 'target'
    | 'frequency'
    | 'note'
    | 'followUpDays'
    | 'minimumSample'
    | 'interval'
    | 'supersedes'
  >
>

/** An indicator with the elements that the catalogue does not have. */
export type DefinedIndicator = { readonly indicator: Indicator; readonly elements: readonly Element[] }

/**
 * Makes a whole indicator of what an analysis says about its own.
 * @throws ProblemError `ZK-DEFINITION-TAKEN` where an id belongs to the catalogue, `ZK-ELEMENT-UNKNOWN` where it should.
 * @example
 * defineIndicator({
 *   id: 'ED-4H', name: { zh: '急诊滞留超 4 小时占比', en: 'Attendances over four hours' },
 *   kind: 'proportion', better: 'lower', unit: { zh: '%', en: '%' },
 *   numerator: { id: 'ed_over_4h', name: { zh: '滞留超 4 小时人次', en: 'Attendances over four hours' }, unit: 'visit' },
 *   denominator: { id: 'ed_attendances', name: { zh: '急诊人次', en: 'Emergency attendances' }, unit: 'visit' },
 * }).indicator.format.per // 100
 */
export function defineIndicator(spec: IndicatorSpec): DefinedIndicator {
  const problems = problemsOf(spec)
  if (problems.length > 0) throw new ProblemError(problems)
  const { numerator, denominator, unit, per, decimals, ...rest } = spec
  const [above, below] = [elementOf(numerator), elementOf(denominator)]
  const format = { per: per ?? usualFactor(unit), unit, decimals: decimals ?? 1 }
  return {
    indicator: {
      definition: inWords(above, below),
      threshold: 0,
      version: '1',
      source: ownSource,
      effectiveFrom: '1900-01-01',
      ...rest,
      group: 'own',
      measure: { numerator: above.id, denominator: below.id },
      format,
      example: { working: `${above.id} ÷ ${below.id}${format.per === 1 ? '' : ` × ${format.per}`}` },
    },
    elements: [numerator, denominator].flatMap((each) => (typeof each === 'string' ? [] : [elementOf(each)])),
  }
}

const ownSource: Indicator['source'] = {
  document: '自定义指标',
  place: '分析脚本',
  verified: false,
  note: {
    zh: '由分析脚本自行定义，不属于任何已发布的指标目录。',
    en: 'Defined by the analysis itself; not part of any published set of indicators.',
  },
}

function problemsOf({ id, numerator, denominator }: IndicatorSpec): Problem[] {
  const taken = (wanted: string, owners: readonly { readonly id: string; readonly name: Bilingual }[]): Problem[] => {
    const owner = owners.find((each) => each.id === wanted)
    return owner ? [problem('ZK-DEFINITION-TAKEN', { id: wanted, name: owner.name.zh })] : []
  }
  const unknown = (wanted: string): Problem[] => {
    const ids = elements.map((each) => each.id)
    if (ids.includes(wanted)) return []
    return [problem('ZK-ELEMENT-UNKNOWN', { name: wanted, nearest: nearest(wanted, ids) })]
  }
  const parts = [numerator, denominator]
  return [
    ...taken(id, indicators),
    ...parts.flatMap((part) => (typeof part === 'string' ? unknown(part) : taken(part.id, elements))),
  ]
}

function elementOf(part: string | ElementSpec): Element {
  return typeof part === 'string' ? element(part) : { unit: 'case', definition: part.name, overTime: 'sum', ...part }
}

function usualFactor({ en }: Bilingual): number {
  return en === '%' ? 100 : en === '‰' ? 1000 : 1
}

const inWords = (above: Element, below: Element): Bilingual => ({
  zh: `${above.name.zh}与${below.name.zh}之比。`,
  en: `${above.name.en} over ${below.name.en}.`,
})

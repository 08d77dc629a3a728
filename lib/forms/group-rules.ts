import { type Indicator, kinds } from '../catalogue/index.ts'
import { wholesAndParts } from '../data/index.ts'

/** What must hold between elements, whatever department or stratum they are reported for. */
export type ElementRule = {
  readonly rule: 'at-most' | 'equals'
  readonly parts: readonly string[]
  readonly whole: string
}

/** The rules of a group's indicators, each once. */
export function elementRules(indicators: readonly Indicator[]): readonly ElementRule[] {
  const sums = wholesAndParts.map(({ whole, parts }): ElementRule => ({ rule: 'equals', parts, whole }))
  const all = [...indicators.flatMap(rulesOf), ...sums]
  return [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()]
}

function rulesOf({ kind, measure }: Indicator): ElementRule[] {
  const { checks } = kinds[kind]
  if ('distribution' in measure) {
    return checks.includes('classes-within-whole') ? [within(measure.distribution, measure.whole)] : []
  }
  if (!checks.includes('part-within-whole')) return []
  if ('numerator' in measure) {
    const { numerator, denominator, population } = measure
    return [within(numerator, denominator), ...(population === undefined ? [] : [within(denominator, population)])]
  }
  if (!('composite' in measure) || measure.composite !== 'all-or-none') return []
  const { complete, components, denominator } = measure
  return components.flatMap((each) => [within(complete, each), within(each, denominator)])
}

const within = (part: string, whole: string): ElementRule => ({ rule: 'at-most', parts: [part], whole })

import type { Lang } from '../../core/index.ts'
import type { IndicatorResult } from '../../indicators/index.ts'
import { targetText } from './target.ts'

type Indicator = IndicatorResult['indicator']
type Threshold = NonNullable<Indicator['thresholds']>[number]

/** What a definition says of who and what counts, beside numerator and denominator. */
export const conditionNames = ['inclusions', 'exclusions', 'strata', 'thresholds', 'cohort', 'sample'] as const

export type ConditionName = (typeof conditionNames)[number]

/** The conditions of an indicator in words; those that it does not have are absent. */
export function conditionTexts(of: Indicator, lang: Lang): Readonly<Partial<Record<ConditionName, string>>> {
  const between = lang === 'zh' ? '；' : '; '
  const said: Record<ConditionName, string | undefined> = {
    inclusions: of.inclusions?.[lang],
    exclusions: of.exclusions?.[lang],
    strata: strataText(of, lang, between),
    thresholds: of.thresholds?.map((each) => thresholdText(each, lang)).join(between),
    cohort: of.cohort?.note[lang],
    sample: sampleText(of.minimumSample, lang),
  }
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined))
}

/** `200–1000 cop/ml ≥90%；1000 cop/ml 及以上 ≥100%` */
const strataText = ({ strata, format }: Indicator, lang: Lang, between: string): string | undefined =>
  strata
    ?.map(({ name, definition, target }) => {
      const whom = definition === undefined ? '' : inBrackets(definition[lang], lang)
      const bound = target === undefined ? '' : ` ${targetText(target, format, lang)}`
      return `${name[lang]}${whom}${bound}`
    })
    .join(between)

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' } as const

/** `NRS 2002 ≥ 3 分（18–90 岁）` */
function thresholdText({ tool, operator, value, unit, applies }: Threshold, lang: Lang): string {
  const whom = applies === undefined ? '' : inBrackets(applies[lang], lang)
  // A bound stays on one line with its sign and its unit.
  const bound = [signs[operator], `${value}`, ...(unit ? [unit[lang]] : [])].join('\u00A0')
  return `${tool[lang]} ${bound}${whom}`
}

const inBrackets = (text: string, lang: Lang): string => (lang === 'zh' ? `（${text}）` : ` (${text})`)

function sampleText(smallest: number | undefined, lang: Lang): string | undefined {
  if (smallest === undefined) return undefined
  return lang === 'zh' ? `分母不足 ${smallest} 的不给数值` : `no value where the denominator is below ${smallest}`
}

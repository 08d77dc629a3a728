import { formatNumber, type Lang } from '../../core/index.ts'
import type { IndicatorFormat, TargetState } from '../../indicators/index.ts'

const words: Record<TargetState, Record<Lang, string>> = {
  met: { zh: '达到目标', en: 'target met' },
  unmet: { zh: '未达目标', en: 'target not met' },
  undecided: { zh: '区间包含目标，尚难判断', en: 'interval includes the target' },
  'no-target': { zh: '未设目标', en: 'no target set' },
  unavailable: { zh: '无数据', en: 'no data' },
}

export const targetStateWord = (state: TargetState, lang: Lang): string => words[state][lang]

/** `≥80.0%` */
export function targetText(
  target: { readonly operator: '>=' | '<='; readonly value: number },
  format: IndicatorFormat,
  lang: Lang,
): string {
  const sign = target.operator === '>=' ? '≥' : '≤'
  const unit = format.unit[lang]
  return `${sign}${formatNumber(target.value, { decimals: format.decimals, lang, unit: /^[%‰]/.test(unit) ? unit : '' })}`
}

/** `目标 ≥80.0%：达到目标。` */
export function targetSentence(
  state: TargetState,
  target: { readonly operator: '>=' | '<='; readonly value: number },
  format: IndicatorFormat,
  lang: Lang,
): string {
  const text = targetText(target, format, lang)
  return lang === 'zh'
    ? `目标为 ${text}，${targetStateWord(state, lang)}。`
    : `Target ${text}: ${targetStateWord(state, lang)}.`
}

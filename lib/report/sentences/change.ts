import {
  type Answer,
  formatInterval,
  formatNumber,
  hasInterval,
  isKnown,
  type Lang,
  percentagePoints,
  type Quantity,
  reasonText,
} from '../../core/index.ts'
import type { Change, IndicatorRow, Judgement, Verdict } from '../../indicators/index.ts'

// The vocabulary of certainty, the same in every report: words are chosen by the result, never typed.
const verdictWords: Record<Verdict, Record<Lang, string>> = {
  rose: { zh: '上升', en: 'rose' },
  fell: { zh: '下降', en: 'fell' },
  'rose-slightly': { zh: '略升', en: 'rose slightly' },
  'fell-slightly': { zh: '略降', en: 'fell slightly' },
  'no-clear-change': { zh: '无明确变化', en: 'no clear change' },
  'not-judged': { zh: '不作判断', en: 'not judged' },
  'not-comparable': { zh: '口径改变，不可比', en: 'definition changed, not comparable' },
  unavailable: { zh: '无法比较', en: 'cannot be compared' },
}

const judgementWords: Record<Judgement, Record<Lang, string>> = {
  improved: { zh: '改善', en: 'improved' },
  worsened: { zh: '变差', en: 'worsened' },
  neutral: { zh: '变化', en: 'changed' },
  none: { zh: '', en: '' },
}

export const verdictWord = (verdict: Verdict, lang: Lang): string => verdictWords[verdict][lang]
export const judgementWord = (judgement: Judgement, lang: Lang): string => judgementWords[judgement][lang]

/** What a difference is measured in: percentage points are never printed as per cent. */
export function differenceUnit(change: Change, lang: Lang): string {
  if (change.unit === 'percentage-points') return lang === 'zh' ? ` ${percentagePoints(lang)}` : percentagePoints(lang)
  if (change.unit === 'relative-percent') return '%'
  const unit = change.indicator.format.unit[lang]
  return unit === '%' || unit === '‰' ? `${unit}` : ` ${unit}`
}

/** A value of an indicator in its printed unit, or the reason why there is none. */
export function valueText(row: IndicatorRow, change: Pick<Change, 'indicator'>, lang: Lang): string {
  const { decimals, unit } = change.indicator.format
  if (!isKnown<Quantity>(row.answer)) return reasonText(row.answer.reason, lang)
  return formatNumber(row.answer.value, { decimals, lang, unit: spaced(unit[lang]) })
}

const spaced = (unit: string): string => (/^[%‰]/.test(unit) || unit === '' ? unit : `\u00A0${unit}`)

const decimalsOf = (change: Change): number =>
  change.unit === 'relative-percent' ? 1 : change.indicator.format.decimals

/** `0.40 个百分点`: the size alone, since the verb carries the direction. */
function sizeText(change: Change, lang: Lang): string {
  if (!isKnown<Quantity>(change.difference)) return reasonText(change.difference.reason, lang)
  const size = formatNumber(Math.abs(change.difference.value), { decimals: decimalsOf(change), lang })
  const unit = differenceUnit(change, lang)
  return lang === 'en' && /^[a-z]/.test(unit) ? `${size}\u00A0${unit}` : `${size}${unit}`
}

/** Limits of the size: for a fall they change sign and order. */
function sizeLimits(difference: Answer<Quantity>, change: Change, lang: Lang): string {
  if (!hasInterval(difference)) return ''
  const fell = difference.value < 0
  const limits = fell
    ? { lower: -difference.upper, upper: -difference.lower }
    : { lower: difference.lower, upper: difference.upper }
  const text = formatInterval(limits, { decimals: decimalsOf(change), lang })
  const level = formatNumber(difference.level * 100, { decimals: 0, lang })
  return lang === 'zh' ? `（${level}% 区间 ${text}）` : ` (${level}% interval ${text})`
}

const yearText = ({ keys }: IndicatorRow): string => keys.year ?? keys.half ?? keys.quarter ?? keys.month ?? ''

/**
 * One sentence: value, comparison, certainty.
 * `2024 年非计划再次手术率为 1.23%，比 2023 年下降 0.40 个百分点（95% 区间 0.21–0.60）。`
 */
export function changeSentence(change: Change, lang: Lang): string {
  const name = change.indicator.name[lang]
  const [from, to] = [yearText(change.from), yearText(change.to)]
  const [before, now] = [valueText(change.from, change, lang), valueText(change.to, change, lang)]
  const size = `${sizeText(change, lang)}${sizeLimits(change.difference, change, lang)}`
  const relative = change.unit === 'relative-percent'
  if (lang === 'zh') {
    const opening = `${to} 年${name}为 ${now}`
    switch (change.verdict) {
      case 'not-comparable':
        return `${opening}；${change.broken?.from ?? ''} 起统计口径改变（${change.broken?.reason.zh ?? ''}），与 ${from} 年（${before}）不可比。`
      case 'unavailable':
        return `${opening}；${from} 年为${before}，无法比较。`
      case 'not-judged':
        return `${opening}，${from} 年为 ${before}；两者均为全数统计，不作区间判断。`
      case 'no-clear-change':
        return `${opening}，与 ${from} 年（${before}）相比无明确变化${differenceNote(change, lang)}。`
      default:
        return `${opening}，比 ${from} 年（${before}）${relative ? '相对' : ''}${verdictWord(change.verdict, lang)} ${size}。`
    }
  }
  const opening = `In ${to}, ${sentenceName(name)} was ${now}`
  switch (change.verdict) {
    case 'not-comparable':
      return `${opening}; the definition changed from ${change.broken?.from ?? ''} (${change.broken?.reason.en ?? ''}), so it is not comparable with ${from} (${before}).`
    case 'unavailable':
      return `${opening}; in ${from} it was ${before}, so no comparison is made.`
    case 'not-judged':
      return `${opening}, against ${before} in ${from}; both are full counts and no interval is judged.`
    case 'no-clear-change':
      return `${opening}, no clear change from ${before} in ${from}${differenceNote(change, lang)}.`
    default:
      return `${opening}: it ${verdictWord(change.verdict, lang)} by ${size} from ${before} in ${from}.`
  }
}

function differenceNote(change: Change, lang: Lang): string {
  if (!hasInterval(change.difference)) return ''
  const decimals = decimalsOf(change)
  const value = formatNumber(change.difference.value, { decimals, lang, signed: true })
  const limits = formatInterval(change.difference, { decimals, lang, signed: true })
  const unit = differenceUnit(change, lang)
  return lang === 'zh'
    ? `（差值 ${value}${unit}，95% 区间 ${limits}）`
    : ` (difference ${value}${/^[a-z]/.test(unit) ? ' ' : ''}${unit}, 95% interval ${limits})`
}

/** English names open a heading with a capital and run on in a sentence without one; acronyms keep theirs. */
const sentenceName = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name

/** A heading that says what was found: `非计划再次手术率一年下降 0.40 个百分点`. */
export function changeHeadline(change: Change, lang: Lang): string {
  const name = change.indicator.name[lang]
  const now = valueText(change.to, change, lang)
  const relative = change.unit === 'relative-percent'
  const word = verdictWord(change.verdict, lang)
  switch (change.verdict) {
    case 'no-clear-change':
      return lang === 'zh' ? `${name}为 ${now}，一年间无明确变化` : `${name}: ${now}, no clear change over the year`
    case 'not-comparable':
      return lang === 'zh'
        ? `${name}为 ${now}，口径改变后不与上年相比`
        : `${name}: ${now}, not comparable with last year`
    case 'not-judged':
    case 'unavailable':
      return lang === 'zh' ? `${name}为 ${now}` : `${name}: ${now}`
    default:
      return lang === 'zh'
        ? `${name}一年${relative ? '相对' : ''}${word} ${sizeText(change, lang)}`
        : `${name} ${word} by ${sizeText(change, lang)} in a year`
  }
}

/** What a change means in persons or cases of this year, for changes of proportions that are called changes; else nothing. */
export function meaningSentence(change: Change, lang: Lang): string {
  const { difference, to, indicator } = change
  const changed = change.verdict === 'rose' || change.verdict === 'fell'
  if (!changed || indicator.kind !== 'proportion' || !hasInterval(difference) || to.denominator === null) return ''
  const cases = (points: number): number => (points / indicator.format.per) * (to.denominator ?? 0)
  const [a, b] = [Math.abs(cases(difference.lower)), Math.abs(cases(difference.upper))]
  const format = { decimals: 0, lang }
  const count = formatNumber(Math.abs(cases(difference.value)), format)
  const limits = formatInterval({ lower: Math.min(a, b), upper: Math.max(a, b) }, format)
  const more = difference.value > 0
  if (lang === 'zh')
    return `按 ${yearText(to)} 年的分母计算，这相当于约${more ? '多' : '少'} ${count} 例（95% 区间 ${limits}）。`
  return `With the ${yearText(to)} denominator that is about ${count} ${more ? 'more' : 'fewer'} cases (95% interval ${limits}).`
}

import {
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

/** What a difference is measured in: points are never printed as per cent or per mille, which would read as relative. */
export function differenceUnit(change: Change, lang: Lang): string {
  if (change.unit === 'percentage-points') return lang === 'zh' ? ` ${percentagePoints(lang)}` : percentagePoints(lang)
  if (change.unit === 'relative-percent') return '%'
  const unit = change.indicator.format.unit[lang]
  if (unit === '‰') return lang === 'zh' ? ' 个千分点' : 'per thousand'
  return ` ${unit}`
}

/** A value of an indicator in its printed unit, or the reason why there is none. A unit that the name says is not repeated. */
export function valueText(row: IndicatorRow, { indicator }: Pick<Change, 'indicator'>, lang: Lang): string {
  const { decimals, unit } = indicator.format
  if (!isKnown<Quantity>(row.answer)) return reasonText(row.answer.reason, lang)
  const printed = unitAfter(unit[lang], indicator.name[lang])
  return formatNumber(row.answer.value, { decimals, lang, unit: printed })
}

function unitAfter(unit: string, name: string): string {
  if (/^[%‰]/.test(unit)) return unit
  return unit === '' || name.toLowerCase().includes(unit.toLowerCase()) ? '' : `\u00A0${unit}`
}

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
function sizeLimits(change: Change, lang: Lang): string {
  const { difference } = change
  if (!hasInterval(difference)) return ''
  const fell = difference.value < 0
  const limits = fell
    ? { lower: -difference.upper, upper: -difference.lower }
    : { lower: difference.lower, upper: difference.upper }
  const text = formatInterval(limits, { decimals: decimalsOf(change), lang })
  const level = formatNumber(difference.level * 100, { decimals: 0, lang })
  return lang === 'zh' ? `（${level}% 区间 ${text}）` : ` (${level}% interval ${text})`
}

/** `2024 年`, `2024-H1`: the period of a row as a Chinese sentence says it. */
function periodText({ keys }: IndicatorRow, lang: Lang): string {
  const text = keys.year ?? keys.half ?? keys.quarter ?? keys.month ?? ''
  return lang === 'zh' && /^\d{4}$/.test(text) ? `${text} 年` : text
}

/** `为 1.23%`, `未报`: a value as the predicate of a Chinese sentence. */
function predicate(row: IndicatorRow, change: Change): string {
  const value = valueText(row, change, 'zh')
  return isKnown(row.answer) ? `为 ${value}` : value
}

/**
 * One sentence: value, comparison, certainty.
 * `2024 年非计划再次手术率为 1.23%，比 2023 年（1.63%）下降 0.40 个百分点（95% 区间 0.21–0.60）。`
 */
export const changeSentence = (change: Change, lang: Lang): string =>
  lang === 'zh' ? chineseSentence(change) : englishSentence(change)

function chineseSentence(change: Change): string {
  const { indicator, from, to, verdict, broken } = change
  const earlier = periodText(from, 'zh')
  const before = valueText(from, change, 'zh')
  const opening = `${periodText(to, 'zh')}${indicator.name.zh}${predicate(to, change)}`
  switch (verdict) {
    case 'not-comparable':
      return `${opening}；自 ${broken?.from ?? ''} 起统计口径改变（${broken?.reason.zh ?? ''}），与 ${earlier}（${before}）不可比。`
    case 'unavailable':
      return `${opening}，${earlier}${predicate(from, change)}，无法比较。`
    case 'not-judged':
      return `${opening}，${earlier}${predicate(from, change)}；${to.quartiles ? '中位数由分组计数内插' : '两者均为全数统计'}，不作区间判断。`
    case 'no-clear-change':
      return `${opening}，与 ${earlier}（${before}）相比无明确变化${differenceNote(change, 'zh')}。`
    default:
      return `${opening}，比 ${earlier}（${before}）${movement(change, 'zh')}${sizeLimits(change, 'zh')}。`
  }
}

function englishSentence(change: Change): string {
  const { indicator, from, to, verdict, broken } = change
  const name = indicator.name.en
  const [earlier, later] = [periodText(from, 'en'), periodText(to, 'en')]
  const [before, now] = [valueText(from, change, 'en'), valueText(to, change, 'en')]
  switch (verdict) {
    case 'not-comparable':
      return `${name}: ${now} in ${later}. The definition changed from ${broken?.from ?? ''} (${broken?.reason.en ?? ''}), so ${earlier} (${before}) is not comparable.`
    case 'unavailable':
      return `${name}: ${now} in ${later}, ${before} in ${earlier}; no comparison is made.`
    case 'not-judged':
      return `${name}: ${now} in ${later}, ${before} in ${earlier}; ${to.quartiles ? 'medians are interpolated from classes' : 'both are full counts'} and no interval is judged.`
    case 'no-clear-change':
      return `${name} showed no clear change: ${now} in ${later}, ${before} in ${earlier}${differenceNote(change, 'en')}.`
    default:
      return `${name} ${movement(change, 'en')}${sizeLimits(change, 'en')}, from ${before} in ${earlier} to ${now} in ${later}.`
  }
}

/** `下降 0.40 个百分点`, `相对上升 12.0%`: the verb and the size. */
function movement(change: Change, lang: Lang): string {
  const word = verdictWord(change.verdict, lang)
  const size = sizeText(change, lang)
  if (lang === 'en') return `${word} by ${size}`
  return `${change.unit === 'relative-percent' ? '相对' : ''}${word} ${size}`
}

/** What an unclear change is made of; a relative one is called so, since its % would read as points. */
function differenceNote(change: Change, lang: Lang): string {
  const { difference, unit } = change
  if (!hasInterval(difference)) return ''
  const decimals = decimalsOf(change)
  const value = formatNumber(difference.value, { decimals, lang, signed: true })
  const limits = formatInterval(difference, { decimals, lang, signed: true })
  const level = formatNumber(difference.level * 100, { decimals: 0, lang })
  const counted = differenceUnit(change, lang)
  const relative = unit === 'relative-percent'
  return lang === 'zh'
    ? `（${relative ? '相对变化' : '差值'} ${value}${counted}，${level}% 区间 ${limits}）`
    : ` (${relative ? 'relative change' : 'difference'} ${value}${/^[a-z]/.test(counted) ? '\u00A0' : ''}${counted}, ${level}% interval ${limits})`
}

/** A heading that says what was found: `非计划再次手术率一年下降 0.40 个百分点`. */
export function changeHeadline(change: Change, lang: Lang): string {
  const zh = lang === 'zh'
  const name = change.indicator.name[lang]
  const now = zh ? `${name}${predicate(change.to, change)}` : `${name}: ${valueText(change.to, change, lang)}`
  switch (change.verdict) {
    case 'no-clear-change':
      return zh ? `${now}，${span(change, 'zh')}无明确变化` : `${now}, no clear change ${span(change, 'en')}`
    case 'not-comparable':
      return zh ? `${now}，口径改变，不与上年相比` : `${now}, not comparable with last year`
    case 'not-judged':
      return now
    case 'unavailable':
      return zh ? `${now}，无法与上年比较` : `${now}, no comparison with last year`
    default:
      return zh
        ? `${name}${span(change, 'zh', true)}${movement(change, lang)}`
        : `${name} ${movement(change, lang)} ${span(change, 'en', true)}`
  }
}

/** How far apart the two periods are: a year, or since an earlier one. */
function span({ from, to }: Change, lang: Lang, moved = false): string {
  const [earlier, later] = [Number(from.keys.year), Number(to.keys.year)]
  if (later - earlier > 1 && lang === 'zh') return moved ? `比 ${earlier} 年` : `与 ${earlier} 年相比`
  if (later - earlier > 1) return `since ${earlier}`
  if (lang === 'zh') return moved ? '一年' : '一年间'
  return moved ? 'in a year' : 'over the year'
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
    return `按 ${periodText(to, lang)}的分母折算，相当于${more ? '多' : '少'}约 ${count} 例（95% 区间 ${limits}）。`
  return `With the ${periodText(to, lang)} denominator that is about ${count} ${more ? 'more' : 'fewer'} cases (95% interval ${limits}).`
}

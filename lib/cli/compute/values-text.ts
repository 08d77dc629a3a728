import type { Indicator } from '../../catalogue/index.ts'
import { formatInterval, formatNumber, isKnown, type Lang, reasonText } from '../../core/index.ts'
import type { IndicatorResult, IndicatorRow } from '../../indicators/index.ts'
import { absentLines } from './absent.ts'
import { countText, textTable } from './sheet.ts'
import { intervalsOf, isOneNumber, sourceNames, type Values } from './values.ts'

/** What stands over the columns of any answer. */
export const answerWords = {
  zh: { of: '对象', numerator: '分子', denominator: '分母', value: '值', interval: '95% 区间' },
  en: { of: 'Of', numerator: 'Numerator', denominator: 'Denominator', value: 'Value', interval: '95 % interval' },
} as const

const say = {
  zh: {
    ...answerWords.zh,
    reports: '已报/应报',
    source: '来源：',
    none: '  没有机构填报，也没有有关的病例。',
  },
  en: {
    ...answerWords.en,
    reports: 'Reports',
    source: 'source: ',
    none: '  Nobody reported it, and there are no such cases.',
  },
} as const

/** For a terminal: an indicator after the other, numbers as they are printed. */
export const valuesText = (values: Values, lang: Lang): string =>
  values.results.map((result) => [heading(result, lang), ...resultText(values, result, lang)].join('\n')).join('\n\n')

export function heading(
  { indicator, countedFrom }: Pick<IndicatorResult, 'indicator' | 'countedFrom'>,
  lang: Lang,
): string {
  const { id, name, format } = indicator
  const from = `${say[lang].source}${sourceNames[countedFrom][lang]}`
  return lang === 'zh'
    ? `${id} ${name.zh}（${format.unit.zh}；${from}）`
    : `${id} ${name.en} (${format.unit.en}; ${from})`
}

const classesShown = 3

function valueText(indicator: Indicator, { answer, parts, classes }: IndicatorRow, lang: Lang): string {
  const { decimals } = indicator.format
  if (!isKnown(answer)) return reasonText(answer.reason, lang)
  if (isOneNumber(indicator)) return formatNumber(answer.value, { decimals, lang })
  const ranked = classes?.slice(0, classesShown) ?? []
  const shares = ranked.map(({ name, share }) => `${name ?? '…'} ${formatNumber(share, { decimals, lang })}`)
  return parts ? parts.map((part) => countText(part, lang)).join(' : ') : shares.join(lang === 'zh' ? '，' : ', ')
}

function resultText({ dataset, setting }: Values, result: IndicatorResult, lang: Lang): string[] {
  const words = say[lang]
  const missing = absentLines(dataset, setting, result.indicator, lang)
  if (result.rows.length === 0) return [words.none, ...missing]
  const columns = [
    { title: words.of },
    ...[words.numerator, words.denominator, words.value, words.interval, words.reports].map((title) => ({
      title,
      right: true,
    })),
  ]
  const { decimals } = result.indicator.format
  const rows = result.rows.map((row) => {
    const { label, numerator, denominator, reported, expected } = row
    const value = valueText(result.indicator, row, lang)
    const [interval] = intervalsOf(row)
    return [
      label[lang],
      countText(numerator, lang),
      countText(denominator, lang),
      value,
      interval ? formatInterval(interval, { decimals, lang }) : '',
      `${countText(reported, lang)}/${countText(expected, lang)}`,
    ]
  })
  return [textTable(columns, rows), ...missing]
}

import { type Element, elementsOf, type Indicator, kinds, sourceText } from '../../catalogue/index.ts'
import type { Bilingual, Lang } from '../../core/index.ts'
import { conditionTexts, type RecordItem, type ReportDocument } from '../../report/index.ts'

const betterWords: Record<Indicator['better'], Bilingual> = {
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
  monitor: { zh: '监测比较', en: 'monitored' },
  improve: { zh: '逐步完善', en: 'to be completed' },
}

export const betterWord = (indicator: Indicator, lang: Lang): string => betterWords[indicator.better][lang]
export const kindWord = (indicator: Indicator, lang: Lang): string => kinds[indicator.kind].name[lang]

/** The appendix of definitions: every indicator of the report with its parts, source, version and printed errata. */
export function definitions(doc: ReportDocument, indicators: readonly Indicator[], own: readonly Element[] = []): void {
  doc.list('definitions', (lang) =>
    indicators.map((indicator, at) => {
      const { document } = indicator.source
      const first = indicators.findIndex(({ source }) => source.document === document) === at
      return definition(indicator, own, lang, first)
    }),
  )
}

/** English editions give the printed title of a document once, where it is `first` cited. */
function definition(indicator: Indicator, own: readonly Element[], lang: Lang, first: boolean): RecordItem {
  const { source, version, id } = indicator
  const unit = indicator.format.unit[lang]
  return {
    name: indicator.name[lang],
    code: id,
    definition: indicator.definition[lang],
    direction: [betterWord(indicator, lang), kindWord(indicator, lang), unit].join(lang === 'zh' ? '；' : '; '),
    source: `${sourceText(source, lang)}${lang === 'en' && first ? ` (${source.document})` : ''}`,
    version,
    ...parts(indicator, own, lang),
    ...remarks(indicator, lang),
  }
}

/** Numerator and denominator, or the parts under one head. */
function parts(indicator: Indicator, own: readonly Element[], lang: Lang): RecordItem {
  const texts = elementsOf(indicator, own).map(({ name, definition: text }) =>
    lang === 'zh' ? `${name.zh}：${text.zh}` : `${name.en}: ${text.en}`,
  )
  const [numerator = '', denominator = ''] = texts
  return 'numerator' in indicator.measure ? { numerator, denominator } : { parts: texts.join('\n') }
}

const unverified: Bilingual = {
  zh: '计算公式依据二手资料，尚未与官方附件核对。',
  en: 'The formula rests on secondary sources and has not been checked against the official annex.',
}

function remarks(indicator: Indicator, lang: Lang): RecordItem {
  const { note, errata, source } = indicator
  const basis = source.verified ? undefined : (source.unverified ?? unverified)
  const given = { note, errata, basis }
  const texts = Object.entries(given).flatMap(([name, text]) => (text ? [[name, text[lang]]] : []))
  return { ...conditionTexts(indicator, lang), ...Object.fromEntries(texts) }
}

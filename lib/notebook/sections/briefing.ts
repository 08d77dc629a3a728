import { type Bilingual, formatNumber, type Lang } from '../../core/index.ts'
import type { TimeDimension } from '../../indicators/index.ts'
import { judgementWord, type RecordItem, type ReportDocument, verdictWord } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'
import { unitOf } from '../finest-series.ts'
import { trendFigure } from '../trend.ts'
import { chooseMessages, headlineNumbers, message } from './key-messages.ts'
import { chapterFinding } from './specialty.ts'

/** Five messages on two pages, as leaders read them. */
const messageCount = 5

/**
 * The briefing: one sentence over all, the numbers, and five messages, each with its figure, its certainty and its source.
 * Writes `briefing.summary`, the lists `numbers` and `briefing.messages`, and `briefing.basis`.
 */
export function briefing(
  doc: ReportDocument,
  data: AnalysisData,
  found: readonly IndicatorFindings[],
  year: number,
): void {
  headlineNumbers(doc, data, found, year)
  doc.text('briefing.summary', (lang) => chapterFinding(found, lang))
  const chosen = chooseMessages(data, found, year, messageCount)
  doc.list(
    'briefing.messages',
    chosen.map((each) => briefingMessage(doc, data, each, year)),
  )
  doc.text('briefing.basis', (lang) => basis(data, found.length, lang))
}

function briefingMessage(doc: ReportDocument, data: AnalysisData, each: IndicatorFindings, year: number): RecordItem {
  const { indicator, change } = each
  const id = `briefing.${indicator.id}`
  const lang = doc.lang
  const { headline, sentence } = message(data, each, year, lang)
  doc.text(`${id}.sentence`, sentence)
  doc.figure(`${id}.figure`, (edition) => trendFigure(data, each, year, edition, { size: 'half', height: 40 }))
  return {
    id,
    headline,
    sentence: `${id}.sentence`,
    figure: `${id}.figure`,
    icon: change.judgement === 'none' ? change.verdict : change.judgement,
    certainty: certainty(each, lang),
    source: sourceLine(data, each, lang),
  }
}

/**
 * How sure the message is, in the report's vocabulary, and against what: the chart beside it holds months against its
 * baseline, this is one year against the year before, and both may be true.
 */
function certainty({ change }: IndicatorFindings, lang: Lang): string {
  const judged = judgementWord(change.judgement, lang)
  const word = verdictWord(change.verdict, lang)
  const before = change.from.keys.year ?? ''
  if (lang === 'zh') return `与 ${before} 年相比：${word}${judged === '' ? '' : `（${judged}）`}`
  return `Against ${before}: ${word}${judged === '' ? '' : ` (${judged})`}`
}

const origins = {
  submissions: { zh: '医院上报', en: 'hospital returns' },
  cases: { zh: '出院病例', en: 'discharges' },
  both: { zh: '医院上报与出院病例', en: 'hospital returns and discharges' },
  none: { zh: '无', en: 'none' },
} as const

/** What institutions report for: months, or longer. */
const dueIn: Readonly<Record<TimeDimension, Bilingual>> = {
  month: { zh: '机构月', en: 'months' },
  quarter: { zh: '机构季', en: 'quarters' },
  half: { zh: '机构半年', en: 'half-years' },
  year: { zh: '机构年', en: 'years' },
}

function sourceLine(data: AnalysisData, { indicator, series, change }: IndicatorFindings, lang: Lang): string {
  const { reported, expected } = change.to
  const share = formatNumber((reported / Math.max(expected, 1)) * 100, { decimals: 1, lang, unit: '%' })
  const from = origins[series.countedFrom][lang]
  const name = data.dataset.title[lang]
  const due = dueIn[unitOf(series)][lang]
  if (lang === 'zh') return `来源：${name}，${from}，${indicator.id}，应报${due}报齐 ${share}。`
  return `Source: ${name}, ${from}, ${indicator.id}; ${share} of the ${due} due.`
}

function basis({ dataset }: AnalysisData, count: number, lang: Lang): string {
  const byChance = formatNumber(0.002 * count, { decimals: 1, lang })
  return lang === 'zh'
    ? `五条要点由 ${count} 项指标按同一规则自动选出：先选 99.8% 区间不含“无变化”且超过阈值的变化，再选未达目标者。按此标准，即使毫无变化，平均也会有 ${byChance} 项被选中。数据：${dataset.title.zh}；方法与定义见年度报告。`
    : `The five messages were chosen from ${count} indicators by one rule: first changes whose 99.8% interval excludes no change and that exceed their threshold, then missed targets. By this rule ${byChance} indicators on average would be chosen though nothing changed. Data: ${dataset.title.en}; methods and definitions are in the annual report.`
}

import { funnelChart } from '../charts/index.ts'
import type { Lang } from '../core/index.ts'
import { targetState } from '../indicators/index.ts'
import {
  changeHeadline,
  changeSentence,
  meaningSentence,
  type RecordItem,
  type ReportDocument,
  targetSentence,
} from '../report/index.ts'
import type { Funnel } from '../spc/index.ts'
import { funnelAbout } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'
import type { IndicatorFindings } from './findings.ts'
import { groupsTable } from './groups-table.ts'
import { betterWord } from './sections/definitions.ts'
import { trendFigure } from './trend.ts'

// Millimetres at which an indicator fills one page and no more: English words need more of it.
const heights = { trend: { zh: 49, en: 40 }, funnel: { zh: 51, en: 44 } } as const

/**
 * Writes an indicator's page: control chart of the region, funnel of the institutions, change by kind of institution, and
 * the sentences that read them; `less` millimetres of the chart leave room for more. Answers the record that the template `indicator-page` places.
 */
export function indicatorPage(
  doc: ReportDocument,
  data: AnalysisData,
  found: IndicatorFindings,
  year: number,
  less = 0,
): RecordItem {
  const { indicator, change } = found
  const id = indicator.id
  const lang = doc.lang
  doc.figure(`${id}.trend`, (each) => trendFigure(data, found, year, each, { height: heights.trend[each] - less }))
  const { funnel } = found
  if (funnel) {
    doc.figure(`${id}.spread`, (each) =>
      funnelChart(funnel, { ...funnelAbout(data, indicator, year), size: 'half', height: heights.funnel[each] })(each),
    )
  }
  doc.table(`${id}.change`, (each) => groupsTable(data, indicator, year, each))
  doc.text(`${id}.text`, reading(data, found, year, lang), [`${id}.trend`])
  return {
    id,
    finding: changeHeadline(change, lang),
    name: indicator.name[lang],
    code: indicator.id,
    direction: betterWord(indicator, lang),
    text: `${id}.text`,
    trend: `${id}.trend`,
    change: `${id}.change`,
    definition: indicator.definition[lang],
    defined: 'definitions',
    ...(found.funnel ? { spread: `${id}.spread` } : {}),
  }
}

function reading(
  data: AnalysisData,
  { indicator, change, funnel: found }: IndicatorFindings,
  year: number,
  lang: Lang,
): string {
  const target = data.target(indicator, year)
  const parts = [
    changeSentence(change, lang),
    meaningSentence(change, lang),
    target ? targetSentence(targetState(change.to.answer, target), target, indicator.format, lang) : '',
    found ? outlierSentence(found, lang) : '',
  ]
  return parts.filter((part) => part !== '').join(lang === 'zh' ? '' : ' ')
}

function outlierSentence({ points, phi }: Funnel, lang: Lang): string {
  const high = points.filter(({ verdict }) => verdict === 'high-998').length
  const low = points.filter(({ verdict }) => verdict === 'low-998').length
  const spread = phi > 1.5
  if (lang === 'zh') {
    const limits = spread ? '按机构间真实差异放宽后的 99.8% 控制限' : '99.8% 控制限'
    if (high + low === 0) return `${points.length} 家机构均在${limits}以内。`
    return `${points.length} 家机构中，${high} 家高于、${low} 家低于${limits}，值得了解原因。`
  }
  const limits = spread ? 'the 99.8% limits, widened for real differences between institutions' : 'the 99.8% limits'
  if (high + low === 0) return `All ${points.length} institutions lie within ${limits}.`
  return `Of ${points.length} institutions ${high} lie above and ${low} below ${limits}: worth understanding.`
}

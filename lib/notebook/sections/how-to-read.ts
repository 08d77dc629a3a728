import type { Indicator } from '../../catalogue/index.ts'
import { annotatedControlChart, annotatedFunnel } from '../../charts/index.ts'
import type { ReportDocument } from '../../report/index.ts'
import { aboutOf, funnelAbout } from '../about.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { findings } from '../findings.ts'
import { trendChart, trendForm } from '../trend.ts'

/** Millimetres at which both examples stand on the page with the words: English words need more of it. */
const heights = { zh: 50, en: 42 } as const

/**
 * The figures of the page "how to read", of this report's own data: an annotated control chart, where the series asks
 * for one, and an annotated funnel.
 * Writes the list `how-to-read-figures`.
 */
export function howToRead(doc: ReportDocument, data: AnalysisData, indicator: Indicator, year: number): void {
  const { series, funnel } = findings(data, indicator, year)
  const chart = trendForm(data, { indicator, series }) === 'control-chart'
  const figures = [...(chart ? ['how-to-read.control'] : []), ...(funnel ? ['how-to-read.funnel'] : [])]
  if (chart)
    doc.figure('how-to-read.control', (lang) =>
      annotatedControlChart(trendChart(data, indicator, series, year, lang), {
        ...aboutOf(indicator),
        height: heights[lang],
      })(lang),
    )
  if (funnel) {
    doc.figure('how-to-read.funnel', (lang) =>
      annotatedFunnel(funnel, { ...funnelAbout(data, indicator, year), height: heights[lang] })(lang),
    )
  }
  doc.list(
    'how-to-read-figures',
    figures.map((id) => ({ id })),
  )
}

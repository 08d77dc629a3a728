import { annotatedFunnel } from '../../charts/index.ts'
import type { ReportDocument } from '../../report/index.ts'
import { aboutOf } from '../about.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import type { RegionalStudy } from '../regional-study.ts'
import { directionOf } from '../spc-of.ts'
import { shortNames } from './place-funnels.ts'

/** The figure of the page "how to read", of this report's own data: an annotated funnel. Writes the list `how-to-read-figures`. */
export function comparisonReading(
  doc: ReportDocument,
  data: AnalysisData,
  study: RegionalStudy,
  found: readonly ComparisonFindings[],
): void {
  const example = found.find(({ places }) => places !== undefined)
  const { places } = example ?? {}
  if (example && places) {
    const { indicator } = example.comparison
    doc.figure(
      'how-to-read.funnel',
      annotatedFunnel(places, {
        ...aboutOf(indicator),
        period: study.period,
        better: directionOf(indicator),
        total: data.denominatorOf(indicator),
        each: study.each,
        centre: study.wholeName,
        nameOf: shortNames(study, example),
        height: 72,
      }),
    )
  }
  doc.list('how-to-read-figures', example && places ? [{ id: 'how-to-read.funnel' }] : [])
}

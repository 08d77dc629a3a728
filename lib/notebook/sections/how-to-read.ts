import type { ReportDocument } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'

/** The figures of the page "how to read": an annotated control chart and an annotated funnel, of this report's own data. */
export function howToRead(doc: ReportDocument, _data: AnalysisData, _year: number): void {
  doc.list('how-to-read-figures', [])
}

import type { RecordItem, ReportDocument } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { type ComparisonFindings, comparisonFindings } from '../comparison-findings.ts'
import type { RegionalStudy } from '../regional-study.ts'
import { chapterHeading } from './comparison-summary.ts'
import { betterWord } from './definitions.ts'
import { equity } from './equity.ts'
import { placeFunnels } from './place-funnels.ts'
import { placeTrendSection } from './place-trends.ts'
import { placesMap } from './places-map.ts'
import { placesTable } from './places-table.ts'
import { standardisedRatios } from './standardised-ratios.ts'

/**
 * A chapter for each indicator of a study: where the places stand, funnels, standardised ratios, trends, gaps, and one table of
 * all places. Writes the list `comparisons`, whose records name what the template places, and answers what was found.
 */
export function comparisonChapters(
  doc: ReportDocument,
  data: AnalysisData,
  study: RegionalStudy,
  seed: string,
): readonly ComparisonFindings[] {
  const found = study.comparisons.map((each) => comparisonFindings(each, seed))
  doc.list(
    'comparisons',
    found.map((each) => chapter(doc, data, study, each)),
  )
  return found
}

function chapter(doc: ReportDocument, data: AnalysisData, study: RegionalStudy, found: ComparisonFindings): RecordItem {
  const { indicator } = found.comparison
  const { lang } = doc
  return {
    id: `compare.${indicator.id}`,
    finding: chapterHeading(study, found, lang),
    name: indicator.name[lang],
    code: indicator.id,
    direction: betterWord(indicator, lang),
    lead: study.lead,
    definition: indicator.definition[lang],
    ...placesMap(doc, study, found),
    ...placeFunnels(doc, data, study, found),
    ...standardisedRatios(doc, data, study, found),
    ...placeTrendSection(doc, data, study, found),
    ...equity(doc, study, found),
    ...placesTable(doc, study, found),
  }
}

import { type Indicator, kinds } from '../../catalogue/index.ts'
import { isKnown } from '../../core/index.ts'
import type { RecordItem, ReportDocument } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'
import { indicatorPage } from '../indicator-page.ts'
import { levelSpread } from '../level-spread.ts'
import { compositionFigure } from '../sections/composition.ts'
import { betterWord } from '../sections/definitions.ts'
import { strata } from '../sections/strata.ts'
import { checklistHeadline, checklistRows, checklistTable, itemsTable } from './checklist.ts'
import { classesFigure, classesHeadline, classesTable } from './classes.ts'
import { componentsTable } from './components.ts'
import { compositionHeadline, compositionTable } from './composition.ts'
import { exposureTable } from './exposure.ts'

/** What stands on a page besides its trend, in order. */
type Placed = { readonly kind: 'figure' | 'table'; readonly item: string }

/**
 * Writes the page of one indicator of a specialty by its kind: a trend with the institutions and the change; ranked classes;
 * the parts of a composition; the items of a checklist; with components, exposure and strata where there are any. Answers the
 * record that the template `indicator-page` places.
 */
export async function specialtyPage(
  doc: ReportDocument,
  data: AnalysisData,
  found: IndicatorFindings,
  year: number,
): Promise<RecordItem> {
  const { indicator } = found
  switch (kinds[indicator.kind].figure) {
    case 'parts':
      return partsPage(doc, data, found, year)
    case 'classes':
      return classesPage(doc, data, found, year)
    case 'items':
      return itemsPage(doc, data, found, year)
    case 'trend': {
      const more = trendExtras(doc, data, found, year)
      const page = indicatorPage(doc, data, found, year, more.length > 0 ? roomForMore : 0)
      const split = await strata(doc, data, found, year)
      return {
        ...page,
        ...spread(doc, data, found, year),
        ...(more.length > 0 ? { more } : {}),
        ...(split ? { strata: [split] } : {}),
      }
    }
  }
}

const head = (indicator: Indicator, finding: string, doc: ReportDocument): RecordItem => ({
  id: indicator.id,
  finding,
  name: indicator.name[doc.lang],
  code: indicator.id,
  direction: betterWord(indicator, doc.lang),
  definition: indicator.definition[doc.lang],
  defined: 'definitions',
})

function partsPage(doc: ReportDocument, data: AnalysisData, found: IndicatorFindings, year: number): RecordItem {
  const { indicator } = found
  const [figure, table] = [`${indicator.id}.parts`, `${indicator.id}.parts-table`]
  doc.figure(figure, compositionFigure(data, indicator, year))
  doc.table(table, (lang) => compositionTable(found, year, lang))
  const more = [placed('figure', figure), placed('table', table)]
  return { ...head(indicator, compositionHeadline(found, doc.lang), doc), more }
}

function classesPage(doc: ReportDocument, data: AnalysisData, found: IndicatorFindings, year: number): RecordItem {
  const { indicator } = found
  const [figure, table] = [`${indicator.id}.classes`, `${indicator.id}.classes-table`]
  doc.figure(figure, classesFigure(found, year))
  doc.table(table, (lang) => classesTable(data, found, year, lang))
  const more = [placed('figure', figure), placed('table', table)]
  return { ...head(indicator, classesHeadline(found, doc.lang), doc), more }
}

function itemsPage(doc: ReportDocument, data: AnalysisData, found: IndicatorFindings, year: number): RecordItem {
  const { indicator } = found
  const [items, institutions] = [`${indicator.id}.items`, `${indicator.id}.institutions`]
  const rows = checklistRows(data, indicator, year)
  doc.table(items, (lang) => itemsTable(data, found, year, lang))
  const missing = rows.some(({ met }) => met.includes(false))
  if (missing) doc.table(institutions, (lang) => checklistTable(data, found, year, lang))
  const more = [placed('table', items), ...(missing ? [placed('table', institutions)] : [])]
  return { ...head(indicator, checklistHeadline(indicator, rows, doc.lang), doc), more }
}

const placed = (kind: Placed['kind'], item: string): Placed => ({ kind, item })

/** Components of a composite, exposure of a count. */
function trendExtras(
  doc: ReportDocument,
  data: AnalysisData,
  found: IndicatorFindings,
  year: number,
): readonly Placed[] {
  const { indicator, change } = found
  const more: Placed[] = []
  const { shape } = kinds[indicator.kind]
  if (shape === 'components' && change.to.parts) {
    doc.table(`${indicator.id}.components`, (lang) => componentsTable(found, year, lang))
    more.push(placed('table', `${indicator.id}.components`))
  }
  if (shape === 'total') {
    doc.table(`${indicator.id}.exposure`, (lang) => exposureTable(data, found, year, lang))
    more.push(placed('table', `${indicator.id}.exposure`))
  }
  return more
}

/** Where no funnel can be drawn, how the institutions of each level spread. */
function spread(
  doc: ReportDocument,
  data: AnalysisData,
  { indicator, funnel }: IndicatorFindings,
  year: number,
): { readonly spread?: string } {
  const { rows } = data.indicator(indicator).by('organization').in(year)
  if (funnel !== undefined || rows.filter(({ answer }) => isKnown(answer)).length < fewestInstitutions) return {}
  doc.figure(`${indicator.id}.levels`, levelSpread(data, indicator, year, { size: 'half' }))
  return { spread: `${indicator.id}.levels` }
}

const fewestInstitutions = 5

/** Millimetres that a table beneath takes from the trend. */
const roomForMore = 17

import { elementsOf, type Indicator, kinds } from '../../catalogue/index.ts'
import { isKnown } from '../../core/index.ts'
import type { RecordItem, ReportDocument } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'
import { indicatorPage } from '../indicator-page.ts'
import { levelSpread } from '../level-spread.ts'
import { compositionByCity, compositionFigure } from '../sections/composition.ts'
import { betterWord } from '../sections/definitions.ts'
import { strata } from '../sections/strata.ts'
import { strataByLevel } from '../sections/strata-by-level.ts'
import { checklistHeadline, checklistRows, checklistTable, itemsTable } from './checklist.ts'
import { classesByLevel, classesFigure, classesHeadline, classesTable } from './classes.ts'
import { componentsTable } from './components.ts'
import { compositionHeadline, compositionTable } from './composition.ts'
import { exposureTable } from './exposure.ts'

/** What stands on a page besides its trend, in order. */
type Placed = { readonly kind: 'figure' | 'table'; readonly item: string }

/** Half a page is enough for a composition of few parts and for a checklist: two that follow each other share one. */
export type Room = 'page' | 'first-half' | 'second-half'

const fewParts = 3

/** What room each of these indicators gets, in order. */
export function rooms(indicators: readonly Indicator[]): readonly Room[] {
  const half = indicators.map((each) => {
    const { figure } = kinds[each.kind]
    return figure === 'items' || (figure === 'parts' && elementsOf(each).length <= fewParts)
  })
  const found: Room[] = []
  for (const [at, short] of half.entries()) {
    const second = short && found[at - 1] === 'first-half'
    found.push(second ? 'second-half' : short && half[at + 1] ? 'first-half' : 'page')
  }
  return found
}

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
  room: Room = 'page',
): Promise<RecordItem> {
  const { indicator } = found
  const follows = room === 'second-half' ? { follows: 'true' } : {}
  switch (kinds[indicator.kind].figure) {
    case 'parts':
      return { ...partsPage(doc, data, found, year, room), ...follows }
    case 'classes':
      return classesPage(doc, data, found, year)
    case 'items':
      return { ...itemsPage(doc, data, found, year), ...follows }
    case 'trend': {
      const more = trendExtras(doc, data, found, year)
      const page = indicatorPage(doc, data, found, year, more.length > 0 ? roomForMore[doc.lang] : 0)
      const split = await strata(doc, data, found, year, true)
      const levels = split && (await strataByLevel(doc, data, found, year))
      return {
        ...page,
        ...spread(doc, data, found, year),
        ...(more.length > 0 ? { more } : {}),
        ...(split ? { strata: [{ ...split, ...(levels === undefined ? {} : { levels }) }] } : {}),
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

function partsPage(
  doc: ReportDocument,
  data: AnalysisData,
  found: IndicatorFindings,
  year: number,
  room: Room,
): RecordItem {
  const { indicator } = found
  const figure = `${indicator.id}.parts`
  const [table, cities] = [`${figure}-table`, `${figure}-cities`]
  doc.figure(figure, compositionFigure(data, indicator, year))
  doc.table(table, (lang) => compositionTable(found, year, lang))
  const more = [placed('figure', figure), placed('table', table)]
  if (room === 'page') {
    doc.figure(cities, compositionByCity(data, indicator, year))
    more.push(placed('figure', cities))
  }
  return { ...head(indicator, compositionHeadline(found, doc.lang), doc), more }
}

function classesPage(doc: ReportDocument, data: AnalysisData, found: IndicatorFindings, year: number): RecordItem {
  const { indicator } = found
  const id = `${indicator.id}.classes`
  doc.figure(id, classesFigure(found, year))
  doc.table(`${id}-table`, (lang) => classesTable(data, found, year, lang))
  doc.figure(`${id}-levels`, classesByLevel(data, found, year))
  const more = [placed('figure', id), placed('table', `${id}-table`), placed('figure', `${id}-levels`)]
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
const roomForMore = { zh: 8, en: 12 } as const

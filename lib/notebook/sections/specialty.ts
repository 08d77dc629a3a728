import { type Indicator, kinds } from '../../catalogue/index.ts'
import { assuranceMatrix, changeDumbbell } from '../../charts/index.ts'
import { isKnown, type Lang, unavailable } from '../../core/index.ts'
import { type IndicatorResult, targetState } from '../../indicators/index.ts'
import {
  compositionCell,
  type ReportDocument,
  rowCell,
  type TableCell,
  type TableItem,
  textCell,
} from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { changesBy } from '../changes-by.ts'
import { findings, type IndicatorFindings } from '../findings.ts'
import { indicatorPage } from '../indicator-page.ts'
import { levelSpread } from '../level-spread.ts'
import { compositionFigure } from './composition.ts'
import { summaryTable } from './summary-table.ts'

/** A chapter of like indicators: summary table and chart of all, then a page for each that has a trend to show. */
export type Chapter = {
  /** Begins the ids of everything the chapter puts into the document. */
  readonly id: string
  readonly indicators: readonly Indicator[]
}

/**
 * Writes a specialty's chapter: `<id>.summary` (table), `<id>.changes` (figure), `<id>.finding` (text), `<id>.structure`
 * (table of staff and composition by level), `<id>.composition`, `<id>.levels` and `<id>.cities` (figures) and the list
 * `<id>.pages`. Answers what was found, for the key messages.
 */
export function specialty(
  doc: ReportDocument,
  data: AnalysisData,
  chapter: Chapter,
  year: number,
): IndicatorFindings[] {
  const { id, indicators } = chapter
  const found = specialtyFindings(data, indicators, year)
  const structural = found.filter(({ indicator }) => indicator.kind === 'ratio' || indicator.kind === 'composition')
  const measured = found.filter((each) => !structural.includes(each))
  doc.text(`${id}.finding`, chapterFinding(found, doc.lang), [`${id}.summary`])
  doc.table(`${id}.summary`, (lang) => summaryTable(data, measured, year, lang))
  doc.figure(
    `${id}.changes`,
    changeDumbbell(
      measured.filter(({ change }) => change.unit === 'percentage-points').map(({ change }) => change),
      { year },
    ),
  )
  if (structural.length > 0) doc.table(`${id}.structure`, (lang) => structureTable(data, structural, year, lang))
  for (const { indicator } of structural) {
    if (indicator.kind === 'composition') doc.figure(`${id}.composition`, compositionFigure(data, indicator, year))
  }
  const spread = measured.find(({ indicator, funnel }) => funnel && indicator.better === 'lower') ?? measured[0]
  if (spread) doc.figure(`${id}.levels`, levelSpread(data, spread.indicator, year))
  doc.figure(`${id}.cities`, citiesFigure(data, measured, year))
  doc.list(
    `${id}.pages`,
    measured.map((each) => indicatorPage(doc, data, each, year)),
  )
  return found
}

/** What was found for each indicator, without writing it down. */
export const specialtyFindings = (
  data: AnalysisData,
  indicators: readonly Indicator[],
  year: number,
): IndicatorFindings[] => indicators.map((indicator) => findings(data, indicator, year))

/** One sentence over a chapter: how many got better, worse, or did not clearly change. */
export function chapterFinding(found: readonly IndicatorFindings[], lang: Lang): string {
  const count = (judgement: string): number => found.filter(({ change }) => change.judgement === judgement).length
  const judged = found.filter(({ change }) => !['not-judged', 'unavailable', 'not-comparable'].includes(change.verdict))
  const [improved, worsened] = [count('improved'), count('worsened')]
  const monitored = count('neutral')
  const same = judged.length - improved - worsened - monitored
  const broken = found.filter(({ change }) => change.verdict === 'not-comparable').length
  if (lang === 'zh') {
    return `${judged.length} 项可比指标中，${improved} 项改善，${worsened} 项变差，${same} 项无明确变化${monitored > 0 ? `，${monitored} 项仅作监测、有变化` : ''}${broken > 0 ? `；${broken} 项口径改变，不与上年相比` : ''}。`
  }
  return `Of ${judged.length} comparable indicators ${improved} improved, ${worsened} worsened and ${same} showed no clear change${monitored > 0 ? `; ${monitored} that are only monitored changed` : ''}${broken > 0 ? `; ${broken} changed definition and is not compared` : ''}.`
}

/** Staff ratios and compositions by level: full counts, shown and not judged. */
function structureTable(data: AnalysisData, found: readonly IndicatorFindings[], year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const byLevel = found.map(({ indicator, change }) => ({
    indicator,
    whole: change.to,
    levels: data.indicator(indicator).by('level').in(year),
  }))
  const levels = byLevel[0]?.levels.rows ?? []
  return {
    kind: 'table',
    caption: zh ? `${year} 年末人员与床位配置` : `Staff and beds at the end of ${year}`,
    columns: [
      { key: 'indicator', title: zh ? '指标' : 'Indicator', align: 'left', width: 30 },
      { key: 'unit', title: zh ? '单位' : 'Unit', align: 'left', width: 16 },
      { key: 'whole', title: zh ? '全省' : 'Province', align: 'right' },
      ...levels.map(({ keys, label }) => ({ key: keys.level ?? '', title: label[lang], align: 'right' as const })),
    ],
    rows: byLevel.map(({ indicator, whole, levels: { rows } }) => ({
      cells: [
        textCell(indicator.name[lang]),
        textCell(indicator.kind === 'composition' ? '' : indicator.format.unit[lang]),
        structureCell(indicator, whole, lang),
        ...levels.map(({ keys }) =>
          structureCell(
            indicator,
            rows.find((row) => row.keys.level === keys.level),
            lang,
          ),
        ),
      ],
    })),
    notes: [zh ? '均为年末全数统计，不作区间判断。' : 'Full counts at the end of the year; no interval is judged.'],
  }
}

function structureCell(indicator: Indicator, row: IndicatorResult['rows'][number] | undefined, lang: Lang): TableCell {
  if (!row) return textCell('—')
  return row.parts ? compositionCell(row.parts, lang) : rowCell(row, indicator.format, lang)
}

/** Indicators by cities: target reached or not, and the change against the year before; cities with no value at all are left out. */
export function citiesFigure(data: AnalysisData, found: readonly IndicatorFindings[], year: number) {
  const compared = found.filter(({ indicator }) => kinds[indicator.kind].comparison !== 'none')
  const rows = compared.map(({ indicator }) => {
    const result = data
      .indicator(indicator)
      .by('region', 'year')
      .between(`${year - 1}-01-01`, `${year + 1}-01-01`)
    const cities = changesBy(result, 'region', year).map(({ change }) => [change.to.keys.region, change] as const)
    return { indicator, target: data.target(indicator, year), cities: new Map(cities) }
  })
  const codes = data
    .placeKeys('region')
    .filter((code) => rows.some(({ cities }) => isKnown(cities.get(code)?.to.answer ?? unavailable('missing'))))
  return assuranceMatrix(
    rows.map(({ indicator, target, cities }) => ({
      label: indicator.name,
      cells: codes.map((code) => {
        const change = cities.get(code)
        if (change === undefined) return { state: 'unavailable', judgement: 'none' }
        return { state: targetState(change.to.answer, target), judgement: change.judgement }
      }),
    })),
    {
      columns: codes.map((code) => data.placeName('region', code)),
      period: { zh: `${year} 年`, en: `${year}` },
    },
  )
}

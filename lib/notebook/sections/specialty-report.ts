import { type Group, kinds } from '../../catalogue/index.ts'
import { changeDumbbell } from '../../charts/index.ts'
import {
  type Bilingual,
  formatNumber,
  isKnown,
  known,
  type Lang,
  ProblemError,
  problem,
  type Quantity,
} from '../../core/index.ts'
import { targetState } from '../../indicators/index.ts'
import { type ReportDocument, type TableCell, type TableItem, textCell, valueCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { findings, type IndicatorFindings } from '../findings.ts'
import { checklistRows } from '../pages/checklist.ts'
import { className } from '../pages/classes.ts'
import { rooms, specialtyPage } from '../pages/specialty-page.ts'
import { trendForm } from '../trend.ts'
import { howToRead } from './how-to-read.ts'
import { keyMessages } from './key-messages.ts'
import { chapterFinding, citiesFigure } from './specialty.ts'
import { summaryTable } from './summary-table.ts'

/**
 * The whole of a specialty's report besides its data: `specialty.summary` (table), `specialty.changes` and `specialty.cities` (figures),
 * `specialty.finding` (text), the list `specialty.pages`, the key messages, the page "how to read".
 * @throws ProblemError `ZK-GROUP-EMPTY` where the data have nothing of it.
 */
export async function specialtyReport(
  doc: ReportDocument,
  data: AnalysisData,
  of: Group,
  year: number,
): Promise<IndicatorFindings[]> {
  const found = of.indicators.map((indicator) => findings(data, indicator, year))
  if (!found.some(({ change }) => isKnown<Quantity>(change.to.answer)))
    throw new ProblemError([problem('ZK-GROUP-EMPTY', { group: of.id, year, data: data.dataset.name })])
  doc.text('specialty.finding', (lang) => chapterFinding(found, lang), ['specialty.summary'])
  doc.table('specialty.summary', (lang) => summaryTable(data, found.filter(isTrend), year, lang))
  const full = found.filter((each) => !isTrend(each))
  if (full.length > 0) doc.table('specialty.full', (lang) => fullCounts(full, year, lang))
  const moved = found.filter(isTrend).flatMap(({ change }) => (change.unit === 'percentage-points' ? [change] : []))
  if (moved.length > 1) doc.figure('specialty.changes', changeDumbbell(moved, { year }))
  doc.figure('specialty.cities', citiesFigure(data, found.filter(isTrend), year))
  const pages = []
  const room = rooms(of.indicators)
  for (const [at, each] of found.entries()) pages.push(await specialtyPage(doc, data, each, year, room[at]))
  doc.list('specialty.pages', pages)
  const trends = found.filter(isTrend)
  keyMessages(doc, data, trends, year)
  const funnels = trends.filter(({ funnel }) => funnel)
  const shown = funnels.find((each) => trendForm(data, each) === 'control-chart') ?? funnels[0]
  if (shown) howToRead(doc, data, shown.indicator, year)
  else doc.list('how-to-read-figures', [])
  specialtyNumbers(doc, data, found, year)
  return found
}

const isTrend = ({ indicator }: IndicatorFindings): boolean => kinds[indicator.kind].figure === 'trend'

/** Compositions, distributions and checklists: full counts, each as its kind is printed, not judged. */
function fullCounts(found: readonly IndicatorFindings[], year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh ? '构成、分布与清单' : 'Compositions, distributions and checklists',
    columns: [
      { key: 'indicator', title: zh ? '指标' : 'Indicator', align: 'left' },
      { key: 'unit', title: zh ? '单位' : 'Unit', align: 'left' },
      { key: 'before', title: `${year - 1}`, align: 'left' },
      { key: 'now', title: `${year}`, align: 'left' },
    ],
    rows: found.map((each) => ({
      cells: [
        textCell(each.indicator.name[lang]),
        textCell(each.indicator.kind === 'distribution' ? '%' : each.indicator.format.unit[lang]),
        printed(each, each.change.from, lang),
        printed(each, each.change.to, lang),
      ],
    })),
    notes: [
      zh
        ? '全数统计，不作区间判断。分布列出最大一类，清单括号内为符合项数与适用项数。'
        : 'Full counts, no interval is judged. Of a distribution the largest class; of a checklist, in brackets, items met and items that apply.',
    ],
  }
}

/** A value as its kind is printed; of a distribution, only its largest class. */
function printed({ indicator }: IndicatorFindings, row: IndicatorFindings['change']['to'], lang: Lang): TableCell {
  const [first] = row.classes ?? []
  if (!first) return valueCell(indicator, row, lang)
  const name = className(indicator, first.name)[lang]
  return {
    text: formatNumber(first.share, { decimals: indicator.format.decimals, lang }),
    light: `(${name})`,
    number: first.share,
  }
}

/** Four numbers over the messages: who reported, improved, worsened, targets met. */
function specialtyNumbers(
  doc: ReportDocument,
  data: AnalysisData,
  found: readonly IndicatorFindings[],
  year: number,
): void {
  const judged = (judgement: string): number => found.filter(({ change }) => change.judgement === judgement).length
  const states = found.flatMap(({ indicator, change }) => {
    const target = data.target(indicator, year)
    return target ? [targetState(change.to.answer, target)] : []
  })
  const met = states.filter((state) => state === 'met').length
  const numbers: readonly (readonly [id: string, value: number, what: Bilingual])[] = [
    ['numbers.institutions', reporters(data, found, year), { zh: '家机构上报', en: 'institutions reported' }],
    [
      'numbers.improved',
      judged('improved'),
      { zh: `项指标改善，共 ${found.length} 项`, en: `of ${found.length} indicators improved` },
    ],
    ['numbers.worsened', judged('worsened'), { zh: '项指标变差', en: 'indicators worsened' }],
    ...(states.length > 0
      ? [
          [
            'numbers.targets',
            met,
            {
              zh: `项达到目标，共 ${states.length} 项设有目标`,
              en: `of ${states.length} with a target met it`,
            },
          ] as const,
        ]
      : []),
  ]
  for (const [id, value] of numbers) doc.value(id, known(value), { decimals: 0 })
  doc.list('numbers', (lang) => numbers.map(([id, , what]) => ({ id, what: what[lang] })))
}

/** Institutions with a value of at least one of the indicators. */
function reporters(data: AnalysisData, found: readonly IndicatorFindings[], year: number): number {
  const ids = found.flatMap(({ indicator }) =>
    'checklist' in indicator.measure
      ? checklistRows(data, indicator, year).map(({ organization }) => organization)
      : data
          .indicator(indicator)
          .by('organization')
          .in(year)
          .rows.filter(({ answer }) => isKnown<Quantity>(answer))
          .map(({ keys }) => keys.organization ?? ''),
  )
  return new Set(ids).size
}

import type { Group, Indicator } from '../../catalogue/index.ts'
import { coverageHeatmap } from '../../charts/index.ts'
import { type Bilingual, formatNumber, isKnown, type Lang, type PeriodUnit, type Quantity } from '../../core/index.ts'
import type { IndicatorRow } from '../../indicators/index.ts'
import { numberCell, type ReportDocument, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'
import { unitOf } from '../finest-series.ts'

const units: readonly PeriodUnit[] = ['month', 'quarter', 'half', 'year']
const unitNames: Readonly<Record<PeriodUnit, Bilingual>> = {
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季', en: 'quarter' },
  half: { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
}

/**
 * Who reported a specialty: `coverage.text`, `coverage.levels` (institutions by level) and `coverage.indicators` (reports due and
 * received, in the period of each indicator) as tables, and `coverage.map` (institutions by period, in the finest period).
 */
export async function specialtyCoverage(
  doc: ReportDocument,
  data: AnalysisData,
  of: Group,
  found: readonly IndicatorFindings[],
  year: number,
): Promise<void> {
  const rows = found.map((each) => ({ ...reportsOf(data, each.indicator, year), ...each, unit: unitOf(each.series) }))
  const reporters = new Set(rows.flatMap(({ institutions }) => institutions))
  doc.table('coverage.indicators', (lang) => indicatorTable(rows, year, lang))
  doc.table('coverage.levels', (lang) => levelTable(data, reporters, lang))
  doc.text('coverage.text', (lang) => sentence(data, of, reporters, rows, year, lang), ['coverage.levels'])
  const unit = units.find((each) => rows.some((row) => row.unit === each)) ?? 'month'
  const cells = await data.coverage(data.span.start, `${year + 1}-01-01`, { unit, byGroup: true })
  const { organizations, regions } = data.dataset
  doc.figure(
    'coverage.map',
    coverageHeatmap(
      cells.filter(({ group, organizationId }) => group === of.id && reporters.has(organizationId)),
      { organizations, regions },
    ),
  )
}

/** Reports of an indicator in a year, of the institutions that ever gave it. */
export type Reports = { readonly institutions: readonly string[]; readonly received: number; readonly due: number }

/**
 * Reports due and received in a year. Due are those of institutions that gave the indicator at least once: an element that
 * other departments report too, such as discharges, does not make a hospital owe what it does not do.
 */
export function reportsOf(data: AnalysisData, indicator: Indicator, year: number): Reports {
  const query = data.indicator(indicator).by('organization')
  const given = ({ answer }: IndicatorRow): boolean => isKnown<Quantity>(answer) || answer.reason === 'too-few'
  const ever = new Set(
    query
      .through(year)
      .rows.filter(given)
      .map(({ keys }) => keys.organization ?? ''),
  )
  const rows = query.in(year).rows.filter(({ keys }) => ever.has(keys.organization ?? ''))
  const sum = (of: (row: IndicatorRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return { institutions: [...ever], received: sum(({ reported }) => reported), due: sum(({ expected }) => expected) }
}

type Row = Reports & Pick<IndicatorFindings, 'indicator'> & { readonly unit: PeriodUnit }

const shareText = (part: number, whole: number, lang: Lang): string =>
  formatNumber((part / Math.max(whole, 1)) * 100, { decimals: 1, lang, unit: '%' })

function sentence(
  data: AnalysisData,
  of: Group,
  reporters: ReadonlySet<string>,
  rows: readonly Row[],
  year: number,
  lang: Lang,
): string {
  const [received, due] = [
    rows.reduce((sum, row) => sum + row.received, 0),
    rows.reduce((sum, row) => sum + row.due, 0),
  ]
  const all = data.dataset.organizations.length
  const share = shareText(received, due, lang)
  const counts = rows.filter((row) => row.due > 0).map((row) => shareText(row.received, row.due, lang))
  const full = counts.filter((text) => text.startsWith('100')).length
  if (lang === 'zh')
    return `${all} 家机构中有 ${reporters.size} 家上报${of.name.zh}指标；${year} 年应报的指标报告收到 ${share}，${rows.length} 项指标中 ${full} 项收齐。未报的时期不计入指标，也不当作零。`
  return `${reporters.size} of ${all} institutions report ${of.name.en.toLowerCase()}. Of the indicator reports due in ${year}, ${share} came in; ${full} of ${rows.length} indicators are complete. What was not reported enters no indicator and is never taken as zero.`
}

function indicatorTable(rows: readonly Row[], year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const right = (key: string, title: string) => ({ key, title, align: 'right' as const, width: 12 })
  return {
    kind: 'table',
    caption: zh ? `${year} 年各项指标的上报` : `Reports of each indicator in ${year}`,
    columns: [
      { key: 'indicator', title: zh ? '指标' : 'Indicator', align: 'left' },
      { key: 'unit', title: zh ? '填报期' : 'Period', align: 'left', width: 11 },
      right('institutions', zh ? '机构' : 'Institutions'),
      right('due', zh ? '应报' : 'Due'),
      right('received', zh ? '收到' : 'Received'),
      right('share', zh ? '上报率' : 'Share'),
    ],
    rows: rows.map(({ indicator, unit, institutions, received, due }) => ({
      cells: [
        textCell(indicator.name[lang]),
        textCell(unitNames[unit][lang]),
        numberCell(institutions.length, 0, lang),
        numberCell(due, 0, lang),
        numberCell(received, 0, lang),
        textCell(due === 0 ? '—' : shareText(received, due, lang)),
      ],
    })),
    notes: [
      zh
        ? '应报按曾报过该指标的机构与其填报期计：按月填报者一年 12 份，按季 4 份，按年 1 份。'
        : 'Due are the periods of institutions that ever gave the indicator: 12 a year where it is reported by month, 4 by quarter, 1 by year.',
    ],
  }
}

function levelTable(data: AnalysisData, reporters: ReadonlySet<string>, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { organizations } = data.dataset
  const right = (key: string, title: string) => ({ key, title, align: 'right' as const })
  const cells = (name: string, members: typeof organizations) => {
    const own = members.filter(({ organizationId }) => reporters.has(organizationId))
    const beds = own.reduce((sum, each) => sum + (each.beds ?? 0), 0)
    const cities = new Set(own.map(({ regionCode }) => regionCode)).size
    return [
      textCell(name),
      ...[members.length, own.length].map((count) => numberCell(count, 0, lang)),
      textCell(shareText(own.length, members.length, lang)),
      ...[cities, beds].map((count) => numberCell(count, 0, lang)),
    ]
  }
  return {
    kind: 'table',
    caption: zh ? '上报机构' : 'Institutions that report',
    columns: [
      { key: 'level', title: zh ? '级别' : 'Level', align: 'left', width: 22 },
      right('all', zh ? '机构' : 'Institutions'),
      right('own', zh ? '上报' : 'Reporting'),
      right('share', zh ? '占比' : 'Share'),
      right('cities', zh ? '所在市' : 'Cities'),
      right('beds', zh ? '登记床位' : 'Registered beds'),
    ],
    rows: [
      ...data.placeKeys('level').map((level) => ({
        cells: cells(
          data.placeName('level', level)[lang],
          organizations.filter((each) => each.level === level),
        ),
      })),
      { kind: 'total' as const, cells: cells(zh ? '合计' : 'Total', organizations) },
    ],
    notes: [],
  }
}

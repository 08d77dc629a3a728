import { coverageHeatmap, rowFlow } from '../../charts/index.ts'
import { type Bilingual, formatNumber, type Lang } from '../../core/index.ts'
import type { CheckResult, CheckSeverity, CheckStatus, Dataset } from '../../data/index.ts'
import { numberCell, type ReportDocument, type TableCell, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'

/** How the data were obtained and how good they are: row flow, coverage, quarantine, checks. */
export async function dataQuality(doc: ReportDocument, data: AnalysisData, year: number): Promise<void> {
  const { dataset } = data
  const cells = await data.coverage(data.span.start, `${year + 1}-01-01`)
  doc.figure('row-flow', rowFlow(dataset.flow))
  doc.figure('coverage', coverageHeatmap(cells, { organizations: dataset.organizations, regions: dataset.regions }))
  await dataChecks(doc, data)
  doc.text(
    'coverage-finding',
    (lang) =>
      coverageFinding(
        cells.map(({ share }) => share),
        lang,
      ),
    ['coverage'],
  )
}

/** What became of the rows and what the checks found: `row-flow-table`, `quarantine` and `checks` (tables), `data-finding`. */
export async function dataChecks(doc: ReportDocument, data: AnalysisData): Promise<void> {
  const { dataset } = data
  const checks = await data.checks()
  rowFlowTable(doc, data)
  doc.table('quarantine', (lang) => quarantineTable(dataset, lang))
  doc.table('checks', (lang) => checksTable(checks, lang))
  doc.text('data-finding', (lang) => finding(dataset, checks, lang), ['row-flow-table', 'quarantine', 'checks'])
}

/** Rows read, used, quarantined and filtered of every resource: the table `row-flow-table`. */
export const rowFlowTable = (doc: ReportDocument, { dataset }: AnalysisData): void =>
  doc.table('row-flow-table', (lang) => flowTable(dataset, lang))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

function totals(dataset: Dataset): { rowsIn: number; used: number; quarantined: number; filtered: number } {
  return {
    rowsIn: sum(dataset.flow.map((each) => each.rowsIn)),
    used: sum(dataset.flow.map((each) => each.used)),
    quarantined: sum(dataset.flow.map((each) => each.quarantined)),
    filtered: sum(dataset.flow.flatMap((each) => each.filtered.map(({ rows }) => rows))),
  }
}

function finding(dataset: Dataset, checks: readonly CheckResult[], lang: Lang): string {
  const { rowsIn, used, quarantined, filtered } = totals(dataset)
  const whole = (value: number): string => formatNumber(value, { decimals: 0, lang })
  const share = formatNumber((quarantined / Math.max(rowsIn, 1)) * 100, { decimals: 3, lang, unit: '%' })
  const applicable = checks.filter(isApplicable).length
  const failed = checks.filter(({ status }) => status === 'fail').length
  return lang === 'zh'
    ? `共读入 ${whole(rowsIn)} 行，使用 ${whole(used)} 行，隔离 ${whole(quarantined)} 行（${share}），筛除 ${whole(filtered)} 行，三者之和等于读入行数。${applicable} 项适用的核查中 ${failed} 项发现问题，见表注与附录。`
    : `${whole(rowsIn)} rows were read: ${whole(used)} used, ${whole(quarantined)} quarantined (${share}) and ${whole(filtered)} filtered, which add up. Of ${applicable} checks that applied ${failed} found something; see the table and the appendix.`
}

function coverageFinding(shares: readonly number[], lang: Lang): string {
  const full = shares.filter((share) => share >= 1).length
  const none = shares.filter((share) => share === 0).length
  const percent = (part: number): string =>
    formatNumber((part / Math.max(shares.length, 1)) * 100, { decimals: 1, lang, unit: '%' })
  const count = formatNumber(shares.length, { decimals: 0, lang })
  return lang === 'zh'
    ? `应报的 ${count} 个机构月中，${percent(full)} 报齐，${percent(shares.length - full - none)} 报了一部分，${percent(none)} 完全未报。未报的月份不计入任何指标，也不当作零。`
    : `Of ${count} institution-months due, ${percent(full)} were complete, ${percent(shares.length - full - none)} partial and ${percent(none)} absent. Absent months enter no indicator and are never taken as zero.`
}

function flowTable(dataset: Dataset, lang: Lang) {
  const zh = lang === 'zh'
  const head = (key: string, zhTitle: string, enTitle: string) => ({
    key,
    title: zh ? zhTitle : enTitle,
    align: 'right' as const,
  })
  const cells = (rowsIn: number, used: number, quarantined: number, filtered: number): TableCell[] =>
    [rowsIn, used, quarantined, filtered].map((value) => numberCell(value, 0, lang))
  const all = totals(dataset)
  return {
    kind: 'table' as const,
    caption: zh ? '各资源的行去向' : 'What became of the rows of each resource',
    columns: [
      { key: 'resource', title: zh ? '资源' : 'Resource', align: 'left' as const, width: 28 },
      head('in', '读入', 'Read'),
      head('used', '使用', 'Used'),
      head('quarantined', '隔离', 'Quarantined'),
      head('filtered', '筛除', 'Filtered'),
    ],
    rows: [
      ...dataset.flow.map((each) => ({
        cells: [
          textCell(each.resource),
          ...cells(each.rowsIn, each.used, each.quarantined, sum(each.filtered.map(({ rows }) => rows))),
        ],
      })),
      {
        kind: 'total' as const,
        cells: [textCell(zh ? '合计' : 'Total'), ...cells(all.rowsIn, all.used, all.quarantined, all.filtered)],
      },
    ],
    notes: [zh ? '每一行：读入 = 使用 + 隔离 + 筛除。' : 'In every row: read = used + quarantined + filtered.'],
  }
}

function quarantineTable(dataset: Dataset, lang: Lang) {
  const zh = lang === 'zh'
  const rows = [...dataset.quarantine].sort((a, b) => b.rows - a.rows)
  return {
    kind: 'table' as const,
    caption: zh ? '隔离的行及原因' : 'Rows set aside, by reason',
    columns: [
      { key: 'resource', title: zh ? '资源' : 'Resource', align: 'left' as const, width: 20 },
      { key: 'column', title: zh ? '列' : 'Column', align: 'left' as const, width: 34 },
      { key: 'reason', title: zh ? '原因' : 'Reason', align: 'left' as const },
      { key: 'rows', title: zh ? '行数' : 'Rows', align: 'right' as const, width: 12 },
    ],
    rows:
      rows.length === 0
        ? [{ cells: [textCell(zh ? '无' : 'None'), textCell(''), textCell(''), numberCell(0, 0, lang)] }]
        : rows.slice(0, 25).map((each) => ({
            cells: [
              textCell(each.resource),
              textCell(each.column),
              textCell(each.text[lang]),
              numberCell(each.rows, 0, lang),
            ],
          })),
    notes: [
      zh
        ? '每一行的位置、原值与建议见隔离文件 quarantine.csv。'
        : 'Place, value and advice of every row are in quarantine.csv.',
    ],
  }
}

const severityWords: Record<CheckSeverity, Bilingual> = {
  fatal: { zh: '致命', en: 'fatal' },
  convention: { zh: '违反约定', en: 'convention' },
  characterization: { zh: '需留意', en: 'look at it' },
}

const statusWords: Record<CheckStatus, Bilingual> = {
  error: { zh: '未能执行', en: 'error' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  fail: { zh: '发现问题', en: 'found' },
  pass: { zh: '通过', en: 'pass' },
}

const isApplicable = ({ status }: CheckResult): boolean => status !== 'not-applicable'

/** Checks that found nothing to look at, and, where they say so themselves, why. */
function idleNote(checks: readonly CheckResult[], lang: Lang): string {
  const idle = checks.filter((check) => !isApplicable(check))
  const reasons = [...new Set(idle.flatMap(({ samples }) => samples.map(({ hint }) => hint[lang])))]
  const elsewhere = idle.filter(({ samples }) => samples.length > 0).length
  if (lang === 'zh') {
    const why = elsewhere === 0 ? '' : `其中 ${elsewhere} 项：${reasons.join('；')}。`
    return `另有 ${idle.length} 项没有可核查的记录，为“不适用”，不算通过，未列出。${why}`
  }
  const why = elsewhere === 0 ? '' : ` Of these ${elsewhere}: ${reasons.join('; ')}.`
  return `${idle.length} more had nothing to look at: they are "not applicable", never a pass, and not listed.${why}`
}

function checksTable(checks: readonly CheckResult[], lang: Lang) {
  const zh = lang === 'zh'
  return {
    kind: 'table' as const,
    caption: zh ? '数据核查结果' : 'Results of the data checks',
    columns: [
      { key: 'table', title: zh ? '表' : 'Table', align: 'left' as const, width: 15 },
      { key: 'check', title: zh ? '核查' : 'Check', align: 'left' as const },
      { key: 'severity', title: zh ? '级别' : 'Severity', align: 'left' as const, width: 14 },
      { key: 'checked', title: zh ? '核查数' : 'Checked', align: 'right' as const, width: 13 },
      { key: 'failed', title: zh ? '问题数' : 'Found', align: 'right' as const, width: 11 },
      { key: 'status', title: zh ? '结果' : 'Status', align: 'left' as const, width: 14 },
    ],
    rows: checks.filter(isApplicable).map((check) => ({
      cells: [
        textCell(check.table),
        textCell(check.title[lang]),
        textCell(severityWords[check.severity][lang]),
        numberCell(check.checked, 0, lang),
        numberCell(check.failed, 0, lang),
        { text: statusWords[check.status][lang], ...(check.status === 'fail' ? { tone: 'concern' as const } : {}) },
      ],
    })),
    notes: [idleNote(checks, lang)],
  }
}

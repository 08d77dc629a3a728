import { type Indicator, kinds } from '../catalogue/index.ts'
import { type About, controlChart, type Figure, type FunnelAbout, funnelChart } from '../charts/index.ts'
import { type Bilingual, isKnown, type Lang, type Quantity, unavailable } from '../core/index.ts'
import {
  type Change,
  type Dimension,
  type IndicatorResult,
  type IndicatorRow,
  type PlaceDimension,
  targetState,
  yearOverYear,
} from '../indicators/index.ts'
import {
  changeHeadline,
  changeSentence,
  differenceCell,
  meaningSentence,
  numberCell,
  quantityCell,
  type RecordItem,
  type ReportDocument,
  type TableItem,
  type TableRow,
  targetSentence,
  textCell,
  verdictCell,
} from '../report/index.ts'
import { type ControlChart, type Funnel, funnel } from '../spc/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import { betterWord } from './sections/definitions.ts'
import { type BaselineChoice, controlChartOf, directionOf, funnelUnits } from './spc-of.ts'

/** One indicator, worked out for one year: everything a page, a summary table and the key messages say of it. */
export type IndicatorFindings = {
  readonly indicator: Indicator
  readonly change: Change
  readonly monthly: IndicatorResult
  /** Absent for kinds without counts, and where too few institutions report. */
  readonly funnel?: Funnel
}

export function findings(data: AnalysisData, indicator: Indicator, year: number): IndicatorFindings {
  const change = yearOverYear(
    data
      .indicator(indicator)
      .by('year')
      .between(`${year - 1}-01-01`, `${year + 1}-01-01`),
    year,
  )
  const monthly = data.indicator(indicator).by('month').through(year)
  const found = funnelFor(data, indicator, year)
  return { indicator, change, monthly, ...(found.kind === 'unavailable' ? {} : { funnel: found }) }
}

function funnelFor(data: AnalysisData, indicator: Indicator, year: number) {
  const kind = kinds[indicator.kind]
  if (kind.interval === 'none') return unavailable('not-applicable')
  const units = funnelUnits(data.indicator(indicator).by('organization').in(year))
  return funnel(units, { kind: kind.bounded ? 'proportion' : 'ratio-of-counts', multiplier: indicator.format.per })
}

/**
 * Writes an indicator's page: control chart of the region, funnel of the institutions, change by kind of institution, and
 * the sentences that read them. Answers the record that the template `indicator-page` places.
 */
export function indicatorPage(
  doc: ReportDocument,
  data: AnalysisData,
  found: IndicatorFindings,
  year: number,
): RecordItem {
  const { indicator, change } = found
  const id = indicator.id
  const lang = doc.lang
  doc.figure(`${id}.trend`, (each) => trendFigure(data, found, each, year))
  if (found.funnel) {
    doc.figure(
      `${id}.spread`,
      funnelChart(found.funnel, { ...funnelAbout(data, indicator, year), size: 'half', height: 48 }),
    )
  }
  doc.table(`${id}.change`, (each) => groupsTable(data, indicator, year, each))
  doc.text(`${id}.text`, reading(data, found, year, lang), [`${id}.trend`])
  return {
    id,
    finding: changeHeadline(change, lang),
    name: indicator.name[lang],
    code: indicator.id,
    direction: betterWord(indicator, lang),
    text: `${id}.text`,
    trend: `${id}.trend`,
    change: `${id}.change`,
    definition: indicator.definition[lang],
    defined: 'definitions',
    ...(found.funnel ? { spread: `${id}.spread` } : {}),
  }
}

export const aboutOf = ({ name, format }: Indicator): About => ({ name, unit: format.unit, decimals: format.decimals })

function trendFigure(data: AnalysisData, { indicator, monthly }: IndicatorFindings, lang: Lang, year: number): Figure {
  return controlChart(trendChart(data, indicator, monthly, year, lang), { ...aboutOf(indicator), height: 46 })(lang)
}

/** The first year sets the limits that what came after is held against. */
export const baselineOf = ({ closed }: AnalysisData): BaselineChoice => ({ months: 12, recorded: closed })

/** The control chart of the region: the first year is the baseline, points that were looked into are left out, the target is drawn for its year. */
export function trendChart(
  data: AnalysisData,
  indicator: Indicator,
  monthly: IndicatorResult,
  year: number,
  lang: Lang,
): ControlChart {
  const target = data.target(indicator, year)
  const months = new Set(monthly.rows.map(({ keys }) => keys.month))
  const exclude = data.dataset.exclusions
    .filter(({ indicator: of, at }) => of === indicator.id && months.has(at))
    .map(({ at, reason, recorded }) => ({ at, reason: reason[lang], recorded }))
  const options = { exclude, ...(target ? { target: { value: target.value, from: `${year}-01` } } : {}) }
  return controlChartOf(monthly, lang, options, baselineOf(data))
}

/** What a funnel of the institutions says of itself. */
export function funnelAbout(data: AnalysisData, indicator: Indicator, year: number): FunnelAbout {
  return {
    ...aboutOf(indicator),
    better: directionOf(indicator),
    total: data.denominatorOf(indicator),
    period: { zh: `${year} 年`, en: `${year}` },
    nameOf: (organization) => data.organizationName(organization),
  }
}

function reading(
  data: AnalysisData,
  { indicator, change, funnel: found }: IndicatorFindings,
  year: number,
  lang: Lang,
): string {
  const target = data.target(indicator, year)
  const parts = [
    changeSentence(change, lang),
    meaningSentence(change, lang),
    target ? targetSentence(targetState(change.to.answer, target), target, indicator.format, lang) : '',
    found ? outlierSentence(found, lang) : '',
  ]
  return parts.filter((part) => part !== '').join(lang === 'zh' ? '' : ' ')
}

function outlierSentence({ points, phi }: Funnel, lang: Lang): string {
  const high = points.filter(({ verdict }) => verdict === 'high-998').length
  const low = points.filter(({ verdict }) => verdict === 'low-998').length
  const spread = phi > 1.5
  if (lang === 'zh') {
    const limits = spread ? '按机构间真实差异放宽后的 99.8% 控制限' : '99.8% 控制限'
    if (high + low === 0) return `${points.length} 家机构均在${limits}以内。`
    return `${points.length} 家机构中，${high} 家高于、${low} 家低于${limits}，值得了解原因。`
  }
  const limits = spread ? 'the 99.8% limits, widened for real differences between institutions' : 'the 99.8% limits'
  if (high + low === 0) return `All ${points.length} institutions lie within ${limits}.`
  return `Of ${points.length} institutions ${high} lie above and ${low} below ${limits}: worth understanding.`
}

const groupings: readonly PlaceDimension[] = ['level', 'ownership']

/** The change of the whole and of each kind of institution; beside the funnel, so that intervals stand with the change only. */
function groupsTable(data: AnalysisData, indicator: Indicator, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const unit = indicator.format.unit[lang]
  // A long unit would widen its columns beyond the page: it stands in the caption then.
  const short = unit.length <= 3
  const column = (key: string, title: string) => ({ key, title, align: 'right' as const, ...(short ? { unit } : {}) })
  const span = [`${year - 1}-01-01`, `${year + 1}-01-01`] as const
  const query = data.indicator(indicator)
  const whole = yearOverYear(query.by('year').between(...span), year)
  const groups = groupings
    .filter((dimension) => data.placeKeys(dimension).some((key) => key !== 'unknown'))
    .flatMap((dimension) => changesBy(query.by(dimension, 'year').between(...span), dimension, year))
  return {
    kind: 'table',
    caption: `${zh ? '各类机构与上年比较' : 'By kind of institution'}${short ? '' : zh ? `（${unit}）` : `, ${unit}`}`,
    columns: [
      { key: 'group', title: zh ? '机构' : 'Institutions', align: 'left', width: 17 },
      column('before', `${year - 1}`),
      column('now', `${year}`),
      { key: 'difference', title: zh ? '变化' : 'Change', unit: changeUnit(whole, lang), align: 'right', width: 37 },
      { key: 'verdict', title: zh ? '判断' : 'Sign', align: 'left', width: 11 },
    ],
    rows: [
      changeRow(data.wholeName[lang], whole, lang, 'total'),
      ...groups.map(({ label, change }) => changeRow(label[lang], change, lang)),
    ],
    notes: [zh ? '括号内为变化的 95% 区间。' : 'In brackets the 95% interval of the change.'],
  }
}

function changeUnit({ unit, indicator }: Change, lang: Lang): string {
  if (unit === 'percentage-points') return lang === 'zh' ? '个百分点' : 'points'
  return unit === 'relative-percent' ? '%' : indicator.format.unit[lang]
}

/** The change of every place in a result grouped by place and year. */
export function changesBy(
  result: IndicatorResult,
  dimension: Dimension,
  year: number,
): { label: Bilingual; change: Change }[] {
  const keys = [...new Set(result.rows.map((row) => row.keys[dimension] ?? ''))]
  return keys.map((key) => {
    const rows = result.rows.filter((row) => row.keys[dimension] === key)
    return { label: placeLabel(rows[0]), change: yearOverYear({ ...result, rows }, year) }
  })
}

/** The label of a row grouped by place and year, without its year. */
const placeLabel = (row: IndicatorRow | undefined): Bilingual => ({
  zh: (row?.label.zh ?? '').replace(/ \d{4}$/, ''),
  en: (row?.label.en ?? '').replace(/ \d{4}$/, ''),
})

function changeRow(name: string, change: Change, lang: Lang, kind?: 'total'): TableRow {
  const { decimals } = change.indicator.format
  const value = ({ answer }: IndicatorRow) =>
    isKnown<Quantity>(answer) ? numberCell(answer.value, decimals, lang) : quantityCell(answer, decimals, lang)
  const cells = [
    textCell(name),
    value(change.from),
    value(change.to),
    differenceCell(change, lang),
    verdictCell(change, lang),
  ]
  return kind ? { cells, kind } : { cells }
}

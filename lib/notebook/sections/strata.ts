import type { Indicator } from '../../catalogue/index.ts'
import { type Figure, rankedIntervals, smallMultiples } from '../../charts/index.ts'
import { isKnown, type Lang, type Localised } from '../../core/index.ts'
import { type Change, type IndicatorResult, isState, targetState } from '../../indicators/index.ts'
import {
  differenceCell,
  type RecordItem,
  type ReportDocument,
  rowCell,
  type TableItem,
  type TableRow,
  targetCell,
  targetStateWord,
  targetText,
  textCell,
  verdictCell,
} from '../../report/index.ts'
import { aboutOf } from '../about.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { changesBy } from '../changes-by.ts'
import type { IndicatorFindings } from '../findings.ts'
import { unitOf } from '../finest-series.ts'
import { controlChartOf, directionOf } from '../spc-of.ts'

const mostCharts = 12
const fewestPoints = 8

/**
 * The strata of an indicator: `<id>.strata` (table against last year and each stratum's own target) and `<id>.strata-figure`
 * (a control chart each, taller where they have a page of their own, or an interval plot). Answers what a page places; nothing where none was reported by stratum.
 */
export async function strata(
  doc: ReportDocument,
  data: AnalysisData,
  found: IndicatorFindings,
  year: number,
  tall = false,
): Promise<RecordItem | undefined> {
  const { indicator } = found
  if (indicator.strata === undefined || 'distribution' in indicator.measure) return undefined
  const query = data.indicator(indicator)
  const yearly = await query.by('stratum', 'year').between(`${year - 1}-01-01`, `${year + 1}-01-01`)
  if (!yearly.rows.some(({ answer }) => isKnown(answer))) return undefined
  const unit = unitOf(found.series)
  const series = await query.by('stratum', unit).through(year)
  const id = indicator.id
  doc.table(`${id}.strata`, (lang) => strataTable(data, indicator, yearly, year, lang))
  doc.figure(`${id}.strata-figure`, strataFigure(data, found, yearly, series, year, tall))
  const text = ownTargets(data, indicator, yearly, year, doc.lang)
  return { table: `${id}.strata`, figure: `${id}.strata-figure`, ...(text === '' ? {} : { text }) }
}

/** Where strata have targets of their own, which of them meet theirs; nothing where they share that of the whole. */
function ownTargets(
  data: AnalysisData,
  indicator: Indicator,
  yearly: IndicatorResult,
  year: number,
  lang: Lang,
): string {
  if (!indicator.strata?.some(({ target }) => target !== undefined)) return ''
  const said = changesBy(yearly, 'stratum', year).flatMap(({ label, change: { to } }) => {
    const target = data.target(indicator, year, undefined, to.keys.stratum)
    if (!target) return []
    const state = targetStateWord(targetState(to.answer, target), lang)
    const bound = targetText(target, indicator.format, lang)
    return [lang === 'zh' ? `${label.zh}目标 ${bound}，${state}` : `${label.en}: target ${bound}, ${state}`]
  })
  return lang === 'zh'
    ? `各分层的目标不同：${said.join('；')}。`
    : `Strata have targets of their own. ${said.join('; ')}.`
}

const keysOf = ({ rows }: IndicatorResult): string[] => [...new Set(rows.map(({ keys }) => keys.stratum ?? ''))]

function strataFigure(
  data: AnalysisData,
  { indicator, change }: IndicatorFindings,
  yearly: IndicatorResult,
  series: IndicatorResult,
  year: number,
  tall: boolean,
): Localised<Figure> {
  const panels = keysOf(series).map((key) => ({
    label: changesBy(yearly, 'stratum', year).find(({ change: { to } }) => to.keys.stratum === key)?.label,
    rows: series.rows.filter(({ keys, answer }) => keys.stratum === key && isKnown(answer)),
    key,
  }))
  const long = panels.every(({ rows }) => rows.length >= fewestPoints)
  if (long && !isState(indicator, data.setting.own) && panels.length <= mostCharts) {
    return (lang) =>
      smallMultiples(
        panels.map(({ label, key }) => ({
          label: label ?? { zh: key, en: key },
          chart: controlChartOf({ ...series, rows: series.rows.filter(({ keys }) => keys.stratum === key) }, lang),
        })),
        {
          ...aboutOf(indicator),
          each: { zh: '个分层', en: 'strata' },
          ...(tall ? { height: panels.length <= 3 ? 56 : 92 } : {}),
        },
      )(lang)
  }
  const { answer } = change.to
  return rankedIntervals(
    yearly.rows
      .filter(({ keys }) => keys.year === `${year}`)
      .map((row) => ({
        ...row,
        label: { zh: row.label.zh.replace(/ \d{4}$/, ''), en: row.label.en.replace(/ \d{4}$/, '') },
      })),
    {
      ...aboutOf(indicator),
      better: directionOf(indicator),
      each: { zh: '个分层', en: 'strata' },
      period: { zh: `${year} 年`, en: `${year}` },
      ...(isKnown(answer) ? { average: answer.value, averageName: { zh: '合计', en: 'All' } } : {}),
    },
  )
}

function strataTable(
  data: AnalysisData,
  indicator: Indicator,
  yearly: IndicatorResult,
  year: number,
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  return {
    kind: 'table',
    caption: zh ? `各分层与上年比较（${indicator.format.unit.zh}）` : `By stratum, ${indicator.format.unit.en}`,
    columns: [
      { key: 'stratum', title: zh ? '分层' : 'Stratum', align: 'left', width: 26 },
      { key: 'before', title: `${year - 1}`, align: 'right', width: 9 },
      { key: 'now', title: `${year}`, align: 'right', width: 21 },
      { key: 'difference', title: zh ? '变化' : 'Change', align: 'right', width: 21 },
      { key: 'target', title: zh ? '目标' : 'Target', align: 'right', width: 11 },
      { key: 'verdict', title: zh ? '判断' : 'Sign', align: 'left', width: 12 },
    ],
    rows: changesBy(yearly, 'stratum', year).map(({ label, change }) =>
      stratumRow(data, label[lang], change, year, lang),
    ),
    notes: [
      zh
        ? '括号内为 95% 区间。目标按分层各自的规定；未另作规定者与总体相同。'
        : '95% intervals in brackets. Each stratum is held against its own target, or that of the whole where it has none.',
    ],
  }
}

function stratumRow(data: AnalysisData, name: string, change: Change, year: number, lang: Lang): TableRow {
  const { indicator, from, to } = change
  const { light: _, ...before } = rowCell(from, indicator.format, lang)
  const target = data.target(indicator, year, undefined, to.keys.stratum)
  const { tone = 'muted' } = target ? targetCell(targetState(to.answer, target), lang) : {}
  return {
    cells: [
      textCell(name),
      before,
      rowCell(to, indicator.format, lang),
      differenceCell(change, lang),
      { text: target ? targetText(target, indicator.format, lang) : '', tone },
      verdictCell(change, lang),
    ],
  }
}

import type { Indicator } from '../../catalogue/index.ts'
import { kinds } from '../../catalogue/index.ts'
import { funnelChart, rankedIntervals, tileMap } from '../../charts/index.ts'
import { type Bilingual, formatNumber, hasInterval, isKnown, type Lang, type Quantity } from '../../core/index.ts'
import type { IndicatorResult, IndicatorRow } from '../../indicators/index.ts'
import {
  differenceCell,
  type RecordItem,
  type ReportDocument,
  rowCell,
  type TableItem,
  textCell,
  verdictCell,
} from '../../report/index.ts'
import { funnel } from '../../spc/index.ts'
import { aboutOf } from '../about.ts'
import type { AnalysisData } from '../analysis-data.ts'
import { changesBy } from '../changes-by.ts'
import { directionOf, funnelUnits } from '../spc-of.ts'

/**
 * Compares the cities for some indicators: a map of tiles, ranks with their intervals, a funnel, and the change of each
 * city. Writes the list `regions.pages`; each record names its figures and its table.
 */
export function regionComparison(
  doc: ReportDocument,
  data: AnalysisData,
  indicators: readonly Indicator[],
  year: number,
): void {
  doc.list(
    'regions.pages',
    indicators.map((indicator) => page(doc, data, indicator, year)),
  )
}

function page(doc: ReportDocument, data: AnalysisData, indicator: Indicator, year: number): RecordItem {
  const id = `regions.${indicator.id}`
  const cities = data.indicator(indicator).by('region').in(year)
  const whole = data.indicator(indicator).in(year)
  const about = { ...aboutOf(indicator), period: { zh: `${year} 年`, en: `${year}` } }
  const average =
    whole.rows[0] && isKnown<Quantity>(whole.rows[0].answer) ? { average: whole.rows[0].answer.value } : {}
  const target = data.target(indicator, year)
  const better = directionOf(indicator)
  doc.figure(`${id}.map`, tileMap(tilesOf(cities), { ...about, inOrder: true }))
  doc.figure(
    `${id}.ranks`,
    rankedIntervals(cities.rows, { ...about, better, each: cityUnit, ...average, ...(target ? { target } : {}) }),
  )
  const found = funnel(funnelUnits(cities), {
    kind: kinds[indicator.kind].bounded ? 'proportion' : 'ratio-of-counts',
    multiplier: indicator.format.per,
  })
  const hasFunnel = !('reason' in found)
  if (hasFunnel) {
    doc.figure(
      `${id}.funnel`,
      funnelChart(found, {
        ...about,
        height: 56,
        better,
        each: cityUnit,
        total: data.denominatorOf(indicator),
        nameOf: (code) => data.placeName('region', code),
      }),
    )
  }
  doc.table(`${id}.change`, (lang) => changeTable(data, indicator, year, lang))
  doc.text(`${id}.text`, gapSentence(cities, doc.lang), [`${id}.ranks`])
  return {
    id,
    name: indicator.name[doc.lang],
    code: indicator.id,
    title: doc.lang === 'zh' ? `${indicator.name.zh}的城市差异` : `${indicator.name.en} across cities`,
    text: `${id}.text`,
    map: `${id}.map`,
    ranks: `${id}.ranks`,
    change: `${id}.change`,
    ...(hasFunnel ? { funnel: `${id}.funnel` } : {}),
  }
}

const cityUnit: Bilingual = { zh: '个市', en: 'cities' }
const acrossTiles = 8

/** Cities in the order of their codes, as tiles in rows: positions carry no geography. */
const tilesOf = ({ rows }: IndicatorResult) =>
  rows.map(({ label, answer }, i) => ({ label, answer, column: i % acrossTiles, row: Math.floor(i / acrossTiles) }))

/** How far apart the cities are, and how many differ from each other beyond doubt. */
function gapSentence({ indicator, rows }: IndicatorResult, lang: Lang): string {
  const estimated = rows.flatMap((row) => (hasInterval(row.answer) ? [{ row, answer: row.answer }] : []))
  const [low, high] = [
    estimated.toSorted((a, b) => a.answer.value - b.answer.value)[0],
    estimated.toSorted((a, b) => b.answer.value - a.answer.value)[0],
  ]
  if (!low || !high || estimated.length < 2)
    return lang === 'zh' ? '可比的城市不足两个。' : 'Fewer than two cities can be compared.'
  const { decimals, unit } = indicator.format
  const print = (value: number): string => formatNumber(value, { decimals, lang, unit: unit[lang] })
  const certain = low.answer.upper < high.answer.lower
  if (lang === 'zh') {
    const judged = certain ? '两者的 95% 区间不重叠' : '两者的 95% 区间重叠，差异不能确定'
    return `${estimated.length} 个城市中，${nameOf(high.row, lang)}最高（${print(high.answer.value)}），${nameOf(low.row, lang)}最低（${print(low.answer.value)}），${judged}。名次只与区间一起看。`
  }
  const judged = certain
    ? 'their 95% intervals do not overlap'
    : 'their 95% intervals overlap, so the gap is not certain'
  return `Of ${estimated.length} cities ${nameOf(high.row, lang)} is highest (${print(high.answer.value)}) and ${nameOf(low.row, lang)} lowest (${print(low.answer.value)}); ${judged}. Ranks are to be read with their intervals only.`
}

const nameOf = ({ label }: IndicatorRow, lang: Lang): string => label[lang]

function changeTable(data: AnalysisData, indicator: Indicator, year: number, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const result = data
    .indicator(indicator)
    .by('region', 'year')
    .between(`${year - 1}-01-01`, `${year + 1}-01-01`)
  const unit = indicator.format.unit[lang]
  return {
    kind: 'table',
    caption: zh
      ? `${indicator.name.zh}：各市 ${year - 1} 与 ${year} 年`
      : `${indicator.name.en} by city, ${year - 1} and ${year}`,
    columns: [
      { key: 'city', title: zh ? '城市' : 'City', align: 'left', width: 16 },
      { key: 'before', title: `${year - 1}`, unit, align: 'right' },
      { key: 'now', title: `${year}`, unit, align: 'right' },
      { key: 'difference', title: zh ? '变化' : 'Change', unit: zh ? '个百分点' : 'points', align: 'right' },
      { key: 'verdict', title: zh ? '判断' : 'Reading', align: 'left', width: 18 },
    ],
    rows: changesBy(result, 'region', year).map(({ label, change }) => ({
      cells: [
        textCell(label[lang]),
        rowCell(change.from, indicator.format, lang),
        rowCell(change.to, indicator.format, lang),
        differenceCell(change, lang),
        verdictCell(change, lang),
      ],
    })),
    notes: [
      zh
        ? `括号内为 95% 区间。同时比较多个城市，即使毫无变化，也预期约每 20 个中有 1 个的区间不含零。`
        : 'Intervals are 95%. With this many comparisons about one in twenty would exclude zero though nothing changed.',
    ],
  }
}

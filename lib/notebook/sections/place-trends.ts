import { kinds } from '../../catalogue/index.ts'
import { smallMultiples } from '../../charts/index.ts'
import { type Bilingual, formatNumber, isKnown, type Lang, type Quantity, reasonSign } from '../../core/index.ts'
import { type IndicatorRow, judgementOf } from '../../indicators/index.ts'
import {
  quantityCell,
  type RecordItem,
  type ReportDocument,
  type TableCell,
  textCell,
  verdictWord,
} from '../../report/index.ts'
import type { TrendMethod } from '../../stats/index.ts'
import { aboutOf } from '../about.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { ComparisonFindings } from '../comparison-findings.ts'
import { differenceHead, pText, someOf } from '../comparison-words.ts'
import { type PlaceTrend, wholeTrend } from '../place-trend.ts'
import { type Comparison, hasCounts, keyOf, type RegionalStudy } from '../regional-study.ts'
import { controlChartOf } from '../spc-of.ts'
import { baselineOf } from '../trend.ts'
import { placeSlope } from './place-slope.ts'

const mostRows = 25
const mostPanels = 24

/**
 * How the places went over the years, by the test that so many years allow: `<id>.trends` (table), `<id>.trend-text`, and
 * `<id>.months` (small control charts on one scale), `<id>.slope` (first year to last). Says why there is none where the data have one period.
 */
export function placeTrendSection(
  doc: ReportDocument,
  data: AnalysisData,
  study: RegionalStudy,
  found: ComparisonFindings,
): RecordItem {
  const { comparison, ids, trends } = found
  const { monthly, places, indicator } = comparison
  if (trends.length > 0) doc.table(ids.figure('trends'), (lang) => trendTable(study, found, lang))
  const largest = places.filter(hasCounts).toSorted((a, b) => b.denominator - a.denominator)
  const shown = (places.length <= mostPanels ? places : largest.slice(0, mostPanels)).map(keyOf)
  if (monthly) {
    doc.figure(ids.figure('months'), (lang) =>
      smallMultiples(
        shown.map((key) => {
          const rows = monthly.rows.filter((row) => keyOf(row) === key).map((row) => possible(row, comparison))
          return {
            label: data.placeName(study.dimension, key),
            chart: controlChartOf({ ...monthly, rows }, lang, {}, baselineOf(data)),
          }
        }),
        {
          ...aboutOf(indicator),
          each: study.each,
          columns: shown.length > 12 ? 6 : 4,
          ...impossibleNote(monthly.rows, comparison),
        },
      )(lang),
    )
  }
  const lines = placeSlope(study, comparison)
  if (lines) doc.figure(ids.figure('slope'), lines)
  const refs = trends.length > 0 ? [ids.figure('trends')] : []
  doc.text(ids.figure('trend-text'), (lang) => reading(study, found, lang), refs)
  return {
    trendText: ids.figure('trend-text'),
    ...(trends.length > 0 ? { trends: ids.figure('trends') } : {}),
    ...(monthly ? { months: ids.figure('months') } : {}),
    ...(lines ? { slope: ids.figure('slope') } : {}),
  }
}

const isImpossible = ({ numerator, denominator }: IndicatorRow, { indicator }: Comparison): boolean =>
  kinds[indicator.kind].subset && numerator !== null && denominator !== null && numerator > denominator

/** A month with more events than cases is an error in the data: its slot stays empty. */
const possible = (row: IndicatorRow, of: Comparison): IndicatorRow =>
  isImpossible(row, of) ? { ...row, numerator: null, denominator: null } : row

function impossibleNote(rows: readonly IndicatorRow[], of: Comparison): { note?: Bilingual } {
  const count = rows.filter((row) => isImpossible(row, of)).length
  if (count === 0) return {}
  return {
    note: {
      zh: `${count} 个月的分子大于分母，属上报错误，留空不画。`,
      en: `${count} ${count === 1 ? 'month has' : 'months have'} more events than cases, an error in the data, and ${count === 1 ? 'is' : 'are'} left empty.`,
    },
  }
}

const methodNames: Record<TrendMethod | 'none', Bilingual> = {
  'newcombe-10': { zh: '两年之差用 Newcombe 第 10 法', en: "the difference of two years by Newcombe's method 10" },
  'rate-ratio': { zh: '两年之比用率比', en: 'two years by the rate ratio' },
  'cochran-armitage': {
    zh: '比例的线性趋势用 Cochran–Armitage 检验',
    en: 'linear trend in proportions by the Cochran–Armitage test',
  },
  'mann-kendall': {
    zh: '单调趋势用 Mann–Kendall 检验与 Sen 斜率',
    en: "monotone trend by the Mann–Kendall test with Sen's slope",
  },
  none: { zh: '点数不足，不作趋势检验', en: 'too few points, no trend is tested' },
}

const isRise = ({ verdict }: PlaceTrend): boolean => verdict === 'rose' || verdict === 'rose-slightly'
const isFall = ({ verdict }: PlaceTrend): boolean => verdict === 'fell' || verdict === 'fell-slightly'

function reading(study: RegionalStudy, { comparison, trends }: ComparisonFindings, lang: Lang): string {
  const zh = lang === 'zh'
  if (trends.length === 0)
    return zh ? '数据只有一个时期，不作任何趋势的陈述。' : 'The data have one period; nothing is said of a trend.'
  const [risen, fallen] = [trends.filter(isRise), trends.filter(isFall)]
  const untested = trends.filter(({ method }) => method === 'none').length
  const method = trends.find((each) => each.method !== 'none')?.method ?? 'none'
  const [first, last] = [study.years[0], study.years.at(-1)]
  if (method === 'none')
    return zh
      ? `${first}–${last} 年点数不足（口径改变后的年份另算，且各年须齐全），不作趋势检验；逐月情况见控制图。`
      : `Between ${first} and ${last} there are too few points since the definition last changed (no year may be missing): no trend is tested. The control charts show the months.`
  const all = wholeTrend(comparison)
  const names = (of: readonly PlaceTrend[]): string =>
    someOf(
      of.map(({ label }) => label[lang]),
      5,
      lang,
    )
  const side = (of: readonly PlaceTrend[], word: string): string =>
    of.length === 0
      ? zh
        ? `无一${word}`
        : `none ${word}`
      : zh
        ? `${of.length} 个${word}（${names(of)}）`
        : `${of.length} ${word} (${names(of)})`
  const corrected = trends.some(({ p }) => p !== null)
  const how = corrected
    ? zh
      ? '（p 值经 Benjamini–Hochberg 校正，不超过 0.05）'
      : ' (p adjusted after Benjamini–Hochberg, not above 0.05)'
    : zh
      ? '（95% 区间不含无变化，未作多重比较校正）'
      : ' (95% interval excludes no change, not adjusted for many comparisons)'
  if (zh) {
    const left = untested > 0 ? `${untested} 个年份不全，未检验。` : ''
    const rest = risen.length + fallen.length + untested < trends.length ? '，其余无明确变化' : ''
    return `${first}–${last} 年，${study.wholeName.zh}${verdictWord(all.verdict, 'zh')}；${trends.length}${study.each.zh}中，${side(risen, '上升')}，${side(fallen, '下降')}${how}${rest}。${left}方法：${methodNames[method].zh}。`
  }
  const left = untested > 0 ? ` ${untested} lack a year and were not tested.` : ''
  const rest = risen.length + fallen.length + untested < trends.length ? '; the others show no clear change' : ''
  return `Between ${first} and ${last}, ${study.wholeName.en === 'Province' ? 'the province as a whole' : `${study.wholeName.en} as a whole`}: ${verdictWord(all.verdict, 'en')}. Of ${trends.length} ${study.each.en} ${side(risen, 'rose')} and ${side(fallen, 'fell')}${how}${rest}.${left} Method: ${methodNames[method].en}.`
}

function trendTable(study: RegionalStudy, { comparison, trends }: ComparisonFindings, lang: Lang) {
  const zh = lang === 'zh'
  const { indicator } = comparison
  const unit = indicator.format.unit[lang]
  const shown = trends.length <= mostRows ? trends : largest(trends).slice(0, mostRows)
  const method = trends.find((each) => each.method !== 'none')?.method ?? 'none'
  const perYear = method === 'cochran-armitage' || method === 'mann-kendall'
  const changeHead = perYear ? (zh ? '每年变化' : 'Change a year') : zh ? '变化' : 'Change'
  const changeUnit = method === 'rate-ratio' ? '%' : differenceHead(indicator, lang)
  const tested = trends.some(({ p }) => p !== null)
  return {
    kind: 'table' as const,
    caption: zh
      ? `${indicator.name.zh}：${study.place.zh}逐年数值与变化`
      : `${indicator.name.en}: ${study.each.en} year by year, and how they changed`,
    columns: [
      { key: 'place', title: study.place[lang], align: 'left' as const, width: 17 },
      ...study.years.map((year) => ({ key: `${year}`, title: `${year}`, unit, align: 'right' as const })),
      { key: 'change', title: changeHead, unit: changeUnit, align: 'right' as const },
      ...(tested
        ? [
            { key: 'p', title: 'p', align: 'right' as const },
            { key: 'adjusted', title: zh ? '校正 p' : 'Adjusted p', align: 'right' as const },
          ]
        : []),
      { key: 'verdict', title: zh ? '判断' : 'Reading', align: 'left' as const, width: 17 },
    ],
    rows: [
      trendRow({ ...wholeTrend(comparison), label: study.wholeName }, comparison, tested, lang, 'total'),
      ...shown.map((trend) => trendRow(trend, comparison, tested, lang)),
    ],
    notes: [
      `${zh ? '' : ''}${capital(methodNames[method][lang])}${zh ? '。' : '.'}${tested ? (zh ? '校正 p 经 Benjamini–Hochberg 校正；判断按校正 p，整体一行按未校正 p。' : ' Adjusted p after Benjamini–Hochberg; the reading goes by it, and by p in the first row.') : zh ? '括号内为 95% 区间。' : ' In brackets 95% intervals.'}`,
      ...(shown.length < trends.length
        ? [
            zh
              ? `只列分母最大的 ${mostRows} 个，其余见 report.json。`
              : `The ${mostRows} with the largest denominators; the rest are in report.json.`,
          ]
        : []),
    ],
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const largest = (trends: readonly PlaceTrend[]): readonly PlaceTrend[] =>
  trends.toSorted((a, b) => (b.years.at(-1)?.denominator ?? 0) - (a.years.at(-1)?.denominator ?? 0))

function trendRow(
  trend: PlaceTrend,
  { indicator }: ComparisonFindings['comparison'],
  tested: boolean,
  lang: Lang,
  kind?: 'total',
) {
  const { decimals } = indicator.format
  const value = ({ answer }: PlaceTrend['years'][number]): TableCell => {
    const { light: _, ...cell } = quantityCell(answer, decimals, lang)
    return cell
  }
  const judged = judgementOf(indicator, trend.verdict)
  const tone =
    judged === 'improved'
      ? 'improvement'
      : judged === 'worsened'
        ? 'concern'
        : judged === 'neutral'
          ? 'neutral'
          : 'muted'
  const cells: TableCell[] = [
    textCell(trend.label[lang]),
    ...trend.years.map(value),
    changeCell(trend, decimals, lang),
    ...(tested ? [textCell(pText(trend.p, lang)), textCell(pText(trend.adjusted, lang))] : []),
    { text: verdictWord(trend.verdict, lang), tone },
  ]
  return kind ? { cells, kind } : { cells }
}

function changeCell({ change, method }: PlaceTrend, decimals: number, lang: Lang): TableCell {
  if (!isKnown<Quantity>(change)) return { text: reasonSign(change.reason), tone: 'muted' }
  const digits = method === 'rate-ratio' ? 1 : method === 'newcombe-10' ? decimals : decimals + 1
  const { light } = quantityCell(change, digits, lang)
  const text = formatNumber(change.value, { decimals: digits, lang, signed: true })
  return light === undefined ? { text, number: change.value } : { text, light, number: change.value }
}

import { elementsOf, type Indicator } from '../../catalogue/index.ts'
import { isKnown, type Lang, type Quantity } from '../../core/index.ts'
import type { IndicatorRow } from '../../indicators/index.ts'
import { numberCell, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'
import { unitOf } from '../finest-series.ts'

/**
 * A count by year with its exposure: the institution-months in which it was reported, or the institutions where it is
 * reported once a year, and how many come on each.
 */
export function exposureTable(
  data: AnalysisData,
  { indicator, series }: IndicatorFindings,
  year: number,
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  const yearly = unitOf(series) === 'year'
  const right = (key: string, title: string) => ({ key, title, align: 'right' as const })
  const [exposure, each] = yearly
    ? zh
      ? ['上报机构', '每机构']
      : ['Institutions', 'Per institution']
    : zh
      ? ['上报机构月', '每机构月']
      : ['Institution-months', 'Per institution-month']
  return {
    kind: 'table',
    caption: zh ? `${indicator.name.zh}与${exposure}` : `${indicator.name.en}, with its exposure`,
    columns: [
      { key: 'year', title: zh ? '年份' : 'Year', align: 'left', width: 20 },
      right('count', indicator.format.unit[lang]),
      right('exposure', exposure ?? ''),
      right('each', each ?? ''),
    ],
    rows: data
      .indicator(indicator)
      .by('year')
      .through(year)
      .rows.map((row) => exposureRow(row, yearly ? row.reported : row.months, lang)),
    notes: [exposureNote(indicator, yearly, lang)],
  }
}

function exposureRow({ keys, answer }: IndicatorRow, exposure: number, lang: Lang) {
  const count = isKnown<Quantity>(answer) ? answer.value : null
  const cells = [
    textCell(keys.year ?? ''),
    numberCell(count, 0, lang),
    numberCell(exposure, 0, lang),
    numberCell(count === null || exposure === 0 ? null : count / exposure, 2, lang),
  ]
  return { cells }
}

/** Kinds of things, which two institutions may share: their sum is no number of different kinds. */
const countsKinds = (indicator: Indicator): boolean =>
  elementsOf(indicator).every(({ unit }) => unit === 'variety' || unit === 'item')

function exposureNote(indicator: Indicator, yearly: boolean, lang: Lang): string {
  if (countsKinds(indicator))
    return lang === 'zh'
      ? '合计为各机构之和：同一种在几家机构都有时重复计数，不是全部不同种类的数目。'
      : 'The sum over institutions counts what several of them have more than once; it is not the number of different kinds.'
  if (lang === 'zh')
    return yearly
      ? '计数没有分母：多一家机构上报，总数就会增加，因此以上报机构数为暴露量。'
      : '计数没有分母：机构多报一个月，总数就会增加，因此以上报机构月为暴露量。'
  return yearly
    ? 'A count has no denominator: one more institution adds to it, so the institutions that reported are its exposure.'
    : 'A count has no denominator: one more month reported adds to it, so the institution-months reported are its exposure.'
}

import { isKnown, type Lang, type Quantity } from '../../core/index.ts'
import { numberCell, type TableItem, textCell } from '../../report/index.ts'
import type { AnalysisData } from '../analysis-data.ts'
import type { IndicatorFindings } from '../findings.ts'

/** A count by year with its exposure: the institution-months in which it was reported, and how many come on each. */
export function exposureTable(
  data: AnalysisData,
  { indicator }: IndicatorFindings,
  year: number,
  lang: Lang,
): TableItem {
  const zh = lang === 'zh'
  const right = (key: string, title: string) => ({ key, title, align: 'right' as const })
  return {
    kind: 'table',
    caption: zh ? `${indicator.name.zh}与上报机构月` : `${indicator.name.en} and the institution-months reported`,
    columns: [
      { key: 'year', title: zh ? '年份' : 'Year', align: 'left', width: 20 },
      right('count', indicator.format.unit[lang]),
      right('months', zh ? '上报机构月' : 'Institution-months'),
      right('each', zh ? '每机构月' : 'Per institution-month'),
    ],
    rows: data
      .indicator(indicator)
      .by('year')
      .through(year)
      .rows.map(({ keys, answer, months }) => {
        const count = isKnown<Quantity>(answer) ? answer.value : null
        return {
          cells: [
            textCell(keys.year ?? ''),
            numberCell(count, 0, lang),
            numberCell(months, 0, lang),
            numberCell(count === null || months === 0 ? null : count / months, 2, lang),
          ],
        }
      }),
    notes: [
      zh
        ? '计数没有分母：机构多报一个月，总数就会增加，因此以上报机构月为暴露量。'
        : 'A count has no denominator: one more month reported adds to it, so the institution-months reported are its exposure.',
    ],
  }
}

import { type About, type Figure, trendLines } from '../charts/index.ts'
import { type Bilingual, type Localised, unavailable } from '../core/index.ts'
import type { IndicatorResult } from '../indicators/index.ts'
import { aboutOf } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'
import { unitOf } from './finest-series.ts'

const periodsShown = 12

/** A median over time with its quartiles: half of all cases lie between the outer lines. */
export function quartileLines(
  data: AnalysisData,
  series: IndicatorResult,
  year: number,
  size: Pick<About, 'height' | 'size'> = {},
): Localised<Figure> {
  const { indicator } = series
  const unit = unitOf(series)
  const rows = series.rows.slice(-periodsShown)
  const target = data.target(indicator, year)
  return trendLines(
    [
      { label: { zh: '中位数', en: 'Median' }, answers: rows.map(({ answer }) => answer) },
      { label: { zh: '上四分位', en: 'Upper quartile' }, answers: rows.map((row) => quartile(row, 1)) },
      { label: { zh: '下四分位', en: 'Lower quartile' }, answers: rows.map((row) => quartile(row, 0)) },
    ],
    {
      ...aboutOf(indicator),
      ...size,
      periods: rows.map(({ keys }) => shortPeriod(keys[unit] ?? '')),
      untested,
      ...(target ? { target } : {}),
    },
  )
}

const quartile = ({ quartiles }: IndicatorResult['rows'][number], at: 0 | 1) =>
  quartiles?.[at] ?? unavailable('missing')

/** `2024-Q1` as `24Q1`: twelve of them fit beside each other. */
const shortPeriod = (text: string): string => text.replace(/^\d\d(\d\d)-/, '$1')

const untested: Bilingual = {
  zh: '四分位数由上报的分组计数内插得出，没有区间，不作趋势检验。',
  en: 'Quartiles are interpolated from the classes reported; they have no interval and no trend is tested.',
}

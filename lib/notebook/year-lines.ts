import { type About, type Figure, trendLines } from '../charts/index.ts'
import { type Bilingual, type Lang, type Localised, unavailable } from '../core/index.ts'
import type { IndicatorResult } from '../indicators/index.ts'
import { aboutOf } from './about.ts'
import type { AnalysisData } from './analysis-data.ts'
import { unitOf } from './finest-series.ts'

const yearsShown = 4

/**
 * A number that is counted since January, or a state that changes slowly: one line a year over its months or quarters, the
 * latest first, so that each is read against the same time of the years before. No limits: successive values share cases.
 */
export function yearLines(
  data: AnalysisData,
  series: IndicatorResult,
  year: number,
  size: Pick<About, 'height' | 'size'> = {},
): Localised<Figure> {
  const { indicator } = series
  const unit = unitOf(series)
  const texts = series.rows.map(({ keys }) => keys[unit] ?? '')
  const parts = [...new Set(texts.map((text) => text.slice(5)))].sort()
  const years = [...new Set(texts.map((text) => text.slice(0, 4)))].sort().reverse().slice(0, yearsShown)
  const answerAt = (text: string) => series.rows.find(({ keys }) => keys[unit] === text)?.answer
  const target = data.target(indicator, year)
  return (lang) =>
    trendLines(
      years.map((each) => ({
        label: { zh: `${each}年`, en: each },
        answers: parts.map((part) => answerAt(`${each}-${part}`) ?? unavailable('missing')),
      })),
      {
        ...aboutOf(indicator),
        ...size,
        periods: parts.map((part) => partText(part, lang)),
        untested: overlapping,
        ...(target ? { target } : {}),
      },
    )(lang)
}

const overlapping: Bilingual = {
  zh: '相邻两点共有同一批对象，彼此不独立，不设控制限，也不作趋势检验；各年应与往年同期比较。',
  en: 'Neighbouring points share the same people and are not independent: no control limits and no test of trend; read each year against the same time of others.',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `03` is March; `Q1` and `H1` stand for themselves. */
function partText(part: string, lang: Lang): string {
  if (!/^\d\d$/.test(part)) return part
  return lang === 'zh' ? `${Number(part)}月` : (months[Number(part) - 1] ?? part)
}

import { type Figure, trendLines } from '../../charts/index.ts'
import {
  type Answer,
  type Bilingual,
  formatNumber,
  isKnown,
  known,
  type Localised,
  unavailable,
} from '../../core/index.ts'
import { shrink } from '../../stats/index.ts'
import { aboutOf } from '../about.ts'
import { type Comparison, countsOf, type RegionalStudy } from '../regional-study.ts'

const name: Bilingual = { zh: '地区间标准差（扣除随机波动）', en: 'Between-place SD beyond chance' }

/** Do the places grow alike? Their spread beyond chance (√A of Marshall) in each year; nothing where there is one year. */
export function spreadOverYears(study: RegionalStudy, comparison: Comparison): Localised<Figure> | undefined {
  const { indicator, yearly, breaks } = comparison
  if (study.years.length < 2) return undefined
  const { per, decimals } = indicator.format
  const answers = study.years.map((year): Answer => {
    const counts = countsOf(yearly.filter(({ keys }) => keys.year === `${year}`))
    if (counts.length < 2 || counts.some(({ count, total }) => count > total)) return unavailable('too-few')
    const found = shrink(counts)
    return 'shares' in found ? known(Math.sqrt(found.between) * per) : found
  })
  const [first, last] = [answers[0], answers.at(-1)]
  const [from, to] = [study.years[0], study.years.at(-1)]
  const unit = indicator.format.unit.en === '%' ? { zh: '个百分点', en: 'percentage points' } : indicator.format.unit
  const title = (lang: 'zh' | 'en'): string => {
    if (!first || !last || !isKnown(first) || !isKnown(last)) return name[lang]
    const print = (value: number): string => formatNumber(value, { decimals: decimals + 1, lang })
    return lang === 'zh'
      ? `${study.place.zh}间的差异：${from} 年标准差 ${print(first.value)}，${to} 年 ${print(last.value)}（${unit.zh}）`
      : `Spread between ${study.each.en}: a standard deviation of ${print(first.value)} in ${from}, ${print(last.value)} in ${to}`
  }
  return trendLines([{ label: name, answers }], {
    ...aboutOf(indicator),
    name,
    unit,
    decimals: decimals + 1,
    height: 40,
    periods: study.years.map(String),
    breaks,
    title: { zh: title('zh'), en: title('en') },
    note: {
      zh: '各年分别按 Marshall 法估计，0 表示看不出随机波动以外的差异；没有区间，不作检验。',
      en: "Estimated for each year by Marshall's method; 0 means that nothing beyond chance is seen. There is no interval, and nothing is tested.",
    },
  })
}

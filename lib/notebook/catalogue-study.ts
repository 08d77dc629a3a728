import { indicator as catalogued, type Indicator, indicators, kinds } from '../catalogue/index.ts'
import type { Bilingual } from '../core/index.ts'
import { type StandardisedRatio, standardise } from '../indicators/index.ts'
import type { AnalysisData } from './analysis-data.ts'
import { hidePlaces } from './hide-places.ts'
import {
  type Comparison,
  hasCounts,
  keyOf,
  type RegionalStudy,
  type Standard,
  type StudyWanted,
} from './regional-study.ts'

/** Compared where nobody names others: a process that should be common, one that is rare, and one counted per exposure. */
const usual: readonly string[] = ['NIT-2023-II', 'NIT-2023-VIII-a', 'GS-2022-06', 'NIT-2023-V']
const mostByDefault = 4

/** A regional comparison of indicators of the catalogue. */
export function catalogueStudy(data: AnalysisData, wanted: StudyWanted): RegionalStudy {
  const dimension = wanted.by ?? (data.placeKeys('region').length > 1 ? 'region' : 'organization')
  return studyOf(data, chosen(data, wanted), { ...wanted, by: dimension })
}

/** Whole calendar years of the data up to the year compared. */
export function wholeYears({ span }: AnalysisData, year: number): number[] {
  const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (each) => each <= year && span.start <= `${each}-01-01` && `${each + 1}-01-01` <= span.end,
  )
}

function chosen(data: AnalysisData, { indicators: named, year }: StudyWanted): readonly Indicator[] {
  if (named) return named.map((id) => catalogued(id))
  const answered = (each: Indicator): boolean => data.indicator(each).in(year).rows.some(hasCounts)
  const countable = indicators.filter((each) => kinds[each.kind].interval !== 'none')
  const preferred = countable.filter(({ id }) => usual.includes(id)).filter(answered)
  return preferred.length > 0
    ? preferred.sort((a, b) => usual.indexOf(a.id) - usual.indexOf(b.id))
    : countable.filter(answered).slice(0, mostByDefault)
}

const city = { place: { zh: '城市', en: 'City' }, each: { zh: '个市', en: 'cities' } }
const institution = { place: { zh: '机构', en: 'Institution' }, each: { zh: '家机构', en: 'institutions' } }

type Asked = StudyWanted & { readonly by: 'region' | 'organization' }

/** The study of any indicators of the data, the analysis's own among them. */
export function studyOf(data: AnalysisData, of: readonly Indicator[], wanted: Asked): RegionalStudy {
  const { by, year, suppress } = wanted
  return {
    year,
    period: { zh: `${year} 年`, en: `${year}` },
    years: wholeYears(data, year),
    dimension: by,
    ...(by === 'region' ? city : institution),
    wholeName: data.wholeName,
    unitEach: institution.each,
    comparisons: of.map((each) => comparisonOf(data, each, wanted)),
    elements: data.setting.own ?? [],
    lead: 'gap',
    limits: limits(by),
    source: data.dataset.title.zh,
    ...(suppress === undefined ? {} : { suppression: { threshold: suppress } }),
  }
}

function comparisonOf(data: AnalysisData, indicator: Indicator, { by, year, suppress }: Asked): Comparison {
  const query = data.indicator(indicator)
  const [whole] = query.in(year).rows
  if (!whole) throw new RangeError(`no row for ${indicator.id} in ${year}`)
  const years = wholeYears(data, year)
  const span = [`${years[0] ?? year}-01-01`, `${year + 1}-01-01`] as const
  const yearly = years.length > 1 ? query.by(by, 'year').between(...span) : undefined
  const units = suppress === undefined && by === 'region' ? query.by('organization').in(year).rows : []
  const { reported, expected } = whole
  const found: Comparison = {
    indicator,
    whole,
    places: query.by(by).in(year).rows,
    units,
    yearly: yearly?.rows ?? [],
    wholeYearly: years.length > 1 ? query.by('year').between(...span).rows : [],
    breaks: query.in(year).breaks,
    ...(suppress === undefined ? { monthly: query.by(by, 'month').through(year) } : {}),
    ...byLevel(data, indicator, year, by),
    coverage: {
      of: { zh: '机构月', en: 'institution-months' },
      used: reported,
      withheld: 0,
      absent: expected - reported,
    },
    hidden: 0,
  }
  return suppress === undefined ? found : hidePlaces(found, { threshold: suppress })
}

/** Expected at the rates of each level of hospital, where there are levels. */
function byLevel(
  data: AnalysisData,
  indicator: Indicator,
  year: number,
  by: 'region' | 'organization',
): { standard?: Standard } {
  const levels = data.placeKeys('level').filter((key) => key !== 'unknown')
  if (levels.length < 2) return {}
  const { rows } = data.indicator(indicator).by('organization').in(year)
  const cells = (placeOf: (id: string) => string) =>
    rows.filter(hasCounts).map((row) => ({
      place: placeOf(keyOf(row)),
      stratum: data.organization(keyOf(row))?.level ?? 'unknown',
      count: row.numerator,
      total: row.denominator,
    }))
  const own = standardise(cells((id) => id))
  const places = by === 'organization' ? own : standardise(cells((id) => data.organization(id)?.regionCode ?? ''))
  return {
    standard: {
      basis: { zh: '医院级别', en: 'level of hospital' },
      how: {
        zh: '期望数为各地各级医院的分母乘以全省同级医院的率之和（间接标准化），参考人群含该地自身。',
        en: 'Expected numbers are the denominators of each place by level of hospital times the rate of all hospitals of that level (indirect standardisation); the place itself is in the reference.',
      },
      places: inOrder(places),
      units: by === 'organization' ? [] : own,
    },
  }
}

/** By key, so that the order says nothing of the result. */
export const inOrder = (ratios: readonly StandardisedRatio[]): readonly StandardisedRatio[] =>
  ratios.toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))

const limits = (by: 'region' | 'organization'): readonly Bilingual[] => [
  {
    zh: '病人组成未作个体水平的风险校正：标准化只使医院级别构成相同，地区间年龄、病情与转诊的差别仍在。',
    en: 'There is no risk adjustment for individual patients: standardisation equals only the mix of hospital levels; age, severity and referral still differ between places.',
  },
  ...(by === 'region'
    ? [
        {
          zh: '病例按就诊医院所在地计，不按患者居住地计：跨地就医会使地区的数值反映医院，而不是居民。',
          en: 'Patients count where the hospital stands, not where they live: with patients who travel, the value of a region describes its hospitals rather than its residents.',
        },
      ]
    : []),
  {
    zh: '数据由机构上报；漏报若与结果有关，地区间的差别可能部分来自报告习惯。',
    en: 'Institutions report the data; where gaps go with results, part of a difference may come from reporting.',
  },
  {
    zh: '同一患者可在一年内多次计入，区间按独立计数得出，可能略窄。',
    en: 'A patient may count more than once a year; intervals take counts as independent and may be slightly narrow.',
  },
]

import { kinds } from '../catalogue/index.ts'
import { type Answer, type Bilingual, isKnown, known, type Quantity, unavailable, yearOf } from '../core/index.ts'
import { type IndicatorRow, reportLevels, scaled, type Verdict } from '../indicators/index.ts'
import {
  cochranArmitage,
  falseDiscovery,
  mannKendall,
  newcombe,
  rateRatio,
  type TrendMethod,
  trendMethod,
} from '../stats/index.ts'
import { type Comparison, hasCounts, keyOf } from './regional-study.ts'

/** How one place went over whole years, by the test that so many of them allow. */
export type PlaceTrend = {
  readonly key: string
  readonly label: Bilingual
  /** One for each year of the study, also those that a changed definition keeps out of the test. */
  readonly years: readonly IndicatorRow[]
  /** Per year and in the printed unit; of two years the whole difference; for rates the relative change in %. */
  readonly change: Answer<Quantity>
  readonly method: TrendMethod | 'none'
  /** Two-sided, and after Benjamini-Hochberg over the places. Null where the method gives an interval instead. */
  readonly p: number | null
  readonly adjusted: number | null
  readonly verdict: Verdict
}

/** The false discoveries that are put up with among trends that are called so. */
const rate = 0.05

/**
 * Which places rose or fell? The method goes by the number of years since the definition last changed (statistics of annual
 * data): two years an interval, three or four Cochran-Armitage, five or more Mann-Kendall. Where there is a p, it is adjusted
 * for the number of places before anything is called a trend.
 */
export function placeTrends(comparison: Comparison): readonly PlaceTrend[] {
  const keys = [...new Set(comparison.yearly.map(keyOf))]
  const found = keys.map((key) => trendOf(comparison, key))
  const adjusted = falseDiscovery(found.map(({ p }) => p))
  return found.map((trend, i) => {
    const own = adjusted[i] ?? null
    return { ...trend, adjusted: own, verdict: own === null ? trend.verdict : called(comparison, trend, own <= rate) }
  })
}

/** The trend of all places together, tested alone. */
export function wholeTrend(comparison: Comparison): PlaceTrend {
  const trend = trendFrom(comparison, '', comparison.wholeYearly)
  return trend.p === null ? trend : { ...trend, verdict: called(comparison, trend, trend.p <= rate) }
}

const trendOf = (comparison: Comparison, key: string): PlaceTrend =>
  trendFrom(
    comparison,
    key,
    comparison.yearly.filter((row) => keyOf(row) === key),
  )

function trendFrom({ indicator, breaks }: Comparison, key: string, years: readonly IndicatorRow[]): PlaceTrend {
  const since = Math.max(0, ...breaks.map(({ from }) => firstWholeYear(from)))
  const places = years.filter(({ keys }) => yearOf(keys.year ?? '') >= since)
  const counted = places.filter(hasCounts)
  const scoring = kinds[indicator.kind].subset ? ('proportion' as const) : ('rate' as const)
  // A missing year would bend the steps between the others.
  const points = counted.length === places.length ? counted.length : 0
  const method = trendMethod({ points, scoring })
  const base = { key, label: labelOf(years[0]), years, adjusted: null }
  if (typeof method !== 'string')
    return { ...base, change: method, method: 'none', p: null, verdict: 'unavailable' as const }
  const { change, p } = tested(
    method,
    counted.map(({ numerator, denominator }) => ({ count: numerator, total: denominator })),
    indicator.format.per,
  )
  return { ...base, change, method, p, verdict: byInterval(change, indicator.threshold) }
}

/** A definition that changed within a year makes that year a mixture. */
const firstWholeYear = (from: string): number => yearOf(from) + (/^\d{4}(-01(-01)?)?$/.test(from) ? 0 : 1)

type Count = { readonly count: number; readonly total: number }

function tested(
  method: TrendMethod,
  counts: readonly Count[],
  per: number,
): { readonly change: Answer<Quantity>; readonly p: number | null } {
  const [first, second] = counts
  if (method === 'cochran-armitage') {
    const found = cochranArmitage(counts)
    return isKnown(found) ? { change: known(found.value * per), p: found.p } : { change: found, p: null }
  }
  if (method === 'mann-kendall') {
    const found = mannKendall(counts.map(({ count, total }) => (count / total) * per))
    return isKnown(found) ? { change: known(found.value), p: found.p } : { change: found, p: null }
  }
  if (!first || !second) return { change: unavailable('too-few'), p: null }
  if (method === 'newcombe-10')
    return { change: scaled(newcombe(second, first, { levels: reportLevels }), per), p: null }
  const ratio = rateRatio(
    { count: second.count, exposure: second.total },
    { count: first.count, exposure: first.total },
    { levels: reportLevels },
  )
  if (!isKnown(ratio)) return { change: ratio, p: null }
  const percent = (value: number): number => (value - 1) * 100
  const limits = { lower: percent(ratio.lower), upper: percent(ratio.upper) }
  const also = ratio.also.map((each) => ({ ...each, lower: percent(each.lower), upper: percent(each.upper) }))
  return { change: { ...ratio, value: percent(ratio.value), ...limits, also }, p: null }
}

function byInterval(change: Answer<Quantity>, threshold: number): Verdict {
  if (!isKnown<Quantity>(change)) return 'unavailable'
  if (!('lower' in change)) return 'no-clear-change'
  if (change.lower <= 0 && change.upper >= 0) return 'no-clear-change'
  return direction(change.value, Math.abs(change.value) < threshold)
}

/** The whole way over the years must exceed the threshold, as between two years. */
function called({ indicator }: Comparison, { change, years }: PlaceTrend, certain: boolean): Verdict {
  if (!isKnown<Quantity>(change)) return 'unavailable'
  if (!certain) return 'no-clear-change'
  const whole = Math.abs(change.value) * (years.length - 1)
  return direction(change.value, whole < indicator.threshold)
}

const direction = (value: number, slightly: boolean): Verdict =>
  value > 0 ? (slightly ? 'rose-slightly' : 'rose') : slightly ? 'fell-slightly' : 'fell'

/** Without its year. */
const labelOf = (row: IndicatorRow | undefined): Bilingual => ({
  zh: (row?.label.zh ?? '').replace(/ \d{4}$/, ''),
  en: (row?.label.en ?? '').replace(/ \d{4}$/, ''),
})

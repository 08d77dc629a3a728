import { type Indicator, kinds } from '../catalogue/index.ts'
import {
  type Answer,
  type Estimate,
  isKnown,
  known,
  type Quantity,
  type Unavailable,
  unavailable,
  yearOf,
} from '../core/index.ts'
import { type IndicatorRow, reportLevels, scaled } from '../indicators/index.ts'
import { type ChanceGap, chanceGap, newcombe, rankGroups, rateRatio, riskRatio } from '../stats/index.ts'
import { type Comparison, hasCounts, keyOf } from './regional-study.ts'

type Counted = IndicatorRow & { readonly numerator: number; readonly denominator: number }
type Sum = { readonly count: number; readonly total: number }

/** Two groups of places side by side: the difference in the printed unit, and how many times one is the other. */
export type Contrast = {
  readonly high: { readonly name: readonly IndicatorRow[]; readonly sum: Sum; readonly value: number }
  readonly low: { readonly name: readonly IndicatorRow[]; readonly sum: Sum; readonly value: number }
  readonly difference: Answer<Quantity>
  readonly ratio: Answer<Estimate>
}

export type EquityGap = {
  readonly kind: 'value'
  readonly extremes: Contrast
  /** The gap of the extremes, and how wide it would be by chance. In the printed unit. */
  readonly chance: ChanceGap
  /** Places grouped by the year before and compared in this one, so that choosing them does not widen the gap. */
  readonly fifths: Contrast | Unavailable
  /** Places too small for the extremes. */
  readonly leftOut: number
}

/** Fewer expected events (or non-events) than this, and a place is among the extremes by chance. */
export const fewestExpected = 5

/**
 * How far apart are the places? Highest against lowest, with the gap that chance alone would bring; and the fifth that was
 * highest the year before against the fifth that was lowest. Newcombe's difference for shares; ratios by Katz or, for rates,
 * the rate ratio. Fewer than two places of some size: `too-few`.
 */
export function equityGap(comparison: Comparison, seed: string): EquityGap | Unavailable {
  const { indicator, places } = comparison
  const counted = places.filter(hasCounts)
  const judged = counted.filter((row) => isLarge(row, pooled(counted), indicator))
  const sorted = judged.toSorted((a, b) => a.numerator / a.denominator - b.numerator / b.denominator)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest || sorted.length < 2) return unavailable('too-few')
  const kind = kinds[indicator.kind].subset ? 'share' : 'rate'
  const chance = chanceGap(
    judged.map(({ numerator, denominator }) => ({ count: numerator, total: denominator })),
    { kind, seed },
  )
  if (chance.kind === 'unavailable') return chance
  return {
    kind: 'value',
    extremes: contrast(indicator, [highest], [lowest]),
    chance: inUnit(chance, indicator.format.per),
    fifths: byFifths(comparison),
    leftOut: counted.length - judged.length,
  }
}

const inUnit = (chance: ChanceGap, per: number): ChanceGap => ({
  ...chance,
  gap: chance.gap * per,
  byChance: chance.byChance * per,
  byChance95: chance.byChance95 * per,
})

const sumOf = (rows: readonly Counted[]): Sum => ({
  count: rows.reduce((sum, { numerator }) => sum + numerator, 0),
  total: rows.reduce((sum, { denominator }) => sum + denominator, 0),
})

const pooled = (rows: readonly Counted[]): number => {
  const { count, total } = sumOf(rows)
  return total > 0 ? count / total : 0
}

function isLarge({ denominator }: Counted, rate: number, { kind }: Indicator): boolean {
  const events = denominator * rate
  return events >= fewestExpected && (!kinds[kind].subset || denominator - events >= fewestExpected)
}

/** The difference of two groups has an interval for shares; of rates the ratio has one. */
function contrast(indicator: Indicator, high: readonly Counted[], low: readonly Counted[]): Contrast {
  const [a, b] = [sumOf(high), sumOf(low)]
  const { per } = indicator.format
  const levels = { levels: reportLevels }
  const share = kinds[indicator.kind].subset
  const [top, bottom] = [a.count / a.total, b.count / b.total]
  return {
    high: { name: high, sum: a, value: top * per },
    low: { name: low, sum: b, value: bottom * per },
    difference: share ? scaled(newcombe(a, b, levels), per) : known((top - bottom) * per),
    ratio: share
      ? riskRatio(a, b, levels)
      : rateRatio({ count: a.count, exposure: a.total }, { count: b.count, exposure: b.total }, levels),
  }
}

function byFifths({ indicator, places, yearly, breaks }: Comparison): Contrast | Unavailable {
  const years = [...new Set(yearly.map(({ keys }) => yearOf(keys.year ?? '')))]
  const [before, now] = [years.at(-2), years.at(-1)]
  if (before === undefined || now === undefined) return unavailable('not-applicable')
  if (breaks.some(({ from }) => from > `${before}-01` && from <= `${now}-12`)) return unavailable('not-applicable')
  const earlier = new Map(
    yearly
      .filter(({ keys }) => yearOf(keys.year ?? '') === before)
      .map((row) => [keyOf(row), isKnown<Quantity>(row.answer) ? row.answer.value : null]),
  )
  const counted = places.filter(hasCounts)
  const groups = rankGroups(
    counted.map((row) => earlier.get(keyOf(row)) ?? null),
    5,
  )
  const inGroup = (wanted: number): Counted[] =>
    counted.filter((_, i) => {
      const group = groups[i]
      return group?.kind === 'value' && group.value === wanted
    })
  const [low, high] = [inGroup(1), inGroup(5)]
  if (low.length === 0 || high.length === 0) return unavailable('too-few')
  return contrast(indicator, high, low)
}

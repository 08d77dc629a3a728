import { type Answer, known, unavailable } from '../core/index.ts'
import { mean, standardDeviation } from '../stats/index.ts'
import { c4, d2 } from './constants.ts'
import type { Point } from './measured.ts'
import type { Slot } from './types.ts'

/**
 * How sigma is made of subgroups: the mean of their standard deviations (`plain`), √(Σ(n−1)s²/Σ(n−1)) (`pooled`), `plain`
 * where all are of one size, else `pooled` (`auto`); each divided by the c4 of the slot. Or the mean of range/d2
 * (`range`), or of s/c4 (`sbar`).
 */
export type Spread = 'auto' | 'plain' | 'pooled' | 'range' | 'sbar'

export const valuesOf = ({ values = [] }: Slot): readonly number[] => values

/** The mean of a subgroup; no values: `missing`. */
export const meanAt = (slot: Slot): Answer => mean(valuesOf(slot))

/** The standard deviation of a subgroup; one value: `too-few`. */
export const deviationAt = (slot: Slot): Answer => standardDeviation(valuesOf(slot))

/** The range of a subgroup; one value: `too-few`. */
export function rangeAt(slot: Slot): Answer {
  const values = valuesOf(slot)
  const spread = standardDeviation(values)
  if (spread.kind === 'unavailable') return spread
  return values.length > 25
    ? unavailable('not-applicable', 'more than 25 values: use an s chart')
    : known(Math.max(...values) - Math.min(...values))
}

/** How many values a slot's mean is of: 1 where the slot has no subgroup. */
export const sizeAt = ({ values }: Slot): number => values?.length ?? 1

/** Σn·x̄/Σn over the baseline. */
export function grandMean(baseline: readonly Point[]): number | undefined {
  const total = sumOf(baseline, ({ slot }) => sizeAt(slot))
  return total > 0 ? sumOf(baseline, ({ slot, value }) => sizeAt(slot) * value) / total : undefined
}

type SubgroupSigma = {
  /** The mean standard deviation or range that was taken. */
  readonly typical: number
  /** Sigma of single values, for a subgroup of `n`. None for a subgroup of one where c4 is needed. */
  readonly at: (n: number) => number | undefined
}

/** Sigma of the subgroups of a baseline; none where no subgroup has two values. */
export function subgroupSigma(baseline: readonly Point[], spread: Spread): SubgroupSigma | undefined {
  const groups = baseline.map(({ slot }) => valuesOf(slot)).filter(({ length }) => length > 1)
  if (groups.length === 0) return undefined
  if (spread === 'range') return constant(average(groups, (group) => rangeOf(group) / d2(group.length)))
  if (spread === 'sbar') return constant(average(groups, (group) => deviation(group) / c4(group.length)))
  const typical = chosen(baseline, spread) === 'plain' ? average(groups, deviation) : pooledDeviation(groups)
  return { typical, at: (n) => (n > 1 ? typical / c4(n) : undefined) }
}

/** Which of the two `auto` comes to; a subgroup of one value is of another size too. */
const chosen = (baseline: readonly Point[], spread: Spread): Spread =>
  spread === 'auto' ? (new Set(baseline.map(({ slot }) => sizeAt(slot))).size === 1 ? 'plain' : 'pooled') : spread

/** The estimator by name, for a caption. */
export function spreadText(baseline: readonly Point[], spread: Spread): string {
  const names: Record<Spread, string> = {
    auto: '',
    plain: 'average subgroup standard deviation / c4',
    pooled: 'pooled subgroup standard deviation / c4',
    range: 'average subgroup range / d2',
    sbar: 'average of subgroup standard deviation / c4',
  }
  return names[chosen(baseline, spread)]
}

const constant = (sigma: number): SubgroupSigma => ({ typical: sigma, at: () => sigma })

const deviation = (values: readonly number[]): number => {
  const answer = standardDeviation(values)
  return answer.kind === 'value' ? answer.value : 0
}

const rangeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

function pooledDeviation(groups: readonly (readonly number[])[]): number {
  const squares = sumOf(groups, (group) => (group.length - 1) * deviation(group) ** 2)
  return Math.sqrt(squares / sumOf(groups, (group) => group.length - 1))
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)

const average = <T>(items: readonly T[], of: (item: T) => number): number => sumOf(items, of) / items.length

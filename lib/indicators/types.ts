import type { Indicator } from '../catalogue/index.ts'
import type { Answer, Bilingual, Quantity } from '../core/index.ts'
import type { DefinitionBreak } from '../data/index.ts'
import type { Absence } from './absence.ts'
import type { RankedClass } from './distribution.ts'

export const placeDimensions = ['organization', 'region', 'level', 'ownership'] as const
export const timeDimensions = ['month', 'quarter', 'half', 'year'] as const
/** A part of an institution, or a part of those it counts. */
export const splitDimensions = ['department', 'stratum'] as const

export type PlaceDimension = (typeof placeDimensions)[number]
export type TimeDimension = (typeof timeDimensions)[number]
export type SplitDimension = (typeof splitDimensions)[number]
export type Dimension = PlaceDimension | TimeDimension | SplitDimension

type Both<A, B> = readonly [A, B] | readonly [B, A]

/** One dimension of place at most, one of time at most. */
export type WholeDimensions =
  | readonly []
  | readonly [PlaceDimension]
  | readonly [TimeDimension]
  | Both<PlaceDimension, TimeDimension>

/** One split, with one dimension of place at most, and one of time at most. */
export type SplitDimensions =
  | readonly [SplitDimension]
  | Both<SplitDimension, PlaceDimension>
  | Both<SplitDimension, TimeDimension>
  | readonly [SplitDimension, ...Both<PlaceDimension, TimeDimension>]
  | readonly [PlaceDimension, ...Both<SplitDimension, TimeDimension>]
  | readonly [TimeDimension, ...Both<PlaceDimension, SplitDimension>]

/** One value of an indicator, with what it was made from. Counts are null where nothing was reported. */
export type IndicatorRow = {
  /** Organization id, region code, level, ownership, period text, department code or stratum id, by dimension. */
  readonly keys: { readonly [dimension in Dimension]?: string }
  readonly label: Bilingual
  readonly numerator: number | null
  readonly denominator: number | null
  /** In the printed unit (times `format.per`). Some kinds, such as a ratio of two full counts, have no interval: see `hasInterval`. */
  readonly answer: Answer<Quantity>
  /** The parts of a composition, classes of a histogram or components of a composite, in the order of the measure. */
  readonly parts?: readonly number[]
  /** Lower and upper quartile of a median. */
  readonly quartiles?: readonly [Answer, Answer]
  /** The largest classes of a distribution, and the others together. */
  readonly classes?: readonly RankedClass[]
  /**
   * Reports that entered, of those expected, each for one period of the length in which the institution (or its part)
   * reports: institution-months where all report by month, institution-quarters where they report by quarter.
   */
  readonly reported: number
  readonly expected: number
  /** Institution-months that the reports which entered cover together. */
  readonly months: number
  /** Why the others did not enter: `expected` is `reported` and all of these. */
  readonly absent: Absence
}

export type IndicatorResult = {
  readonly indicator: Indicator
  readonly by: readonly Dimension[]
  readonly start: string
  readonly end: string
  readonly rows: readonly IndicatorRow[]
  /** Where its elements came from: some reported and others counted from cases is `both`; `none` where nobody gave any. */
  readonly countedFrom: 'submissions' | 'cases' | 'both' | 'none'
  readonly breaks: readonly DefinitionBreak[]
}

export type Verdict =
  | 'rose'
  | 'fell'
  | 'rose-slightly'
  | 'fell-slightly'
  | 'no-clear-change'
  /** Two numbers without an interval: shown side by side, not judged. */
  | 'not-judged'
  | 'not-comparable'
  | 'unavailable'

export type Judgement = 'improved' | 'worsened' | 'neutral' | 'none'

/** One period against the same period of the year before. */
export type Change = {
  readonly indicator: Indicator
  readonly from: IndicatorRow
  readonly to: IndicatorRow
  /** In percentage points for percentages, in the printed unit for means; for rates and ratios the relative change in %. */
  readonly difference: Answer<Quantity>
  readonly unit: 'percentage-points' | 'printed-unit' | 'relative-percent'
  readonly verdict: Verdict
  /** By the indicator's direction, never by the sign. */
  readonly judgement: Judgement
  /** Why the two periods must not be compared. */
  readonly broken?: DefinitionBreak
}

export type TargetState = 'met' | 'unmet' | 'undecided' | 'no-target' | 'unavailable'

import type { Element, Indicator } from '../catalogue/index.ts'
import type { TileLayout } from '../charts/index.ts'
import type { Bilingual } from '../core/index.ts'
import type { DefinitionBreak } from '../data/index.ts'
import type { IndicatorResult, IndicatorRow, StandardisedRatio } from '../indicators/index.ts'

/** Events against those expected at the rates of a reference, for places and for the institutions in them. */
export type Standard = {
  /** What is held equal: 医院级别, type of department. */
  readonly basis: Bilingual
  /** How the expected number was made, in a sentence. */
  readonly how: Bilingual
  /** What the numbers themselves say of the method. */
  readonly remark?: Bilingual
  readonly places: readonly StandardisedRatio[]
  readonly units: readonly StandardisedRatio[]
}

/** How many reports entered, of those that could have. */
export type StudyCoverage = {
  readonly of: Bilingual
  readonly used: number
  readonly withheld: number
  readonly absent: number
}

/** One indicator over places, whatever file it came from. */
export type Comparison = {
  readonly indicator: Indicator
  readonly whole: IndicatorRow
  readonly places: readonly IndicatorRow[]
  /** The institutions; none where these are the places, or where small numbers are hidden. */
  readonly units: readonly IndicatorRow[]
  /** Places by whole years, the last one last; empty where the data have one period. */
  readonly yearly: readonly IndicatorRow[]
  readonly wholeYearly: readonly IndicatorRow[]
  readonly breaks: readonly DefinitionBreak[]
  /** Places by month, for control charts. */
  readonly monthly?: IndicatorResult
  readonly standard?: Standard
  readonly coverage: StudyCoverage
  /** Places hidden by the suppression policy in the period compared. */
  readonly hidden: number
}

/** Everything that the sections of a regional comparison read. */
export type RegionalStudy = {
  readonly year: number
  readonly period: Bilingual
  readonly years: readonly number[]
  readonly dimension: 'region' | 'organization'
  /** A place and its measure word: 城市 and 个市. */
  readonly place: Bilingual
  readonly each: Bilingual
  readonly wholeName: Bilingual
  /** What the institutions in the places are called, with the measure word. */
  readonly unitEach: Bilingual
  /** Where the places lie on a map of tiles; in rows of their order where absent. */
  readonly layout?: TileLayout
  /** Names short enough for a tile or a funnel; the label where absent. */
  readonly shortName?: (key: string) => string
  readonly comparisons: readonly Comparison[]
  /** Elements beside the catalogue's, for the definitions. */
  readonly elements: readonly Element[]
  /** What a chapter opens with: the gap between places, or, where only adjusted values compare, how many differ from 1. */
  readonly lead: 'gap' | 'ratio'
  /** What a reader must know of these data before drawing conclusions. */
  readonly limits: readonly Bilingual[]
  readonly source: string
  readonly suppression?: { readonly threshold: number }
}

/** What a reader may ask for. */
export type StudyWanted = {
  readonly year: number
  readonly indicators?: readonly string[] | undefined
  readonly by?: 'region' | 'organization' | undefined
  readonly suppress?: number | undefined
}

/** The key of a row's place or institution. */
export const keyOf = ({ keys }: IndicatorRow): string => keys.region ?? keys.organization ?? ''

export const hasCounts = (
  row: IndicatorRow,
): row is IndicatorRow & { readonly numerator: number; readonly denominator: number } =>
  row.numerator !== null && row.denominator !== null && row.denominator > 0

/** The counts of rows that have them. */
export const countsOf = (rows: readonly IndicatorRow[]) =>
  rows.filter(hasCounts).map(({ numerator, denominator }) => ({ count: numerator, total: denominator }))

import type { Bilingual, Predicate } from '../core/index.ts'

/** What one counts: the unit of a data element. */
export type CountingUnit =
  | 'person'
  | 'visit'
  | 'case'
  | 'operation'
  | 'event'
  | 'record'
  | 'day'
  | 'bed-day'
  | 'bed'
  | 'bag'
  | 'millilitre'
  | 'item'
  | 'weight'
  | 'yuan'

/** A number that an institution reports, or that is counted from its cases. Each exists once, however many indicators use it. */
export type Element = {
  readonly id: string
  readonly name: Bilingual
  readonly unit: CountingUnit
  /** Exactly what is counted: inclusions, exclusions, window. */
  readonly definition: Bilingual
  /** `sum`: months add up. `last`: a state at a point in time, of which a longer period takes the last. */
  readonly overTime: 'sum' | 'last'
  /** How front-page data answers it, where it can. */
  readonly cases?:
    | { readonly count: 'stays'; readonly where: Predicate }
    | { readonly sum: string; readonly times?: string; readonly where: Predicate }
}

export type Better = 'higher' | 'lower' | 'monitor' | 'improve'

export type Kind =
  | 'proportion'
  | 'ratio'
  | 'rate'
  | 'mean'
  | 'median'
  | 'count'
  | 'composition'
  | 'distribution'
  | 'casemix'
  | 'checklist'
  | 'composite'

export type Target = { readonly operator: '>=' | '<='; readonly value: number; readonly note?: Bilingual }

export type Source = {
  readonly document: string
  /** Where in the document, as a reader finds it. */
  readonly place: string
  /** False where the formula rests on secondary sources; the definitions appendix says so. */
  readonly verified: boolean
  readonly note?: Bilingual
}

/** How a value is printed: `per` 100 with unit % is a percentage. */
export type Format = { readonly per: number; readonly unit: Bilingual; readonly decimals: number }

/** What is computed from elements, by kind. */
export type Measure =
  | { readonly numerator: string; readonly denominator: string }
  | { readonly parts: readonly string[] }
  | { readonly total: string }
  | {
      readonly casemix: 'adjusted-stay' | 'days-per-weight' | 'cmi' | 'time-index'
      /** Sums over one and the same case set: its days, its weights, its cases. */
      readonly days: string
      readonly weight: string
      readonly cases: string
    }

/** One version of one definition. The key is (id, version); an id is never reused for another definition. */
export type Indicator = {
  readonly id: string
  readonly version: string
  readonly group: GroupId
  readonly name: Bilingual
  readonly kind: Kind
  readonly better: Better
  readonly measure: Measure
  readonly format: Format
  /** The definition, restated in our own words. */
  readonly definition: Bilingual
  readonly exclusions?: Bilingual
  /** A change smaller than this (in the printed unit) is not called a change, however certain. */
  readonly threshold: number
  readonly target?: Target
  readonly frequency?: 'month' | 'quarter' | 'half-year' | 'year'
  /** Reading notes: what the definition leaves open and how we decided. */
  readonly note?: Bilingual
  /** What is printed wrongly in the source, and what we compute instead. */
  readonly errata?: Bilingual
  readonly source: Source
  readonly effectiveFrom: string
  readonly effectiveTo?: string
  readonly supersedes?: string
  /** The goal (such as NIT-2023-IV) that this is one measure of. */
  readonly goal?: string
  /** Shorter period between events and follow-up in days, where a late part of the period is not yet complete. */
  readonly followUpDays?: number
  readonly minimumSample?: number
  /** Interval for small or grave counts; the kind's own default where absent. */
  readonly interval?: 'wilson' | 'clopper-pearson' | 'byar-or-exact'
  /** Two numbers that a reader can check by hand, and the answer in the printed unit. */
  readonly example:
    | { readonly numerator: number; readonly denominator: number; readonly answer: number; readonly working: string }
    | { readonly working: string }
}

/** An improvement goal: one sentence, one or more measures. */
export type Goal = {
  readonly id: string
  readonly name: Bilingual
  readonly better: Better
  readonly measures: readonly string[]
  readonly source: Source
}

/** `own`: defined by an analysis for itself, in no group of the catalogue. */
export type GroupId = 'general-surgery' | 'urology' | 'national-goals' | 'own'
export type Group = {
  readonly id: GroupId
  readonly name: Bilingual
  readonly centre: Bilingual
  readonly indicators: readonly Indicator[]
}

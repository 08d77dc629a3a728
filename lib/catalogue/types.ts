import type { Bilingual, Predicate } from '../core/index.ts'
import type { CountingUnit } from './units.ts'

/** A number that an institution reports, or that is counted from its cases. Each exists once, however many indicators use it. */
export type Element = {
  readonly id: string
  readonly name: Bilingual
  readonly unit: CountingUnit
  /** Exactly what is counted: inclusions, exclusions, window. */
  readonly definition: Bilingual
  /** `sum`: months add up. `last`: a state, or a count since the start of the year, of which a longer period takes the last. */
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
  /** False where the formula rests on secondary sources or an analogy; the definitions appendix says so. */
  readonly verified: boolean
  /** Why it is not, where the reason is not that only secondary sources are at hand. */
  readonly unverified?: Bilingual
  readonly note?: Bilingual
}

/** How a value is printed: `per` 100 with unit % is a percentage. */
export type Format = { readonly per: number; readonly unit: Bilingual; readonly decimals: number }

/** Two numbers, one over the other. `population` is the number that a sample (the denominator) was drawn from. */
export type Quotient = { readonly numerator: string; readonly denominator: string; readonly population?: string }

/** A class of a histogram: values up to `upTo`; `null` in the last class, which has no end. */
export type HistogramClass = { readonly element: string; readonly upTo: number | null }

/** An item of a checklist is met where its element reaches `atLeast`; an element that does not apply is no item at all. */
export type ChecklistItem = { readonly element: string; readonly atLeast: number }

/** What is computed from elements; which shape belongs to which kind stands in `kinds.ts`. */
export type Measure =
  | Quotient
  | { readonly parts: readonly string[] }
  | { readonly total: string }
  /** Strata of one element are its classes; the `top` largest are named. `whole` counts what the classes are a share of. */
  | { readonly distribution: string; readonly whole: string; readonly top: number }
  /** Classes of values in ascending order, the first beginning at `from`. */
  | { readonly histogram: readonly HistogramClass[]; readonly from: number }
  | { readonly checklist: readonly ChecklistItem[] }
  /** `all-or-none`: `complete` counts those for whom every component was done. `share-of-items`: components done, of all due. */
  | {
      readonly composite: 'all-or-none'
      readonly complete: string
      readonly components: readonly string[]
      readonly denominator: string
    }
  | { readonly composite: 'share-of-items'; readonly components: readonly string[]; readonly denominator: string }
  | {
      readonly casemix: 'adjusted-stay' | 'days-per-weight' | 'cmi' | 'time-index'
      /** Sums over one and the same case set: its days, its weights, its cases. */
      readonly days: string
      readonly weight: string
      readonly cases: string
    }

/** A named split of an indicator. `stratum` of the submissions holds its id. */
export type Stratum = {
  readonly id: string
  readonly name: Bilingual
  readonly definition?: Bilingual
  /** Where a tier has a target of its own, it goes before the indicator's. */
  readonly target?: Target
}

/**
 * Whom a value is about, where these are not the events of the reporting period itself. Successive values of `year-to-date`
 * and `stock` overlap: they are not independent of each other.
 */
export type Cohort = {
  readonly window: 'previous-month' | 'previous-year' | 'year-to-date' | 'stock'
  readonly note: Bilingual
}

/** A score or measurement from which on somebody counts, such as NRS 2002 ≥ 3. */
export type Threshold = {
  readonly tool: Bilingual
  readonly operator: '>=' | '<=' | '>' | '<'
  readonly value: number
  readonly unit?: Bilingual
  /** Whom the tool is for. */
  readonly applies?: Bilingual
}

export type Frequency = 'month' | 'quarter' | 'half-year' | 'year'

/** Numbers that a reader can check by hand, and the answer in the printed unit. */
export type Example =
  | { readonly numerator: number; readonly denominator: number; readonly answer: number; readonly working: string }
  /** Values in the order of `elementsOf`; of a distribution, its classes from the largest to the smallest. */
  | { readonly values: readonly number[]; readonly answer: number; readonly working: string }
  /** Of an indicator that an analysis defined for itself. */
  | { readonly working: string }

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
  readonly inclusions?: Bilingual
  readonly exclusions?: Bilingual
  readonly strata?: readonly Stratum[]
  readonly thresholds?: readonly Threshold[]
  readonly cohort?: Cohort
  /**
   * A change smaller than this is called slight, however certain. Measured as two periods are compared: a relative change
   * in % where they are compared by ratio (rates and counts), else points of the printed unit.
   */
  readonly threshold: number
  readonly target?: Target
  /** Absent where none is printed. */
  readonly frequency?: Frequency
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
  /** Elements that are collected with it and not computed, such as the number of chambers beside the openings. */
  readonly alsoCollect?: readonly string[]
  /** A further reading of a printed indicator, which is ours and not in its document. */
  readonly readingOf?: string
  /** Days between events and follow-up, for which a late part of the period is not yet complete. */
  readonly followUpDays?: number
  /** The smallest denominator that gives a value ("more than 10 records" is 11). */
  readonly minimumSample?: number
  /** Interval for small or grave counts, `none` for what is counted in full; the kind's own default where absent. */
  readonly interval?: 'wilson' | 'clopper-pearson' | 'byar-or-exact' | 'none'
  readonly example: Example
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
export type GroupId =
  | 'national-goals'
  | 'improvement-goals'
  | 'hyperbaric-oxygen'
  | 'general-surgery'
  | 'clinical-nutrition'
  | 'rheumatology'
  | 'hematology'
  | 'urology'
  | 'hiv-treatment'
  | 'plastic-surgery'
  | 'burns'
  | 'oncology'
  | 'own'

export type Group = {
  readonly id: GroupId
  readonly name: Bilingual
  readonly centre: Bilingual
  readonly indicators: readonly Indicator[]
}

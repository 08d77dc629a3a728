import type { Bilingual } from '../../core/index.ts'
import type { Source } from '../types.ts'
import type { CountingUnit } from '../units.ts'

/** What stands in a field: a number, a share in %, or up to three named entries with a number each. */
export type FieldKind = 'count' | 'proportion' | 'list-of-three'

/** What a number in the field covers at a reporting date. */
export type FieldPeriod =
  /** As things stand on the date. */
  | 'state'
  /** Since the reporting date before. */
  | 'half-year'
  /** Since 1 January, where the label says "within the year": successive values of a year are not added. */
  | 'year-to-date'

/** How the fields of several institutions or counties become one. */
export type Aggregation =
  | { readonly by: 'sum' }
  /** Share of a stated field: Σ weight × share / Σ weight. */
  | { readonly by: 'weighted'; readonly weight: string }
  /** Share of two groups: from the shares of both, weighted by their numbers. */
  | { readonly by: 'combined'; readonly of: readonly { readonly share: string; readonly weight: string }[] }
  /** Distinct items: the same item of two counties counts once, so the lists of items are needed, not the numbers. */
  | { readonly by: 'union'; readonly of: Bilingual }
  /** Lists are merged only where each entry has the number of cases behind it. */
  | { readonly by: 'merged-with-cases' }
  /** Never put together; each institution's value is shown as it is. */
  | { readonly by: 'none'; readonly reason: Bilingual }

/** A field of a printed form. It is not an indicator: it has no numerator, no direction and no interval. */
export type FormField = {
  readonly id: string
  readonly form: string
  readonly section: string
  /** The field of which this is an "of which" line. */
  readonly parent?: string
  readonly name: Bilingual
  readonly kind: FieldKind
  readonly unit: CountingUnit | 'percent'
  readonly period: FieldPeriod
  readonly aggregation: Aggregation
  /** Codes that name the entries of a list. */
  readonly coding?: 'icd-10' | 'icd-9-cm-3' | 'icd-10-or-icd-9-cm-3'
  readonly note?: Bilingual
  readonly errata?: Bilingual
}

/** What must hold between fields of one filled form. */
export type FormCondition = { readonly text: Bilingual } & (
  | { readonly rule: 'sum-at-most' | 'sum-equals'; readonly parts: readonly string[]; readonly whole: string }
  | { readonly rule: 'at-most'; readonly field: string; readonly limit: string }
  /** The combined share equals the weighted mean of its two shares, to the digits filled in. */
  | {
      readonly rule: 'weighted-mean'
      readonly field: string
      readonly of: readonly { readonly share: string; readonly weight: string }[]
    }
)

export type Form = {
  readonly id: string
  readonly name: Bilingual
  /** What the head of the form asks for: reporting unit, seal, date. Not items of the form. */
  readonly header: readonly Bilingual[]
  readonly sections: readonly { readonly id: string; readonly name: Bilingual }[]
  readonly fields: readonly FormField[]
  readonly conditions: readonly FormCondition[]
  /** Dates on which the form is due, as printed. */
  readonly due: readonly string[]
  readonly source: Source
}

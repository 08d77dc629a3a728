import type { Bilingual, PeriodUnit } from '../core/index.ts'

/** What may stand in a cell that is to be filled. `percent` holds the number of per cent, 12.5 for 12.5 %. */
export type ValueType = { readonly kind: 'whole' | 'decimal'; readonly most?: number } | { readonly kind: 'percent' }

/** A row to be filled: one data element, of one department and stratum where the form splits by them. */
export type PlanRow = {
  /** Never repeated within a form, and the same whenever the form is made. */
  readonly key: string
  readonly element: string
  readonly department?: string
  readonly stratum?: string
  /** An entry of a list: the institution names it, and the name is its stratum. Entries after the first may stay blank. */
  readonly entry?: number
  /** The heading that the row stands under. */
  readonly section?: Bilingual
  readonly name: Bilingual
  /** The number that a printed form gives the row; otherwise rows are counted. */
  readonly label?: string
  /** An "of which" line of the row above it. */
  readonly partOf: boolean
  readonly unit: Bilingual
  readonly definition: Bilingual
  readonly value: ValueType
}

/** Rows that are reported for the same periods: one sheet of the workbook. */
export type PlanSheet = {
  readonly every: PeriodUnit
  readonly periods: readonly string[]
  readonly rows: readonly PlanRow[]
}

/** What must hold between rows in one period, by their keys. */
export type PlanRule =
  | { readonly rule: 'at-most'; readonly parts: readonly string[]; readonly whole: string }
  | { readonly rule: 'equals'; readonly parts: readonly string[]; readonly whole: string }
  | {
      readonly rule: 'weighted-mean'
      readonly whole: string
      readonly of: readonly { readonly share: string; readonly weight: string }[]
    }

/** What was asked for when a form was made; the form can be made again from it. */
export type FormOptions = {
  readonly form: string
  readonly period: string
  /** Columns at least as fine as this. */
  readonly by?: PeriodUnit
  readonly departments?: readonly string[]
}

/** A form before it becomes a workbook: which numbers are asked for, and what must hold between them. */
export type FormPlan = FormOptions & {
  readonly title: Bilingual
  readonly issuer: Bilingual
  readonly sheets: readonly PlanSheet[]
  readonly rules: readonly PlanRule[]
  /** What is computed from the form, for the page that explains it. */
  readonly computes: readonly { readonly id: string; readonly name: Bilingual; readonly formula: Bilingual }[]
  /** Names of what is asked for over longer periods only, and so not in this form. */
  readonly leftOut: readonly Bilingual[]
  readonly source: string
  /** Changes whenever a filled workbook would mean something else. */
  readonly version: string
}

export const rowsOf = (plan: FormPlan): readonly PlanRow[] => plan.sheets.flatMap(({ rows }) => rows)

import type { CollectedForm } from './collect.ts'
import { type FormPlan, rowsOf } from './plan.ts'
import type { Recipient } from './sheets/key-sheet.ts'

/** How far one institution has reported one form of one period. */
export type CoverageCell = {
  readonly state: 'complete' | 'partial' | 'refused' | 'none'
  /** Cells that hold a number or a reason for none, and cells that were to be filled in. */
  readonly filled: number
  readonly asked: number
  readonly problems: number
  readonly late: boolean
}

export type CoverageColumn = { readonly form: string; readonly period: string; readonly plan: FormPlan }

export type CoverageMatrix = {
  readonly columns: readonly CoverageColumn[]
  readonly rows: readonly { readonly organization: Recipient; readonly cells: readonly CoverageCell[] }[]
}

/** Institution × form × period: all who should report, or, where nobody said who, all who did. */
export function formCoverage(
  forms: readonly CollectedForm[],
  organizations: readonly Recipient[] | undefined,
): CoverageMatrix {
  const columns = new Map<string, CoverageColumn>()
  for (const { form } of forms) {
    if (!form.plan) continue
    const { form: name, period } = form.plan
    columns.set(`${name}|${period}`, { form: name, period, plan: form.plan })
  }
  const sorted = [...columns.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column)
  const seen = new Set(forms.flatMap(({ organization }) => organization ?? []))
  const named = organizations ?? [...seen].toSorted().map((id) => ({ id, name: '' }))
  return {
    columns: sorted,
    rows: named.map((organization) => ({
      organization,
      cells: sorted.map((column) =>
        cellOf(
          forms.filter((each) => each.organization === organization.id),
          column,
        ),
      ),
    })),
  }
}

function cellOf(own: readonly CollectedForm[], { form, period, plan }: CoverageColumn): CoverageCell {
  const here = own.filter(({ form: { identity } }) => identity?.form === form && identity.period === period)
  // Workbooks of one form may ask for columns of different length.
  const plans = here.flatMap((each) => each.form.plan ?? [])
  const asked = plans.length === 0 ? cellsAsked(plan) : Math.max(...plans.map(cellsAsked))
  if (here.length === 0) return { state: 'none', filled: 0, asked, problems: 0, late: false }
  const filled = Math.min(
    asked,
    here.reduce((sum, each) => sum + each.form.taken.filter(isAsked(plan)).length, 0),
  )
  const problems = here.reduce((sum, each) => sum + each.form.problems.length, 0)
  const late = here.every(({ receipt }) => receipt.verdict === 'late')
  const state = here.every(({ refused }) => refused) ? 'refused' : filled === asked ? 'complete' : 'partial'
  return { state, filled, asked, problems, late }
}

/** Entries of a list after the first may stay blank and are not counted. */
function cellsAsked(plan: FormPlan): number {
  return plan.sheets.reduce(
    (sum, { rows, periods }) => sum + rows.filter(({ entry = 0 }) => entry === 0).length * periods.length,
    0,
  )
}

function isAsked(plan: FormPlan): (taken: { readonly element: string }) => boolean {
  const lists = new Set(rowsOf(plan).flatMap(({ element, entry }) => (entry === undefined ? [] : [element])))
  return ({ element }) => !lists.has(element)
}

import { casesOf, type Form, type FormField } from '../catalogue/index.ts'
import { type Answer, known, type Quantity, unavailable } from '../core/index.ts'
import type { Filled } from '../data/index.ts'

export type ListEntry = { readonly name: string; readonly value: number }

/** What several institutions together say in one field. */
export type FieldTotal = {
  readonly field: FormField
  /** Why the numbers were not put together stands in the field's own rule. */
  readonly answer: Answer<Quantity>
  /** Between which numbers the union of items lies, where only their numbers are known. */
  readonly between?: { readonly least: number; readonly most: number }
  /** Entries of a list, the largest first: merged where the cases behind them are known, of one institution otherwise. */
  readonly entries?: readonly ListEntry[]
  /** How many institutions filled it in. */
  readonly filledBy: number
}

/** How many entries a list of a form has. */
const listed = 3

/**
 * Puts the forms of several institutions together, field by field, each by its own rule: sums; shares weighted by a field of
 * the same form; items that count once; lists only where the cases behind them are known. What has no rule is not put
 * together. Of one institution alone every field is what it filled in.
 */
export function formTotals(form: Form, filled: readonly Filled[]): readonly FieldTotal[] {
  const byField = grouped(filled, ({ field }) => field)
  const of = (id: string): readonly Filled[] => byField.get(id) ?? []
  return form.fields.map((field) => totalOf(field, of))
}

function grouped(rows: readonly Filled[], keyOf: (row: Filled) => string): ReadonlyMap<string, readonly Filled[]> {
  const found = new Map<string, Filled[]>()
  for (const row of rows) {
    const those = found.get(keyOf(row))
    if (those) those.push(row)
    else found.set(keyOf(row), [row])
  }
  return found
}

type Of = (id: string) => readonly Filled[]

function totalOf(field: FormField, of: Of): FieldTotal {
  const rows = of(field.id)
  const filledBy = new Set(rows.map(({ organization }) => organization)).size
  const base = { field, filledBy }
  if (filledBy === 0) return { ...base, answer: unavailable('missing') }
  if (field.kind === 'list-of-three') return { ...base, ...listOf(field, of, filledBy) }
  const { aggregation } = field
  switch (aggregation.by) {
    case 'sum':
      return { ...base, answer: known(sum(rows)) }
    case 'weighted':
      return { ...base, answer: weighted(rows, of(aggregation.weight)) }
    case 'combined':
      return { ...base, answer: combined(aggregation.of, of) }
    case 'union':
      return { ...base, ...unionOf(rows, filledBy) }
    default:
      return { ...base, answer: agreed(rows) }
  }
}

const sum = (rows: readonly Filled[]): number => rows.reduce((total, { value }) => total + value, 0)

/** Σ weight × share / Σ weight over those who gave both. */
function weighted(shares: readonly Filled[], weights: readonly Filled[]): Answer {
  const weightOf = new Map(weights.map(({ organization, value }) => [organization, value]))
  let [above, below] = [0, 0]
  for (const { organization, value } of shares) {
    const weight = weightOf.get(organization)
    if (weight === undefined) continue
    above += weight * value
    below += weight
  }
  if (shares.length === 1) return known(shares[0]?.value ?? 0)
  return below > 0 ? known(above / below) : unavailable('zero-denominator')
}

type Group = { readonly share: string; readonly weight: string }

/** The share of two groups together, from the totals of both. */
function combined(groups: readonly Group[], of: Of): Answer {
  let [above, below] = [0, 0]
  for (const { share, weight } of groups) {
    const size = sum(of(weight))
    if (size === 0) continue
    const together = weighted(of(share), of(weight))
    if (together.kind === 'unavailable') return together
    above += size * together.value
    below += size
  }
  return below > 0 ? known(above / below) : unavailable('zero-denominator')
}

/** Different names count once each. Where only numbers are known, the union is at least the largest and at most their sum. */
function unionOf(rows: readonly Filled[], filledBy: number): Pick<FieldTotal, 'answer' | 'between'> {
  const names = new Set(rows.flatMap(({ entry }) => (entry === null ? [] : [entry])))
  if (rows.every(({ entry }) => entry !== null)) return { answer: known(names.size) }
  if (filledBy === 1) return { answer: known(sum(rows.filter(({ entry }) => entry === null))) }
  const counts = [...grouped(rows, ({ organization }) => organization).values()].map(numberOf)
  return {
    answer: unavailable('not-applicable'),
    between: { least: Math.max(names.size, ...counts), most: counts.reduce((total, count) => total + count, 0) },
  }
}

/** What one institution counts: its number, else its items. */
const numberOf = (rows: readonly Filled[]): number =>
  rows.find(({ entry }) => entry === null)?.value ?? new Set(rows.map(({ entry }) => entry)).size

/** A number that is known to one and repeated by others: where they differ, nobody's is taken. */
function agreed(rows: readonly Filled[]): Answer {
  const [first, ...others] = new Set(rows.map(({ value }) => value))
  return first === undefined || others.length > 0 ? unavailable('not-applicable') : known(first)
}

function listOf(field: FormField, of: Of, filledBy: number): Pick<FieldTotal, 'answer' | 'entries'> {
  const rows = of(field.id)
  const ranked = (entries: readonly ListEntry[]): Pick<FieldTotal, 'answer' | 'entries'> => {
    const top = entries.toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)).slice(0, listed)
    return { answer: known(top.length), entries: top }
  }
  if (filledBy === 1) return ranked(rows.map(({ entry, value }) => ({ name: entry ?? '', value })))
  const cases = new Map(
    of(casesOf(field.id)).map(({ organization, entry, value }) => [`${organization}|${entry}`, value]),
  )
  const weightOf = ({ organization, entry }: Filled): number | undefined => cases.get(`${organization}|${entry}`)
  if (rows.some((row) => weightOf(row) === undefined)) return { answer: unavailable('not-applicable') }
  const entries = [...grouped(rows, ({ entry }) => entry ?? '')].flatMap(([name, those]): ListEntry[] => {
    const below = those.reduce((total, row) => total + (weightOf(row) ?? 0), 0)
    const above = those.reduce((total, row) => total + (weightOf(row) ?? 0) * row.value, 0)
    return below > 0 ? [{ name, value: above / below }] : []
  })
  return ranked(entries)
}

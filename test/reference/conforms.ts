import { expect } from 'vitest'
import { Given, type ReferenceCase, unknownFields } from './case.ts'
import { differences } from './compare.ts'
import { runners } from './runners/index.ts'

/** Computes a case by the library's public functions and holds every expected field against it. */
export function conforms(each: ReferenceCase): void {
  none('unknown fields of the case', unknownFields(each))
  const runner = runners[each.chart]
  if (runner === undefined) throw new Error(`chart kind "${each.chart}" is not supported`)
  const given = new Given(each)
  const actual = runner(given, each.expected as { [name: string]: unknown })
  none('options and inputs that the runner does not support', given.unread())
  none('differences', differences(each, each.expected, actual))
  if (each.do_not_pin_fields?.includes('*')) emptySlotsAreEmpty(each, actual as Series)
}

/** Fails with what was found in the message itself. */
const none = (what: string, found: readonly string[]): void => expect(found, `${what}: ${found.join('; ')}`).toEqual([])

type Series = { readonly y: readonly unknown[]; readonly runs_by_part: readonly { readonly n_useful?: number }[] }

/**
 * Where a package mishandles missing data, nothing of it is pinned: here a slot without y or n has no value and is in no
 * run, and all others are useful.
 */
function emptySlotsAreEmpty({ inputs }: ReferenceCase, { y, runs_by_part }: Series): void {
  const [ys, ns] = [inputs.y, inputs.n] as [readonly (number | null)[], readonly (number | null)[] | undefined]
  const empty = ys.map((value, k) => value === null || (ns !== undefined && !ns[k]))
  expect(y.map((value) => value === null)).toEqual(empty)
  const useful = runs_by_part.reduce((sum, { n_useful = 0 }) => sum + n_useful, 0)
  expect(useful).toBe(empty.filter((none) => !none).length)
}

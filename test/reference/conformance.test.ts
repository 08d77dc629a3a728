import { describe, expect, test } from 'vitest'
import { folder, folderExists, Given, type ReferenceCase, referenceCases, unknownFields } from './case.ts'
import { differences } from './compare.ts'
import { runners } from './runners/index.ts'

// Every case of the reference folder, made by an independent program, against the library's public functions.
const cases = referenceCases()

if (!folderExists) console.log(`conformance: skipped, there is no folder ${folder}`)
else console.log(`conformance: ${cases.length} cases run`)

describe.skipIf(!folderExists)('reference cases', () => {
  test('the folder holds cases', () => {
    expect(cases.length, `no .json in ${folder}`).toBeGreaterThan(0)
  })

  test.each(cases.map((each) => [each.file, each] as const))('%s', (_, each) => {
    expect(unknownFields(each), 'unknown fields of the case').toEqual([])
    const runner = runners[each.chart]
    if (runner === undefined) return expect.fail(`chart kind "${each.chart}" is not supported`)
    const given = new Given(each)
    const actual = runner(given, each.expected as { [name: string]: unknown })
    expect(given.unread(), 'options and inputs that the runner does not support').toEqual([])
    expect(differences(each, each.expected, actual)).toEqual([])
    if (each.do_not_pin_fields?.includes('*')) emptySlotsAreEmpty(each, actual as Series)
  })
})

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

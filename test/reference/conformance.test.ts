import { describe, expect, test } from 'vitest'
import { folder, folderExists, Given, type ReferenceCase, referenceCases, unknownFields } from './case.ts'
import { differences } from './compare.ts'
import { notYet, runners } from './runners/index.ts'

// Every case of the reference folder, made by an independent program, against the library's public functions.
const cases = referenceCases()
const waiting = cases.filter(({ chart }) => notYet.includes(chart))
const runnable = cases.filter((each) => !waiting.includes(each))

if (!folderExists) console.log(`conformance: skipped, there is no folder ${folder}`)
else console.log(`conformance: ${runnable.length} of ${cases.length} cases run`)
if (waiting.length > 0) {
  const kinds = [...new Set(waiting.map(({ chart }) => chart))].sort()
  console.log(`conformance: ${waiting.length} cases skipped (part 2: not yet): ${kinds.join(' · ')}`)
}

describe.skipIf(!folderExists)('reference cases', () => {
  test('the folder holds cases', () => {
    expect(cases.length, `no .json in ${folder}`).toBeGreaterThan(0)
  })

  test.each(runnable.map((each) => [each.file, each] as const))('%s', (_, each) => {
    expect(unknownFields(each), 'unknown fields of the case').toEqual([])
    const runner = runners[each.chart]
    if (runner === undefined) return expect.fail(`chart kind "${each.chart}" is not supported`)
    const given = new Given(each)
    const actual = runner(given, each.expected as { [name: string]: unknown })
    expect(given.unread(), 'options and inputs that the runner does not support').toEqual([])
    expect(differences(each, each.expected, actual)).toEqual([])
    if (each.do_not_pin_fields?.includes('*')) emptySlotsAreEmpty(each, actual as { y: unknown[] })
  })
})

/** Where a package mishandles missing data, nothing of it is pinned: here a slot without y or n has no value, others have. */
function emptySlotsAreEmpty({ inputs }: ReferenceCase, { y }: { y: readonly unknown[] }): void {
  const [ys, ns] = [inputs.y, inputs.n] as [readonly (number | null)[], readonly (number | null)[] | undefined]
  const empty = ys.map((value, k) => value === null || (ns !== undefined && !ns[k]))
  expect(y.map((value) => value === null)).toEqual(empty)
}

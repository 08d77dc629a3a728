import { describe, expect, test } from 'vitest'
import { casesIn, folder, folderExists } from './case.ts'
import { conforms } from './conforms.ts'

// Every case of the reference folder, made by an independent program, against the library's public functions.
const cases = casesIn(folder)

if (!folderExists) console.log(`conformance: skipped, there is no folder ${folder}`)
else console.log(`conformance: ${cases.length} cases run`)

describe.skipIf(!folderExists)('reference cases', () => {
  test('the folder holds cases', () => {
    expect(cases.length, `no .json in ${folder}`).toBeGreaterThan(0)
  })

  test.each(cases.map((each) => [each.file, each] as const))('%s', (_, each) => conforms(each))
})

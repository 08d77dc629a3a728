import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { casesIn, type ReferenceCase } from './case.ts'
import { conforms } from './conforms.ts'

// Options together that no public case has together, worked in R from the formulas alone (cases/make.R).
const cases = casesIn(resolve(import.meta.dirname, 'cases'))

test.each(cases.map((each) => [each.file, each] as const))('%s', (_, each) => conforms(each))

/** A case that passes, to be spoilt. */
const sound = (): ReferenceCase => {
  const found = cases.find(({ id }) => id === 'r_i_constant')
  if (found === undefined) throw new Error('there is no case r_i_constant')
  return found
}

test.each([
  ['an unknown top-level field', { surprise: 1 }, 'unknown fields'],
  ['an unknown kind', { chart: 'pie' }, 'chart kind "pie" is not supported'],
  ['an unknown option', { options: { wobble: 2 } }, 'options.wobble'],
  ['an unknown input', { inputs: { ...sound().inputs, z: [1] } }, 'inputs.z'],
  ['an unknown expected field', { expected: { wobble: [1] } }, 'wobble: the runner'],
  ['a wrong number', { expected: { cl: 5.1 } }, 'expected 5.1, got 5'],
])('%s fails', (_, spoilt, said) => {
  expect(() => conforms({ ...sound(), ...spoilt })).toThrow(said)
})

test('what is not to be pinned is skipped, field by field, and tolerances can be set for one', () => {
  const wrong = { cl: 5.1, lcl: 5 }
  expect(() => conforms({ ...sound(), expected: wrong, do_not_pin: 'why', do_not_pin_fields: ['cl'] })).not.toThrow()
  expect(() => conforms({ ...sound(), expected: wrong, tolerance_fields: { cl: 0.1 } })).not.toThrow()
  expect(() => conforms({ ...sound(), expected: wrong, tolerance_fields: { lcl: 0.1 } })).toThrow('cl')
})

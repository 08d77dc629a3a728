import { expect, test } from 'vitest'
import { forms } from '../../lib/catalogue/index.ts'
import { brokenConditions, type Filled } from '../../lib/data/index.ts'

const [form] = forms
if (!form) throw new Error('no form')

const filled = (organization: string, values: Readonly<Record<string, number>>): Filled[] =>
  Object.entries(values).map(([number, value]) => ({
    organization,
    field: `WZ-2016-${number}`,
    entry: null,
    value,
  }))

const broken = (...forms_: readonly Filled[][]) =>
  brokenConditions(form, forms_.flat()).map(({ organization, condition, stated, against }) => [
    organization,
    condition.text.en,
    stated,
    against,
  ])

test('parts may stay below the whole but not exceed it', () => {
  expect(broken(filled('A', { '18': 100, '18a': 60, '18b': 30 }))).toEqual([])
  expect(broken(filled('A', { '18': 80, '18a': 60, '18b': 30 }))).toEqual([
    ['A', '18a + 18b is at most 18: there are institutions of other levels', 90, 80],
  ])
})

test('models of diseases and techniques are all models there are', () => {
  expect(broken(filled('A', { '11': 7, '11a': 4, '11b': 2 }))).toEqual([['A', '11a + 11b equals 11', 6, 7]])
})

test('deaths are no more than complications, consultations of one kind no more than all', () => {
  expect(broken(filled('A', { '21': 1.2, '21a': 1.4 }))).toEqual([['A', '21a is at most 21', 1.4, 1.2]])
  expect(broken(filled('A', { '05': 10, '05a': 11 }))).toEqual([['A', '05a is at most 05', 11, 10]])
})

// (2 × 50 + 6 × 25) / 8 = 31.25 %, which may be filled in as 31.3 or 31.2.
test('the combined share is the weighted mean of both, to the digit filled in', () => {
  const both = { '24': 2, '25': 6, '26a': 50, '26b': 25 }
  expect(broken(filled('A', { ...both, '26': 31.3 }))).toEqual([])
  expect(broken(filled('A', { ...both, '26': 37.5 })).map(([, , stated, against]) => [stated, against])).toEqual([
    [37.5, 31.25],
  ])
})

test('what is not filled in is not judged, and a group without hospitals has no share to give', () => {
  expect(broken(filled('A', { '18': 80, '18a': 90 }))).toEqual([])
  expect(broken(filled('A', { '24': 0, '25': 4, '26b': 25, '26': 25 }))).toEqual([])
})

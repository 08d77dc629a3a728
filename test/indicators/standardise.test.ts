import { expect, test } from 'vitest'
import { standardise } from '../../lib/indicators/index.ts'

// By hand. Reference: tertiary (30 + 20)/(100 + 400) = .1, secondary (2 + 18)/(100 + 300) = .05.
// a: E = 100·.1 + 100·.05 = 15, O = 32; b: E = 400·.1 + 300·.05 = 55, O = 38. Together O = E = 70.
const cells = [
  { place: 'a', stratum: 'tertiary', count: 30, total: 100 },
  { place: 'a', stratum: 'secondary', count: 2, total: 100 },
  { place: 'b', stratum: 'tertiary', count: 20, total: 400 },
  { place: 'b', stratum: 'secondary', count: 18, total: 300 },
]

test('expected events are the denominators at the rates of all places in each stratum', () => {
  const [a, b] = standardise(cells)
  expect(a?.observed).toBe(32)
  expect(a?.expected).toBeCloseTo(15, 10)
  expect(b?.expected).toBeCloseTo(55, 10)
  expect(a?.ratio).toMatchObject({ kind: 'value', method: 'byar' })
})

test('all places together have as many events as expected', () => {
  const found = standardise(cells)
  const sum = (of: 'observed' | 'expected') => found.reduce((total, each) => total + each[of], 0)
  expect(sum('expected')).toBeCloseTo(sum('observed'), 10)
})

test('a place whose strata have no events anywhere has no ratio', () => {
  const [none] = standardise([{ place: 'a', stratum: 's', count: 0, total: 10 }])
  expect(none?.ratio).toMatchObject({ kind: 'unavailable', reason: 'zero-denominator' })
})

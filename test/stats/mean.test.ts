import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known, unavailable } from '../../lib/core/index.ts'
import {
  mean,
  median,
  percentile,
  rankGroups,
  ratioOfSums,
  ratioOfSumsFrom,
  relativeChange,
  standardDeviation,
  studentT,
  studentTOfSums,
} from '../../lib/stats/index.ts'
import { expectInterval, expectUnavailable } from './close.ts'

describe('percentile', () => {
  // Hyndman & Fan 1996, type 7: h = (n - 1)p.
  test.each([
    [0.1, 1.4],
    [0.25, 2],
    [0.5, 4],
    [0.9, 12.8],
    [0, 1],
    [1, 16],
  ])('p = %d of 1, 2, 4, 8, 16', (p, value) => {
    expect(percentile([8, 1, 16, 2, 4], p)).toEqual(known(value))
  })

  test('no values: missing; a value that is no number is refused', () => {
    expectUnavailable(percentile([], 0.5), 'missing')
    expect(() => percentile([1, Number.NaN], 0.5)).toThrow('got NaN')
    expect(() => percentile([1], 1.5)).toThrow('got 1.5')
  })
})

test('descriptive statistics of nothing are missing, the spread of one value too few', () => {
  expectUnavailable(mean([]), 'missing')
  expectUnavailable(median([]), 'missing')
  expectUnavailable(standardDeviation([3]), 'too-few')
})

describe('studentT', () => {
  test('6, 8, 10, 16: mean 10, s 4.3205, t(3) 3.182446', () => {
    // 10 ± 3.182446 · 4.320494 / 2
    expectInterval(studentT([6, 8, 10, 16]), [10, 3.12513, 16.87487])
  })

  test('sums alone give the same, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 40 }), (values) => {
        const total = (of: (value: number) => number): number => values.reduce((sum, value) => sum + of(value), 0)
        const one = studentT(values)
        const other = studentTOfSums({ n: values.length, sum: total((v) => v), sumOfSquares: total((v) => v * v) })
        return one.kind === 'value' && other.kind === 'value' && Math.abs(one.upper - other.upper) < 1e-6
      }),
    )
  })

  test('fewer than two values: too few', () => {
    expectUnavailable(studentT([4]), 'too-few')
    expectUnavailable(studentT([]), 'missing')
  })
})

describe('ratioOfSums', () => {
  // Days of stay 6, 8, 10, 16 over weights .8, 1, 1.2, 2: R = 40/5, residuals -.4, 0, .4, 0, SE = √(4/3 · .32)/5 = .130639.
  const rows = [
    { numerator: 6, denominator: 0.8 },
    { numerator: 8, denominator: 1 },
    { numerator: 10, denominator: 1.2 },
    { numerator: 16, denominator: 2 },
  ]

  test('days per unit of weight, by the delta method', () => {
    expectInterval(ratioOfSums(rows), [8, 7.74395, 8.25605], 5)
  })

  test('the order of cases does not matter', () => {
    expectInterval(ratioOfSums(rows.toReversed()), [8, 7.74395, 8.25605], 5)
  })

  test('sums alone give the same', () => {
    expectInterval(ratioOfSumsFrom({ n: 4, a: 40, b: 5, aa: 456, ab: 56.8, bb: 7.08 }), [8, 7.74395, 8.25605], 5)
  })

  test('nothing below the line, or one case', () => {
    expectUnavailable(ratioOfSums([{ numerator: 1, denominator: 0 }]), 'zero-denominator')
    expectUnavailable(ratioOfSums([{ numerator: 1, denominator: 2 }]), 'too-few')
    expectUnavailable(ratioOfSums([]), 'missing')
  })
})

describe('relativeChange', () => {
  test('from 8 to 10 is a quarter', () => {
    expect(relativeChange(8, known(10))).toEqual(known(0.25))
  })

  test('from 0: zero denominator; an unavailable side keeps its reason', () => {
    expectUnavailable(relativeChange(0, 3), 'zero-denominator')
    expectUnavailable(relativeChange(unavailable('suppressed'), unavailable('missing')), 'suppressed')
  })
})

test('rankGroups needs as many values as groups', () => {
  expect(rankGroups([1, null, 2], 3).map((each) => each.kind === 'unavailable' && each.reason)).toEqual([
    'too-few',
    'missing',
    'too-few',
  ])
})

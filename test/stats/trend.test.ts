import { describe, expect, test } from 'vitest'
import { cochranArmitage, mannKendall, senSlope, trendMethod } from '../../lib/stats/index.ts'
import { expectUnavailable } from './close.ts'

describe('cochranArmitage', () => {
  const years = [
    { count: 19, total: 516 },
    { count: 29, total: 589 },
    { count: 24, total: 293 },
  ]

  test('19/516, 29/589, 24/293: z = 2.68193, p = .00732', () => {
    const trend = cochranArmitage(years)
    if (trend.kind !== 'value') return expect.fail(trend.reason)
    expect(trend.z).toBeCloseTo(2.68193, 5)
    expect(trend.p).toBeCloseTo(0.00732, 5)
    expect(trend.value).toBeGreaterThan(0)
  })

  test('the change per year is the slope through three shares of equal weight', () => {
    // .1, .2, .3 of 100 each.
    const even = [10, 20, 30].map((count) => ({ count, total: 100 }))
    expect(cochranArmitage(even)).toMatchObject({ value: expect.closeTo(0.1, 12) })
  })

  test('nothing to test: all alike, or one group only', () => {
    expectUnavailable(cochranArmitage(years.map(({ total }) => ({ count: 0, total }))), 'not-applicable')
    expectUnavailable(
      cochranArmitage([
        { count: 3, total: 9 },
        { count: 0, total: 0 },
      ]),
      'not-applicable',
    )
    expectUnavailable(cochranArmitage([{ count: 0, total: 0 }]), 'zero-denominator')
    expect(() => cochranArmitage(years, [1, 2])).toThrow('2 scores do not match 3 groups')
  })
})

describe('mannKendall', () => {
  test('8.9 to 7.9: S = -17, variance 44.3333, z = -2.40301, exact p = .010714, slope -.166667', () => {
    const trend = mannKendall([8.9, 8.7, 8.8, 8.4, 8.1, 8.2, 7.9])
    if (trend.kind !== 'value') return expect.fail(trend.reason)
    expect(trend).toMatchObject({ s: -17, exact: true })
    expect(trend.variance).toBeCloseTo(44.3333, 4)
    expect(trend.z).toBeCloseTo(-2.40301, 5)
    expect(trend.p).toBeCloseTo(0.010714, 6)
    expect(trend.value).toBeCloseTo(-0.166667, 6)
  })

  test.each([
    [5, 0.0167],
    [6, 0.0028],
  ])('the smallest exact p of %d values is %d', (n, p) => {
    const trend = mannKendall(Array.from({ length: n }, (_, k) => k))
    expect(trend.kind === 'value' && trend.p).toBeCloseTo(p, 4)
  })

  test('fewer than five values are too few', () => {
    expectUnavailable(mannKendall([1, 2, 3, 4]), 'too-few')
  })

  test('all values equal: no trend', () => {
    expect(mannKendall([3, 3, 3, 3, 3, 3])).toMatchObject({ s: 0, p: 1, value: 0, z: 0 })
  })

  test('ties take from the variance, and the null is then normal', () => {
    // 1 2 2 3 4: S = 9; (5·4·15 - 2·1·9)/18 = 15.6667; z = 8/3.95811.
    const trend = mannKendall([1, 2, 2, 3, 4])
    if (trend.kind !== 'value') return expect.fail(trend.reason)
    expect(trend).toMatchObject({ s: 9, exact: false })
    expect(trend.variance).toBeCloseTo(15.6667, 4)
    expect(trend.z).toBeCloseTo(8 / 3.95811, 4)
  })
})

test('the slope of Sen is not moved by one outlier', () => {
  expect(senSlope([1, 2, 3, 100, 5, 6])).toMatchObject({ value: 1 })
  expectUnavailable(senSlope([1]), 'too-few')
})

test('so many years allow so much', () => {
  const method = (points: number, scoring: 'proportion' | 'rate' | 'continuous') => trendMethod({ points, scoring })
  expect(method(2, 'proportion')).toBe('newcombe-10')
  expect(method(2, 'rate')).toBe('rate-ratio')
  expect(method(4, 'proportion')).toBe('cochran-armitage')
  expect(method(5, 'continuous')).toBe('mann-kendall')
  expect(method(4, 'continuous')).toMatchObject({ reason: 'too-few' })
  expect(method(1, 'proportion')).toMatchObject({ reason: 'too-few' })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byar, byarOrExact, exactPoisson, indirectRatio, rate, rateRatio } from '../../lib/stats/index.ts'
import { expectInterval, expectUnavailable } from './close.ts'

describe('exactPoisson', () => {
  // Garwood 1936; Ulm 1990, Am J Epidemiol 131:373.
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [100, 81.364, 121.6268],
  ])('%d events', (count, lower, upper) => {
    expectInterval(exactPoisson(count), [count, lower, upper])
  })

  test('a thousand and more events, where @stdlib alone is wrong', () => {
    // R 4.2.2: qchisq(c(.025, .975), c(2 * 1045, 2 * 1045 + 2)) / 2; the upper limit stands in the reference cases too.
    expectInterval(exactPoisson(1045), [1045, 982.5934, 1110.3308], 3)
  })
})

describe('byar', () => {
  // Breslow & Day 1987; PHEindicatormethods 2.1.0.
  test.each([
    [1, 0.0131, 5.5638],
    [10, 4.7874, 18.3915],
    [50, 37.1081, 65.9202],
    [100, 81.3621, 121.6279],
  ])('%d events', (count, lower, upper) => {
    expectInterval(byar(count), [count, lower, upper])
  })

  test('without events, or where the cube is negative, there is no lower limit: too few', () => {
    expectUnavailable(byar(0), 'too-few')
    expectUnavailable(byar(1, { levels: [0.998] }), 'too-few')
  })

  test('agrees with the exact limits to a tenth from 10 events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), (count) => {
        const [near, exact] = [byar(count), exactPoisson(count)]
        if (near.kind !== 'value' || exact.kind !== 'value') return false
        return Math.abs(near.lower - exact.lower) < 0.1 && Math.abs(near.upper - exact.upper) < 0.1
      }),
    )
  })
})

test('byarOrExact changes at 10 events and names the method it used', () => {
  expect(byarOrExact(9)).toMatchObject({ method: 'exact-poisson' })
  expect(byarOrExact(10)).toMatchObject({ method: 'byar' })
})

describe('rate', () => {
  test('9 per 1000 as a rate per 100,000', () => {
    // PHEindicatormethods 2.1.0, phe_rate.
    expectInterval(rate({ count: 9, exposure: 1000 }, { per: 100_000 }), [900, 411.54, 1708.48], 2)
  })

  test('may exceed 1', () => {
    expect(rate({ count: 30, exposure: 10 })).toMatchObject({ value: 3 })
  })

  test('no exposure: zero denominator', () => {
    expectUnavailable(rate({ count: 0, exposure: 0 }), 'zero-denominator')
  })
})

describe('rateRatio', () => {
  // Breslow & Day 1987; Rothman & Greenland, rates of coronary deaths in two cohorts.
  const [a, b] = [
    { count: 60, exposure: 51477.5 },
    { count: 30, exposure: 54308.7 },
  ]

  test('by the logarithm, from 50 events in all', () => {
    expectInterval(rateRatio(a, b), [2.11, 1.3613, 3.2705])
    expect(rateRatio(a, b)).toMatchObject({ method: 'log-wald' })
  })

  test('exactly, conditional on the sum', () => {
    expectInterval(rateRatio(a, b, { method: 'conditional-exact' }), [2.11, 1.3397, 3.3884])
  })

  test('few events, or none in the first, are compared exactly unless asked otherwise', () => {
    expect(rateRatio({ count: 24, exposure: 10 }, { count: 25, exposure: 10 })).toMatchObject({
      method: 'conditional-exact',
    })
    expect(rateRatio({ count: 0, exposure: 10 }, { count: 90, exposure: 10 })).toMatchObject({ lower: 0 })
    expectUnavailable(rateRatio({ count: 0, exposure: 1 }, b, { method: 'log-wald' }), 'not-applicable')
  })

  test('no events or no exposure to compare with: zero denominator', () => {
    expectUnavailable(rateRatio(a, { count: 0, exposure: 10 }), 'zero-denominator')
    expectUnavailable(rateRatio({ count: 1, exposure: 0 }, b), 'zero-denominator')
  })
})

describe('indirectRatio', () => {
  test('18 observed, 12.4 expected', () => {
    expectInterval(indirectRatio({ observed: 18, expected: 12.4 }), [1.4516, 0.8599, 2.2943])
  })

  test('nothing expected: zero denominator', () => {
    expectUnavailable(indirectRatio({ observed: 0, expected: 0 }), 'zero-denominator')
  })
})

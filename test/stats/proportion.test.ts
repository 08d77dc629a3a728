import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson, newcombe, wilson } from '../../lib/stats/index.ts'
import { expectInterval, expectUnavailable } from './close.ts'

const shares = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([total, share]) => ({ count: Math.floor(total * share), total }))

describe('wilson', () => {
  // Newcombe 1998, Stat Med 17:857, Table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (count, total, lower, upper) => {
    expectInterval(wilson({ count, total }), [count / total, lower, upper])
  })

  test('no events give a lower limit of exactly 0, nothing but events an upper of exactly 1', () => {
    expect(wilson({ count: 0, total: 7 })).toMatchObject({ lower: 0 })
    expect(wilson({ count: 7, total: 7 })).toMatchObject({ upper: 1 })
  })

  test('the first level stands in the answer, further ones beside it, each with its method', () => {
    const answer = wilson({ count: 12, total: 40 }, { levels: [0.95, 0.998] })
    expect(answer).toMatchObject({ level: 0.95, method: 'wilson', also: [{ level: 0.998, method: 'wilson' }] })
    if (answer.kind === 'value') expect(answer.also[0]?.lower).toBeCloseTo(0.133707843307894, 12)
  })

  test('no cases: zero denominator, also with events', () => {
    expectUnavailable(wilson({ count: 0, total: 0 }), 'zero-denominator')
    expectUnavailable(wilson({ count: 3, total: 0 }), 'zero-denominator')
  })

  test('a count that cannot be is refused with its value', () => {
    expect(() => wilson({ count: 5, total: 4 })).toThrow('got 5 of 4')
    expect(() => wilson({ count: -1, total: 4 })).toThrow('got -1')
    expect(() => wilson({ count: Number.NaN, total: 4 })).toThrow('got NaN')
    expect(() => wilson({ count: 1, total: 4 }, { levels: [95] })).toThrow('got 95')
    expect(() => wilson({ count: 1, total: 4 }, { levels: [] })).toThrow('at least one level')
  })

  test('limits stay within 0 to 1 and hold the value, for all counts', () => {
    fc.assert(
      fc.property(shares, (share) => {
        const answer = wilson(share, { levels: [0.95, 0.998] })
        if (answer.kind !== 'value') return false
        return [answer, ...answer.also].every(
          ({ lower, upper }) => lower >= 0 && lower <= answer.value && answer.value <= upper && upper <= 1,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('clopperPearson', () => {
  // Newcombe 1998, Stat Med 17:857, Table I, method 5.
  test.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('%d of %d', (count, total, lower, upper) => {
    expectInterval(clopperPearson({ count, total }), [count / total, lower, upper])
  })

  test('mirrors: the interval of x is one minus that of n - x', () => {
    const [deaths, survivors] = [clopperPearson({ count: 3, total: 50 }), clopperPearson({ count: 47, total: 50 })]
    if (deaths.kind !== 'value' || survivors.kind !== 'value') return expect.fail()
    expect(deaths.lower).toBeCloseTo(1 - survivors.upper, 12)
    expect(deaths.upper).toBeCloseTo(1 - survivors.lower, 12)
  })

  test('no cases: zero denominator', () => {
    expectUnavailable(clopperPearson({ count: 0, total: 0 }), 'zero-denominator')
  })
})

describe('newcombe', () => {
  // Newcombe 1998, Stat Med 17:873, Table II, method 10, contrasts (a), (b), (h) and (f).
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [10, 10, 0, 10, 1, 0.6075, 1],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
  ])('%d/%d against %d/%d', (x1, n1, x2, n2, value, lower, upper) => {
    expectInterval(newcombe({ count: x1, total: n1 }, { count: x2, total: n2 }), [value, lower, upper])
  })

  test('exchanged groups change the sign', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const [there, back] = [newcombe(a, b), newcombe(b, a)]
        return there.kind === 'value' && back.kind === 'value' && Math.abs(there.lower + back.upper) < 1e-12
      }),
    )
  })

  test('no cases in either group: zero denominator', () => {
    expectUnavailable(newcombe({ count: 1, total: 9 }, { count: 0, total: 0 }), 'zero-denominator')
  })
})

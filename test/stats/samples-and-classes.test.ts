import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupedQuantile, roundedShares, wilson, wilsonFinite } from '../../lib/stats/index.ts'
import { expectInterval, expectUnavailable } from './close.ts'

describe('wilsonFinite', () => {
  // R 4: prop.test(p * n, n, correct = FALSE)$conf.int at the effective size n = 30 · 119 / 90, p = 0.9.
  test('27 of 30 records, drawn from 120', () => {
    expectInterval(wilsonFinite({ count: 27, total: 30, population: 120 }), [0.9, 0.7687992, 0.9605664])
  })

  test('a sample of everybody has no sampling error', () => {
    expect(wilsonFinite({ count: 27, total: 30, population: 30 })).toMatchObject({ lower: 0.9, upper: 0.9 })
  })

  test('none of a sample, and nobody sampled', () => {
    expect(wilsonFinite({ count: 0, total: 30, population: 120 })).toMatchObject({ value: 0, lower: 0 })
    expectUnavailable(wilsonFinite({ count: 0, total: 0, population: 120 }), 'zero-denominator')
  })

  test('more than the population cannot be drawn', () => {
    expect(() => wilsonFinite({ count: 1, total: 31, population: 30 })).toThrow(RangeError)
  })

  test('is narrower than without a population, and the same in the limit of a large one', () => {
    const whole = { count: 27, total: 30 }
    const [plain, finite] = [wilson(whole), wilsonFinite({ ...whole, population: 1e9 })]
    if (plain.kind !== 'value' || finite.kind !== 'value') throw new Error('both have a value')
    expect(finite.lower).toBeCloseTo(plain.lower, 6)
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 5000 }), (population) => {
        const answer = wilsonFinite({ ...whole, population })
        return answer.kind === 'value' && answer.lower > plain.lower && answer.upper < plain.upper
      }),
    )
  })
})

describe('groupedQuantile', () => {
  // Minutes: 10 up to 120, 20 up to 240, 10 beyond.
  const stays = [
    { upTo: 120, count: 10 },
    { upTo: 240, count: 20 },
    { upTo: null, count: 10 },
  ]

  test('is linear within its class', () => {
    // The 20th of 40 is the 10th of 20 in the second class: 120 + 10/20 · 120.
    expect(groupedQuantile(stays, 0.5, 0)).toEqual({ kind: 'value', value: 180 })
    expect(groupedQuantile(stays, 0.25, 0)).toEqual({ kind: 'value', value: 120 })
  })

  test('cannot be told where it falls into a class without an end', () => {
    expectUnavailable(groupedQuantile(stays, 0.9, 0), 'not-applicable')
    expectUnavailable(groupedQuantile([], 0.5, 0), 'missing')
  })

  test('classes ascend', () => {
    expect(() => groupedQuantile([{ upTo: 0, count: 1 }], 0.5, 0)).toThrow(RangeError)
  })
})

describe('roundedShares', () => {
  test('what is missing goes to those that lost most, earlier ones first', () => {
    expect(roundedShares([1, 1, 1], 1)).toEqual([33.4, 33.3, 33.3])
    // 1/6, 2/6, 3/6 in whole per cent: cut to 16, 33, 50; the first lost 0.67, the second 0.33.
    expect(roundedShares([1, 2, 3], 0)).toEqual([17, 33, 50])
    expect(roundedShares([0, 0], 1)).toEqual([0, 0])
  })

  test('shares always sum to 100 and lie within one unit of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, each) => sum + each, 0)
        if (total === 0) return true
        const shares = roundedShares(counts, 1)
        const tenths = shares.reduce((sum, each) => sum + Math.round(each * 10), 0)
        return tenths === 1000 && shares.every((each, at) => Math.abs(each - (100 * (counts[at] ?? 0)) / total) < 0.1)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { chanceGap, disparity, riskRatio } from '../../lib/stats/index.ts'
import { expectInterval, expectUnavailable } from './close.ts'

describe('riskRatio', () => {
  // Agresti 2007, An Introduction to Categorical Data Analysis, 2nd ed., §2.2.2: heart attacks in the physicians' health
  // study, placebo 189/11034 against aspirin 104/11037, relative risk 1.82 (1.43, 2.30), printed to two digits.
  test('the relative risk of the physicians health study', () => {
    const found = riskRatio({ count: 189, total: 11034 }, { count: 104, total: 11037 })
    if (found.kind !== 'value') expect.fail(found.reason)
    expect(found.value).toBeCloseTo(1.82, 2)
    expect(found.lower).toBeCloseTo(1.43, 2)
    expect(Math.abs(found.upper - 2.3)).toBeLessThan(0.01)
    expect(found.method).toBe('log-wald')
  })

  // By hand: ln(0.8/0.6) = .2876821, SE² = 1/56 − 1/70 + 1/48 − 1/80 = .0119048, SE = .1091089, ×1.959964 = .2138495.
  test('56 of 70 against 48 of 80', () => {
    expectInterval(riskRatio({ count: 56, total: 70 }, { count: 48, total: 80 }), [1.333333, 1.076627, 1.651262], 4)
  })

  test('no events, and no cases', () => {
    expectUnavailable(riskRatio({ count: 0, total: 10 }, { count: 1, total: 10 }), 'not-applicable')
    expectUnavailable(riskRatio({ count: 1, total: 10 }, { count: 0, total: 10 }), 'zero-denominator')
    expectUnavailable(riskRatio({ count: 0, total: 0 }, { count: 1, total: 10 }), 'zero-denominator')
    expect(() => riskRatio({ count: 11, total: 10 }, { count: 1, total: 10 })).toThrow('got 11 of 10')
  })
})

describe('disparity', () => {
  // By hand: shares .1, .2, .3 of 100, 100, 200 cases; m = 90/400 = .225.
  // variance = ¼·.125² + ¼·.025² + ½·.075² = .006875; index = (.125 + .025 + .075)/3/.225 = 1/3.
  // Theil = ¼·(4/9)ln(4/9) + ¼·(8/9)ln(8/9) + ½·(4/3)ln(4/3) = −.0901033 − .0261740 + .1917880 = .0755107.
  test('three places', () => {
    const found = disparity([
      { count: 10, total: 100 },
      { count: 20, total: 100 },
      { count: 60, total: 200 },
      { count: 0, total: 0 },
    ])
    if (found.kind !== 'value') expect.fail(found.reason)
    expect(found.mean).toBeCloseTo(0.225, 12)
    expect(found.variance).toBeCloseTo(0.006875, 12)
    expect(found.index).toBeCloseTo(1 / 3, 12)
    expect(found.theil).toBeCloseTo(0.0755107, 6)
  })

  test('equal places have none; one place, and no events, no answer', () => {
    const equal = disparity([
      { count: 5, total: 10 },
      { count: 50, total: 100 },
    ])
    expect(equal).toMatchObject({ kind: 'value', variance: 0, index: 0, theil: 0 })
    expect(disparity([{ count: 1, total: 10 }])).toMatchObject({ reason: 'too-few' })
    expect(disparity([])).toMatchObject({ reason: 'missing' })
    const none = { count: 0, total: 10 }
    expect(disparity([none, none])).toMatchObject({ reason: 'not-applicable' })
  })
})

describe('chanceGap', () => {
  const places = (counts: readonly number[]) => counts.map((count) => ({ count, total: 400 }))

  // Two shares of n cases each differ by N(0, 2p(1−p)/n): the mean of the absolute value is √(2/π)·√(2p(1−p)/n), its 95th
  // percentile 1.959964·√(2p(1−p)/n). With p = ½ and n = 400: √(2·¼/400) = .0353553, so .028209 and .069295.
  test('two equal places: the half-normal distribution', () => {
    const found = chanceGap(places([200, 200]), { kind: 'share', seed: 'a', replicates: 20000 })
    if (found.kind !== 'value') expect.fail(found.reason)
    expect(found.gap).toBe(0)
    // 20,000 draws leave a standard error of .0001506 in the mean; the counts are whole, so steps of .0025 in the percentile.
    expect(Math.abs(found.byChance - 0.028209)).toBeLessThan(5 * 0.00015)
    expect(Math.abs(found.byChance95 - 0.069295)).toBeLessThan(0.0026)
    expect(found.p).toBe(1)
  })

  // The expected range of three standard normal values is 3/√π = 1.692569 (Tippett 1925, Biometrika 17:364).
  test('three equal rates: the range of three normal values', () => {
    const found = chanceGap(
      [100, 100, 100].map((count) => ({ count, total: 10 })),
      { kind: 'rate', seed: 'b', replicates: 20000 },
    )
    if (found.kind !== 'value') expect.fail(found.reason)
    expect(found.byChance / 1).toBeCloseTo(1.692569, 1)
  })

  test('a gap that chance does not make; the same seed, the same answer', () => {
    const wide = chanceGap(places([100, 200, 300]), { kind: 'share', seed: 'c' })
    if (wide.kind !== 'value') expect.fail(wide.reason)
    expect(wide.p).toBeCloseTo(1 / 2001, 10)
    expect(wide.gap).toBe(0.5)
    expect(chanceGap(places([100, 200, 300]), { kind: 'share', seed: 'c' })).toEqual(wide)
    expect(chanceGap(places([100]), { kind: 'share', seed: 'c' })).toMatchObject({ reason: 'too-few' })
  })

  test('rare and frequent events stay within their cases', () => {
    for (const count of [1, 399]) {
      const found = chanceGap(places([count, count]), { kind: 'share', seed: 'd' })
      if (found.kind !== 'value') expect.fail(found.reason)
      expect(found.byChance).toBeGreaterThan(0)
      expect(found.byChance95).toBeLessThan(0.02)
    }
  })
})

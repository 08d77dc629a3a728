import { describe, expect, test } from 'vitest'
import { achievableBenchmark, expectedFalseFlags, falseDiscovery, shrink } from '../../lib/stats/index.ts'
import { expectUnavailable } from './close.ts'

const units = (counts: readonly number[], totals: readonly number[]) =>
  counts.map((count, k) => ({ count, total: totals[k] ?? 0 }))

describe('falseDiscovery', () => {
  // Benjamini & Hochberg 1995, §3.2, adjusted by R's p.adjust.
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const printed = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486]

  test('the adjusted p of the paper, whatever the order', () => {
    const [there, back] = [falseDiscovery(ps), falseDiscovery(ps.toReversed()).toReversed()]
    for (const [k, p] of printed.entries()) expect(there[k]).toBeCloseTo(p, 6)
    expect(back).toEqual(there)
  })

  test('what was not tested does not count', () => {
    expect(falseDiscovery([null, 0.5, null])).toEqual([null, 0.5, null])
    expect(() => falseDiscovery([1.2])).toThrow('got 1.2')
  })

  test('a page of 331 hospitals and 30 indicators has its false flags', () => {
    expect(expectedFalseFlags({ units: 331, indicators: 30 }).watch).toBeCloseTo(496.5, 10)
  })
})

describe('shrink', () => {
  test('eight units: mean .086994, A = .00044309', () => {
    const found = shrink(units([30, 45, 20, 60, 38, 12, 71, 25], [400, 500, 350, 520, 410, 300, 600, 380]))
    if (found.kind !== 'value') return expect.fail(found.reason)
    expect(found.mean).toBeCloseTo(0.086994, 6)
    expect(found.between).toBeCloseTo(0.00044309, 8)
    const printed = [0.078949, 0.089152, 0.067871, 0.107603, 0.090841, 0.05859, 0.110607, 0.073013]
    for (const [k, share] of printed.entries()) expect(found.shares[k]).toBeCloseTo(share, 6)
  })

  test('no more spread than chance: all are the mean', () => {
    const found = shrink(units([2, 5, 1, 12, 0, 7], [100, 180, 60, 300, 40, 200]))
    if (found.kind !== 'value') return expect.fail(found.reason)
    expect(found.between).toBe(0)
    for (const share of found.shares) expect(share).toBeCloseTo(0.030682, 6)
  })

  test('a unit without cases stays without a share', () => {
    expect(shrink(units([1, 0], [10, 0]))).toMatchObject({ shares: [0.1, null] })
    expectUnavailable(shrink(units([0], [0])) as never, 'zero-denominator')
  })
})

describe('achievableBenchmark', () => {
  test('95 of 110, as the unit of three is ranked below by (x+1)/(n+2)', () => {
    const found = achievableBenchmark(units([3, 95, 160, 70, 300, 45], [3, 110, 200, 100, 500, 87]))
    expect(found).toMatchObject({ value: expect.closeTo(0.8636, 4), units: [1] })
  })

  test('where lower is better, the best have the fewest', () => {
    const found = achievableBenchmark(units([50, 5, 40], [100, 100, 100]), { better: 'lower' })
    expect(found).toMatchObject({ value: 0.05, units: [1] })
  })

  test('those tied at the cut are all in', () => {
    const found = achievableBenchmark(units([8, 8, 1], [10, 10, 10]))
    expect(found).toMatchObject({ value: 0.8, units: [0, 1] })
  })

  test('no cases: zero denominator', () => {
    expectUnavailable(achievableBenchmark(units([0], [0])), 'zero-denominator')
  })
})

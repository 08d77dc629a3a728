import { describe, expect, test } from 'vitest'
import { runsThresholds } from '../../../lib/spc/index.ts'
import {
  achievableBenchmark,
  byar,
  clopperPearson,
  cochranArmitage,
  exactPoisson,
  falseDiscovery,
  mannKendall,
  newcombe,
  shrink,
  studentT,
  wilson,
} from '../../../lib/stats/index.ts'
import { expectInterval } from '../../stats/close.ts'

describe('Newcombe 1998, Stat Med 17:873, Table II, method 10', () => {
  test.each([
    ['(a)', 56, 70, 48, 80, 0.0524, 0.3339],
    ['(b)', 9, 10, 3, 10, 0.1705, 0.809],
    ['(c)', 6, 7, 2, 7, 0.0582, 0.8062],
    ['(d)', 5, 56, 0, 29, -0.0381, 0.1926],
    ['(e)', 0, 10, 0, 20, -0.1611, 0.2775],
    ['(f)', 0, 10, 0, 10, -0.2775, 0.2775],
    ['(g)', 10, 10, 0, 20, 0.6791, 1],
    ['(h)', 10, 10, 0, 10, 0.6075, 1],
  ])('contrast %s: %d/%d - %d/%d', (_, x1, n1, x2, n2, lower, upper) => {
    expectInterval(newcombe({ count: x1, total: n1 }, { count: x2, total: n2 }), [x1 / n1 - x2 / n2, lower, upper])
  })
})

test('Agresti 2002, Categorical Data Analysis, §1.4.3: no vegetarian among 25 students', () => {
  // Score interval (0, .133), Clopper-Pearson (0, .137).
  expectInterval(wilson({ count: 0, total: 25 }), [0, 0, 0.133], 3)
  expectInterval(clopperPearson({ count: 0, total: 25 }), [0, 0, 0.137], 3)
})

test('Agresti 2002, alcohol and infant malformation: z² = 6.57, P = .010 with scores 0, .5, 1.5, 4, 7', () => {
  const infants = [
    { count: 48, total: 17114 },
    { count: 38, total: 14502 },
    { count: 5, total: 793 },
    { count: 1, total: 127 },
    { count: 1, total: 38 },
  ]
  const trend = cochranArmitage(infants, [0, 0.5, 1.5, 4, 7])
  if (trend.kind !== 'value') return expect.fail(trend.reason)
  expect(trend.z ** 2).toBeCloseTo(6.57, 2)
  expect(trend.p).toBeCloseTo(0.01, 3)
})

describe('Pearson & Hartley 1966, Biometrika Tables for Statisticians, Table 40: limits of a Poisson count', () => {
  test.each([
    [2, 0.95, 0.242, 7.22],
    [5, 0.95, 1.62, 11.67],
    [20, 0.95, 12.22, 30.89],
    [5, 0.9, 1.97, 10.51],
  ])('%d events at %d', (count, level, lower, upper) => {
    const found = exactPoisson(count, { levels: [level] })
    if (found.kind !== 'value') return expect.fail()
    expect(Math.abs(found.lower - lower)).toBeLessThan(0.006)
    expect(Math.abs(found.upper - upper)).toBeLessThan(0.006)
  })
})

test('Breslow & Day 1987, chapter 2, the approximation of Byar, by hand', () => {
  // x = 18: 1 - 1/162 - 1.959964/(3·4.242641) = .839837, cubed .592356, times 18 = 10.6624.
  // y = 19: 1 - 1/171 + 1.959964/(3·4.358899) = 1.144035, cubed 1.497330, times 19 = 28.4493.
  expectInterval(byar(18), [18, 10.6624, 28.4493], 2)
})

describe('Kendall 1975, Rank Correlation Methods, Appendix Table 1: P(S ≥ s)', () => {
  /** A permutation of 1..n with the given S: swaps of neighbours from the sorted one, each lowers S by 2. */
  const withS = (n: number, s: number): number[] => {
    const order = Array.from({ length: n }, (_, k) => k + 1)
    for (let swaps = ((n * (n - 1)) / 2 - s) / 2; swaps > 0; swaps--) {
      const at = order.findIndex((value, k) => value < (order[k + 1] ?? 0))
      const [a = 0, b = 0] = order.slice(at, at + 2)
      order.splice(at, 2, b, a)
    }
    return order
  }

  test.each([
    [5, 4, 0.242],
    [5, 6, 0.117],
    [5, 8, 0.042],
    [5, 10, 0.0083],
    [8, 10, 0.138],
    [8, 14, 0.054],
    [8, 16, 0.031],
    [8, 20, 0.0071],
  ])('n = %d, S = %d', (n, s, oneSided) => {
    const found = mannKendall(withS(n, s))
    if (found.kind !== 'value') return expect.fail(found.reason)
    expect(found.s).toBe(s)
    expect(Math.abs(found.p / 2 - oneSided)).toBeLessThan(0.0006)
  })
})

test('Benjamini & Hochberg 1995, §3.2: four of the fifteen hypotheses on thrombolysis are rejected at .05', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const adjusted = falseDiscovery(ps)
  expect(adjusted.filter((p) => p !== null && p <= 0.05)).toHaveLength(4)
  // p(4)·15/4 = .035625.
  expect(adjusted[3]).toBeCloseTo(0.035625, 10)
})

test('Marshall 1991, Appl Stat 40:283, by hand', () => {
  // Two regions of 100 with 10 and 30: m = .2, s² = .01, A = .01 - .2/100 = .008; weight .008/(.008 + .002) = .8.
  const found = shrink([
    { count: 10, total: 100 },
    { count: 30, total: 100 },
  ])
  if (found.kind !== 'value') return expect.fail(found.reason)
  expect(found.between).toBeCloseTo(0.008, 12)
  expect(found.shares[0]).toBeCloseTo(0.12, 12)
  expect(found.shares[1]).toBeCloseTo(0.28, 12)
})

test('Weissman et al. 1999, J Eval Clin Pract 5:269: a perfect unit of three does not set the benchmark alone', () => {
  // (4/5 = .8) < (96/112 = .857): the second leads, and its 110 of 1000 are the tenth.
  const counts = [
    [3, 3],
    [95, 110],
    [160, 200],
    [70, 100],
    [300, 500],
    [45, 87],
  ]
  const found = achievableBenchmark(counts.map(([count = 0, total = 0]) => ({ count, total })))
  expect(found).toMatchObject({ value: 95 / 110, units: [1] })
})

describe('Anhøj & Olesen 2014, PLoS ONE 9:e113825: limits of the longest run and of crossings', () => {
  test.each([
    [10, 6, 2],
    [20, 7, 6],
    [24, 8, 8],
    [50, 9, 19],
  ])('n = %d', (n, longestRunMax, crossingsMin) => {
    expect(runsThresholds(n)).toEqual({ longestRunMax, crossingsMin })
  })
})

describe('Newcombe 1998, Stat Med 17:857, the four proportions of Table I: methods 3 (score) and 5 (exact)', () => {
  test.each([
    [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
    [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
    [0, 20, [0, 0.1611], [0, 0.1684]],
    [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]],
  ] as const)('%d of %d', (count, total, score, exact) => {
    expectInterval(wilson({ count, total }), [count / total, ...score])
    expectInterval(clopperPearson({ count, total }), [count / total, ...exact])
  })
})

test('Student 1908, Biometrika 6:1: ten patients sleep 1.58 hours longer by one drug than by the other', () => {
  // The limits .7001142 and 2.4598858 are those of t.test(extra ~ group, paired) on R's data set sleep, which is Student's.
  const gain = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]
  expectInterval(studentT(gain), [1.58, 0.7001142, 2.4598858], 6)
})

import { describe, expect, test } from 'vitest'
import {
  a3,
  b3,
  b4,
  c4,
  cChart,
  cusum,
  d2,
  d3,
  ewmaChart,
  npChart,
  pChart,
  rChart,
  tChart,
  uChart,
  xbarChart,
} from '../../../lib/spc/index.ts'
import { left, numbered, outside } from './series.ts'

// Montgomery, Introduction to Statistical Quality Control. Tables and examples as numbered in the 6th edition (2009), the
// piston rings from the 2nd (1991, pp. 206-213). Numbers to the digits printed there.

describe('cans of frozen orange juice, Table 7.1 and Example 7.1', () => {
  const cans = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  ]

  test('the trial limits .4102 and .0524 around .2313; samples 15 and 23 lie outside', () => {
    const chart = pChart(numbered(cans, 50))
    expect(chart.points[0]?.centre).toBeCloseTo(0.2313, 4)
    expect(chart.points[0]?.upper).toBeCloseTo(0.4102, 4)
    expect(chart.points[0]?.lower).toBeCloseTo(0.0524, 4)
    expect(outside(chart)).toEqual(['15', '23'])
  })

  test('without these two: .2150, .3893 and .0407, and now sample 21 lies outside', () => {
    const chart = pChart(numbered(cans, 50), { exclude: left('15', '23') })
    expect(chart.points[0]?.centre).toBeCloseTo(0.215, 4)
    expect(chart.points[0]?.upper).toBeCloseTo(0.3893, 4)
    expect(chart.points[0]?.lower).toBeCloseTo(0.0407, 4)
    expect(outside(chart)).toEqual(['21'])
  })

  test('as an np chart: 11.565, 20.510 and 2.620, which the book makes of the rounded .2313', () => {
    const [point] = npChart(numbered(cans, 50)).points
    expect(Math.abs((point?.centre ?? 0) - 11.565)).toBeLessThan(0.003)
    expect(Math.abs((point?.upper ?? 0) - 20.51)).toBeLessThan(0.003)
    expect(Math.abs((point?.lower ?? 0) - 2.62)).toBeLessThan(0.003)
  })
})

test('purchase orders of varying number, Table 7.4: 234/2450 = .0955, and only sample 11 outside', () => {
  const errors = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9]
  const orders = [
    100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90,
  ]
  const chart = pChart(numbered(errors, orders))
  expect(chart.points[0]?.centre).toBeCloseTo(0.0955, 4)
  expect(chart.points[0]?.upper).toBeCloseTo(0.184, 3)
  expect(chart.points[0]?.lower).toBeCloseTo(0.007, 3)
  expect(outside(chart)).toEqual(['11'])
})

describe('printed circuit boards, Table 7.7 and Example 7.3', () => {
  const boards = [21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15]

  test('516 in 26 samples: 19.85, 33.22 and 6.48; samples 6 and 20 lie outside', () => {
    const chart = cChart(numbered(boards))
    expect(chart.points[0]?.centre).toBeCloseTo(19.85, 2)
    expect(Math.abs((chart.points[0]?.upper ?? 0) - 33.22)).toBeLessThan(0.011)
    expect(chart.points[0]?.lower).toBeCloseTo(6.48, 2)
    expect(outside(chart)).toEqual(['6', '20'])
  })

  test('without these two: 472 in 24, so 19.67, 32.97 and 6.36', () => {
    const [point] = cChart(numbered(boards), { exclude: left('6', '20') }).points
    expect(point?.centre).toBeCloseTo(19.67, 2)
    expect(point?.upper).toBeCloseTo(32.97, 2)
    expect(point?.lower).toBeCloseTo(6.36, 2)
  })
})

test('personal computers, five in a sample: 1.93, 3.79 and .07, none outside', () => {
  const faults = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5]
  const chart = uChart(numbered(faults, 5))
  expect(chart.points[0]).toMatchObject({ centre: 1.93 })
  expect(chart.points[0]?.upper).toBeCloseTo(3.79, 2)
  expect(chart.points[0]?.lower).toBeCloseTo(0.07, 2)
  expect(outside(chart)).toEqual([])
})

test('dyed cloth in rolls of varying size: 153/107.5 = 1.42 a unit, each roll with its own limits', () => {
  const faults = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23]
  const units = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5]
  const { points } = uChart(numbered(faults, units))
  expect(points[0]?.centre).toBeCloseTo(1.42, 2)
  const printed = [2.55, 2.68, 2.41, 2.55, 2.58, 2.55, 2.45, 2.52, 2.45, 2.43]
  // The book works on with the rounded 1.42.
  for (const [k, upper] of printed.entries()) expect(Math.abs((points[k]?.upper ?? 0) - upper)).toBeLessThan(0.011)
})

describe('the shifted process, Table 9.1', () => {
  const y = [
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31,
    8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
  ]
  const known = { centre: 10, sigma: 1 }

  test('EWMA with λ = .1 and L = 2.7, Example 9.2', () => {
    const { points } = ewmaChart(numbered(y), { ...known, smoothing: 0.1, sigmas: 2.7 })
    const values = points.flatMap(({ value }) => (value.kind === 'value' ? [value.value] : []))
    expect(values[0]).toBeCloseTo(9.945, 3)
    expect(values[1]).toBeCloseTo(9.7495, 4)
    expect(values[2]).toBeCloseTo(9.70355, 5)
    expect(values[28]).toBeCloseTo(10.6468, 3)
    expect(points[0]?.upper).toBeCloseTo(10.27, 2)
    expect(points[0]?.lower).toBeCloseTo(9.73, 2)
    expect(points[1]?.upper).toBeCloseTo(10.36, 2)
    expect(points[29]?.upper).toBeCloseTo(10.62, 2)
  })

  test('tabular CUSUM with K = ½ and H = 5, Example 9.1: the first sum above 5 is 5.28 at sample 29', () => {
    const { points } = cusum(numbered(y), known)
    const first = points.find(({ signals }) => signals.length > 0)
    expect(first).toMatchObject({ x: '29', signals: ['high'] })
    if (first?.high.kind === 'value') expect(first.high.value).toBeCloseTo(5.28, 2)
    // C- after two samples: .05 and 1.56.
    expect(points[0]?.low.kind === 'value' && points[0].low.value).toBeCloseTo(-0.05, 10)
    expect(points[1]?.low.kind === 'value' && points[1].low.value).toBeCloseTo(-1.56, 10)
  })
})

describe('piston rings, pp. 206-213 of the 2nd edition', () => {
  const rings = [
    [74.03, 74.002, 74.019, 73.992, 74.008],
    [73.995, 73.992, 74.001, 74.011, 74.004],
    [73.988, 74.024, 74.021, 74.005, 74.002],
    [74.002, 73.996, 73.993, 74.015, 74.009],
    [73.992, 74.007, 74.015, 73.989, 74.014],
    [74.009, 73.994, 73.997, 73.985, 73.993],
    [73.995, 74.006, 73.994, 74, 74.005],
    [73.985, 74.003, 73.993, 74.015, 73.988],
    [74.008, 73.995, 74.009, 74.005, 74.004],
    [73.998, 74, 73.99, 74.007, 73.995],
    [73.994, 73.998, 73.994, 73.995, 73.99],
    [74.004, 74, 74.007, 74, 73.996],
    [73.983, 74.002, 73.998, 73.997, 74.012],
    [74.006, 73.967, 73.994, 74, 73.984],
    [74.012, 74.014, 73.998, 73.999, 74.007],
    [74, 73.984, 74.005, 73.998, 73.996],
    [73.994, 74.012, 73.986, 74.005, 74.007],
    [74.006, 74.01, 74.018, 74.003, 74],
    [73.984, 74.002, 74.003, 74.005, 73.997],
    [74, 74.01, 74.013, 74.02, 74.003],
    [73.988, 74.001, 74.009, 74.005, 73.996],
    [74.004, 73.999, 73.99, 74.006, 74.009],
    [74.01, 73.989, 73.99, 74.009, 74.014],
    [74.015, 74.008, 73.993, 74, 74.01],
    [73.982, 73.984, 73.995, 74.017, 74.013],
  ].map((values, k) => ({ x: String(k + 1), y: null, values }))

  test('the x̄ chart from ranges: 74.001, 74.014 and 73.988', () => {
    const [point] = xbarChart(rings, { spread: 'range' }).points
    expect(point?.centre).toBeCloseTo(74.001, 3)
    expect(point?.upper).toBeCloseTo(74.014, 3)
    expect(point?.lower).toBeCloseTo(73.988, 3)
  })

  test('the R chart: average range .023, no lower limit, nothing outside', () => {
    const chart = rChart(rings)
    expect(chart.points[0]?.centre).toBeCloseTo(0.023, 3)
    expect(chart.points[0]?.lower).toBe(0)
    expect(outside(chart)).toEqual([])
  })
})

describe('Appendix VI, factors for control charts', () => {
  test.each([
    [2, 0.7979, 2.659, 0, 3.267, 1.128, 0.853],
    [5, 0.94, 1.427, 0, 2.089, 2.326, 0.864],
    [10, 0.9727, 0.975, 0.284, 1.716, 3.078, 0.797],
    [25, 0.9896, 0.606, 0.565, 1.435, 3.931, 0.708],
  ])('n = %d', (n, ...printed) => {
    const [four, ...three] = [c4, a3, b3, b4, d2, d3].map((constant) => constant(n))
    expect(four).toBeCloseTo(printed[0] ?? 0, 4)
    // The last printed digit may be rounded either way.
    for (const [k, value] of three.entries()) expect(Math.abs(value - (printed[k + 1] ?? 0))).toBeLessThan(0.0006)
  })
})

test('hours between valve failures, Table 7.14: an individuals chart of y^.2777 around 5.39', () => {
  const hours = [286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96]
  const chart = tChart(numbered(hours), { screen: false })
  const root = (time = 0): number => time ** (1 / 3.6)
  expect(root(chart.points[0]?.centre)).toBeCloseTo(5.39, 2)
  expect(chart.points[0]?.lower).toBe(0)
  expect(outside(chart)).toEqual([])
})

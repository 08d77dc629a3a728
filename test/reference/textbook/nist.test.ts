import { describe, expect, test } from 'vitest'
import { cChart, cusum, ewmaChart, xmrChart } from '../../../lib/spc/index.ts'
import { clopperPearson, studentTOfSums } from '../../../lib/stats/index.ts'
import { expectInterval } from '../../stats/close.ts'
import { numbered, outside } from './series.ts'

// NIST/SEMATECH e-Handbook of Statistical Methods, by section.

test('6.3.2.2, individuals chart of ten flow rates: 50.81, 55.8041 and 45.8159', () => {
  const { points } = xmrChart(numbered([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]))
  expect(points[0]?.centre).toBeCloseTo(50.81, 10)
  expect(points[0]?.upper).toBeCloseTo(55.8041, 4)
  expect(points[0]?.lower).toBeCloseTo(45.8159, 4)
})

describe('6.3.2.4, EWMA with λ = .3, target 50 and s = 2.0539', () => {
  const y = [
    52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
  ]
  const chart = ewmaChart(numbered(y), { centre: 50, sigma: 2.0539, smoothing: 0.3 })

  test('the twenty averages as printed', () => {
    const printed = [
      50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92,
      50.73, 51.23, 51.94, 51.99,
    ]
    for (const [k, { value }] of chart.points.entries()) {
      expect(Math.abs((value.kind === 'value' ? value.value : 0) - (printed[k] ?? 0)), `average ${k + 1}`).toBeLessThan(
        0.006,
      )
    }
  })

  test('limits 52.5884 and 47.4115 once settled, and nothing outside', () => {
    expect(chart.points[19]?.upper).toBeCloseTo(52.5884, 3)
    expect(chart.points[19]?.lower).toBeCloseTo(47.4115, 3)
    expect(outside(chart)).toEqual([])
  })
})

test('6.3.2.3, CUSUM of 20 group means around 325 with k = .3175 and h = 4.1959: signals from group 14 on', () => {
  const y = [
    324.93, 324.68, 324.73, 324.35, 325.35, 325.23, 324.13, 324.53, 325.23, 324.6, 324.63, 325.15, 328.33, 327.25,
    327.83, 328.5, 326.68, 327.78, 326.88, 328.35,
  ]
  const sigma = 0.635
  const { points } = cusum(numbered(y), { centre: 325, sigma, limit: 4.1959 / sigma })
  const signals = points.flatMap(({ x, signals }) => (signals.includes('high') ? [x] : []))
  expect(signals).toEqual(['14', '15', '16', '17', '18', '19', '20'])
  // 328.33 - 325.3175 = 3.0125, + 327.25 - 325.3175 = 4.945, … as printed 3.01, 4.94.
  const high = points.map((point) => (point.high.kind === 'value' ? point.high.value * sigma : 0))
  expect(high[12]).toBeCloseTo(3.0125, 10)
  expect(high[13]).toBeCloseTo(4.945, 10)
})

test('6.3.3.1, defects on 25 wafers: 16, 28 and 4', () => {
  const wafers = [16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13]
  const chart = cChart(numbered(wafers))
  expect(chart.points[0]).toMatchObject({ centre: 16, lower: 4, upper: 28 })
  // 28 lies on the limit, 31 beyond it.
  expect(outside(chart)).toEqual(['24'])
})

test('7.2.4.1, 4 defectives among 20: the exact 90 % interval .071354 to .401029', () => {
  expectInterval(clopperPearson({ count: 4, total: 20 }, { levels: [0.9] }), [0.2, 0.071354, 0.401029], 5)
})

test('1.3.5.2, mean of 195 heat-flow measurements: 9.261460 with limits 9.258242 and 9.264679', () => {
  const [n, mean, sd] = [195, 9.26146, 0.022789]
  const sumOfSquares = (n - 1) * sd ** 2 + n * mean ** 2
  expectInterval(studentTOfSums({ n, sum: n * mean, sumOfSquares }), [9.26146, 9.258242, 9.264679], 5)
})

import { describe, expect, test } from 'vitest'
import { runsAnalysis, runsFalseAlarm, runsThresholds, runsWithin, xmrChart } from '../../lib/spc/index.ts'
import { months, signalsAt } from './series.ts'

describe("Anhøj's rules", () => {
  test.each([
    [12, 7, 3],
    [24, 8, 8],
    [36, 8, 13],
  ])('%d useful points: longest run %d, crossings %d', (useful, longestRunMax, crossingsMin) => {
    expect(runsThresholds(useful)).toEqual({ longestRunMax, crossingsMin })
  })

  test('12 useful points just signal with a run of 8, just do not with one of 7', () => {
    const side = (signs: string) =>
      runsAnalysis(
        [...signs].map((sign) => (sign === '+' ? 1 : -1)),
        0,
      )
    expect(side('++++++++-+-+')).toMatchObject({ longestRun: 8, crossings: 4, signal: true })
    expect(side('+++++++-+-+-')).toMatchObject({ longestRun: 7, crossings: 5, signal: false })
    expect(side('+++++++-----')).toMatchObject({ longestRun: 7, crossings: 1, signal: true })
  })

  test('points on the centre are not useful; without useful points there is no signal', () => {
    expect(runsAnalysis([1, 0, 1, 0, -1], 0)).toMatchObject({ useful: 3, longestRun: 2, crossings: 1 })
    expect(runsAnalysis([0, 0, 0], 0)).toMatchObject({ useful: 0, signal: false })
  })

  test.each([
    [12, 0.043],
    [20, 0.0706],
    [24, 0.0662],
    [36, 0.0852],
  ])('%d points signal by chance with probability %d', (n, probability) => {
    expect(runsFalseAlarm(n)).toBeCloseTo(probability, 4)
  })

  test.each([
    [12, 7, 0.0547],
    [24, 7, 0.1438],
    [36, 7, 0.2244],
    [24, 6, 0.2875],
  ])('among %d points a run of at least %d has probability %d', (n, length, probability) => {
    expect(1 - runsWithin({ n, maxRun: length - 1, minCrossings: 0 })).toBeCloseTo(probability, 4)
  })

  test('the joint distribution of four signs is that of their 16 sequences', () => {
    // Up to exchange of signs: ++++ +++- ++-+ ++-- +-++ +-+- +--+ +---; runs of at most 2 with 2 or more crossings: 4 of 8.
    expect(runsWithin({ n: 4, maxRun: 2, minCrossings: 2 })).toBe(0.5)
  })
})

describe('making data count', () => {
  const chart = (y: readonly number[], length: 6 | 7 = 7) =>
    xmrChart(months(y), { rules: `making-data-count-${length}`, centre: 0, sigma: 1, minPoints: 2 })

  test('seven on one side, all of them flagged; six are not, unless six is asked for', () => {
    const six = [0.1, -0.2, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2, -0.1]
    expect(signalsAt(chart(six), 'shift')).toEqual([])
    expect(signalsAt(chart(six, 6), 'shift')).toEqual([2, 3, 4, 5, 6, 7])
    expect(signalsAt(chart([-0.1, 0.2, 0.3, 0.2, 0.3, 0.2, 0.3, 0.2, -0.1]), 'shift')).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('a point on the mean breaks a run', () => {
    expect(signalsAt(chart([0.1, 0.2, 0.1, 0, 0.2, 0.1, 0.2, 0.1]), 'shift')).toEqual([])
  })

  test('seven rising points; the turning point of two trends goes on with the second', () => {
    const y = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 1, 0.5, 0, -0.5, -1, -1.5]
    const computed = chart(y)
    expect(signalsAt(computed, 'trend')).toEqual(y.map((_, k) => k))
    expect(computed.points.map(({ direction }) => direction)).toEqual([
      ...Array(6).fill('high'),
      ...Array(7).fill('low'),
    ])
  })

  test('two of three between 2 and 3 sigma with all three on one side; only the close ones are flagged', () => {
    expect(signalsAt(chart([0.5, 2.5, 1, 2.5, -1]), 'two-in-three')).toEqual([1, 3])
    expect(signalsAt(chart([0.5, 2.5, -1, 2.5, -1]), 'two-in-three')).toEqual([])
    expect(signalsAt(chart([0.5, 3.5, 1, 2.5, -1]), 'two-in-three')).toEqual([])
    expect(signalsAt(chart([0.5, 2.2, 3.5, 2.5, -1]), 'two-in-three')).toEqual([1, 3])
  })

  test('the first rule in order of precedence names a point', () => {
    const y = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 3.5]
    expect(chart(y).points[6]?.signals).toEqual(['outside', 'trend', 'shift'])
  })

  test('the chance of a false alarm is far above that of the limits', () => {
    const { falseAlarm, falseAlarmOf } = xmrChart(months(Array.from({ length: 24 }, (_, k) => k % 5)), {
      rules: 'making-data-count-7',
    })
    expect(falseAlarmOf.limits).toBeCloseTo(1 - 0.9973 ** 24, 12)
    // A run of 7 alone has .1438; trend and two in three add to it.
    expect(falseAlarmOf.runs).toBeGreaterThan(0.13)
    expect(falseAlarm).toBeGreaterThan(falseAlarmOf.runs)
    expect(falseAlarm).toBeLessThan(0.35)
  })
})

test('limits and runs together: independent, so 1 - (1 - a)(1 - b)', () => {
  const chart = xmrChart(months([1, 2, 4, 3, 1, 5, 2, 4, 1, 3, 5, 2]))
  expect(chart.falseAlarmOf.runs).toBeCloseTo(0.043, 4)
  expect(chart.falseAlarm).toBeCloseTo(1 - (1 - 0.04296875) * 0.9973 ** 12, 12)
})

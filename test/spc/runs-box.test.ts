import { describe, expect, test } from 'vitest'
import { controlChart, runsBox, runsFalseAlarm, runsSignal, runsThresholds } from '../../lib/spc/index.ts'
import { months } from './series.ts'

// Anhøj & Wentzel-Larsen 2020, PLoS ONE 15:e0233920, whose boxes these are.
describe('best boxes', () => {
  test.each([
    [10, 2, 6],
    [12, 3, 6],
    [16, 5, 8],
    [24, 6, 7],
    [36, 13, 9],
    [100, 41, 10],
  ])('of %d points: at least %d crossings, no run above %d', (n, crossingsMin, longestRunMax) => {
    expect(runsThresholds(n, 'bestbox')).toEqual({ crossingsMin, longestRunMax })
  })

  test('hold at least 92.5 % of series without a shift', () => {
    for (const n of [10, 17, 24, 36, 61]) {
      expect(runsFalseAlarm(n, 'bestbox')).toBeLessThanOrEqual(0.075)
      expect(runsFalseAlarm(n, 'cutbox')).toBeLessThanOrEqual(0.075)
      expect(runsFalseAlarm(n, 'cutbox')).toBeGreaterThanOrEqual(runsFalseAlarm(n, 'bestbox') - 1e-12)
    }
  })
})

describe('cut boxes', () => {
  const signal = (useful: number, crossings: number, longestRun: number): boolean =>
    runsSignal({ useful, crossings, longestRun }, 'cutbox')

  test('12 points: nothing to cut', () => {
    expect(runsBox(12, 'cutbox')).toEqual(runsBox(12, 'bestbox'))
  })

  test('24 points: the corner alone', () => {
    expect([signal(24, 6, 7), signal(24, 6, 6), signal(24, 7, 7)]).toEqual([true, false, false])
  })

  test('36 points: with 13 crossings runs up to 8; a run of 9 with 15 crossings or more', () => {
    expect([signal(36, 13, 9), signal(36, 13, 8), signal(36, 14, 9), signal(36, 15, 9)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

test('below 10 and above 100 points the rules of 2014 hold', () => {
  expect(runsBox(9, 'bestbox')).toBeUndefined()
  expect(runsThresholds(101, 'cutbox')).toEqual(runsThresholds(101))
})

test('a chart is judged by the box that its rules name', () => {
  // 12 points, longest run 7, 4 crossings: no signal by the rules of 2014, one by the best box.
  const y = [1, 1, 1, 1, 1, 1, 1, -1, 1, -1, 1, 1]
  const runs = (rules: 'anhoej' | 'anhoej-bestbox') =>
    controlChart('run', months(y), { rules, centre: 0 }).parts[0]?.runs
  expect(runs('anhoej')).toMatchObject({ longestRun: 7, crossings: 4, signal: false })
  expect(runs('anhoej-bestbox')).toMatchObject({ longestRunMax: 6, crossingsMin: 3, signal: true })
})

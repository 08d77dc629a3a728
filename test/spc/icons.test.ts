import { describe, expect, test } from 'vitest'
import { type Better, type ChartOptions, pChart, xmrChart } from '../../lib/spc/index.ts'
import { months, reason } from './series.ts'

const calm = [10, 12, 11, 9, 10, 12, 9, 11, 10, 12, 9, 11, 10]
const given: ChartOptions = { centre: 10.5, sigma: 1 }

describe('variation', () => {
  const variation = (last: number, better: Better, more: ChartOptions = {}) =>
    xmrChart(months([...calm, last]), { ...given, better, ...more }).variation

  test('goes by the last slot and the direction that is better', () => {
    expect(variation(11, 'higher')).toBe('common-cause')
    expect(variation(20, 'higher')).toBe('improvement-high')
    expect(variation(20, 'lower')).toBe('concern-high')
    expect(variation(2, 'lower')).toBe('improvement-low')
    expect(variation(2, 'neutral')).toBe('neutral-low')
  })

  test('looks past slots without a value', () => {
    expect(xmrChart(months([...calm, 20, null]), { ...given, better: 'lower' }).variation).toBe('concern-high')
  })

  test('an excluded point raises no signal', () => {
    expect(variation(20, 'lower', { exclude: [{ at: 13, ...reason }] })).toBe('common-cause')
  })

  test('a part that signals by its runs goes by the side of its last point', () => {
    const y = [...Array(8).fill(12), ...Array(8).fill(9)].map((value, k) => value + (k % 3) * 0.1)
    expect(xmrChart(months(y), { better: 'lower', centre: 10.5, sigma: 3 }).variation).toBe('improvement-low')
  })
})

describe('assurance', () => {
  // Limits 7.5 and 13.5.
  const assurance = (target: number, better: Better) => xmrChart(months(calm), { ...given, better, target }).assurance

  test('compares the target with the limits, strictly', () => {
    expect(assurance(14, 'higher')).toBe('consistently-fails')
    expect(assurance(7, 'higher')).toBe('consistently-passes')
    expect(assurance(10, 'higher')).toBe('hit-or-miss')
    expect(assurance(13.5, 'higher')).toBe('hit-or-miss')
    expect(assurance(14, 'lower')).toBe('consistently-passes')
    expect(assurance(7, 'lower')).toBe('consistently-fails')
    expect(assurance(7, 'neutral')).toBeUndefined()
  })

  test('a constant series goes by its value', () => {
    const constant = (target: number, better: Better) =>
      pChart(months(Array(13).fill(50), 50), { better, target }).assurance
    expect(constant(1, 'higher')).toBe('consistently-passes')
    expect(constant(0.99, 'lower')).toBe('consistently-fails')
  })

  test('without a target at the last slot there is none', () => {
    expect(xmrChart(months(calm), { ...given, better: 'higher', target: [10] })).not.toHaveProperty('assurance')
  })
})

import { describe, expect, test } from 'vitest'
import { cusum, excursions, type RiskCase, raCusum, vlad } from '../../lib/spc/index.ts'
import { months, reason } from './series.ts'

const known = { centre: 10, sigma: 2 }

describe('cusum', () => {
  test('sums what exceeds half the shift, in standard errors, and signals beyond the limit', () => {
    // Errors 1, 2, 0, -3: C+ .5, 2, 1.5, 0; C- 0, 0, 0, -2.5.
    const { points } = cusum(months([12, 14, 10, 4, 10, 10, 10, 10]), { ...known, limit: 2.2 })
    expect(points.slice(0, 4).map(({ high }) => high.kind === 'value' && high.value)).toEqual([0.5, 2, 1.5, 0])
    expect(points.slice(0, 4).map(({ low }) => low.kind === 'value' && low.value)).toEqual([0, 0, 0, -2.5])
    expect(points[3]?.signals).toEqual(['low'])
  })

  test('slots without a value are passed over, excluded ones forgotten, parts start again from 0', () => {
    const { points } = cusum(months([12, null, 90, 12, 12, 12, 10, 10, 10, 10]), {
      ...known,
      exclude: [{ at: 2, ...reason }],
      parts: [{ at: 4, ...reason }],
      minPoints: 2,
    })
    expect(points[1]?.high).toMatchObject({ reason: 'missing' })
    expect(points[2]).toMatchObject({ signals: [], excluded: reason })
    expect(points.slice(3, 6).map(({ high }) => high.kind === 'value' && high.value)).toEqual([1, 0.5, 1])
  })

  test('of subgroups, with sigma from their ranges', () => {
    const slots = Array.from({ length: 8 }, (_, k) => ({ x: `${k}`, y: null, values: [9, 11] }))
    const { parts, sigma } = cusum(slots)
    expect(parts[0]).toMatchObject({ centre: 10, sigma: expect.closeTo(2 / 1.128, 12) })
    expect(sigma.estimator).toBe('average subgroup range / d2')
  })

  test('too few points for a centre: no sums', () => {
    expect(cusum(months([1, 2])).points[0]?.high).toMatchObject({ reason: 'too-few' })
    expect(() => cusum([], { limit: 0 })).toThrow('got 1 and 0')
  })
})

const cases = (...pairs: readonly (readonly [0 | 1 | null, number | null])[]): RiskCase[] =>
  pairs.map(([event, risk], k) => ({ x: `${k + 1}`, event, risk }))

describe('vlad', () => {
  test('adds expected minus observed; a case without outcome or risk is in no sum', () => {
    const found = vlad(cases([0, 0.25], [null, 0.5], [1, 0.5], [0, null], [0, 0.25]))
    expect(found.points.map(({ value }) => (value.kind === 'value' ? value.value : value.reason))).toEqual([
      0.25,
      'missing',
      -0.25,
      'missing',
      0,
    ])
    expect(found).toMatchObject({ observed: 1, expected: 1 })
  })

  test('excluded cases are shown and forgotten, parts start again', () => {
    const found = vlad(cases([0, 0.25], [1, 0.25], [0, 0.5], [0, 0.25]), {
      exclude: [{ at: 1, ...reason }],
      parts: [{ at: 3, ...reason }],
    })
    expect(found.points.map(({ value }) => value.kind === 'value' && value.value)).toEqual([0.25, -0.5, 0.75, 0.25])
  })

  test('a risk that cannot be is refused with its case', () => {
    expect(() => vlad(cases([0, 1.5]))).toThrow('got 1.5 at 1')
  })
})

describe('raCusum', () => {
  // p = .5: with the event ln(2/1.5) = .287682, without ln(1/1.5) = -.405465; for R = ½ ln(.5/.75) = -.405465 and .287682.
  const up = Math.log(4 / 3)

  test('weighs each case by its risk', () => {
    const { points } = raCusum(cases([1, 0.5], [1, 0.5], [0, 0.5]))
    expect(points.map(({ more }) => more.kind === 'value' && more.value)).toEqual([
      expect.closeTo(up, 12),
      expect.closeTo(2 * up, 12),
      expect.closeTo(2 * up - Math.log(1.5), 12),
    ])
    expect(points[2]?.fewer).toEqual({ kind: 'value', value: expect.closeTo(up, 12) })
  })

  test('after a signal both sums start again from 0 before the next case', () => {
    const limits = { more: 0.5, fewer: 9 }
    const { points } = raCusum(cases([0, 0.5], [1, 0.5], [1, 0.5], [1, 0.5]), { limits, reset: true })
    expect(points.map(({ signals }) => signals)).toEqual([[], [], ['more'], []])
    expect(points[2]?.more).toEqual({ kind: 'value', value: expect.closeTo(2 * up, 12) })
    expect(points[3]?.more).toEqual({ kind: 'value', value: expect.closeTo(up, 12) })
  })

  test('without limits nothing signals, and there is nothing to reset', () => {
    expect(raCusum(cases([1, 0.01], [1, 0.01])).points.flatMap(({ signals }) => signals)).toEqual([])
    expect(() => raCusum([], { reset: true })).toThrow('reset needs limits')
    expect(() => raCusum([], { odds: { more: 0.5, fewer: 2 } })).toThrow('got 0.5 and 2')
  })
})

describe('excursions', () => {
  test('begin after the last 0, are found at the limit, and end at 0, with a part, or with the series', () => {
    // Errors 0 2 2 2 -9 2 2 2 0: C+ 0 1.5 3 4.5 0 1.5 3 4.5 4; C- 0 0 0 0 -8.5 -6 -3.5 -1 -.5.
    const made = cusum(months([10, 14, 14, 14, -8, 14, 14, 14, 10]), { ...known, limit: 4 })
    expect(excursions(made, ['high', 'low'])).toEqual([
      { side: 'high', from: 1, signal: 3, last: 3, open: false },
      { side: 'low', from: 4, signal: 4, last: 8, open: true },
      { side: 'high', from: 5, signal: 7, last: 8, open: true },
    ])
  })

  test('a sum that never passes its limit is none, and an excluded point belongs to none', () => {
    const series = months([10, 14, 14, 10, 10, 10, 10, 10])
    expect(excursions(cusum(series, known), ['high', 'low'])).toEqual([])
    const without = cusum(series, { ...known, limit: 2, exclude: [{ at: 2, ...reason }] })
    expect(excursions(without, ['high'])).toEqual([])
  })

  test('with reset the next one begins with the next case', () => {
    const made = raCusum(cases([1, 0.5], [1, 0.5], [1, 0.5], [1, 0.5]), {
      limits: { more: 0.5, fewer: 9 },
      reset: true,
    })
    expect(excursions(made, ['more', 'fewer'])).toEqual([
      { side: 'more', from: 0, signal: 1, last: 1, open: false },
      { side: 'more', from: 2, signal: 3, last: 3, open: false },
    ])
  })
})

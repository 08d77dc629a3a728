import { describe, expect, test } from 'vitest'
import { falseDiscoveries, funnel, proportionLimitsAt, ratioLimitsAt, significanceFunnel } from '../../lib/spc/index.ts'

const units = (counts: readonly number[], totals: readonly number[]) =>
  counts.map((count, k) => ({ id: `unit ${k + 1}`, count, total: totals[k] ?? 0 }))

describe('significanceFunnel', () => {
  test('proportions against the pooled one, by score limits', () => {
    // θ = .2; n = 100: ± 1.96·.04 = .1216, .2784; ± 3.09·.04 = .0764, .3236.
    const found = significanceFunnel(units([12, 7, 28, 33, 20], Array(5).fill(100)), {
      kind: 'proportion',
      minUnits: 5,
    })
    if (found.kind === 'unavailable') return expect.fail(found.reason)
    expect(found.target).toBe(0.2)
    expect(found.units.map(({ verdict }) => verdict)).toEqual(['low-95', 'low-998', 'high-95', 'high-998', 'inside'])
  })

  test('ratios by whether 1 lies outside the interval of O/E', () => {
    // 18 of 12.4: Byar 10.66 to 28.45 holds 12.4; 30 of 15: 95 % from 20.24, 99.8 % from 15.56 (Byar): outside both.
    const found = significanceFunnel(units([18, 30, 3, 20], [12.4, 15, 9, 31]), {
      kind: 'standardised-ratio',
      minUnits: 2,
    })
    if (found.kind === 'unavailable') return expect.fail(found.reason)
    expect(found).toMatchObject({ target: 1, method: 'byar-or-exact' })
    expect(found.units.map(({ verdict }) => verdict)).toEqual(['inside', 'high-998', 'low-95', 'low-95'])
  })

  test('fewer units than asked for are too few', () => {
    expect(significanceFunnel(units([1], [9]), { kind: 'proportion' })).toMatchObject({ reason: 'too-few' })
  })
})

test('limits of small units stay within 0 to 1', () => {
  expect(proportionLimitsAt(1, 0.806424)).toMatchObject({ upper95: 1, upper998: 1, lower998: 0 })
  expect(proportionLimitsAt(1, 0.806424).lower95).toBeCloseTo(0.03204, 4)
})

test('a funnel of ratios runs where the exact Poisson limit of the expected is the observed', () => {
  // 10 observed: 18.3904 and 4.7954 expected.
  const { expected, ratio } = ratioLimitsAt(10)
  expect(expected.lower95).toBeCloseTo(18.3904, 4)
  expect(expected.upper95).toBeCloseTo(4.7954, 4)
  expect(ratio.upper95).toBeCloseTo(10 / 4.7954, 4)
  expect(() => ratioLimitsAt(0)).toThrow('got 0')
})

test('of many units, those are found whose p stands after the adjustment', () => {
  const rows = units([20, 21, 19, 40, 41, 39, 60, 61, 59, 160], [100, 100, 100, 200, 200, 200, 300, 300, 300, 500])
  const found = funnel(rows, { kind: 'proportion', target: 0.2, limits: 'unadjusted' })
  if (found.kind === 'unavailable') return expect.fail(found.reason)
  const discoveries = falseDiscoveries(found)
  expect(discoveries.filter((each) => each.found).map(({ id }) => id)).toEqual(['unit 10'])
  expect(discoveries[9]?.adjustedP).toBeCloseTo(10 * (discoveries[9]?.p ?? 0), 12)
  expect(() => falseDiscoveries(found, { rate: 5 })).toThrow('got 5')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Funnel, type FunnelOptions, type FunnelUnit, funnel } from '../../lib/spc/index.ts'

const units = (counts: readonly number[], totals: readonly number[]): FunnelUnit[] =>
  counts.map((count, k) => ({ id: `unit ${k + 1}`, count, total: totals[k] ?? 0 }))

function drawn(of: readonly FunnelUnit[], options: FunnelOptions): Funnel {
  const result = funnel(of, options)
  if (result.kind === 'unavailable') expect.fail(result.reason)
  return result
}

describe('standardised ratios', () => {
  const observed = [30, 55, 12, 80, 41, 22, 66, 18, 95, 37]
  const expected = [25, 60, 15, 60, 45, 15, 70, 25, 70, 40]
  const ratio: FunnelOptions = { kind: 'standardised-ratio' }

  test('over-dispersion on the log scale, winsorised', () => {
    const found = drawn(units(observed, expected), { ...ratio, trim: 'winsorise' })
    expect(found.phi).toBeCloseTo(1.60733, 5)
    expect(found.tau2).toBeCloseTo(0.01899, 5)
    expect(found).toMatchObject({ inForce: 'adjusted', warning: 'overdispersed', target: 1, targetFrom: 'given' })
  })

  test('exact Poisson limits of E = 12.4', () => {
    const { points } = drawn(units([...observed, 12], [...expected, 12.4]), ratio)
    const limits = points[10]?.limits.unadjusted
    expect(limits?.lower95).toBeCloseTo(0.5232, 4)
    expect(limits?.upper95).toBeCloseTo(1.7315, 4)
    expect(limits?.lower998).toBeCloseTo(0.3442, 4)
    expect(limits?.upper998).toBeCloseTo(2.2255, 4)
  })

  test('on the square-root scale the limits are squared back', () => {
    // E = 12.4, tau2 about .019: (1 ± z·√(1/(4·12.4) + tau2))². tau2 is the data's own, so the formula is checked by hand.
    const { points, tau2 } = drawn(units([...observed, 12], [...expected, 12.4]), { ...ratio, scale: 'sqrt' })
    const spread = 1.959963984540054 * Math.sqrt(1 / (4 * 12.4) + tau2)
    expect(tau2).toBeGreaterThan(0)
    expect(points[10]?.limits.adjusted.lower95).toBeCloseTo((1 - spread) ** 2, 12)
    expect(points[10]?.limits.adjusted.upper95).toBeCloseTo((1 + spread) ** 2, 12)
  })

  test('no events have a finite z on both scales', () => {
    for (const scale of ['log', 'sqrt'] as const) {
      const { points } = drawn(units([0, ...observed], [9, ...expected]), { ...ratio, scale })
      expect(points[0]?.z).toBeLessThan(-1)
      expect(Number.isFinite(points[0]?.z)).toBe(true)
    }
  })

  test('a ratio so extreme that its probability is no number still has a z', () => {
    const { points } = drawn(units([5000, ...observed], [100, ...expected]), { ...ratio, limits: 'unadjusted' })
    // The signed root of the deviance of a gamma variable of shape 101 at 5000: √(2(4899 − 101·ln(5000/101))) = 94.92.
    expect(points[0]?.z).toBeCloseTo(94.9, 0)
  })
})

describe('proportions', () => {
  const even = units([20, 21, 19, 40, 41, 39, 60, 61, 59, 100], [100, 100, 100, 200, 200, 200, 300, 300, 300, 500])

  test('without over-dispersion the unadjusted limits are in force and no adjusted ones are drawn', () => {
    const found = drawn(even, { kind: 'proportion', limits: 'adjusted' })
    expect(found).toMatchObject({ tau2: 0, inForce: 'unadjusted', targetFrom: 'units' })
    expect(found).not.toHaveProperty('adjusted')
    expect(found).not.toHaveProperty('warning')
    expect(found.points.map(({ verdict }) => verdict)).toEqual(Array(10).fill('inside'))
  })

  test('limits are sin²(asin √θ ± z/(2√n)), in the display unit', () => {
    // θ = .2, n = 100: asin √.2 = .4636476; ± 1.959964/20 = .0979982: sin² = .12785, .28364.
    const { points, target } = drawn(even, { kind: 'proportion', multiplier: 100 })
    expect(target).toBeCloseTo(20, 12)
    expect(points[0]?.limits.unadjusted.lower95).toBeCloseTo(12.785, 2)
    expect(points[0]?.limits.unadjusted.upper95).toBeCloseTo(28.364, 2)
  })

  test('exact limits hold the units that they should, from 0 to 1', () => {
    const { unadjusted } = drawn(even, { kind: 'proportion', exact: true })
    expect(unadjusted.lower998.every((value, k) => value <= (unadjusted.lower95[k] ?? 0))).toBe(true)
    expect(Math.min(...unadjusted.lower998)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...unadjusted.upper998)).toBeLessThanOrEqual(1)
  })

  test('outliers are told by side and level', () => {
    const rows = [...even, { id: 'high', count: 200, total: 500 }, { id: 'low', count: 70, total: 500 }]
    const { points } = drawn(rows, { kind: 'proportion', limits: 'unadjusted', target: 0.2 })
    expect(points.slice(10).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['high', 'high-998'],
      ['low', 'low-998'],
    ])
  })

  test('huge denominators: severely over-dispersed, and the adjusted limits are in force', () => {
    const rows = units(
      [9, 11, 10, 12, 8, 10, 11, 9, 10, 13].map((share) => share * 10_000),
      Array(10).fill(1_000_000),
    )
    const found = drawn(rows, { kind: 'proportion' })
    expect(found).toMatchObject({ warning: 'severely-overdispersed', inForce: 'adjusted' })
    expect(found.points.every(({ verdict }) => verdict === 'inside' || verdict.endsWith('95'))).toBe(true)
  })

  test('fewer than ten units: too few; units without a denominator do not count', () => {
    expect(funnel(even.slice(1), { kind: 'proportion' })).toMatchObject({ kind: 'unavailable', reason: 'too-few' })
    const found = drawn([...even, { id: 'closed', count: 0, total: 0 }], { kind: 'proportion' })
    expect(found.withoutDenominator).toEqual(['closed'])
    expect(found.points).toHaveLength(10)
  })

  test('no events anywhere: there is nothing to compare', () => {
    expect(funnel(units(Array(12).fill(0), Array(12).fill(50)), { kind: 'proportion' })).toMatchObject({
      reason: 'not-applicable',
    })
  })

  test('the order of the units changes nothing but the order', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 30, max: 900 })), {
      minLength: 10,
      maxLength: 25,
    })
    fc.assert(
      fc.property(rows, (pairs) => {
        const all = pairs.map(([count, total], k) => ({ id: `${k}`, count: count + 1, total: total + 1 }))
        const [there, back] = [drawn(all, { kind: 'proportion' }), drawn(all.toReversed(), { kind: 'proportion' })]
        expect(back.phi).toBeCloseTo(there.phi, 9)
        expect(back.points.map(({ verdict }) => verdict).toReversed()).toEqual(
          there.points.map(({ verdict }) => verdict),
        )
      }),
      { numRuns: 30 },
    )
  })
})

test('ratios of counts: z and limits use the same standard error', () => {
  const rows = units([30, 55, 12, 80, 41, 22, 66, 18, 95, 37], [250, 600, 150, 600, 450, 150, 700, 250, 700, 400])
  const { points } = drawn(rows, { kind: 'ratio-of-counts', limits: 'unadjusted' })
  // Unit 9: 95/700, z = ln((95.5/700.5)/θ)/s; on the limit exactly where z is 1.959964, so outside iff |z| exceeds it.
  for (const { unadjustedZ, verdict } of points) {
    expect(verdict === 'inside').toBe(Math.abs(unadjustedZ) < 1.96)
  }
})

describe('rare events', () => {
  // With .001 and 200 cases no event has a chance of .8186, at most one .9825: a single event is nothing out of the ordinary,
  // yet interpolation draws the 95 % limit at (1 − (.9825 − .975)/.1639)/200 = .954/200 and puts it outside.
  const rare = units([1, 1, 0, 0, 0, 0, 0, 0, 0, 0], [200, 200, 200, 200, 200, 200, 200, 200, 200, 200])
  const of = (exact: boolean | 'whole') => drawn(rare, { kind: 'proportion', exact, limits: 'unadjusted' }).points[0]

  test('limits in whole counts leave one event inside where one may well happen', () => {
    expect(of(true)?.verdict).toBe('high-95')
    expect(of(true)?.limits.unadjusted.upper95).toBeCloseTo(0.954 / 200, 5)
    expect(of('whole')).toMatchObject({ verdict: 'inside', limits: { unadjusted: { lower95: 0, upper95: 0.005 } } })
    // P(≤ 2) = .99887: the 99.8 % limit (.999) is three events.
    expect(of('whole')?.limits.unadjusted.upper998).toBe(0.015)
  })
})

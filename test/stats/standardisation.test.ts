import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directRate, directRateClustered, poissonQuantile } from '../../lib/stats/index.ts'
import { expectInterval, expectUnavailable } from './close.ts'

describe('directRate', () => {
  const strata = [
    { count: 20, population: 1000, weight: 3 },
    { count: 40, population: 500, weight: 1 },
  ]

  test('weights the rates of the strata, with limits after Dobson', () => {
    // (3·.02 + 1·.08)/4 = .035; Var = (9·20/10⁶ + 40/250000)/16 = 2.125e-5; Byar of 60: 45.7854, 77.2325 (exact 45.786,
    // 77.232); √(2.125e-5/60) = 5.95119e-4; .035 - 14.2146·5.95119e-4 = .026541; .035 + 17.2325·5.95119e-4 = .045255.
    expectInterval(directRate(strata, { per: 1000 }), [35, 26.541, 45.255], 2)
    expect(directRate(strata)).toMatchObject({ method: 'dobson' })
  })

  test('fewer than ten events, or a count that was not reported, make no rate', () => {
    expectUnavailable(directRate([{ count: 9, population: 100, weight: 1 }]), 'too-few')
    const unreported = [...strata, { count: null, population: 100, weight: 1 }]
    expectUnavailable(directRate(unreported), 'missing')
    expect(directRate(unreported, { missing: 'zero' })).toMatchObject({ kind: 'value' })
    expectUnavailable(directRate([]), 'missing')
  })

  test('a stratum without population stops the calculation unless it is pooled with another', () => {
    const empty = [...strata, { count: 0, population: 0, weight: 2 }]
    expectUnavailable(directRate(empty), 'not-applicable')
    // Weight 3 on 40 of 500: (3·.02 + 3·.08)/6 = .05.
    expect(directRate(empty, { pool: [[1, 2]] })).toMatchObject({ value: expect.closeTo(0.05, 12) })
    expect(() => directRate(empty, { pool: [[1, 9]] })).toThrow('no stratum 9')
  })

  test('is the crude rate where the population is structured as the standard', () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 4, max: 900 }), fc.integer({ min: 1, max: 400 })), {
      minLength: 3,
      maxLength: 12,
    })
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 50 }), (rows, ratio) => {
        const same = rows.map(([count, weight]) => ({ count, weight, population: weight * ratio * 10 }))
        const rate = directRate(same)
        const total = (of: (row: (typeof same)[number]) => number): number =>
          same.reduce((sum, row) => sum + of(row), 0)
        const crude = total(({ count }) => count) / total(({ population }) => population)
        return rate.kind === 'value' && Math.abs(rate.value / crude - 1) < 1e-9
      }),
      { numRuns: 1000 },
    )
  })
})

describe('directRateClustered', () => {
  const stratum = { stratum: 'all', population: 1000, weight: 1 }

  test('counts persons for the variance: readmissions of one patient are not independent', () => {
    // O = 40 + 2·5 = 50; Var = (40 + 4·5)/1000² = 6e-5; Byar of 50: 37.1081, 65.9202; √(6e-5/50) = .00109545.
    // .05 - 12.8919·.00109545 = .035878; .05 + 15.9202·.00109545 = .067440.
    const rows = [
      { ...stratum, eventsPerPerson: 1, persons: 40 },
      { ...stratum, eventsPerPerson: 2, persons: 5 },
    ]
    expectInterval(directRateClustered(rows), [0.05, 0.035878, 0.06744], 5)
    expect(directRateClustered(rows)).toMatchObject({ method: 'dobson-clustered' })
  })

  test('is the plain rate where everybody has one event', () => {
    const plain = directRate([{ count: 50, population: 1000, weight: 1 }])
    const clustered = directRateClustered([{ ...stratum, eventsPerPerson: 1, persons: 50 }])
    expect(clustered).toEqual({ ...plain, method: 'dobson-clustered' })
  })

  test('a stratum has one population', () => {
    const rows = [
      { ...stratum, eventsPerPerson: 1, persons: 40 },
      { ...stratum, eventsPerPerson: 2, persons: 5, population: 900 },
    ]
    expect(() => directRateClustered(rows)).toThrow('got 900')
  })
})

test('Poisson quantiles are the smallest counts that reach the probability', () => {
  // P(X ≤ 3 | 1) = .98101, P(X ≤ 2 | 1) = .91970; P(X ≤ 0 | 1) = .36788.
  expect(poissonQuantile(0.95, 1)).toBe(3)
  expect(poissonQuantile(0.98101, 1)).toBe(3)
  expect(poissonQuantile(0.3678, 1)).toBe(0)
  expect(poissonQuantile(0.5, 0)).toBe(0)
  expect(() => poissonQuantile(1, 3)).toThrow('got 1')
})

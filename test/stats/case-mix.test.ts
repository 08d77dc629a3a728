import { describe, expect, test } from 'vitest'
import {
  bootstrap,
  lowRiskMortality,
  mean,
  type RiskGroup,
  ratioOfSums,
  referenceIndex,
  riskGrades,
  trim,
} from '../../lib/stats/index.ts'
import { expectUnavailable } from './close.ts'

// Length of stay and weight of four cases: ALOS 10, CMI 1.25, days per unit weight 8 = 40/5 (statistics.md §3).
const stays = [
  { numerator: 6, denominator: 0.8 },
  { numerator: 8, denominator: 1 },
  { numerator: 10, denominator: 1.2 },
  { numerator: 16, denominator: 2 },
]

describe('bootstrap', () => {
  const daysPerWeight = (sample: readonly (typeof stays)[number][]) => ratioOfSums(sample)

  test('says how it can be made again, and gives the same limits again', () => {
    const options = { seed: 'stays', levels: [0.95, 0.998] }
    const found = bootstrap(stays, daysPerWeight, options)
    expect(found).toMatchObject({ value: 8, method: 'bootstrap-percentile', seed: 'stays', replicates: 2000 })
    expect(found).toEqual(bootstrap(stays, daysPerWeight, options))
    expect(found).not.toEqual(bootstrap(stays, daysPerWeight, { ...options, seed: 'others' }))
  })

  test('of two cases has three samples, whose chances are a quarter, a half and a quarter', () => {
    // Means 0, ½ and 1. The 20th percentile of 2000 draws is 0 and the 80th 1; the 40th and the 60th are both ½.
    const of = (level: number) => bootstrap([0, 1], mean, { seed: 'two', levels: [level] })
    expect(of(0.6)).toMatchObject({ lower: 0, upper: 1 })
    expect(of(0.2)).toMatchObject({ lower: 0.5, upper: 0.5 })
  })

  test('of many cases agrees with the normal interval of their mean', () => {
    // 1 to 400: s = 115.614, so 1.96·s/√400 = 11.33 about 200.5; Monte Carlo moves the limits by a few tenths.
    const many = Array.from({ length: 400 }, (_, k) => k + 1)
    const found = bootstrap(many, mean, { seed: 'many' })
    expect(found).toMatchObject({ kind: 'value' })
    if (found.kind !== 'value') return
    expect(Math.abs(found.lower - 189.17)).toBeLessThan(1)
    expect(Math.abs(found.upper - 211.83)).toBeLessThan(1)
  })

  test('draws within each hospital, so that a difference between hospitals adds nothing', () => {
    const cases = ['A', 'A', 'A', 'B', 'B', 'B'].map((hospital) => ({ hospital, days: hospital === 'A' ? 5 : 9 }))
    const stay = (sample: readonly (typeof cases)[number][]) => mean(sample.map(({ days }) => days))
    const within = bootstrap(cases, stay, { seed: 'w', within: ({ hospital }) => hospital })
    expect(within).toMatchObject({ value: 7, lower: 7, upper: 7 })
    expect(bootstrap(cases, stay, { seed: 'w' })).not.toMatchObject({ lower: 7 })
  })

  test('keeps the reason of a statistic without a value, and wants two cases', () => {
    expectUnavailable(bootstrap([], mean, { seed: 'a' }), 'missing')
    expectUnavailable(bootstrap([3], mean, { seed: 'a' }), 'too-few')
    const weightless = [
      { numerator: 1, denominator: 0 },
      { numerator: 1, denominator: 1 },
    ]
    // A quarter of the samples holds the case without weight twice.
    expectUnavailable(bootstrap(weightless, daysPerWeight, { seed: 'a' }), 'not-applicable')
    expect(() => bootstrap(stays, daysPerWeight, { seed: 'a', replicates: 10 })).toThrow('got 10')
  })
})

describe('reference index', () => {
  // (hospital mean, reference mean, n) = (8, 7.5, 40), (5, 6, 100), (12, 11, 10): statistics.md §3.
  const groups = [
    { cases: 40, sum: 320, reference: 7.5 },
    { cases: 100, sum: 500, reference: 6 },
    { cases: 10, sum: 120, reference: 11 },
  ]

  test('the mean of ratios and the ratio of sums differ on the same data', () => {
    expect(referenceIndex(groups, 'mean-of-ratios').answer).toMatchObject({ value: expect.closeTo(0.91273, 5) })
    expect(referenceIndex(groups, 'ratio-of-sums').answer).toMatchObject({ value: expect.closeTo(0.93069, 5) })
  })

  test('a group without reference leaves both sides, and is counted', () => {
    const more = [...groups, { cases: 50, sum: 900 }]
    for (const formula of ['mean-of-ratios', 'ratio-of-sums'] as const) {
      const [with1, without] = [referenceIndex(more, formula), referenceIndex(groups, formula)]
      expect(with1.answer).toEqual(without.answer)
      expect(with1).toMatchObject({ formula, coverage: 0.75, belowCoverage: true, groupsWithout: 1, casesWithout: 50 })
      expect(without).toMatchObject({ coverage: 1, belowCoverage: false })
    }
    expect(referenceIndex(more, 'ratio-of-sums', { coverage: 0.7 }).belowCoverage).toBe(false)
    expectUnavailable(referenceIndex([{ cases: 5, sum: 9 }], 'ratio-of-sums').answer, 'zero-denominator')
  })
})

describe('risk grades', () => {
  // ln of 1/1000, 1/100, 1/10 is -6.9078, -4.6052, -2.3026: mean -4.6052, sample standard deviation 2.3026. The cuts lie on
  // the groups themselves: 1/1000 is μ−σ, so mid-low; 1/100 is μ, so mid-high; 1/10 is μ+σ, so high.
  const groups: readonly RiskGroup[] = [
    { code: 'A', cases: 1000, deaths: 1 },
    { code: 'B', cases: 100, deaths: 1 },
    { code: 'C', cases: 10, deaths: 1 },
    { code: 'D', cases: 40, deaths: 0 },
    { code: 'E', cases: 0, deaths: 0 },
  ]

  test('a group on a cut belongs above it; groups without deaths go as was chosen', () => {
    const own = riskGrades(groups, { zeroDeathGroups: 'own-grade' })
    expect(own).toMatchObject({ logMean: expect.closeTo(-4.6052, 4), logDeviation: expect.closeTo(Math.LN10, 12) })
    if (own.kind === 'unavailable') return
    expect(Object.fromEntries(own.grades)).toEqual({ A: 'mid-low', B: 'mid-high', C: 'high', D: 'no-deaths' })
    const low = riskGrades(groups, { zeroDeathGroups: 'low' })
    expect(low.kind === 'value' && low.grades.get('D')).toBe('low')
  })

  test('one group with deaths has no standard deviation', () => {
    expect(riskGrades(groups.slice(2), { zeroDeathGroups: 'low' })).toMatchObject({ reason: 'too-few' })
    expect(() => riskGrades([{ code: 'X', cases: 1, deaths: 2 }], { zeroDeathGroups: 'low' })).toThrow('got 2')
  })

  test('mortality in low-risk groups, graded or by a published list, with an exact interval', () => {
    const own = riskGrades(groups, { zeroDeathGroups: 'low' })
    if (own.kind === 'unavailable') throw new Error('there are grades')
    // 0 of 40: upper limit 1 − .025^(1/40) = .0881.
    expect(lowRiskMortality(groups, own.grades)).toMatchObject({
      value: 0,
      lower: 0,
      upper: expect.closeTo(1 - 0.025 ** (1 / 40), 10),
      method: 'clopper-pearson',
    })
    expect(lowRiskMortality(groups, new Set(['A', 'B']))).toMatchObject({ value: 2 / 1100 })
    expectUnavailable(lowRiskMortality(groups, new Set(['E'])), 'zero-denominator')
  })
})

describe('trim', () => {
  const days = [1, 2, 4, 8, 16]

  test('leaves out nothing, or what exceeds a limit', () => {
    expect(trim(days, { by: 'none' })).toMatchObject({ rule: 'none', below: 0, above: 0, bounds: {} })
    expect(trim([...days, 60, 61], { by: 'above', limit: 60 })).toMatchObject({ rule: '> 60', above: 1, below: 0 })
  })

  test('by percentiles of type 7 at both ends', () => {
    // 1, 2, 4, 8, 16: the 10th percentile is 1.4, the 90th 12.8 (statistics.md §2.1).
    const found = trim(days, { by: 'percentile', p: 0.1 })
    expect(found).toMatchObject({ rule: 'percentile(0.1)', below: 1, above: 1 })
    expect(found.bounds.lower).toBeCloseTo(1.4, 12)
    expect(found.kept).toEqual([false, true, true, true, false])
  })

  test('by a fence about the quartiles of the logarithm', () => {
    // Quartiles 2 and 8, ln 4 apart: with k = 1.5 the fence is 2/4^1.5 = .25 to 8·4^1.5 = 64.
    const found = trim(days, { by: 'iqr-fence', k: 1.5 })
    expect(found).toMatchObject({ rule: 'iqr-fence(1.5) on ln', below: 0, above: 0, withoutLogarithm: 0 })
    expect(found.bounds.lower).toBeCloseTo(0.25, 12)
    expect(found.bounds.upper).toBeCloseTo(64, 10)
    const spoilt = trim([...days, 0], { by: 'iqr-fence', k: 1.5 })
    expect(spoilt).toMatchObject({ withoutLogarithm: 1, kept: [true, true, true, true, true, false] })
  })

  test('counts add up, and odd rules are refused', () => {
    const found = trim([0, 1, 2, 3, 400], { by: 'iqr-fence', k: 1 })
    const kept = found.kept.filter(Boolean).length
    expect(kept + found.below + found.above + found.withoutLogarithm).toBe(5)
    expect(() => trim(days, { by: 'percentile', p: 0.6 })).toThrow('got 0.6')
    expect(() => trim(days, { by: 'iqr-fence', k: 0 })).toThrow('got 0')
    expect(trim([], { by: 'iqr-fence', k: 1 }).kept).toEqual([])
  })
})

test('the worked example of days per unit weight', () => {
  // Reference 7.5 days per unit weight, mean stay 9: expected 1.25·7.5 = 9.375, O/E 10/9.375 = 1.066667, adjusted 9.6; the
  // delta interval of R = 8 has SE .130639.
  const ratio = ratioOfSums(stays)
  expect(ratio).toMatchObject({ value: 8, lower: expect.closeTo(7.74395, 5), upper: expect.closeTo(8.25605, 5) })
  expect(10 / (1.25 * 7.5)).toBeCloseTo(1.066667, 6)
  expect((10 / (1.25 * 7.5)) * 9).toBeCloseTo(9.6, 12)
})

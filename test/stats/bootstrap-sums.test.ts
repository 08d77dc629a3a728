import { describe, expect, test } from 'vitest'
import { known, random } from '../../lib/core/index.ts'
import {
  bootstrap,
  bootstrapSums,
  mover,
  newcombe,
  percentile,
  percentileOfCounts,
  ratioOfSums,
  type TrimRule,
  trim,
  trimBounds,
  wilson,
} from '../../lib/stats/index.ts'
import { expectUnavailable } from './close.ts'

const over = (a = 0, b = 0) => known(a / b)

describe('bootstrap of counted cases', () => {
  // Ten cases in four classes, written out in the same order for `bootstrap`.
  const classes = [
    { count: 4, adds: [1, 0.8, 6] },
    { count: 3, adds: [1, 1, 8] },
    { count: 2, adds: [1, 1.2, 10] },
    { count: 1, adds: [1, 2, 16] },
  ]
  const written = classes.flatMap(({ count, adds: [, denominator = 0, numerator = 0] }) =>
    Array.from({ length: count }, () => ({ numerator, denominator })),
  )

  test('draws the samples that the bootstrap of the cases written out draws', () => {
    const counted = bootstrapSums(classes, { stay: ([, w, d]) => over(d, w) }, { seed: 'ten', levels: [0.95, 0.998] })
    const plain = bootstrap(written, ratioOfSums, { seed: 'ten', levels: [0.95, 0.998] })
    if (counted.stay.kind !== 'value' || plain.kind !== 'value') throw new Error('no interval')
    expect(counted.stay).toMatchObject({ method: 'bootstrap-percentile', seed: 'ten', replicates: 2000 })
    for (const end of ['value', 'lower', 'upper'] as const) expect(counted.stay[end]).toBeCloseTo(plain[end], 10)
    expect(counted.stay.also[0]?.upper).toBeCloseTo(plain.also[0]?.upper ?? 0, 10)
  })

  test('agrees with the delta method where cases are many', () => {
    const source = random('many')
    const many = Array.from({ length: 600 }, () => ({ count: 1, adds: [1, source.gamma(2), source.gamma(4)] }))
    const rows = many.map(({ adds: [, denominator = 0, numerator = 0] }) => ({ numerator, denominator }))
    const [found, delta] = [
      bootstrapSums(many, { ratio: ([, w, d]) => over(d, w) }, { seed: 'a' }).ratio,
      ratioOfSums(rows),
    ]
    if (found.kind !== 'value' || delta.kind !== 'value') throw new Error('no interval')
    expect((found.upper - found.lower) / (delta.upper - delta.lower)).toBeCloseTo(1, 1)
  })

  test('keeps reasons, and wants two cases', () => {
    const none = { kind: 'unavailable', reason: 'missing' } as const
    expectUnavailable(bootstrapSums(classes, { none: () => none }, { seed: 'a' }).none, 'missing')
    const one = [{ count: 1, adds: [1] }]
    expectUnavailable(bootstrapSums(one, { n: ([n = 0]) => known(n) }, { seed: 'a' }).n, 'too-few')
    expect(() => bootstrapSums(one, {}, { seed: 'a', replicates: 9 })).toThrow('got 9')
    expect(() => bootstrapSums([{ count: 0.5, adds: [] }], {}, { seed: 'a' })).toThrow('got 0.5')
  })
})

describe('counts of values', () => {
  const counts = [
    { value: 9, count: 2 },
    { value: 3, count: 5 },
    { value: 200, count: 1 },
    { value: 5, count: 4 },
  ]
  const written = counts.flatMap(({ value, count }) => Array.from({ length: count }, () => value))

  test.each([0, 0.1, 0.25, 0.5, 0.9, 1])('have the percentile %f of the values written out', (p) => {
    expect(percentileOfCounts(counts, p)).toEqual(percentile(written, p))
  })

  test('none have none', () => {
    expectUnavailable(percentileOfCounts([{ value: 3, count: 0 }], 0.5), 'missing')
    expect(() => percentileOfCounts(counts, 2)).toThrow('got 2')
  })

  const rules: readonly TrimRule[] = [
    { by: 'none' },
    { by: 'above', limit: 60 },
    { by: 'percentile', p: 0.1 },
    { by: 'iqr-fence', k: 1.5 },
  ]
  test.each(rules)('are trimmed between the same bounds: $by', (rule) => {
    expect(trimBounds(counts, rule)).toEqual(trim(written, rule).bounds)
  })
})

describe('the difference of two estimates', () => {
  test('of two proportions with Wilson limits is that of Newcombe', () => {
    const [a, b] = [
      { count: 56, total: 70 },
      { count: 48, total: 80 },
    ]
    const [first, second] = [wilson(a), wilson(b)]
    if (first.kind !== 'value' || second.kind !== 'value') throw new Error('no interval')
    const [found, newcombe10] = [mover(first, second), newcombe(a, b)]
    expect(found).toMatchObject({ method: 'mover' })
    if (found.kind !== 'value' || newcombe10.kind !== 'value') throw new Error('no interval')
    expect([found.value, found.lower, found.upper]).toEqual([newcombe10.value, newcombe10.lower, newcombe10.upper])
    expectUnavailable(mover(first, second, { levels: [0.998] }), 'missing')
  })
})

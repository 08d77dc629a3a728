import { expect, test } from 'vitest'
import { type RankUnit, rankInterval } from '../../lib/stats/index.ts'

const equal = (count: number): RankUnit[] => Array.from({ length: count }, () => ({ value: 3, standardError: 1 }))
const limits = (units: readonly (RankUnit | null)[], first: 'highest' | 'lowest', level = 0.95) =>
  rankInterval(units, { first, level }).map((rank) =>
    rank.kind === 'value' ? [rank.value, rank.lower, rank.upper] : rank.reason,
  )

test('units that cannot be told apart may stand anywhere: ranks are uniform', () => {
  // Of 100 equal units each rank has chance .01: 2.5 % lie at or below 3, 97.5 % at or below 98 (± 1 by simulation).
  for (const [, lower = 0, upper = 0] of limits(equal(100), 'highest') as number[][]) {
    expect(Math.abs(lower - 3)).toBeLessThanOrEqual(1)
    expect(Math.abs(upper - 98)).toBeLessThanOrEqual(1)
  }
})

test('units far apart keep their ranks, from either end', () => {
  const far = [10, 200, 900].map((count) => ({ count, total: 1000 }))
  expect(limits(far, 'lowest')).toEqual([
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3],
  ])
  expect(limits(far, 'highest').map(([rank]) => rank)).toEqual([3, 2, 1])
})

test('of two units the chance of the first rank is that of a normal difference', () => {
  // P(N(1, 1) > N(0, 1)) = Φ(1/√2) = .7602: an interval of 40 % holds only rank 1, one of 60 % rank 2 too (tails .30 and .20).
  const two = [
    { value: 1, standardError: 1 },
    { value: 0, standardError: 1 },
  ]
  expect(limits(two, 'highest', 0.4)[0]).toEqual([1, 1, 1])
  expect(limits(two, 'highest', 0.6)[0]).toEqual([1, 1, 2])
})

test('a small hospital is less sure of its rank than a large one of the same rate', () => {
  const units = Array.from({ length: 30 }, (_, i) => ({ count: 20 + i * 4, exposure: 1000 }))
  const [small, large] = limits([{ count: 8, exposure: 100 }, { count: 800, exposure: 10_000 }, ...units], 'lowest')
  const width = (rank: unknown) => (Array.isArray(rank) ? rank[2] - rank[1] : 0)
  expect(width(small)).toBeGreaterThan(2 * width(large))
})

test('ties share their middle rank; what has no data has no rank and takes none', () => {
  const units = [
    { value: 1, standardError: 0 },
    null,
    { value: 1, standardError: 0 },
    { count: 0, total: 0 },
    { value: 0, standardError: 0 },
  ]
  expect(limits(units, 'highest')).toEqual([[1.5, 1, 1], 'missing', [1.5, 1, 1], 'zero-denominator', [3, 3, 3]])
  expect(limits([{ value: 1, standardError: 1 }], 'highest')).toEqual(['too-few'])
  expect(limits([], 'lowest')).toEqual([])
})

test('the same seed gives the same limits, and a unit that cannot be is refused', () => {
  expect(limits(equal(9), 'lowest')).toEqual(limits(equal(9), 'lowest'))
  expect(() => rankInterval([{ count: 3, total: 2 }], { first: 'lowest' })).toThrow('got 3 of 2')
  expect(() => rankInterval([], { first: 'lowest', level: 1 })).toThrow('got 1')
})

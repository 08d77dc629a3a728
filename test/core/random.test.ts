import { describe, expect, test } from 'vitest'
import { random } from '../../lib/core/index.ts'

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
function variance(values: readonly number[]): number {
  const centre = mean(values)
  return mean(values.map((value) => (value - centre) ** 2))
}

describe('random', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const [a, b, c] = [random('a'), random('a'), random('b')]
    expect(draws(5, a.next)).toEqual(draws(5, b.next))
    expect(random('a').next()).not.toBe(c.next())
  })

  test('a fork is not disturbed by what is drawn beside it', () => {
    const quietly = random('a').fork('x').next()
    const source = random('a')
    draws(10, source.next)
    expect(source.fork('x').next()).toBe(quietly)
  })

  // Means and variances of the distributions themselves, with five standard errors of 20,000 draws as tolerance.
  test.each([
    ['uniform', (r: ReturnType<typeof random>) => r.next(), 1 / 2, 1 / 12],
    ['normal(3, 2)', (r: ReturnType<typeof random>) => r.normal(3, 2), 3, 4],
    ['gamma(2, 3)', (r: ReturnType<typeof random>) => r.gamma(2, 3), 6, 18],
    ['gamma(0.5)', (r: ReturnType<typeof random>) => r.gamma(0.5), 0.5, 0.5],
    ['poisson(4)', (r: ReturnType<typeof random>) => r.poisson(4), 4, 4],
    ['poisson(100)', (r: ReturnType<typeof random>) => r.poisson(100), 100, 100],
    ['binomial(10, 0.3)', (r: ReturnType<typeof random>) => r.binomial(10, 0.3), 3, 2.1],
    ['binomial(1000, 0.4)', (r: ReturnType<typeof random>) => r.binomial(1000, 0.4), 400, 240],
  ] as const)('%s has its mean and variance', (_, draw, expectedMean, expectedVariance) => {
    const source = random('moments')
    const values = draws(20_000, () => draw(source))
    const standardError = Math.sqrt(expectedVariance / values.length)
    expect(Math.abs(mean(values) - expectedMean)).toBeLessThan(5 * standardError)
    expect(Math.abs(variance(values) / expectedVariance - 1)).toBeLessThan(0.12)
  })

  test('picking from nothing is an error, not undefined', () => {
    expect(() => random('a').pick([])).toThrow(RangeError)
  })
})

import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { estimate, type Levels, zOf } from './estimate.ts'
import { requireFinite, requireWhole } from './guard.ts'

/** One case's share of both sums: days and weight, say. */
export type RatioRow = { readonly numerator: number; readonly denominator: number }

/** What an engine adds up over the cases: n, ΣA, ΣB, ΣA², ΣAB, ΣB². */
export type RatioSums = {
  readonly n: number
  readonly a: number
  readonly b: number
  readonly aa: number
  readonly ab: number
  readonly bb: number
}

/**
 * What is the ratio of two sums over the same cases, such as days of stay per unit of weight? R = ΣA/ΣB, with the delta
 * method: SE² = n/(n−1)·Σ(Aᵢ − R·Bᵢ)²/(ΣB)², R ± z·SE. Cochran 1977, Sampling Techniques, §6.3.
 * ΣB = 0: `zero-denominator`; fewer than two cases: `too-few`.
 * @example ratioOfSums([{ numerator: 6, denominator: 0.8 }, { numerator: 8, denominator: 1 }, { numerator: 10, denominator: 1.2 }, { numerator: 16, denominator: 2 }]).lower // 7.74395
 */
export function ratioOfSums(rows: readonly RatioRow[], options: Levels = {}): Answer<Estimate> {
  requireFinite(
    'rows',
    rows.flatMap((row) => [row.numerator, row.denominator]),
  )
  const total = (of: (row: RatioRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0)
  const [a, b] = [total((row) => row.numerator), total((row) => row.denominator)]
  if (b === 0) return unavailable(rows.length === 0 ? 'missing' : 'zero-denominator')
  const residual = total((row) => (row.numerator - (a / b) * row.denominator) ** 2)
  return interval(rows.length, a / b, residual / (b * b), options)
}

/**
 * The same ratio and interval from sums alone: Σ(A − R·B)² = ΣA² − 2R·ΣAB + R²·ΣB².
 * @example ratioOfSumsFrom({ n: 4, a: 40, b: 5, aa: 456, ab: 56.8, bb: 7.08 }).upper // 8.25605
 */
export function ratioOfSumsFrom({ n, a, b, aa, ab, bb }: RatioSums, options: Levels = {}): Answer<Estimate> {
  requireWhole('n', n, 0)
  requireFinite('sums', [a, b, aa, ab, bb])
  if (b === 0) return unavailable(n === 0 ? 'missing' : 'zero-denominator')
  const ratio = a / b
  const residual = Math.max(0, aa - 2 * ratio * ab + ratio * ratio * bb)
  return interval(n, ratio, residual / (b * b), options)
}

function interval(n: number, ratio: number, variance: number, options: Levels): Answer<Estimate> {
  if (n < 2) return unavailable('too-few')
  const standardError = Math.sqrt((n / (n - 1)) * variance)
  return estimate(ratio, options, (level) => ({
    lower: ratio - zOf(level) * standardError,
    upper: ratio + zOf(level) * standardError,
    method: 'delta',
  }))
}

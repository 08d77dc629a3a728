import { type Answer, type Known, known, unavailable } from '../core/index.ts'
import { median } from './descriptive.ts'
import { upperNormalTail } from './distributions.ts'
import { requireFinite } from './guard.ts'

/** The typical change from one place to the next (Sen), with its test. */
export type MonotoneTrend = Known & {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number
  readonly variance: number
  readonly z: number
  /** Two-sided; exact up to 10 values without ties, else normal with continuity correction. */
  readonly p: number
  readonly exact: boolean
  readonly method: 'mann-kendall'
}

/** With fewer values no order of them is unlikely enough: the smallest exact p is .0833 for 4, .0167 for 5. */
const fewest = 5
const mostExact = 10

/**
 * Do values rise or fall over time, whatever the shape? S = Σ sign(yⱼ − yᵢ), Var = (n(n−1)(2n+5) − Σt(t−1)(2t+5))/18,
 * z = (S − sign S)/√Var; up to 10 values without ties the exact null by inversions. The value is Sen's slope.
 * Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation Methods; Sen 1968, J Am Stat Assoc 63:1379.
 * Fewer than 5 values: `too-few`. All values equal: S = 0, p = 1.
 * @example mannKendall([8.9, 8.7, 8.8, 8.4, 8.1, 8.2, 7.9]).p // 0.010714
 */
export function mannKendall(values: readonly number[]): Answer<MonotoneTrend> {
  requireFinite('values', values)
  const n = values.length
  if (n < fewest) return unavailable(n === 0 ? 'missing' : 'too-few', `${n} values, ${fewest} needed`)
  const slope = senSlope(values)
  if (slope.kind === 'unavailable') return slope
  const s = pairs(values).reduce((sum, { rise }) => sum + Math.sign(rise), 0)
  const ties = tieSizes(values)
  const tied = ties.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0)
  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  const exact = n <= mostExact && ties.every((size) => size === 1)
  const p = exact ? exactP(n, s) : Math.min(1, 2 * upperNormalTail(Math.abs(z)))
  return { kind: 'value', value: slope.value, s, variance, z, p, exact, method: 'mann-kendall' }
}

/**
 * By how much do values change from one place to the next, whatever the outliers? The median of (yⱼ − yᵢ)/(j − i). Sen
 * 1968, J Am Stat Assoc 63:1379. Fewer than two values: `too-few`.
 * @example senSlope([8.9, 8.7, 8.8, 8.4, 8.1, 8.2, 7.9]).value // -0.166667
 */
export function senSlope(values: readonly number[]): Answer<Known> {
  requireFinite('values', values)
  if (values.length < 2) return unavailable(values.length === 0 ? 'missing' : 'too-few')
  const middle = median(pairs(values).map(({ rise, steps }) => rise / steps))
  return middle.kind === 'value' ? known(middle.value) : middle
}

function pairs(values: readonly number[]): { readonly rise: number; readonly steps: number }[] {
  return values.flatMap((from, i) => values.slice(i + 1).map((to, k) => ({ rise: to - from, steps: k + 1 })))
}

function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

/** The share of all orders of n values with |S| at least as large. With k inversions S = n(n−1)/2 − 2k. */
function exactP(n: number, s: number): number {
  const orders = inversions(n)
  const all = orders.reduce((sum, count) => sum + count, 0)
  const most = (n * (n - 1)) / 2
  return orders.reduce((sum, count, k) => (Math.abs(most - 2 * k) >= Math.abs(s) ? sum + count : sum), 0) / all
}

/** How many orders of n values have k inversions: the m-th value adds 0 to m − 1 of them. */
function inversions(n: number): readonly number[] {
  let counts = [1]
  for (let m = 2; m <= n; m++) {
    const next: number[] = Array.from({ length: counts.length + m - 1 }, () => 0)
    for (const [k, count] of counts.entries())
      for (let more = 0; more < m; more++) next[k + more] = (next[k + more] ?? 0) + count
    counts = next
  }
  return counts
}

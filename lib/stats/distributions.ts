// The one door to @stdlib: tails and quantiles of the distributions, as functions of plain numbers.
import erfcinv from '@stdlib/math-base-special-erfcinv'
import gammainc from '@stdlib/math-base-special-gammainc'
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile'
import binomialCdfOf from '@stdlib/stats-base-dists-binomial-cdf'
import binomialQuantileOf from '@stdlib/stats-base-dists-binomial-quantile'
import chiSquareCdfOf from '@stdlib/stats-base-dists-chisquare-cdf'
import chiSquareQuantileOf from '@stdlib/stats-base-dists-chisquare-quantile'
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf'
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile'
import { gammaQuantile, gammaTails } from './gamma-tail.ts'

/**
 * Below which value lies the share `p` of the standard normal distribution? Exact in the far tail too (`p` down to 1e-300).
 * @example normalQuantile(0.975) // 1.959964
 */
export const normalQuantile = (p: number): number => (p <= 0.5 ? -upperNormal(p) : upperNormal(1 - p))

/**
 * The value that the standard normal distribution exceeds with probability `p`.
 * @example upperNormal(0.025) // 1.96
 */
export const upperNormal = (p: number): number => Math.SQRT2 * erfcinv(2 * p)

/**
 * The share of the standard normal distribution below `z`.
 * @example normalCdf(1.959964) // 0.975
 */
export const normalCdf = (z: number): number => normalCdfOf(z, 0, 1)

/**
 * The share of the standard normal distribution above `z`, exact in the far tail too.
 * @example upperNormalTail(1.959964) // 0.025
 */
export const upperNormalTail = (z: number): number => normalCdfOf(-z, 0, 1)

/**
 * Below which value lies the share `p` of a chi-square variable with `df` degrees of freedom (more than 0, any number)?
 * @example chiSquareQuantile(0.95, 1) // 3.8415
 */
export function chiSquareQuantile(p: number, df: number): number {
  const start = wilsonHilferty(p, df)
  return isLarge(start, df) && p > 0 && p < 1 ? 2 * gammaQuantile(p, df / 2, start / 2) : chiSquareQuantileOf(p, df)
}

/**
 * The share of a chi-square variable below `x`.
 * @example chiSquareCdf(3.841459, 1) // 0.95
 */
export const chiSquareCdf = (x: number, df: number): number =>
  isLarge(x, df) ? gammaTails(x / 2, df / 2).below : chiSquareCdfOf(x, df)

/**
 * The share of a chi-square variable above `x`, exact where 1 minus the share below would be rounding error.
 * @example chiSquareUpperTail(3.841459, 1) // 0.05
 */
export const chiSquareUpperTail = (x: number, df: number): number =>
  isLarge(x, df) ? gammaTails(x / 2, df / 2).above : gammainc(x / 2, df / 2, true, true)

/** Where gammaTails is used in place of @stdlib: well before that goes wrong, and only where gammaTails is exact. */
const isLarge = (x: number, df: number): boolean => x / 2 > 600 && df / 2 > 100

/** Wilson & Hilferty 1931, Proc Natl Acad Sci 17:684. */
const wilsonHilferty = (p: number, df: number): number =>
  df * Math.max(0, 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df))) ** 3

/**
 * Below which value lies the share `p` of a beta variable?
 * @example betaQuantile(0.5, 2, 2) // 0.5
 */
export const betaQuantile = (p: number, a: number, b: number): number => betaQuantileOf(p, a, b)
/**
 * Below which value lies the share `p` of Student's t with `df` degrees of freedom?
 * @example studentQuantile(0.975, 10) // 2.228
 */
export const studentQuantile = (p: number, df: number): number => tQuantileOf(p, df)
/**
 * With what probability do `n` trials of probability `p` have at most `x` successes?
 * @example binomialCdf(1, 2, 0.5) // 0.75
 */
export const binomialCdf = (x: number, n: number, p: number): number => binomialCdfOf(x, n, p)

/**
 * The smallest whole number whose binomial distribution function reaches `p`.
 * @example binomialQuantile(0.5, 2, 0.5) // 1
 */
export const binomialQuantile = (p: number, n: number, probability: number): number =>
  binomialQuantileOf(p, n, probability)

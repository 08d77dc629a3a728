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

/** The value that the standard normal distribution exceeds with probability `p`. */
export const upperNormal = (p: number): number => Math.SQRT2 * erfcinv(2 * p)

/** The share of the standard normal distribution below `z`. */
export const normalCdf = (z: number): number => normalCdfOf(z, 0, 1)

/** The share of the standard normal distribution above `z`, exact in the far tail too. */
export const upperNormalTail = (z: number): number => normalCdfOf(-z, 0, 1)

/** Below which value lies the share `p` of a chi-square variable with `df` degrees of freedom (more than 0, any number)? */
export function chiSquareQuantile(p: number, df: number): number {
  const start = wilsonHilferty(p, df)
  return isLarge(start, df) && p > 0 && p < 1 ? 2 * gammaQuantile(p, df / 2, start / 2) : chiSquareQuantileOf(p, df)
}

/** The share of a chi-square variable below `x`. */
export const chiSquareCdf = (x: number, df: number): number =>
  isLarge(x, df) ? gammaTails(x / 2, df / 2).below : chiSquareCdfOf(x, df)

/** The share of a chi-square variable above `x`, exact where 1 minus the share below would be rounding error. */
export const chiSquareUpperTail = (x: number, df: number): number =>
  isLarge(x, df) ? gammaTails(x / 2, df / 2).above : gammainc(x / 2, df / 2, true, true)

/** Where gammaTails is used in place of @stdlib: well before that goes wrong, and only where gammaTails is exact. */
const isLarge = (x: number, df: number): boolean => x / 2 > 600 && df / 2 > 100

/** Wilson & Hilferty 1931, Proc Natl Acad Sci 17:684. */
const wilsonHilferty = (p: number, df: number): number =>
  df * Math.max(0, 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df))) ** 3

export const betaQuantile = (p: number, a: number, b: number): number => betaQuantileOf(p, a, b)
export const studentQuantile = (p: number, df: number): number => tQuantileOf(p, df)
export const binomialCdf = (x: number, n: number, p: number): number => binomialCdfOf(x, n, p)

/** The smallest whole number whose binomial distribution function reaches `p`. */
export const binomialQuantile = (p: number, n: number, probability: number): number =>
  binomialQuantileOf(p, n, probability)

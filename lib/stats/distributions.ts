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

/**
 * Below which value lies the share `p` of the standard normal distribution? Exact in the far tail too (`p` down to 1e-300).
 * @example normalQuantile(0.975) // 1.959964
 */
export const normalQuantile = (p: number): number => (p <= 0.5 ? -upperNormal(p) : upperNormal(1 - p))

/** The value that the standard normal distribution exceeds with probability `p`. */
export const upperNormal = (p: number): number => Math.SQRT2 * erfcinv(2 * p)

/** The share of the standard normal distribution below `z`. */
export const normalCdf = (z: number): number => normalCdfOf(z, 0, 1)

export const chiSquareQuantile = (p: number, df: number): number => chiSquareQuantileOf(p, df)
export const chiSquareCdf = (x: number, df: number): number => chiSquareCdfOf(x, df)

/** 1 - chiSquareCdf, exact where that difference would be rounding error. */
export const chiSquareUpperTail = (x: number, df: number): number => gammainc(x / 2, df / 2, true, true)

export const betaQuantile = (p: number, a: number, b: number): number => betaQuantileOf(p, a, b)
export const studentQuantile = (p: number, df: number): number => tQuantileOf(p, df)
export const binomialCdf = (x: number, n: number, p: number): number => binomialCdfOf(x, n, p)

/** The smallest whole number whose binomial distribution function reaches `p`. */
export const binomialQuantile = (p: number, n: number, probability: number): number =>
  binomialQuantileOf(p, n, probability)

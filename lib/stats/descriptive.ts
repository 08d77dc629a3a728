// The one door to simple-statistics: what describes a set of values, with "no answer" as a tagged value.
import * as simple from 'simple-statistics'
import { type Answer, type Known, known, unavailable } from '../core/index.ts'
import { requireFinite } from './guard.ts'

/**
 * The arithmetic mean. No values: `missing`.
 * @example mean([1, 2, 6]).value // 3
 */
export const mean = (values: readonly number[]): Answer<Known> => of(values, 1, simple.mean)

/**
 * The value in the middle. No values: `missing`.
 * @example median([1, 2, 4, 8, 16]).value // 4
 */
export const median = (values: readonly number[]): Answer<Known> => of(values, 1, simple.median)

/**
 * Standard deviation of a sample, with n − 1. No values: `missing`; one: `too-few`.
 * @example standardDeviation([6, 8, 10, 16]).value // 4.3205
 */
export const standardDeviation = (values: readonly number[]): Answer<Known> =>
  of(values, 2, simple.sampleStandardDeviation)

/**
 * Below which value does the share `p` of the values lie? h = (n−1)p, linear between neighbours: type 7 of Hyndman & Fan
 * 1996, Am Stat 50:361. No values: `missing`.
 * @throws RangeError if p is not within 0 to 1.
 * @example percentile([1, 2, 4, 8, 16], 0.9).value // 12.8
 */
export function percentile(values: readonly number[], p: number): Answer<Known> {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a percentile lies within 0 to 1, got ${p}`)
  return of(values, 1, (list) => simple.quantile(list, p))
}

function of(values: readonly number[], atLeast: number, measure: (list: number[]) => number): Answer<Known> {
  requireFinite('values', values)
  if (values.length < atLeast) return unavailable(values.length === 0 ? 'missing' : 'too-few')
  return known(measure([...values]))
}

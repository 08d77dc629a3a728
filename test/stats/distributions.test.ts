import { expect, test } from 'vitest'
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  normalQuantile,
  upperNormal,
} from '../../lib/stats/index.ts'

test('normal quantiles, also in the far tail', () => {
  // Wichura 1988, Appl Stat 37:477; the last from R 4.2.2, qnorm(1e-300).
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
  expect(upperNormal(0.001)).toBeCloseTo(3.090232306167814, 13)
  expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4)
})

test('chi-square tails of large counts', () => {
  // By numerical integration of the density to 40 digits.
  expect(chiSquareUpperTail(2 * 1110.33, 2 * 1045)).toBeCloseTo(0.02326453692547373, 14)
  expect(chiSquareCdf(2 * 4700, 2 * 5000) / 7.597064861941246e-6).toBeCloseTo(1, 10)
  expect(chiSquareUpperTail(2 * 101000, 2 * 100000)).toBeCloseTo(0.0008084215129255915, 14)
})

test('the quantile undoes the tail, below and above the change of method', () => {
  for (const df of [1, 9, 190, 1100, 1300, 2092, 60000, 2_000_000]) {
    for (const p of [0.001, 0.025, 0.5, 0.975, 0.999]) {
      expect(chiSquareCdf(chiSquareQuantile(p, df), df), `p ${p}, df ${df}`).toBeCloseTo(p, 12)
    }
  }
})

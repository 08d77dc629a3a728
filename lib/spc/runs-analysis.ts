import { binomialQuantile } from '../stats/index.ts'
import { runsWithin } from './runs-distribution.ts'
import { sideOf } from './side.ts'
import type { RunsAnalysis } from './types.ts'

/**
 * Do the points scatter around the centre as chance would have them? A signal is a run longer than round(log2 n) + 3, or
 * fewer crossings than the 5 % point of Binomial(n − 1, ½). Points on the centre are left out. Anhøj & Olesen 2014,
 * PLoS ONE 9:e113825.
 * @example runsAnalysis([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 6.5).signal // true
 */
export function runsAnalysis(values: readonly number[], centre: number): RunsAnalysis {
  const sides = values.map((value) => sideOf(value, centre)).filter((side) => side !== 0)
  const useful = sides.length
  const crossings = sides.filter((side, k) => k > 0 && side !== sides[k - 1]).length
  const { longestRunMax, crossingsMin } = runsThresholds(useful)
  const longestRun = longestOf(sides)
  const signal = useful > 0 && (longestRun > longestRunMax || crossings < crossingsMin)
  return { useful, longestRun, longestRunMax, crossings, crossingsMin, signal }
}

/** The longest run and the fewest crossings that are still no signal among `useful` points. */
export function runsThresholds(useful: number): Pick<RunsAnalysis, 'longestRunMax' | 'crossingsMin'> {
  if (useful === 0) return { longestRunMax: 0, crossingsMin: 0 }
  return {
    longestRunMax: Math.round(Math.log2(useful)) + 3,
    crossingsMin: useful === 1 ? 0 : binomialQuantile(0.05, useful - 1, 0.5),
  }
}

/**
 * With what probability does a series of `useful` points signal by these rules though nothing happened?
 * @example runsFalseAlarm(24) // 0.0662
 */
export function runsFalseAlarm(useful: number): number {
  const { longestRunMax, crossingsMin } = runsThresholds(useful)
  return useful === 0 ? 0 : 1 - runsWithin({ n: useful, maxRun: longestRunMax, minCrossings: crossingsMin })
}

function longestOf(sides: readonly number[]): number {
  let longest = 0
  let length = 0
  for (const [k, side] of sides.entries()) {
    length = k > 0 && side === sides[k - 1] ? length + 1 : 1
    longest = Math.max(longest, length)
  }
  return longest
}

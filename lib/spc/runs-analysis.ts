import { binomialQuantile } from '../stats/index.ts'
import { once } from './once.ts'
import type { RunsMethod } from './rule.ts'
import { boxChance, inBox, runsBox } from './runs-box.ts'
import { runsWithin } from './runs-distribution.ts'
import { sideOf } from './side.ts'
import type { RunsAnalysis } from './types.ts'

/**
 * Do the points scatter around the centre as chance would have them? By the method `anhoej`, a signal is a run longer than
 * round(log2 n) + 3, or fewer crossings than the 5 % point of Binomial(n − 1, ½); `bestbox` and `cutbox` see `runsBox`.
 * Points on the centre are left out. Anhøj & Olesen 2014, PLoS ONE 9:e113825.
 * @example runsAnalysis([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 6.5).signal // true
 */
export function runsAnalysis(values: readonly number[], centre: number, method?: RunsMethod): RunsAnalysis {
  return runsOfSides(
    values.map((value) => sideOf(value, centre)),
    method,
  )
}

/** The same of sides: 1 above the centre, -1 below, 0 on it. */
export function runsOfSides(all: readonly number[], method: RunsMethod = 'anhoej'): RunsAnalysis {
  const sides = all.filter((side) => side !== 0)
  const useful = sides.length
  const crossings = sides.filter((side, k) => k > 0 && side !== sides[k - 1]).length
  const longestRun = longestOf(sides)
  const signal = runsSignal({ useful, crossings, longestRun }, method)
  return { useful, longestRun, crossings, ...runsThresholds(useful, method), signal }
}

/**
 * Whether so few crossings, or so long a run, is a signal among `useful` points.
 * @example runsSignal({ useful: 24, crossings: 7, longestRun: 5 }) // true
 */
export function runsSignal(
  { useful, crossings, longestRun }: Pick<RunsAnalysis, 'useful' | 'crossings' | 'longestRun'>,
  method: RunsMethod = 'anhoej',
): boolean {
  if (useful === 0) return false
  const box = method === 'anhoej' ? undefined : runsBox(useful, method)
  if (box !== undefined) return !inBox(box, { crossings, longestRun })
  const { longestRunMax, crossingsMin } = runsThresholds(useful)
  return longestRun > longestRunMax || crossings < crossingsMin
}

/**
 * The longest run and the fewest crossings that are still no signal among `useful` points; a cut box leaves out further
 * pairs of both.
 * @example runsThresholds(24) // { longestRunMax: 8, crossingsMin: 8 }
 */
export function runsThresholds(
  useful: number,
  method: RunsMethod = 'anhoej',
): Pick<RunsAnalysis, 'longestRunMax' | 'crossingsMin'> {
  if (useful === 0) return { longestRunMax: 0, crossingsMin: 0 }
  const box = method === 'anhoej' ? undefined : runsBox(useful, method)
  if (box !== undefined) return { longestRunMax: box.longestRunMax, crossingsMin: box.crossingsMin }
  return { longestRunMax: Math.round(Math.log2(useful)) + 3, crossingsMin: fewestCrossings(useful) }
}

const fewestCrossings = once((useful: number) => (useful === 1 ? 0 : binomialQuantile(0.05, useful - 1, 0.5)))

/**
 * With what probability does a series of `useful` points signal by these rules though nothing happened?
 * @example runsFalseAlarm(24) // 0.0662
 */
export function runsFalseAlarm(useful: number, method: RunsMethod = 'anhoej'): number {
  return useful === 0 ? 0 : chances[method](useful)
}

const chances = {
  anhoej: once((useful) => chanceOf(useful, 'anhoej')),
  bestbox: once((useful) => chanceOf(useful, 'bestbox')),
  cutbox: once((useful) => chanceOf(useful, 'cutbox')),
}

function chanceOf(useful: number, method: RunsMethod): number {
  const box = method === 'anhoej' ? undefined : runsBox(useful, method)
  if (box !== undefined) return 1 - boxChance(useful, box)
  const { longestRunMax, crossingsMin } = runsThresholds(useful)
  return 1 - runsWithin({ n: useful, maxRun: longestRunMax, minCrossings: crossingsMin })
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

import { runsThresholds } from '../../../lib/spc/index.ts'
import type { Runner } from './runner.ts'

/** The thresholds of Anhøj's runs rules by number of useful points. */
export const anhoejThresholds: Runner = (given) => {
  const method = given.option('method', 'anhoej')
  if (method !== 'anhoej') throw new Error(`runs rules by ${method} are not supported`)
  const found = given.input<number>('n_useful').map(runsThresholds)
  return {
    longest_run_max: found.map(({ longestRunMax }) => longestRunMax),
    n_crossings_min: found.map(({ crossingsMin }) => crossingsMin),
  }
}

import { controlChart } from './control-chart.ts'
import type { ChartOptions } from './settings.ts'
import type { ControlChart, Slot } from './types.ts'

type Chart = (slots: readonly Slot[], options?: ChartOptions) => ControlChart

/**
 * A median and the runs around it, for any value over time.
 * @example runChart([3, 1, 2, 5, 4, 7, 6, 9].map((y, k) => ({ x: `${k}`, y }))).parts[0].centre // 4.5
 */
export const runChart: Chart = (slots, options) => controlChart('run', slots, options)
/**
 * Individual values (a mean, a ratio) with limits from their moving ranges.
 * @example xmrChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1].map((y, k) => ({ x: `${k}`, y }))).points[0].upper // 55.8041
 */
export const xmrChart: Chart = (slots, options) => controlChart('i', slots, options)
/**
 * Proportions: y of n cases.
 * @example pChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y, n: 20 }))).points[0].upper // 0.3012
 */
export const pChart: Chart = (slots, options) => controlChart('p', slots, options)
/**
 * Proportions with huge denominators (Laney).
 * @example pPrimeChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y, n: 20 }))).parts[0].centre // 0.1
 */
export const pPrimeChart: Chart = (slots, options) => controlChart('p-prime', slots, options)
/**
 * Rates: y events over n device-days, patient-days or discharges.
 * @example uChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y, n: 20 }))).points[0].upper // 0.3121
 */
export const uChart: Chart = (slots, options) => controlChart('u', slots, options)
/**
 * Rates with huge exposures (Laney).
 * @example uPrimeChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y, n: 20 }))).parts[0].centre // 0.1
 */
export const uPrimeChart: Chart = (slots, options) => controlChart('u-prime', slots, options)
/**
 * Moving ranges of single values.
 * @example mrChart([1, 3, 2, 5, 5, 4, 6, 8, 7].map((y, k) => ({ x: `${k}`, y }))).parts[0].centre // 1.5
 */
export const mrChart: Chart = (slots, options) => controlChart('mr', slots, options)
/**
 * Means or rates of slots of different size, with limits from their moving ranges (normalised individuals).
 * @example iPrimeChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y, n: 20 }))).parts[0].centre // 0.1
 */
export const iPrimeChart: Chart = (slots, options) => controlChart('i-prime', slots, options)
/**
 * Means of subgroups of single values.
 * @example xbarChart([0, 1, 2, 3, 4, 5, 6, 7].map((k) => ({ x: `${k}`, y: null, values: [k, k + 2] }))).parts[0].centre // 4.5
 */
export const xbarChart: Chart = (slots, options) => controlChart('xbar', slots, options)
/**
 * Standard deviations of subgroups.
 * @example sChart([0, 1, 2, 3, 4, 5, 6, 7].map((k) => ({ x: `${k}`, y: null, values: [k, k + 2] }))).parts[0].centre // 1.4142
 */
export const sChart: Chart = (slots, options) => controlChart('s', slots, options)
/**
 * Ranges of subgroups of 2 to 25 values.
 * @example rChart([0, 1, 2, 3, 4, 5, 6, 7].map((k) => ({ x: `${k}`, y: null, values: [k, k + 2] }))).parts[0].centre // 2
 */
export const rChart: Chart = (slots, options) => controlChart('r', slots, options)
/**
 * Counts among n cases.
 * @example npChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y, n: 20 }))).parts[0].centre // 2
 */
export const npChart: Chart = (slots, options) => controlChart('np', slots, options)
/**
 * Counts where every slot offers the same opportunity.
 * @example cChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y }))).points[0].upper // 6.2426
 */
export const cChart: Chart = (slots, options) => controlChart('c', slots, options)
/**
 * Cases between rare events.
 * @example gChart([10, 20, 30, 20, 10, 30, 20, 20].map((y, k) => ({ x: `${k}`, y }))).points[0].upper // 81.4817
 */
export const gChart: Chart = (slots, options) => controlChart('g', slots, options)
/**
 * Time between rare events.
 * @example tChart([4, 4, 4, 4, 4, 4, 4, 4].map((y, k) => ({ x: `${k}`, y }))).parts[0].centre // 4.0
 */
export const tChart: Chart = (slots, options) => controlChart('t', slots, options)
/**
 * Small lasting shifts, by an exponentially weighted moving average of values or of means of subgroups.
 * @example ewmaChart([1, 2, 3, 2, 1, 3, 2, 2].map((y, k) => ({ x: `${k}`, y }))).points[0].value.value // 1.8
 */
export const ewmaChart: Chart = (slots, options) => controlChart('ewma', slots, options)

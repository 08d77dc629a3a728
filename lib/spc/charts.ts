import { controlChart } from './control-chart.ts'
import type { ChartOptions } from './settings.ts'
import type { ControlChart, Slot } from './types.ts'

type Chart = (slots: readonly Slot[], options?: ChartOptions) => ControlChart

/** A median and the runs around it, for any value over time. */
export const runChart: Chart = (slots, options) => controlChart('run', slots, options)
/** Individual values (a mean, a ratio) with limits from their moving ranges. */
export const xmrChart: Chart = (slots, options) => controlChart('i', slots, options)
/** Proportions: y of n cases. */
export const pChart: Chart = (slots, options) => controlChart('p', slots, options)
/** Proportions with huge denominators (Laney). */
export const pPrimeChart: Chart = (slots, options) => controlChart('p-prime', slots, options)
/** Rates: y events over n device-days, patient-days or discharges. */
export const uChart: Chart = (slots, options) => controlChart('u', slots, options)
/** Rates with huge exposures (Laney). */
export const uPrimeChart: Chart = (slots, options) => controlChart('u-prime', slots, options)
/** Moving ranges of single values. */
export const mrChart: Chart = (slots, options) => controlChart('mr', slots, options)
/** Means or rates of slots of different size, with limits from their moving ranges (normalised individuals). */
export const iPrimeChart: Chart = (slots, options) => controlChart('i-prime', slots, options)
/** Means of subgroups of single values. */
export const xbarChart: Chart = (slots, options) => controlChart('xbar', slots, options)
/** Standard deviations of subgroups. */
export const sChart: Chart = (slots, options) => controlChart('s', slots, options)
/** Ranges of subgroups of 2 to 25 values. */
export const rChart: Chart = (slots, options) => controlChart('r', slots, options)
/** Counts among n cases. */
export const npChart: Chart = (slots, options) => controlChart('np', slots, options)
/** Counts where every slot offers the same opportunity. */
export const cChart: Chart = (slots, options) => controlChart('c', slots, options)
/** Cases between rare events. */
export const gChart: Chart = (slots, options) => controlChart('g', slots, options)
/** Time between rare events. */
export const tChart: Chart = (slots, options) => controlChart('t', slots, options)
/** Small lasting shifts, by an exponentially weighted moving average of values or of means of subgroups. */
export const ewmaChart: Chart = (slots, options) => controlChart('ewma', slots, options)

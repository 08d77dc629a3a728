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

import type { Answer } from '../core/index.ts'
import type { Measured, Point } from './measured.ts'
import type { Settings } from './settings.ts'
import type { ChartKind, Slot } from './types.ts'

/** What a chart kind needs to know of the baseline to draw a part. */
export type Fit = {
  /** Drawn, and judged against by the runs rules. */
  readonly centre: number
  /**
   * The line `sigmas` above (or below) the centre at a slot; none where a chart has none there. `order` counts, from 1,
   * the points of the part up to the slot.
   */
  readonly line: (slot: Slot, sigmas: number, order: number) => number | undefined
  /** The centre at a slot, where it follows the slot's own n. */
  readonly centreAt?: (slot: Slot) => number
  /** What is drawn and judged, where that adds up over the slots of a part. */
  readonly drawn?: (measured: readonly Measured[]) => readonly Answer[]
  readonly standardError?: number | undefined
  /** Standard deviation of the process: of one value, one case, one unit of exposure. */
  readonly sigma?: number | undefined
  /** Extra variation between slots, for Laney's charts. */
  readonly sigmaZ?: number
}

/** A kind of control chart, as data. Adding one is a file in `kinds/` and a line in `kinds.ts`. */
export type Kind = {
  readonly id: ChartKind
  /** What is plotted at each slot of a part; excluded slots are told apart for kinds that look at neighbours. */
  readonly measure: (slots: readonly Slot[], excluded: readonly boolean[], settings: Settings) => readonly Answer[]
  readonly fit: (baseline: readonly Point[], settings: Settings) => Fit | undefined
  /** Whether runs and other patterns of neighbours may be judged; else points outside the limits alone. */
  readonly runs: boolean
  readonly hasLimits: boolean
  /** Whether outlying moving ranges are screened where the option is on. */
  readonly screens: boolean
  /** The kind to offer where most points lie outside because denominators are huge. */
  readonly robust?: ChartKind
  /** How sigma was estimated, in words for a caption. */
  readonly estimator: (settings: Settings, baseline: readonly Point[]) => string
  /** Where there are no limits there is nothing to draw either: the plotted value starts from the centre. */
  readonly needsFit?: boolean
}

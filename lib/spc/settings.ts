import type { RuleSet } from './rule.ts'
import { ruleSets } from './rule-sets.ts'
import type { Better, Decision, RuleSetId, SlotRef } from './types.ts'

/** Which slots of a part the centre and limits come from; all of it where none is named. */
export type Baseline = Decision & ({ readonly first: number } | { readonly from: SlotRef; readonly to: SlotRef })

/** A new part starts at a slot: the centre and limits are computed anew from there. */
export type PartStart = Decision & { readonly at: SlotRef; readonly baseline?: Baseline | undefined }

/** A point that is drawn but taken out of centre, sigma and runs. */
export type Exclusion = Decision & { readonly at: SlotRef }

/** One value, one per slot (null: none there), or one that holds from a slot on. In the display unit. */
export type Target = number | readonly (number | null)[] | { readonly value: number; readonly from: SlotRef }

export type ChartOptions = {
  /** Default `neutral`. */
  readonly better?: Better | undefined
  /** Factor from the unit of the data to the display unit: 100 for percent, 1000 for per mille. Default 1. */
  readonly multiplier?: number | undefined
  /** Default `anhoej`. */
  readonly rules?: RuleSetId | undefined
  /** Fewest points for limits and rules; not applied to an axis without order. Default 8. */
  readonly minPoints?: number | undefined
  /** Leave outlying moving ranges out of sigma (Nelson 1982). Default true. */
  readonly screen?: boolean | undefined
  /** Centre of an individuals chart. Default `mean`. */
  readonly centreOf?: 'mean' | 'median' | undefined
  /** Which moving range makes sigma of an individuals chart. Default `mean`. */
  readonly movingRange?: 'mean' | 'median' | undefined
  /** False for an axis of names without order: no runs, no minPoints. Default true. */
  readonly ordered?: boolean | undefined
  /** A known centre, in the display unit, in place of the estimate. */
  readonly centre?: number | undefined
  /** A known standard deviation of an individuals chart, in the display unit. */
  readonly sigma?: number | undefined
  readonly target?: Target | undefined
  /** Baseline of the first part. */
  readonly baseline?: Baseline | undefined
  readonly parts?: readonly PartStart[] | undefined
  readonly exclude?: readonly Exclusion[] | undefined
}

/** The options that a kind and its parts compute with, all present; centre and sigma in the unit of the data. */
export type Settings = {
  readonly better: Better
  readonly multiplier: number
  readonly ruleSet: RuleSet
  readonly minPoints: number
  readonly screen: boolean
  readonly centreOf: 'mean' | 'median'
  readonly movingRange: 'mean' | 'median'
  readonly ordered: boolean
  readonly centre: number | undefined
  readonly sigma: number | undefined
}

export function withDefaults(options: ChartOptions): Settings {
  const multiplier = options.multiplier ?? 1
  if (!(Number.isFinite(multiplier) && multiplier > 0))
    throw new RangeError(`multiplier must be more than 0, got ${multiplier}`)
  return {
    better: options.better ?? 'neutral',
    multiplier,
    ruleSet: ruleSets[options.rules ?? 'anhoej'],
    minPoints: options.minPoints ?? 8,
    screen: options.screen ?? true,
    centreOf: options.centreOf ?? 'mean',
    movingRange: options.movingRange ?? 'mean',
    ordered: options.ordered ?? true,
    centre: options.centre === undefined ? undefined : options.centre / multiplier,
    sigma: options.sigma === undefined ? undefined : options.sigma / multiplier,
  }
}

import { zOf } from '../stats/index.ts'
import { rangePerSigma } from './moving-range.ts'
import type { RuleSet } from './rule.ts'
import { ruleSets } from './rule-sets.ts'
import type { Spread } from './subgroup.ts'
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
  /** A set of the registry by its id, or one of your own (`netPattern({ shift: 7, trend: 5 })`). Default `anhoej`. */
  readonly rules?: RuleSetId | RuleSet | undefined
  /** Fewest points for limits and rules; not applied to an axis without order. Default 8. */
  readonly minPoints?: number | undefined
  /** Leave outlying moving ranges out of sigma (Nelson 1982). Default true. */
  readonly screen?: boolean | undefined
  /** Centre of an individuals chart. Default `mean`. */
  readonly centreOf?: 'mean' | 'median' | undefined
  /** Which moving range makes sigma of an individuals chart. Default `mean`. */
  readonly movingRange?: 'mean' | 'median' | undefined
  /** Moving ranges per sigma, where a book or a package has another d2 than the printed 1.128. */
  readonly d2?: number | undefined
  /** Sigma of subgroups: see `spreadOf`. Default `auto` for xbar and s, `range` for EWMA and CUSUM. */
  readonly spread?: Spread | undefined
  /** Width of the limits in standard errors; the rules' lines stand at one and two thirds of it. Default 3. */
  readonly sigmas?: number | undefined
  /** Limits that hold this share of the points by chance, such as 0.9973, in place of `sigmas`: exact for p, np, c, u, g, s and r. */
  readonly probability?: number | undefined
  /** Weight of the newest value in an EWMA. Default 0.2. */
  readonly smoothing?: number | undefined
  /** What a time of 0 between two events stands for in a t chart, such as half a unit, in the unit of the data. Default: no value. */
  readonly zeroAs?: number | undefined
  /** False for an axis of names without order: no runs, no minPoints. Default true. */
  readonly ordered?: boolean | undefined
  /** A known centre, in the display unit, in place of the estimate. */
  readonly centre?: number | undefined
  /** A known standard deviation of single values (i, xbar, s, r, EWMA), in the display unit. */
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
  readonly d2: number
  readonly spread: Spread | undefined
  readonly sigmas: number
  readonly probability: number | undefined
  readonly smoothing: number
  readonly zeroAs: number | undefined
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
    ruleSet: ruleSetOf(options.rules),
    minPoints: options.minPoints ?? 8,
    screen: options.screen ?? true,
    centreOf: options.centreOf ?? 'mean',
    movingRange: options.movingRange ?? 'mean',
    d2: options.d2 ?? rangePerSigma.mean,
    spread: options.spread,
    sigmas: widthOf(options),
    probability: options.probability,
    smoothing: smoothingOf(options),
    zeroAs: options.zeroAs,
    ordered: options.ordered ?? true,
    centre: options.centre === undefined ? undefined : options.centre / multiplier,
    sigma: options.sigma === undefined ? undefined : options.sigma / multiplier,
  }
}

const ruleSetOf = (rules: ChartOptions['rules'] = 'anhoej'): RuleSet =>
  typeof rules === 'string' ? ruleSets[rules] : rules

function widthOf({ sigmas, probability }: ChartOptions): number {
  if (probability !== undefined && !(probability > 0 && probability < 1))
    throw new RangeError(`probability lies between 0 and 1, got ${probability}`)
  if (sigmas !== undefined && !(sigmas > 0)) throw new RangeError(`sigmas must be more than 0, got ${sigmas}`)
  return sigmas ?? (probability === undefined ? 3 : zOf(probability))
}

function smoothingOf({ smoothing = 0.2 }: ChartOptions): number {
  if (!(smoothing > 0 && smoothing <= 1))
    throw new RangeError(`smoothing must be more than 0 and at most 1, got ${smoothing}`)
  return smoothing
}

import type { Answer } from '../core/index.ts'

export type Better = 'higher' | 'lower' | 'neutral'

export type ChartKind =
  | 'run'
  | 'i'
  | 'mr'
  | 'i-prime'
  | 'xbar'
  | 's'
  | 'r'
  | 'p'
  | 'p-prime'
  | 'np'
  | 'c'
  | 'u'
  | 'u-prime'
  | 'g'
  | 't'
  | 'ewma'

/** One slot on the axis: y events (or a value) over n, or a subgroup of values. Null keeps the slot and has no value. */
export type Slot = {
  readonly x: string
  readonly y: number | null
  readonly n?: number | null
  /** The single values of a subgroup, in place of y and n: for xbar, s and r charts, and the mean of them elsewhere. */
  readonly values?: readonly number[]
  readonly note?: string
}

/** The slot at which something holds: its label, or its 0-based place where labels repeat. */
export type SlotRef = string | number

/** Why and when somebody decided something about a chart; printed on it. */
export type Decision = { readonly reason: string; readonly recorded: string }

export type ChartPoint = {
  readonly x: string
  /** In the display unit; unavailable keeps its place on the axis. */
  readonly value: Answer
  /** The slot's own value, where the chart plots what has added up to it (EWMA). In the display unit. */
  readonly observed?: Answer
  readonly count: number | null
  readonly total: number | null
  /** Absent where the part is too short for limits. */
  readonly centre?: number
  readonly lower?: number
  readonly upper?: number
  readonly lower2?: number
  readonly upper2?: number
  /** Index of its part, from 0. */
  readonly part: number
  readonly baseline: boolean
  readonly excluded?: Decision
  /** Outside 3 sigma, also for excluded points. */
  readonly outside: boolean
  /** Side of the centre: 1 above, -1 below, 0 on it. Absent without a centre or a value. */
  readonly side?: -1 | 0 | 1
  /** Beyond how many sigma lines, strictly: -3 (below the lower limit) to 3. Absent without a centre or a value. */
  readonly zone?: number
  /** Ids of the rules that this point completes or belongs to; none where it is excluded. */
  readonly signals: readonly string[]
  /** Where the first of its signals points: above the centre or rising, below or falling. */
  readonly direction?: 'high' | 'low'
  readonly target?: number
  readonly note?: string
}

export type RunsAnalysis = {
  /** Points that are not on the centre. */
  readonly useful: number
  readonly longestRun: number
  readonly longestRunMax: number
  readonly crossings: number
  readonly crossingsMin: number
  readonly signal: boolean
}

/** Half-open range of slots, or of cases, that belong together. */
export type Span = {
  readonly start: number
  readonly end: number
  /** Why a new part begins here; absent for the first. */
  readonly decision?: Decision
}

export type ChartPart = Span & {
  /** The baseline is a proper part of the part, frozen. */
  readonly frozen?: Decision & { readonly from: string; readonly to: string }
  readonly centre?: number
  readonly runs?: RunsAnalysis
  /** Points the centre and limits were estimated from. */
  readonly baselinePoints: number
  /** Standard deviation of the process that the limits are made of: of one value, one case, one unit of exposure. */
  readonly sigma?: number
  /** Standard error of a plotted value, where it is the same at every slot of the baseline (p, np). */
  readonly standardError?: number
  /** Extra variation between slots (p', u'): 1 is none. */
  readonly sigmaZ?: number
  /** No limits (`too-few` points), limits on trial (fewer than 13), or established; for a run chart, of its centre. */
  readonly limits: 'none' | 'trial' | 'established'
}

export type Variation =
  | 'common-cause'
  | 'improvement-high'
  | 'improvement-low'
  | 'concern-high'
  | 'concern-low'
  | 'neutral-high'
  | 'neutral-low'

export type Assurance = 'consistently-passes' | 'consistently-fails' | 'hit-or-miss'

export type RuleSetId =
  | 'anhoej'
  | 'anhoej-bestbox'
  | 'anhoej-cutbox'
  | 'making-data-count-7'
  | 'making-data-count-6'
  | 'western-electric'
  | 'nelson'
  | 'net-pattern'

/** A computed control chart: everything a picture, a table or a sentence about it needs. */
export type ControlChart = {
  readonly kind: ChartKind
  readonly points: readonly ChartPoint[]
  readonly parts: readonly ChartPart[]
  readonly better: Better
  readonly multiplier: number
  readonly ruleSet: { readonly id: string; readonly version: number }
  /** False where the axis has no order: then no limits are waited for and no run is judged. */
  readonly ordered: boolean
  /** What the centre line is; of a t chart, the mean of the transformed times. */
  readonly centreOf: 'mean' | 'median' | 'given' | 'transformed'
  /** Centre, or centre and sigma, were given rather than estimated. */
  readonly known: { readonly centre?: number; readonly sigma?: number }
  /** The estimator by name, such as `average moving range / 1.128, screened`. */
  readonly sigma: { readonly estimator: string; readonly screened: boolean; readonly sigmaZ?: number }
  /** Limits are so many standard errors from the centre, or hold this share of the points by chance. */
  readonly width: { readonly sigmas: number; readonly probability?: number }
  /** Weight of the newest value, of an EWMA. */
  readonly smoothing?: number
  /** Chance that a chart of this length signals by its whole rule set though nothing happened. */
  readonly falseAlarm: number
  /** The same by the runs rules alone (0 where none is used), and by the limits alone (0 where there are none). */
  readonly falseAlarmOf: { readonly runs: number; readonly limits: number }
  /** Absent where there are no limits. */
  readonly variation?: Variation
  readonly assurance?: Assurance
  /** Statements that must be printed with the chart, such as huge denominators that call for p'. */
  readonly warnings: readonly ChartWarning[]
}

export type ChartWarning =
  | 'too-few-points'
  | 'trial-limits'
  | 'constant'
  | 'all-zero'
  | 'overdispersed'
  | 'count-without-denominator'
  | 'zero-time'

export type FunnelUnit = { readonly id: string; readonly count: number; readonly total: number }

export type FunnelLimits = {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

export type FunnelVerdict = 'high-998' | 'high-95' | 'inside' | 'low-95' | 'low-998'

export type FunnelPoint = {
  readonly id: string
  readonly count: number
  readonly total: number
  /** In the display unit. */
  readonly value: number
  /** Against the target on the working scale, by the limits in force. */
  readonly z: number
  readonly unadjustedZ: number
  /** Limits at this unit's own denominator, in the display unit. */
  readonly limits: { readonly unadjusted: FunnelLimits; readonly adjusted: FunnelLimits }
  /** By the limits in force (adjusted where phi asks for it). */
  readonly verdict: FunnelVerdict
}

/** Limits along the denominator axis, in the display unit. */
export type FunnelCurve = {
  readonly total: readonly number[]
  readonly lower95: readonly number[]
  readonly upper95: readonly number[]
  readonly lower998: readonly number[]
  readonly upper998: readonly number[]
}

export type Funnel = {
  readonly kind: 'proportion' | 'standardised-ratio' | 'ratio-of-counts'
  readonly target: number
  readonly points: readonly FunnelPoint[]
  /** Units left out because they have no denominator. */
  readonly withoutDenominator: readonly string[]
  readonly unadjusted: FunnelCurve
  /** Present where over-dispersion was found and allowed for. */
  readonly adjusted?: FunnelCurve
  readonly phi: number
  readonly tau2: number
  /** The z that entered phi and tau2, in the order of `points`; null where a unit was cut off. */
  readonly trimmedZ: readonly (number | null)[]
  /** Which limits the verdicts go by: adjusted above phi 1.5, unless chosen otherwise. */
  readonly inForce: 'unadjusted' | 'adjusted'
  /** The target is pooled from the units themselves, so each is part of it, or was given (1 for a standardised ratio). */
  readonly targetFrom: 'units' | 'given'
  readonly method: string
  readonly multiplier: number
  /** `phi` above 1.5: unadjusted limits mislead; above 10 they may not stand alone. */
  readonly warning?: 'overdispersed' | 'severely-overdispersed'
}

import type { FunnelUnit } from '../types.ts'

export type LimitPair = { readonly lower: number; readonly upper: number }

/** On what scale units of one kind are compared, as data. Adding a kind of funnel is a file with one of these. */
export type FunnelScale = {
  readonly name: string
  /** In the unit of the data. */
  readonly target: number
  /** How the overdispersion estimate is kept from following the outliers, unless chosen otherwise. */
  readonly trim: 'winsorise' | 'truncate'
  /** Distance from the target in standard errors, on the working scale. */
  readonly z: (unit: FunnelUnit) => number
  readonly standardError: (unit: FunnelUnit) => number
  /** The z that goes with the unadjusted limits, where these are not on the working scale. */
  readonly exactZ?: (unit: FunnelUnit) => number
  /** Limits by chance alone, at a two-sided level. */
  readonly unadjusted: (unit: FunnelUnit, level: number) => LimitPair
  /** Limits `spread` away from the target on the working scale, brought back to the unit of the data. */
  readonly around: (spread: number) => LimitPair
}

/** e to the power of a spread, up to more than any ratio of counts can be: units without events may have no limit above. */
export const expOf = (spread: number): number => Math.exp(Math.min(spread, 230))

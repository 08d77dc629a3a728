import type { Bilingual } from '../core/index.ts'

/** What a rule sees of a point: its side of the centre, and beyond how many sigma lines it lies (-3 to 3, strictly). */
export type RulePoint = { readonly value: number; readonly side: -1 | 0 | 1; readonly zone: number }

/** Of one point: 1 flagged as high or rising, -1 as low or falling, 0 not flagged. */
export type Flag = -1 | 0 | 1

export type Rule = {
  readonly id: string
  /** For the points of one part that count, in order. */
  readonly flags: (points: readonly RulePoint[]) => readonly Flag[]
}

/** A set of rules, as data. Adding one is a line in `rule-sets.ts`, and a file in `rules/` for each new rule. */
export type RuleSet = {
  readonly id: string
  readonly version: number
  /** Exactly what signals, in the order of the rules, for readers. */
  readonly definition: Bilingual
  readonly source: string
  /** In order of precedence: the first that flags a point names it. */
  readonly rules: readonly Rule[]
  /** How the runs of a whole part are judged (Anhøj), where that belongs to the set. */
  readonly runs: RunsMethod | false
  /** Limits of an individuals chart per average moving range, where the set fixes them. */
  readonly limitsPerRange?: number
}

/** Anhøj's two tests apart, or the box that makes one of them. */
export type RunsMethod = 'anhoej' | 'bestbox' | 'cutbox'

export const flagOf = (number: number): Flag => (number > 0 ? 1 : number < 0 ? -1 : 0)

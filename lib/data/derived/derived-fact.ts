import type { Bilingual } from '../../core/index.ts'

/** One way to a fact: as SQL over a row of `discharges`, where all the columns it needs are there. */
export type Way = {
  /** Canonical columns, or facts that stand before this one in the registry. */
  readonly needs: readonly string[]
  readonly sql: string
  /** Looks at the patient's next stay: see `linked-stays.ts`. */
  readonly linked?: true
}

/**
 * A fact of a stay that follows from what its front page says. It is a column of `discharges`: the one a file supplies, else
 * derived by the first way whose columns are there, else not there at all, so that nothing counts a false 0.
 */
export type DerivedFact = {
  readonly column: string
  /** By which rule it is derived, or why it cannot be. */
  readonly rule: Bilingual
  /** Days after discharge that must be over before it is known. */
  readonly followUpDays?: number
  /** None: only who registered it can tell. */
  readonly ways: readonly Way[]
}

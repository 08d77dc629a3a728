/** Why there is no number. Printed as its reason, never as 0, a blank or NaN. */
export type Reason =
  | 'missing'
  | 'not-applicable'
  | 'zero-denominator'
  | 'suppressed'
  | 'too-few'
  | 'follow-up-incomplete'
  /** Reported, but only for a period longer than the one asked about: it is never spread over its parts. */
  | 'longer-period'

export type Unavailable = { readonly kind: 'unavailable'; readonly reason: Reason; readonly note?: string }

/** A plain number that is known. */
export type Known = { readonly kind: 'value'; readonly value: number }

export type IntervalMethod =
  | 'wilson'
  | 'wilson-finite'
  | 'clopper-pearson'
  | 'exact-poisson'
  | 'byar'
  | 'byar-or-exact'
  | 'newcombe-10'
  | 'mover'
  | 'log-wald'
  | 'conditional-exact'
  | 'student-t'
  | 'dobson'
  | 'dobson-clustered'
  | 'delta'
  | 'bootstrap-percentile'

/** Limits that name how they were made and how sure they are (`level` 0.95 means 95 %). */
export type Interval = {
  readonly lower: number
  readonly upper: number
  readonly level: number
  readonly method: IntervalMethod
}

/** A number with its uncertainty. Further levels asked for in the same call stand in `also`, in the order asked. */
export type Estimate = Known & Interval & { readonly also: readonly Interval[] }

/** A number, with its uncertainty where a method for it exists (a ratio of two full counts has none). */
export type Quantity = Known | Estimate

/** A number of some kind, or the reason why there is none. */
export type Answer<T extends Known = Known> = T | Unavailable

export const known = (value: number): Known => ({ kind: 'value', value })

export const unavailable = (reason: Reason, note?: string): Unavailable =>
  note === undefined ? { kind: 'unavailable', reason } : { kind: 'unavailable', reason, note }

export const isKnown = <T extends Known>(answer: Answer<T>): answer is T => answer.kind === 'value'

export const hasInterval = (answer: Answer<Quantity>): answer is Estimate =>
  answer.kind === 'value' && 'lower' in answer

/** The first of several answers that is unavailable: a calculation on it keeps the first reason. */
export function firstUnavailable(...answers: readonly Answer[]): Unavailable | undefined {
  return answers.find((answer): answer is Unavailable => answer.kind === 'unavailable')
}

/** The limits at one level, whether asked for first or further on. */
export function intervalAt(estimate: Estimate, level: number): Interval | undefined {
  return [estimate, ...estimate.also].find((interval) => interval.level === level)
}

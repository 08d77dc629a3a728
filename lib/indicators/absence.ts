import type { Reason } from '../core/index.ts'

/** How often each reason kept a value out. */
export type Absence = { readonly [reason in Reason]?: number }

/** From the reason that asks for least to the one that asks for most: of several, the last one stands. */
export const reasonOrder: readonly Reason[] = [
  'not-applicable',
  'zero-denominator',
  'longer-period',
  'follow-up-incomplete',
  'too-few',
  'suppressed',
  'missing',
]

/** The reason that stands for several that meet in one place: a missing part makes the whole missing. */
export const gravest = (reasons: readonly Reason[]): Reason | undefined =>
  reasons.reduce<Reason | undefined>(
    (worst, each) => (worst === undefined || reasonOrder.indexOf(each) > reasonOrder.indexOf(worst) ? each : worst),
    undefined,
  )

/** Counts reasons. */
export function absenceOf(reasons: readonly Reason[]): Absence {
  const counts: { [reason in Reason]?: number } = {}
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/**
 * Why a group without any value has none. Where all that were to report give the same reason, that one; those to whom the
 * indicator does not apply are left out of account where others gave another reason; otherwise it was not reported.
 */
export function reasonOf(absence: Absence): Reason {
  const given = reasonOrder.filter((reason) => (absence[reason] ?? 0) > 0)
  const others = given.filter((reason) => reason !== 'not-applicable')
  const [only, ...more] = others.length === 0 ? given : others
  return only === undefined || more.length > 0 ? 'missing' : only
}

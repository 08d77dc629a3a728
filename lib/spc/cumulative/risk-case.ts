import { type Unavailable, unavailable } from '../../core/index.ts'
import type { Plan } from '../plan.ts'
import type { Decision, Slot, Span } from '../types.ts'

/** One case in order: whether the event happened (1 or 0), and the risk that was predicted for it, from 0 to 1. */
export type RiskCase = {
  readonly x: string
  readonly event: 0 | 1 | null
  readonly risk: number | null
  readonly note?: string
}

export type Judged = { readonly event: 0 | 1; readonly risk: number }

/** A case that counts, or why it does not. */
export function judged({ x, event, risk }: RiskCase): Judged | Unavailable {
  if (event === null || risk === null) return unavailable('missing')
  if (event !== 0 && event !== 1) throw new RangeError(`event must be 0 or 1, got ${event} at ${x}`)
  if (!(risk >= 0 && risk <= 1)) throw new RangeError(`risk must lie within 0 to 1, got ${risk} at ${x}`)
  return { event, risk }
}

export const slotOf = ({ x, event }: RiskCase): Slot => ({ x, y: event })

/** The cases in the order of their parts: where each starts anew, and whether it is excluded. */
export function walk<T>(
  cases: readonly RiskCase[],
  { parts, excluded }: Plan,
  visit: (each: RiskCase, at: { readonly first: boolean; readonly part: number; readonly excluded?: Decision }) => T,
): T[] {
  return parts.flatMap(({ start, end }, part) =>
    cases.slice(start, end).map((each, k) => {
      const decision = excluded.get(start + k)
      return visit(each, { first: k === 0, part, ...(decision && { excluded: decision }) })
    }),
  )
}

/** Where the parts of a plan lie and why each begins. */
export const spansOf = ({ parts }: Plan): readonly Span[] =>
  parts.map(({ start, end, decision }) => ({ start, end, ...(decision && { decision }) }))

import { type Answer, firstUnavailable, isKnown, type Known, known, unavailable } from '../core/index.ts'

/**
 * By what share of `from` has it changed? (to − from)/from, so 0.25 is 25 %. Never mixed with a difference in percentage
 * points. From 0: `zero-denominator`; an unavailable side keeps its reason.
 * @example relativeChange(8, 10).value // 0.25
 */
export function relativeChange(from: number | Answer, to: number | Answer): Answer<Known> {
  const [before, after] = [asAnswer(from), asAnswer(to)]
  const missing = firstUnavailable(before, after)
  if (missing || !isKnown(before) || !isKnown(after)) return missing ?? unavailable('missing')
  if (before.value === 0) return unavailable('zero-denominator')
  return known((after.value - before.value) / before.value)
}

function asAnswer(side: number | Answer): Answer {
  if (typeof side !== 'number') return side
  if (!Number.isFinite(side)) throw new RangeError(`a change needs finite numbers, got ${side}`)
  return known(side)
}

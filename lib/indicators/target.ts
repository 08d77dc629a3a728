import type { Indicator, Target } from '../catalogue/index.ts'
import { type Answer, hasInterval, isKnown, type Quantity } from '../core/index.ts'
import type { TargetRow } from '../data/index.ts'
import type { TargetState } from './types.ts'

/**
 * The target in force: the one set for that year and scope, else the one printed in the definition; of a stratum, its own
 * printed one before the indicator's.
 */
export function targetFor(
  indicator: Indicator,
  targets: readonly TargetRow[],
  year: number,
  scope = 'province',
  stratum?: string,
): Target | undefined {
  const set = targets.find((each) => each.indicator === indicator.id && each.year === year && each.scope === scope)
  if (set) return { operator: set.operator, value: set.value }
  return indicator.strata?.find(({ id }) => id === stratum)?.target ?? indicator.target
}

/** Met, unmet, or undecided because the 95 % interval includes the target. A value without an interval is compared itself. */
export function targetState(answer: Answer<Quantity>, target: Target | undefined): TargetState {
  if (!target) return 'no-target'
  if (!isKnown<Quantity>(answer)) return 'unavailable'
  const [lower, upper] = hasInterval(answer) ? [answer.lower, answer.upper] : [answer.value, answer.value]
  const meets = (value: number): boolean => (target.operator === '>=' ? value >= target.value : value <= target.value)
  if (meets(lower) && meets(upper)) return 'met'
  return meets(lower) || meets(upper) ? 'undecided' : 'unmet'
}

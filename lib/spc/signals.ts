import type { Kind } from './kind.ts'
import type { Point } from './measured.ts'
import type { RulePoint } from './rule.ts'
import type { Settings } from './settings.ts'
import type { ChartPoint } from './types.ts'

export type Signal = Pick<ChartPoint, 'signals' | 'direction'>

/**
 * What the rules flag, by slot index; the first rule in order of precedence gives the direction. Patterns of neighbours
 * mean nothing where the axis has no order, or where neighbours share their data: there only the limits speak. `placed` has
 * every slot of the part, in order; none where there are no limits.
 */
export function signalsOf(
  kind: Kind,
  points: readonly Point[],
  placed: readonly (RulePoint | undefined)[],
  { ruleSet, ordered }: Settings,
): Map<number, Signal> {
  const signals = new Map<number, Signal>()
  if (placed.length === 0) return signals
  const seen = points.flatMap(({ place }) => placed[place] ?? [])
  const patterns = ordered && kind.runs
  for (const rule of ruleSet.rules) {
    if (!patterns && rule.id !== 'outside') continue
    for (const [k, flag] of rule.flags(seen).entries()) {
      const index = points[k]?.index
      if (flag === 0 || index === undefined) continue
      const before = signals.get(index)
      const direction = before?.direction ?? (flag === 1 ? 'high' : 'low')
      signals.set(index, { signals: [...(before?.signals ?? []), rule.id], direction })
    }
  }
  return signals
}

import type { Kind } from './kind.ts'
import type { Point } from './measured.ts'
import type { RulePoint } from './rule.ts'
import type { Settings } from './settings.ts'
import type { ChartPoint } from './types.ts'

export type Signal = Pick<ChartPoint, 'signals' | 'direction'>

/**
 * What the rules flag, by slot index; the first rule in order of precedence gives the direction. Patterns of neighbours
 * mean nothing where the axis has no order, or where neighbours share their data: there only the limits speak. `seen` is
 * how the rules see each of the points; undefined where there are no limits.
 */
export function signalsOf(
  kind: Kind,
  points: readonly Point[],
  seen: readonly (RulePoint | undefined)[],
  { ruleSet, ordered }: Settings,
): Map<number, Signal> | undefined {
  const judged = seen.filter((each) => each !== undefined)
  if (judged.length === 0) return undefined
  const signals = new Map<number, Signal>()
  const patterns = ordered && kind.runs
  for (const rule of ruleSet.rules) {
    if (!patterns && rule.id !== 'outside') continue
    const flags = rule.flags(judged)
    for (let k = 0; k < flags.length; k++) {
      const [flag, index] = [flags[k] ?? 0, points[k]?.index]
      if (flag === 0 || index === undefined) continue
      const before = signals.get(index)
      const direction = before?.direction ?? (flag === 1 ? 'high' : 'low')
      signals.set(index, { signals: [...(before?.signals ?? []), rule.id], direction })
    }
  }
  return signals
}

import type { Fit, Kind } from './kind.ts'
import type { Point } from './measured.ts'
import { place } from './place.ts'
import type { Settings } from './settings.ts'
import type { ChartPoint } from './types.ts'

export type Signal = Pick<ChartPoint, 'signals' | 'direction'>

/**
 * What the rules flag, by slot index; the first rule in order of precedence gives the direction. Patterns of neighbours
 * mean nothing where the axis has no order, or where neighbours share their data: there only the limits speak.
 */
export function signalsOf(kind: Kind, fit: Fit, points: readonly Point[], settings: Settings): Map<number, Signal> {
  const seen = points.map((point) => place(fit, point, settings))
  const patterns = settings.ordered && kind.runs
  const rules = settings.ruleSet.rules.filter((rule) => patterns || rule.id === 'outside')
  const flagged = rules.map((rule) => ({ id: rule.id, flags: rule.flags(seen) }))
  const signals = new Map<number, Signal>()
  for (const [k, { index }] of points.entries()) {
    const own = flagged.filter(({ flags }) => (flags[k] ?? 0) !== 0)
    const direction = own[0]?.flags[k] === 1 ? 'high' : 'low'
    if (own.length > 0) signals.set(index, { signals: own.map(({ id }) => id), direction })
  }
  return signals
}

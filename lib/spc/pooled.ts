import type { Point } from './measured.ts'

/** Σy/Σn over the baseline: the centre of every chart of counts over denominators. */
export function pooled(baseline: readonly Point[]): number | undefined {
  const total = baseline.reduce((sum, point) => sum + point.total, 0)
  return total > 0 ? baseline.reduce((sum, point) => sum + point.count, 0) / total : undefined
}

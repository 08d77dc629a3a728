import { isKnown } from '../core/index.ts'
import { standardDeviation } from '../stats/index.ts'
import type { Point } from './measured.ts'
import { movingRanges, typicalRange } from './moving-range.ts'
import type { Settings } from './settings.ts'

/**
 * How many times more do the slots vary than their denominators explain? Sigma of z = (y − centre)/sigma_i, from its
 * moving ranges; on an axis without order its standard deviation. 1 is no extra variation. Laney 2002, Qual Eng 14:531.
 */
export function sigmaOfZ(
  baseline: readonly Point[],
  z: (point: Point) => number,
  { screen, ordered, d2 }: Pick<Settings, 'screen' | 'ordered' | 'd2'>,
): number | undefined {
  const finite = (point: Point): number => (Number.isFinite(z(point)) ? z(point) : 0)
  if (ordered) {
    const range = typicalRange(movingRanges(baseline, finite), { screen })
    return range === undefined ? undefined : range / d2
  }
  const spread = standardDeviation(baseline.map(finite))
  return isKnown(spread) ? spread.value : undefined
}

import { isKnown } from '../core/index.ts'
import { mean, median } from '../stats/index.ts'
import type { Point } from './measured.ts'

/** Moving ranges of a normal variable are 1.128 sigma on average, 0.954 sigma in the middle (d2 and d4 for n = 2). */
export const rangePerSigma = { mean: 1.128, median: 0.954 }

/** Ranges from this many averages on are outliers themselves (D4 for n = 2; Nelson 1982, J Qual Technol 14:172). */
const screenFrom = 3.267

/** |difference| of each two neighbours; a slot without a value is not bridged. */
export function movingRanges(points: readonly Point[], of = (point: Point): number => point.value): number[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1]
    return before === undefined || point.afterGap ? [] : [Math.abs(of(point) - of(before))]
  })
}

/** Their mean or median, without outlying ranges where screened (once). None where there is no range. */
export function typicalRange(
  ranges: readonly number[],
  { screen, of = 'mean', from = screenFrom }: { screen: boolean; of?: 'mean' | 'median'; from?: number },
): number | undefined {
  const average = numberIn(mean(ranges))
  if (average === undefined) return undefined
  const kept = screen && average > 0 ? ranges.filter((range) => range < from * average) : ranges
  return numberIn(of === 'mean' ? mean(kept) : median(kept))
}

const numberIn = (answer: ReturnType<typeof mean>): number | undefined => (isKnown(answer) ? answer.value : undefined)

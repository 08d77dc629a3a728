import { sideOf } from './side.ts'
import type { Assurance, Better, ChartPart, ChartPoint, Variation } from './types.ts'

type Series = { readonly points: readonly ChartPoint[]; readonly parts: readonly ChartPart[]; readonly better: Better }

/**
 * Does the last slot with a value vary more than by chance, and which way? A flagged point goes by its own direction; in a
 * part that signals by its runs, the last point off the centre tells the side. None where there are no limits.
 */
export function variationOf({ points, parts, better }: Series): Variation | undefined {
  const last = points.findLast((point) => point.value.kind === 'value')
  const part = last && parts[last.part]
  if (part === undefined || part.limits === 'none') return undefined
  const direction = last?.direction ?? (part.runs?.signal ? lastSide(points, part) : undefined)
  if (direction === undefined) return 'common-cause'
  if (better === 'neutral') return `neutral-${direction}`
  return `${(better === 'higher') === (direction === 'high') ? 'improvement' : 'concern'}-${direction}`
}

function lastSide(points: readonly ChartPoint[], part: ChartPart): 'high' | 'low' | undefined {
  for (const { value, centre, excluded } of points.slice(part.start, part.end).reverse()) {
    if (value.kind !== 'value' || centre === undefined || excluded !== undefined) continue
    const side = sideOf(value.value, centre)
    if (side !== 0) return side > 0 ? 'high' : 'low'
  }
  return undefined
}

/**
 * Will the process, as it is, meet its target? By the limits at the last slot with a value; a constant series by its value.
 */
export function assuranceOf({ points, better }: Series): Assurance | undefined {
  const last = points.findLast((point) => point.value.kind === 'value')
  const { target, lower, upper, value } = last ?? {}
  if (better === 'neutral' || target === undefined || lower === undefined || upper === undefined) return undefined
  const sign = better === 'higher' ? 1 : -1
  if (sideOf(upper, lower) === 0 && value?.kind === 'value') {
    return sideOf(value.value, target) * sign >= 0 ? 'consistently-passes' : 'consistently-fails'
  }
  const [worst, best] = better === 'higher' ? [lower, upper] : [upper, lower]
  if (sideOf(target, best) * sign > 0) return 'consistently-fails'
  return sideOf(target, worst) * sign < 0 ? 'consistently-passes' : 'hit-or-miss'
}

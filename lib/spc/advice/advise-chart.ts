import { isKnown, type Lang } from '../../core/index.ts'
import { median } from '../../stats/index.ts'
import { controlChart } from '../control-chart.ts'
import { kinds } from '../kinds.ts'
import { sizeAt } from '../subgroup.ts'
import type { ChartKind, ControlChart, Slot } from '../types.ts'
import { type AdviceReason, adviceWords } from './words.ts'

/** Cases with the event among cases; events over an exposure; events where every slot offers the same; values measured. */
export type Nature = 'proportion' | 'rate' | 'count' | 'measure'

export type Advice = {
  /** `line`: too few points for limits of any kind. */
  readonly kind: ChartKind | 'line'
  /** Charts to be read beside it. */
  readonly beside: readonly ChartKind[]
  readonly reason: AdviceReason
}

const fewestPoints = 8
/** With more slots than this share without an event, a chart of counts says nothing of an improvement. */
const rareFrom = 0.25
/** From so many cases a slot, and so much wider a spread, chance alone explains too little. */
const huge = { total: 1000, sigmaZ: 1.5 }

/**
 * Which control chart suits this series, and why? Rare events: the cases or the time between them. Huge denominators that
 * vary more than chance explains: p′ or u′. Subgroups: means with their standard deviations. The thresholds are rules of
 * thumb, after Provost & Murray 2011, The Health Care Data Guide; the reason carries the numbers that decided.
 * @throws RangeError for values that the chart itself would refuse, such as y > n in a proportion.
 * @example adviseChart([0, 0, 1, 0, 0, 2, 0, 0, 1, 0].map((y, k) => ({ x: `${k}`, y, n: 90 })), 'proportion').kind // 'g'
 */
export function adviseChart(slots: readonly Slot[], nature: Nature): Advice {
  const points = slots.filter((slot) => hasValue(slot, nature))
  if (points.length < fewestPoints)
    return advice('line', { code: 'too-few-points', points: points.length, needed: fewestPoints })
  if (nature === 'measure') return forMeasures(points)
  return forRareEvents(points, nature) ?? forHugeTotals(points, nature) ?? forCounts(points, nature)
}

/**
 * The advice as one or two sentences.
 * @example adviceText(adviseChart([], 'count'), 'en') // 'Only 0 points, 8 are needed for limits: draw a line.'
 */
export const adviceText = ({ reason }: Advice, lang: Lang): string => {
  const say = adviceWords[lang][reason.code] as (of: AdviceReason) => string
  return say(reason)
}

const advice = (kind: Advice['kind'], reason: AdviceReason, beside: readonly ChartKind[] = []): Advice => ({
  kind,
  beside,
  reason,
})

function hasValue({ y, n, values }: Slot, nature: Nature): boolean {
  if (nature === 'measure' && values !== undefined) return values.length > 0
  if (y === null) return false
  return nature === 'count' || (nature === 'measure' && n === undefined) ? true : (n ?? 0) > 0
}

function forMeasures(points: readonly Slot[]): Advice {
  const sizes = points.map(sizeAt)
  if (sizes.some((size) => size > 1))
    return advice('xbar', { code: 'subgroups', smallest: Math.min(...sizes), largest: Math.max(...sizes) }, ['s'])
  const totals = totalsOf(points)
  const [smallest, largest] = [Math.min(...totals), Math.max(...totals)]
  if (totals.length > 0 && smallest < largest)
    return advice('i-prime', { code: 'unequal-sizes', smallest, largest }, ['i'])
  return advice('i', { code: 'single-values' }, ['mr'])
}

function forRareEvents(points: readonly Slot[], nature: Nature): Advice | undefined {
  const zeros = points.filter(({ y }) => y === 0).length
  if (zeros <= rareFrom * points.length) return undefined
  const counts = { code: 'rare-events', zeros, points: points.length } as const
  return nature === 'proportion' ? advice('g', counts, ['t']) : advice('t', counts, ['g'])
}

function forHugeTotals(points: readonly Slot[], nature: Nature): Advice | undefined {
  if (nature === 'count') return undefined
  const plain = controlChart(nature === 'proportion' ? 'p' : 'u', points)
  const robust = kinds[plain.kind].robust
  const typical = median(totalsOf(points))
  if (robust === undefined || !isKnown(typical) || typical.value < huge.total) return undefined
  const sigmaZ = sigmaZOf(controlChart(robust, points))
  if (sigmaZ < huge.sigmaZ) return undefined
  const outside = plain.points.filter((point) => point.outside).length
  const total = typical.value
  return advice(robust, { code: 'huge-totals', total, phi: sigmaZ ** 2, sigmaZ, outside, points: points.length })
}

const sigmaZOf = ({ parts: [part] }: ControlChart): number => part?.sigmaZ ?? 1

function forCounts(points: readonly Slot[], nature: Nature): Advice {
  if (nature === 'count') return advice('c', { code: 'equal-opportunity' })
  const totals = totalsOf(points)
  const [smallest, largest] = [Math.min(...totals), Math.max(...totals)]
  if (nature === 'proportion')
    return advice('p', { code: 'cases-among-cases', smallest, largest }, smallest === largest ? ['np'] : [])
  return advice('u', { code: 'events-over-exposure', smallest, largest }, smallest === largest ? ['c'] : [])
}

const totalsOf = (points: readonly Slot[]): number[] => points.flatMap(({ n }) => (n ? [n] : []))

import { type Answer, type Estimate, hasInterval, isKnown, known, type Quantity, unavailable } from '../core/index.ts'
import {
  type AlikeCases,
  type BootstrapSumsOptions,
  bootstrapSums,
  percentileOfCounts,
  type ReferenceIndex,
  ratioOfSumsFrom,
  referenceIndex,
  wilson,
} from '../stats/index.ts'
import type { DrgCell } from './drg-cells.ts'
import { type DrgType, drgType, isUngrouped } from './drg-code.ts'
import { noTrimming, requireStays, type Trimming } from './drg-trimming.ts'
import type { DrgWeight } from './drg-weights.ts'
import { reportLevels, scaled } from './measure.ts'

/** Where cases went: every case received is in exactly one of the others. */
export type CaseFlow = {
  readonly received: number
  readonly ungrouped: number
  readonly withoutWeight: number
  readonly withoutStay: number
  readonly trimmedBelow: number
  readonly trimmedAbove: number
  readonly used: number
}

/** An index with its interval, where one can be given, beside the formula and the coverage of its reference. */
export type MixIndex = Omit<ReferenceIndex, 'answer'> & { readonly answer: Answer<Quantity> }

export type CaseMix = {
  readonly flow: CaseFlow
  /** Grouped cases of all received. */
  readonly groupedShare: Answer
  /** Distinct groups with a case; never added over departments, hospitals or months. */
  readonly drgCount: number
  readonly totalWeight: number
  readonly cmi: Answer<Quantity>
  readonly meanStay: Answer<Quantity>
  /** Lower quartile, median, upper quartile; only from cells by length of stay. */
  readonly stayQuartiles?: readonly [Answer, Answer, Answer]
  /** Σ days / Σ weight on the same cases; a crude ratio, since weights follow cost. */
  readonly daysPerWeight: Answer<Quantity>
  readonly timeIndex: MixIndex
  /** Without an interval: engines return sums of cost, not their squares. */
  readonly costIndex: MixIndex
  /** Cases in surgical groups, of all grouped. */
  readonly surgicalShare: Answer<Estimate>
  /** Operations of level 3 or 4, of the cases with an operation of a stated level. */
  readonly highLevelShare: Answer<Estimate>
}

/** What expected and adjusted stay are measured against. */
export type StayReference = { readonly daysPerWeight: number; readonly meanStay: number }

export type AdjustedStay = {
  readonly expected: Answer
  readonly observedToExpected: Answer<Quantity>
  readonly adjusted: Answer<Quantity>
}

export type CaseMixOptions = {
  /** Default: none. Any other rule needs cells by length of stay. */
  readonly trimming?: Trimming
  /** Intervals by resampling the cases in place of the delta method; needs cells by length of stay. */
  readonly bootstrap?: Pick<BootstrapSumsOptions, 'seed' | 'replicates'>
}

type Group = {
  readonly weight: DrgWeight
  cases: number
  days: number
  daysSquared: number
  stays: number
  cost: number
  costed: number
}
type Weights = ReadonlyMap<string, DrgWeight>

/**
 * Case-mix of the cases of one unit, from counts and sums per DRG. All means are over grouped cases with a weight and a known
 * stay, the same set for days and for weights, so that days per unit weight equals mean stay / CMI exactly.
 *
 * Formulas: CMI = ΣRW / n; days per unit weight = Σdays / ΣRW; time index = Σ n·(T/Tref) / Σ n over groups with a reference
 * mean (a different number from Σ n·T / Σ n·Tref, so the formula is named). Intervals hold weights and reference fixed and
 * take the cases as drawn: delta method, or percentiles of the bootstrap where asked for.
 * @throws RangeError where trimming or the bootstrap is asked for and cells are not by length of stay.
 */
export function caseMix(cells: readonly DrgCell[], weights: Weights, options: CaseMixOptions = {}): CaseMix {
  const { trimming = noTrimming, bootstrap } = options
  if (bootstrap || trimming !== noTrimming) requireStays(cells)
  const sorted = sortOut(cells, weights, trimming)
  const groups = [...sorted.groups.values()]
  const { flow } = sorted
  const sum = (of: (group: Group) => number): number => groups.reduce((total, group) => total + of(group), 0)
  const totalWeight = sum(({ cases, weight }) => cases * weight.weight)
  const grouped = flow.received - flow.ungrouped
  const timeIndex = indexOf(groups, 'stays', 'days', 'referenceDays')
  const intervals =
    bootstrap && flow.used > 1 ? resampled(sorted.used, weights, bootstrap) : deltaIntervals(groups, flow.used)
  return {
    flow,
    groupedShare: flow.received > 0 ? known(grouped / flow.received) : unavailable('zero-denominator'),
    drgCount: sorted.codes.size,
    totalWeight,
    cmi: intervals.cmi,
    meanStay: intervals.meanStay,
    ...quartiles(sorted.used),
    daysPerWeight: intervals.daysPerWeight,
    timeIndex: isKnown(timeIndex.answer) ? { ...timeIndex, answer: intervals.timeIndex } : timeIndex,
    costIndex: indexOf(groups, 'costed', 'cost', 'referenceCost'),
    surgicalShare: wilson({ count: sorted.types.surgical, total: grouped }, { levels: reportLevels }),
    highLevelShare:
      sorted.graded === null
        ? unavailable('missing')
        : wilson({ count: sorted.highLevel, total: sorted.graded }, { levels: reportLevels }),
  }
}

/**
 * Expected stay = CMI × the reference's days per unit weight; adjusted stay = observed / expected × the reference's mean stay.
 * The reference must be another population than the unit itself: with its own value the product is only its mean stay again.
 */
export function adjustedStay(unit: CaseMix, reference: StayReference): AdjustedStay {
  if (!isKnown<Quantity>(unit.cmi)) return { expected: unit.cmi, observedToExpected: unit.cmi, adjusted: unit.cmi }
  const observedToExpected = scaled(unit.daysPerWeight, 1 / reference.daysPerWeight)
  return {
    expected: known(unit.cmi.value * reference.daysPerWeight),
    observedToExpected,
    adjusted: scaled(observedToExpected, reference.meanStay),
  }
}

/** The reference that a population gives: its days per unit weight and its mean stay. */
export function stayReference({ daysPerWeight, meanStay }: CaseMix): StayReference | undefined {
  if (!isKnown<Quantity>(daysPerWeight) || !isKnown<Quantity>(meanStay)) return undefined
  return { daysPerWeight: daysPerWeight.value, meanStay: meanStay.value }
}

type Sorted = {
  readonly flow: CaseFlow
  readonly groups: ReadonlyMap<string, Group>
  /** The cells that are used. */
  readonly used: readonly DrgCell[]
  readonly codes: ReadonlySet<string>
  readonly types: Readonly<Record<DrgType, number>>
  readonly graded: number | null
  readonly highLevel: number
}

/** One pass: each cell goes where its cases belong. */
function sortOut(cells: readonly DrgCell[], weights: Weights, trimming: Trimming): Sorted {
  const flow = {
    received: 0,
    ungrouped: 0,
    withoutWeight: 0,
    withoutStay: 0,
    trimmedBelow: 0,
    trimmedAbove: 0,
    used: 0,
  }
  const groups = new Map<string, Group>()
  const codes = new Set<string>()
  const types = { surgical: 0, procedure: 0, medical: 0 }
  const operated = { graded: null as number | null, highLevel: 0 }
  const used = cells.filter((cell) => {
    flow.received += cell.cases
    if (cell.graded !== null) operated.graded = (operated.graded ?? 0) + cell.graded
    operated.highLevel += cell.highLevel
    if (isUngrouped(cell.code)) flow.ungrouped += cell.cases
    else {
      const type = drgType(cell.code)
      if (type) types[type] += cell.cases
      if (cell.cases > 0) codes.add(cell.code)
    }
    const fate = fateOf(cell, weights, trimming)
    if (fate !== 'ungrouped') flow[fate] += cell.cases
    if (fate === 'used') addTo(groups, cell, weights)
    return fate === 'used'
  })
  return { flow, groups, used, codes, types, ...operated }
}

function fateOf(cell: DrgCell, weights: Weights, trimming: Trimming): Exclude<keyof CaseFlow, 'received'> {
  if (isUngrouped(cell.code)) return 'ungrouped'
  if (!weights.has(cell.code)) return 'withoutWeight'
  if (cell.stayKnown === false) return 'withoutStay'
  const side = cell.stay === null ? 'within' : trimming.sideOf(cell.code, cell.stay)
  if (side === 'within') return 'used'
  return side === 'below' ? 'trimmedBelow' : 'trimmedAbove'
}

function addTo(groups: Map<string, Group>, cell: DrgCell, weights: Weights): void {
  const weight = weights.get(cell.code)
  if (!weight) return
  const group = groups.get(cell.code) ?? { weight, cases: 0, days: 0, daysSquared: 0, stays: 0, cost: 0, costed: 0 }
  groups.set(cell.code, group)
  group.cases += cell.cases
  group.days += cell.days
  group.daysSquared += cell.daysSquared
  group.stays += cell.stayKnown === true ? cell.cases : 0
  group.cost += cell.cost
  group.costed += cell.costed ?? 0
}

/** Held against a group's reference mean; cases whose days or cost are not known leave both sides, and are counted. */
function indexOf(
  groups: readonly Group[],
  cases: 'stays' | 'costed',
  sum: 'days' | 'cost',
  reference: 'referenceDays' | 'referenceCost',
): MixIndex {
  const index = referenceIndex(
    groups.map((group) => ({ cases: group[cases], sum: group[sum], reference: group.weight[reference] })),
    'mean-of-ratios',
  )
  const all = groups.reduce((total, group) => total + group.cases, 0)
  const unknown = all - groups.reduce((total, group) => total + group[cases], 0)
  if (unknown === 0) return index
  const coverage = (all - unknown - index.casesWithout) / all
  const answer = unknown === all ? unavailable('missing') : index.answer
  return { ...index, answer, coverage, belowCoverage: coverage < 0.9, casesWithout: index.casesWithout + unknown }
}

type Intervals = {
  readonly cmi: Answer<Quantity>
  readonly meanStay: Answer<Quantity>
  readonly daysPerWeight: Answer<Quantity>
  readonly timeIndex: Answer<Quantity>
}

/** All four are ratios of two sums over the cases, and the sums of squares follow from those of each group. */
function deltaIntervals(groups: readonly Group[], n: number): Intervals {
  const sums = { w: 0, ww: 0, d: 0, dd: 0, dw: 0, z: 0, zz: 0, compared: 0, stays: 0 }
  for (const { weight, cases, days, daysSquared, stays } of groups) {
    sums.w += cases * weight.weight
    sums.ww += cases * weight.weight ** 2
    sums.d += days
    sums.dd += daysSquared
    sums.dw += days * weight.weight
    sums.stays += stays
    const reference = weight.referenceDays ?? 0
    if (!(reference > 0)) continue
    sums.z += days / reference
    sums.zz += daysSquared / reference ** 2
    sums.compared += stays
  }
  const ratio = (a: number, b: number, aa: number, ab: number, bb: number): Answer<Quantity> =>
    orPoint(ratioOfSumsFrom({ n, a, b, aa, ab, bb }, { levels: reportLevels }), a, b)
  const { w, ww, d, dd, dw, z, zz, compared, stays } = sums
  const ofStays = (answer: Answer<Quantity>): Answer<Quantity> =>
    n > 0 && stays === 0 ? unavailable('missing') : answer
  return {
    cmi: n === 0 ? unavailable('zero-denominator') : ratio(w, n, ww, w, n),
    meanStay: n === 0 ? unavailable('zero-denominator') : ofStays(ratio(d, n, dd, d, n)),
    daysPerWeight: ofStays(ratio(d, w, dd, dw, ww)),
    timeIndex: ofStays(ratio(z, compared, zz, z, compared)),
  }
}

/** One case has a value, though nothing says how sure it is. */
const orPoint = (answer: Answer<Quantity>, a: number, b: number): Answer<Quantity> =>
  answer.kind === 'unavailable' && answer.reason === 'too-few' ? known(a / b) : answer

function resampled(
  used: readonly DrgCell[],
  weights: Weights,
  options: NonNullable<CaseMixOptions['bootstrap']>,
): Intervals {
  const classes = used.flatMap(({ code, cases, stay }): AlikeCases[] => {
    const { weight = 0, referenceDays = 0 } = weights.get(code) ?? {}
    if (stay === null) return []
    const compared = referenceDays > 0 ? 1 : 0
    return [{ count: cases, adds: [1, weight, stay, compared === 1 ? stay / referenceDays : 0, compared] }]
  })
  if (classes.length < used.length || used.length === 0) {
    const none = unavailable(used.length === 0 ? 'zero-denominator' : 'missing')
    return { cmi: none, meanStay: none, daysPerWeight: none, timeIndex: none }
  }
  const over = (a = 0, b = 0): Answer => (b > 0 ? known(a / b) : unavailable('zero-denominator'))
  return bootstrapSums(
    classes,
    {
      cmi: ([n, w]) => over(w, n),
      meanStay: ([n, , d]) => over(d, n),
      daysPerWeight: ([, w, d]) => over(d, w),
      timeIndex: ([, , , z, compared]) => over(z, compared),
    },
    { ...options, levels: reportLevels },
  )
}

function quartiles(used: readonly DrgCell[]): Pick<CaseMix, 'stayQuartiles'> | Record<never, never> {
  // Cells are by length of stay all of them, or none.
  if (used[0] === undefined || used[0].stay === null) return {}
  const counts = used.flatMap(({ stay, cases }) => (stay === null ? [] : [{ value: stay, count: cases }]))
  const at = (p: number): Answer => percentileOfCounts(counts, p)
  return { stayQuartiles: [at(0.25), at(0.5), at(0.75)] }
}

/** The value alone, where an interval would say what is not so: the reference against itself is exact by construction. */
export const withoutInterval = (answer: Answer<Quantity>): Answer<Quantity> =>
  hasInterval(answer) ? known(answer.value) : answer

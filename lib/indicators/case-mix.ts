import { type Answer, type Estimate, isKnown, known, type Quantity, unavailable } from '../core/index.ts'
import { type ReferenceIndex, ratioOfSumsFrom, referenceIndex } from '../stats/index.ts'
import type { DrgCell } from './drg-cells.ts'
import { reportLevels, scaled } from './measure.ts'

/** One DRG of a weight table; reference means come from the population that the weights were made from. */
export type DrgWeight = {
  readonly code: string
  readonly name: string
  readonly weight: number
  readonly referenceDays?: number
  readonly referenceCost?: number
}

/** Where cases went: every case received is in exactly one of the four. */
export type CaseFlow = {
  readonly received: number
  readonly ungrouped: number
  readonly withoutWeight: number
  readonly used: number
}

export type CaseMix = {
  readonly flow: CaseFlow
  /** Grouped cases of all received. */
  readonly groupedShare: Answer
  /** Distinct groups with a case; never added over departments, hospitals or months. */
  readonly drgCount: number
  readonly totalWeight: number
  readonly cmi: Answer
  readonly meanStay: Answer
  /** Σ days / Σ weight on the same cases; a crude ratio, since weights follow cost. */
  readonly daysPerWeight: Answer<Quantity>
  readonly timeIndex: ReferenceIndex
  readonly costIndex: ReferenceIndex
}

/** What expected and adjusted stay are measured against. */
export type StayReference = { readonly daysPerWeight: number; readonly meanStay: number }

export type AdjustedStay = {
  readonly expected: Answer
  readonly observedToExpected: Answer<Quantity>
  readonly adjusted: Answer<Quantity>
}

/** Codes that a grouper gives to cases it cannot place. */
export const isUngrouped = (code: string): boolean => code === '' || code === '0000' || code.endsWith('QY')

/**
 * Case-mix of a set of cases, from counts and sums per DRG. All means are over grouped cases with a weight, the same set for
 * days and for weights, so that days per unit weight equals mean stay / CMI exactly.
 *
 * Formulas: CMI = ΣRW / n; days per unit weight = Σdays / ΣRW with a delta-method interval; time index = Σ n·(T/Tref) / Σ n
 * over groups with a reference mean (a different number from Σ n·T / Σ n·Tref, so the formula is named).
 */
export function caseMix(cells: readonly DrgCell[], weights: ReadonlyMap<string, DrgWeight>): CaseMix {
  const groups = perGroup(cells)
  const grouped = groups.filter(({ code }) => !isUngrouped(code))
  const used = grouped.flatMap((group) => {
    const weight = weights.get(group.code)
    return weight ? [{ ...group, weight }] : []
  })
  const count = (list: readonly DrgCell[]): number => total(list, (cell) => cell.cases)
  const flow = {
    received: count(groups),
    ungrouped: count(groups) - count(grouped),
    withoutWeight: count(grouped) - count(used),
    used: count(used),
  }
  const totalWeight = total(used, (cell) => cell.cases * cell.weight.weight)
  const days = total(used, (cell) => cell.days)
  return {
    flow,
    groupedShare: share(count(grouped), flow.received),
    drgCount: grouped.filter(({ cases }) => cases > 0).length,
    totalWeight,
    cmi: share(totalWeight, flow.used),
    meanStay: share(days, flow.used),
    daysPerWeight: daysPerWeight(used, flow.used, days, totalWeight),
    timeIndex: indexOf(
      used,
      (cell) => cell.days,
      (weight) => weight.referenceDays,
    ),
    costIndex: indexOf(
      used,
      (cell) => cell.cost,
      (weight) => weight.referenceCost,
    ),
  }
}

/**
 * Expected stay = CMI × the reference's days per unit weight; adjusted stay = observed / expected × the reference's mean stay.
 * The reference must be another population than the unit itself: with its own value the product is only its mean stay again.
 */
export function adjustedStay(unit: CaseMix, reference: StayReference): AdjustedStay {
  if (!isKnown(unit.cmi)) return { expected: unit.cmi, observedToExpected: unit.cmi, adjusted: unit.cmi }
  const observedToExpected = scaled(unit.daysPerWeight, 1 / reference.daysPerWeight)
  return {
    expected: known(unit.cmi.value * reference.daysPerWeight),
    observedToExpected,
    adjusted: scaled(observedToExpected, reference.meanStay),
  }
}

type WeightedCell = DrgCell & { readonly weight: DrgWeight }

function daysPerWeight(used: readonly WeightedCell[], n: number, days: number, weight: number): Answer<Estimate> {
  return ratioOfSumsFrom(
    {
      n,
      a: days,
      b: weight,
      aa: total(used, (cell) => cell.daysSquared),
      ab: total(used, (cell) => cell.days * cell.weight.weight),
      bb: total(used, (cell) => cell.cases * cell.weight.weight ** 2),
    },
    { levels: reportLevels },
  )
}

const indexOf = (
  used: readonly WeightedCell[],
  sumOf: (cell: WeightedCell) => number,
  referenceOf: (weight: DrgWeight) => number | undefined,
): ReferenceIndex =>
  referenceIndex(
    used.map((cell) => ({ cases: cell.cases, sum: sumOf(cell), reference: referenceOf(cell.weight) })),
    'mean-of-ratios',
  )

function perGroup(cells: readonly DrgCell[]): DrgCell[] {
  const groups = new Map<string, DrgCell>()
  for (const cell of cells) {
    const sum = groups.get(cell.code)
    groups.set(cell.code, sum ? add(sum, cell) : cell)
  }
  return [...groups.values()]
}

const add = (a: DrgCell, b: DrgCell): DrgCell => ({
  ...a,
  cases: a.cases + b.cases,
  days: a.days + b.days,
  daysSquared: a.daysSquared + b.daysSquared,
  cost: a.cost + b.cost,
  deaths: a.deaths + b.deaths,
})

const total = <T>(list: readonly T[], of: (item: T) => number): number => list.reduce((sum, item) => sum + of(item), 0)
const share = (part: number, whole: number): Answer =>
  whole > 0 ? known(part / whole) : unavailable('zero-denominator')

import { nearest, ProblemError, problem } from '../core/index.ts'
import { generalSurgeryElements } from './elements/general-surgery.ts'
import { nationalGoalElements } from './elements/national-goals.ts'
import { sharedElements } from './elements/shared.ts'
import { urologyElements } from './elements/urology.ts'
import { generalSurgery } from './indicators/general-surgery.ts'
import { nationalGoals } from './indicators/national-goals.ts'
import { urology } from './indicators/urology.ts'
import type { Element, Group, Indicator } from './types.ts'

/** The registry: a new specialty is one line here and one line in `elements`. */
export const groups: readonly Group[] = [nationalGoals, generalSurgery, urology]

export const indicators: readonly Indicator[] = groups.flatMap((group) => group.indicators)

export const elements: readonly Element[] = [
  ...sharedElements,
  ...nationalGoalElements,
  ...generalSurgeryElements,
  ...urologyElements,
]

const indicatorsById = new Map(indicators.map((each) => [each.id, each]))
const elementsById = new Map(elements.map((each) => [each.id, each]))

/**
 * The indicator of an id.
 * @throws ProblemError `ZK-INDICATOR-UNKNOWN` with the nearest id.
 * @example indicator('GS-2022-06').name.zh // '非计划再次手术率'
 */
export function indicator(id: string): Indicator {
  const found = indicatorsById.get(id)
  if (found) return found
  const meant = nearest(id, [...indicatorsById.keys()])
  throw new ProblemError([problem('ZK-INDICATOR-UNKNOWN', { name: id, nearest: meant })])
}

/**
 * The data element of an id.
 * @throws ProblemError `ZK-ELEMENT-UNKNOWN` with the nearest id.
 * @example element('gs_open_beds').unit // 'bed'
 */
export function element(id: string): Element {
  const found = elementsById.get(id)
  if (found) return found
  const meant = nearest(id, [...elementsById.keys()])
  throw new ProblemError([problem('ZK-ELEMENT-UNKNOWN', { name: id, nearest: meant })])
}

/**
 * The elements that an indicator is computed from, in the order of its measure: numerator and denominator; the parts; the
 * total; or days, weight and cases. Elements that an analysis defined for itself are given in `own`.
 * @throws ProblemError `ZK-ELEMENT-UNKNOWN`
 * @example elementsOf(indicator('GS-2022-01')).map(({ id }) => id) // ['gs_doctors', 'gs_nurses']
 */
export function elementsOf({ measure }: Pick<Indicator, 'measure'>, own: readonly Element[] = []): readonly Element[] {
  return elementIds(measure).map((id) => own.find((each) => each.id === id) ?? element(id))
}

function elementIds(measure: Indicator['measure']): readonly string[] {
  if ('parts' in measure) return measure.parts
  if ('total' in measure) return [measure.total]
  if ('casemix' in measure) return [measure.days, measure.weight, measure.cases]
  return [measure.numerator, measure.denominator]
}

/**
 * The versions of a definition, oldest first: an indicator, what it replaced, and what replaced it. A code is never reused
 * in another year, so versions have ids of their own and name their predecessor.
 */
export function versionsOf(id: string, among: readonly Indicator[] = indicators): readonly Indicator[] {
  const family = new Set([id])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const each of among) {
      if (each.supersedes === undefined) continue
      if (family.has(each.id)) family.add(each.supersedes)
      if (family.has(each.supersedes)) family.add(each.id)
    }
  }
  return among
    .filter((each) => family.has(each.id))
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0))
}

import { nearest, ProblemError, problem } from '../core/index.ts'
import { burnsElements } from './elements/burns.ts'
import { clinicalNutritionElements } from './elements/clinical-nutrition.ts'
import { generalSurgeryElements } from './elements/general-surgery.ts'
import { hematologyElements } from './elements/hematology.ts'
import { hivTreatmentElements } from './elements/hiv-treatment.ts'
import { hyperbaricOxygenElements } from './elements/hyperbaric-oxygen.ts'
import { improvementGoalElements } from './elements/improvement-goals.ts'
import { nationalGoalElements } from './elements/national-goals.ts'
import { oncologyElements } from './elements/oncology.ts'
import { plasticSurgeryElements } from './elements/plastic-surgery.ts'
import { rheumatologyElements } from './elements/rheumatology.ts'
import { sharedElements } from './elements/shared.ts'
import { urologyElements } from './elements/urology.ts'
import { burns } from './indicators/burns.ts'
import { clinicalNutrition } from './indicators/clinical-nutrition.ts'
import { generalSurgery } from './indicators/general-surgery.ts'
import { hematology } from './indicators/hematology.ts'
import { hivTreatment } from './indicators/hiv-treatment.ts'
import { hyperbaricOxygen } from './indicators/hyperbaric-oxygen.ts'
import { improvementGoals } from './indicators/improvement-goals.ts'
import { nationalGoals } from './indicators/national-goals.ts'
import { oncology } from './indicators/oncology.ts'
import { plasticSurgery } from './indicators/plastic-surgery.ts'
import { rheumatology } from './indicators/rheumatology.ts'
import { urology } from './indicators/urology.ts'
import type { Element, Group, GroupId, Indicator, Measure } from './types.ts'
import type { CountingUnit } from './units.ts'

/** The registry: a new specialty is one line here and one line in `elements`. */
export const groups: readonly Group[] = [
  nationalGoals,
  improvementGoals,
  hyperbaricOxygen,
  generalSurgery,
  clinicalNutrition,
  rheumatology,
  hematology,
  urology,
  hivTreatment,
  plasticSurgery,
  burns,
  oncology,
]

export const indicators: readonly Indicator[] = groups.flatMap((group) => group.indicators)

export const elements: readonly Element[] = [
  ...sharedElements,
  ...nationalGoalElements,
  ...improvementGoalElements,
  ...hyperbaricOxygenElements,
  ...generalSurgeryElements,
  ...clinicalNutritionElements,
  ...rheumatologyElements,
  ...hematologyElements,
  ...urologyElements,
  ...hivTreatmentElements,
  ...plasticSurgeryElements,
  ...burnsElements,
  ...oncologyElements,
]

const shared = new Set(sharedElements.map(({ id }) => id))

/**
 * Whether an element is of the whole institution and asked of everybody, such as its discharges: reporting it says nothing about
 * whether the institution has the department, or takes part in the goal, of an indicator that divides by it.
 * @example isShared(element('discharges')) // true
 */
export const isShared = ({ id }: Pick<Element, 'id'>): boolean => shared.has(id)

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
 * A group of the catalogue with its indicators.
 * @example group('urology').indicators.length // 11
 */
export function group(id: Exclude<GroupId, 'own'>): Group {
  const found = groups.find((each) => each.id === id)
  if (!found) throw new RangeError(`the catalogue has no group ${id} yet`)
  return found
}

/**
 * The elements that an indicator is computed from, in the order of its measure: numerator and denominator (and the
 * population of a sample); the parts; the total; the classes of a histogram from the lowest; the items of a checklist; or days,
 * weight and cases. Elements that an analysis defined for itself are given in `own`.
 * @throws ProblemError `ZK-ELEMENT-UNKNOWN`
 * @example elementsOf(indicator('GS-2022-01')).map(({ id }) => id) // ['gs_doctors', 'gs_nurses']
 */
export function elementsOf({ measure }: Pick<Indicator, 'measure'>, own: readonly Element[] = []): readonly Element[] {
  return elementIds(measure).map((id) => own.find((each) => each.id === id) ?? element(id))
}

function elementIds(measure: Measure): readonly string[] {
  if ('parts' in measure) return measure.parts
  if ('total' in measure) return [measure.total]
  if ('distribution' in measure) return [measure.distribution, measure.whole]
  if ('histogram' in measure) return measure.histogram.map(({ element: id }) => id)
  if ('checklist' in measure) return measure.checklist.map(({ element: id }) => id)
  if ('composite' in measure) {
    const complete = measure.composite === 'all-or-none' ? [measure.complete] : []
    return [...complete, measure.denominator, ...measure.components]
  }
  if ('casemix' in measure) return [measure.days, measure.weight, measure.cases]
  const { numerator, denominator, population } = measure
  return population === undefined ? [numerator, denominator] : [numerator, denominator, population]
}

/**
 * What an indicator counts: the units of its elements, each once, the numerator's first.
 * @example unitsOf(indicator('UR-2022-01')) // ['person', 'case']
 */
export const unitsOf = (of: Pick<Indicator, 'measure'>, own: readonly Element[] = []): readonly CountingUnit[] => [
  ...new Set(elementsOf(of, own).map(({ unit }) => unit)),
]

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

import { element as catalogued } from '../catalogue/index.ts'
import { type Answer, known, unavailable } from '../core/index.ts'
import { absenceOf, reasonOf } from './absence.ts'
import type { Setting } from './compute.ts'
import { factIndex } from './fact-index.ts'
import { Gatherer } from './gather.ts'
import { monthFrom, spansOf } from './span.ts'

/**
 * What all institutions reported of one element over a half-open range of dates: a sum, or of states the last ones.
 * @throws ProblemError `ZK-ELEMENT-UNKNOWN`
 */
export function totalOf({ facts, own = [] }: Setting, id: string, start: string, end: string): Answer {
  const element = own.find((each) => each.id === id) ?? catalogued(id)
  const { members, units } = factIndex(facts)
  const gatherer = new Gatherer(facts, [element], ([value]) => value !== null)
  const spans = spansOf(monthFrom(start), monthFrom(end), units)
  const gathered = members.map((member) => gatherer.gather(member, spans))
  const sums = gathered.flatMap((each) => each.sums ?? [])
  if (sums.length === 0) return unavailable(reasonOf(absenceOf(gathered.flatMap(({ absent }) => absent))))
  return known(sums.reduce<number>((total, value) => total + (value ?? 0), 0))
}

import { elementsOf, type Indicator } from '../catalogue/index.ts'
import type { Setting } from './compute.ts'
import type { ClassCount } from './distribution.ts'
import { factIndex, type Member } from './fact-index.ts'
import { type Gathered, Gatherer } from './gather.ts'

/** The classes of a distribution: the strata of its first element, in the periods for which the whole was known too. */
export class Classes {
  readonly #gatherer: Gatherer | undefined
  readonly #members: ReadonlyMap<string, readonly Member[]>

  constructor({ facts, strata, own }: Setting, indicator: Indicator) {
    const [element] = 'distribution' in indicator.measure ? elementsOf(indicator, own) : []
    // Within a department or a stratum its own classes are not known.
    const known = element && strata && !facts.split
    this.#gatherer = known ? new Gatherer(strata, [element], ([value]) => value !== null) : undefined
    this.#members = known ? byOrganization(factIndex(strata).members) : new Map()
  }

  of(gathered: readonly (Gathered & { readonly member: Member })[]): ClassCount[] {
    const counts = new Map<string, number>()
    for (const { member, spans } of this.#gatherer ? gathered : []) {
      for (const part of this.#members.get(member.organization) ?? []) {
        const [count] = this.#gatherer?.gather(part, spans).sums ?? []
        counts.set(part.part, (counts.get(part.part) ?? 0) + (count ?? 0))
      }
    }
    return [...counts].map(([name, count]) => ({ name, count }))
  }
}

function byOrganization(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const group = groups.get(member.organization)
    if (group) group.push(member)
    else groups.set(member.organization, [member])
  }
  return groups
}

import { type Element, type Indicator, isShared } from '../catalogue/index.ts'
import type { Organization } from '../data/index.ts'
import type { Grouping, Setting } from './compute.ts'
import { type FactIndex, factIndex } from './fact-index.ts'
import { suffices } from './measure.ts'
import type { Placed } from './places.ts'

/**
 * The institutions, or their departments or strata, that owe an indicator: those that ever reported an element of its own, or said
 * why not. The others do not have the department, or take no part, and owe nothing. An element of the whole institution,
 * such as its discharges, shows neither; where an indicator has no other, it is asked of all who report one of them.
 */
export function owing(setting: Setting, indicator: Indicator, elements: readonly Element[], of: Grouping): Placed[] {
  const index = factIndex(setting.facts)
  const owes = judge(setting, indicator, elements, index)
  const wanted = new Map(placed(setting.organizations, of).map((each, nth) => [each.organizationId, { each, nth }]))
  return index.members
    .flatMap((member) => {
      const found = wanted.get(member.organization)
      const other = of.part !== undefined && member.part !== of.part
      return !found || other || !owes(member.nth) ? [] : [{ member, ...found }]
    })
    .sort((a, b) => a.nth - b.nth)
    .map(({ member, each }) => ({ member, organization: each }))
}

const placed = (organizations: readonly Organization[], { where }: Grouping): readonly Organization[] =>
  organizations.filter(where ?? (() => true))

/**
 * Cases count a zero for everybody, which says nothing: of what is counted, one case at least is asked for. What is counted makes
 * nobody owe an indicator of which a part has no source at all.
 */
function judge(
  { facts }: Setting,
  indicator: Indicator,
  elements: readonly Element[],
  index: FactIndex,
): (member: number) => boolean {
  const isCounted = ({ id }: Element): boolean => facts.countedFrom.get(id) === 'cases'
  const known = elements.map(({ id }) => (facts.countedFrom.has(id) ? 0 : null))
  const answerable = suffices(indicator, known)
  const own = elements.filter((each) => !isShared(each))
  const asked = own.length > 0 ? own : elements
  const reporters = asked.filter((each) => !isCounted(each)).map(({ id }) => index.reporters(id))
  const havers = answerable ? asked.filter(isCounted).map(({ id }) => index.havers(id)) : []
  // Where cases alone tell its own parts, those with a denominator and no event are among them.
  const others = answerable && asked.every(isCounted) ? elements.map(({ id }) => index.havers(id)) : []
  const withCases = asked.filter(isCounted).map(({ id }) => index.reporters(id))
  const some = (sets: readonly ReadonlySet<number>[], member: number): boolean => sets.some((set) => set.has(member))
  return (member) => some([...reporters, ...havers], member) || (some(withCases, member) && some(others, member))
}

import { monthsIn, type PeriodUnit } from '../core/index.ts'
import type { FactTable } from './fact-table.ts'
import { type Span, spanKey } from './span.ts'

/** An institution, or a part of one, with the rows it has. */
export type Member = {
  readonly nth: number
  readonly organization: string
  /** Department or stratum in a split table. */
  readonly part: string
  /** The row of a period. */
  row(span: Span): number | undefined
}

/** What every question asks of a fact table again, worked out once for each table. */
export type FactIndex = {
  /** In the order of their first rows. */
  readonly members: readonly Member[]
  /** Lengths of period that occur, the longest first, and months. */
  readonly units: readonly PeriodUnit[]
  /** Members, by number, that ever gave an element a value, or a reason for none. */
  reporters(element: string): ReadonlySet<number>
  /** Members, by number, that ever gave an element a value above zero. */
  havers(element: string): ReadonlySet<number>
  /** In which length of period a member reports an element in a year; of other years, the usual one. */
  usualUnit(element: string): (member: Member, year: number) => PeriodUnit | undefined
}

const remembered = new WeakMap<FactTable, FactIndex>()

export function factIndex(facts: FactTable): FactIndex {
  const found = remembered.get(facts) ?? indexed(facts)
  remembered.set(facts, found)
  return found
}

function indexed(facts: FactTable): FactIndex {
  const { members, memberOf } = membersOf(facts)
  const those = (test: (row: number) => boolean): ReadonlySet<number> => new Set(memberOf.filter((_, row) => test(row)))
  const there = new Set<PeriodUnit>([...facts.unit, 'month'])
  return {
    members,
    units: longestFirst.filter((unit) => there.has(unit)),
    reporters: once((element: string) => those(isGiven(facts, element))),
    havers: once((element: string) => those((row) => (facts.values.get(element)?.[row] ?? 0) > 0)),
    usualUnit: once((element: string) => (there.size === 1 ? () => 'month' : usualUnitOf(facts, element, memberOf))),
  }
}

const longestFirst: readonly PeriodUnit[] = ['year', 'half', 'quarter', 'month']

function membersOf(facts: FactTable): { readonly members: readonly Member[]; readonly memberOf: readonly number[] } {
  const numbers = new Map<string, number>()
  const members: Member[] = []
  const rows: Map<number, number>[] = []
  const memberOf = facts.organization.map((organization, row) => {
    const part = facts.split?.part[row] ?? ''
    const key = `${organization}|${part}`
    const nth = numbers.get(key) ?? members.length
    if (nth === members.length) {
      numbers.set(key, nth)
      const own = new Map<number, number>()
      rows.push(own)
      members.push({ nth, organization, part, row: (span) => own.get(spanKey(span)) })
    }
    const [unit, year, month] = [facts.unit[row] ?? 'month', facts.year[row] ?? 0, facts.month[row] ?? 1]
    rows[nth]?.set(spanKey({ unit, at: year * 12 + month - 1 }), row)
    return nth
  })
  return { members, memberOf }
}

function isGiven(facts: FactTable, element: string): (row: number) => boolean {
  const [values, reasons] = [facts.values.get(element) ?? [], facts.reasons.get(element) ?? []]
  return (row) => (values[row] ?? null) !== null || (reasons[row] ?? null) !== null
}

type Tally = { readonly [unit in PeriodUnit]?: number }

/** The length of period whose reports cover the most months; the shorter one where two cover as many. */
function mostUsed(tally: Tally): PeriodUnit | undefined {
  const used = longestFirst.filter((unit) => tally[unit] !== undefined)
  const months = (unit: PeriodUnit): number => (tally[unit] ?? 0) * monthsIn[unit]
  return used.reduce<PeriodUnit | undefined>(
    (best, unit) => (best === undefined || months(unit) >= months(best) ? unit : best),
    undefined,
  )
}

function usualUnitOf(
  facts: FactTable,
  element: string,
  memberOf: readonly number[],
): (member: Member, year: number) => PeriodUnit | undefined {
  const given = isGiven(facts, element)
  const tallies = new Map<string, { [unit in PeriodUnit]?: number }>()
  memberOf.forEach((member, row) => {
    if (!given(row)) return
    const unit = facts.unit[row] ?? 'month'
    for (const key of [`${member}`, `${member}|${facts.year[row]}`]) {
      const tally = tallies.get(key) ?? {}
      tally[unit] = (tally[unit] ?? 0) + 1
      tallies.set(key, tally)
    }
  })
  const units = new Map([...tallies].map(([key, tally]) => [key, mostUsed(tally)]))
  return ({ nth }, year) => units.get(`${nth}|${year}`) ?? units.get(`${nth}`)
}

/** Works each answer out when it is first asked for. */
function once<K, V>(work: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>()
  return (key) => {
    const answer = answers.get(key) ?? work(key)
    answers.set(key, answer)
    return answer
  }
}

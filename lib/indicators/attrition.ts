import { type Element, elementsOf, type Indicator } from '../catalogue/index.ts'
import type { Bilingual, Predicate } from '../core/index.ts'
import type { Dataset, Organization } from '../data/index.ts'
import { type AggregateElement, aggregate, inOrder, resultColumn, type Table } from '../engine/index.ts'
import { type Chain, chainsOf, isNested, type Role } from './case-chain.ts'
import { followUpOf, type Setting, sourceOf } from './compute.ts'
import { conditionWords } from './condition-words.ts'
import { factIndex } from './fact-index.ts'
import { columnsOf } from './facts.ts'
import { Gatherer } from './gather.ts'
import { partsOf, type Sums, suffices } from './measure.ts'
import type { IndicatorResult } from './types.ts'

/** One step: how many stays were left before it, how many it takes away, how many are left. */
export type AttritionStep = {
  /** Which element it leads to; the first steps are common to all. */
  readonly towards: Role | 'all'
  readonly condition: Bilingual
  readonly before: number
  readonly lost: number
  /** Of these, how many because something is blank, so that nobody knows. */
  readonly unknown: number
  readonly left: number
}

/** What is left at the end of the way to an element; of a sum, what its stays add up to. */
export type AttritionEnd = {
  readonly role: Role
  readonly element: Element
  readonly stays: number
  readonly total: number
}

export type Attrition = {
  readonly indicator: Indicator
  readonly steps: readonly AttritionStep[]
  readonly ends: readonly AttritionEnd[]
  /** Where the values of the indicator come from: what was reported, cases need not add up to. */
  readonly countedFrom: IndicatorResult['countedFrom']
}

/** Half-open range of dates of discharge, and which institutions. */
export type AttritionRange = {
  readonly start: string
  readonly end: string
  readonly where?: (organization: Organization) => boolean
}

/**
 * From all discharges of a period to denominator and numerator, condition by condition: `before = lost + left` at each step, and
 * what is left is before at the next. The way to a numerator that is a part of its denominator goes on from there, and so does that
 * to an element which asks all that an earlier one does; else it starts from all stays.
 * @throws ProblemError `ZK-CASES-CANNOT`
 */
export async function attrition(
  dataset: Dataset,
  setting: Setting,
  indicator: Indicator,
  range: AttritionRange,
): Promise<Attrition> {
  const chains = chainsOf(dataset, indicator)
  const ways = waysOf(indicator, chains)
  const counts = await countStays(dataset, setting, indicator, ways.flatMap(questionsOf), range)
  const steps = [...firstSteps(counts), ...ways.flatMap((way) => stepsOf(way, counts))]
  const ends = ways.map(({ chain }) => ({
    role: chain.role,
    element: chain.element,
    stays: counts.of(chain.conditions),
    total: counts.of(chain.conditions, chain.sum),
  }))
  return { indicator, steps, ends, countedFrom: sourceOf(setting.facts, partsOf(indicator, setting.own)) }
}

const everyone: Bilingual = { zh: '统计期内出院', en: 'discharged in the period' }
/** Why a whole month of an institution does not enter. */
const holding = ['not-applicable', 'follow-up-incomplete'] as const
const entering: Readonly<Record<Held, Bilingual>> = {
  'not-applicable': { zh: '所在文件有所需的各列', en: 'from files that have all the columns needed' },
  'follow-up-incomplete': { zh: '所在月份随访期已满', en: 'in a month that was followed to its end' },
}
const outside: Bilingual = {
  zh: '符合分子而不在分母中（加回）',
  en: 'in the numerator, though not in the denominator (added)',
}

type Conditions = readonly Predicate[]

/** The conditions that lead to an element, from where it begins: at all stays, at the whole that it is a part of, or at an element before. */
type Way = { readonly chain: Chain; readonly from: Conditions; readonly further: Conditions }

function waysOf(indicator: Indicator, chains: readonly Chain[]): readonly Way[] {
  return chains.map((chain, nth) => {
    const [first] = chains
    const nested = nth > 0 && chain.role === 'numerator' && isNested(indicator)
    const from = nested ? first : chains.slice(0, nth).findLast((each) => isWithin(each, chain))
    const passed = new Set((from?.conditions ?? []).map(textOf))
    const further = chain.conditions.filter((each) => !passed.has(textOf(each)))
    return { chain, from: from?.conditions ?? [], further }
  })
}

const textOf = (condition: Predicate): string => JSON.stringify(condition)

/** Whether all conditions of one element are asked by another too, so that its way can go on from there. */
function isWithin(one: Chain, other: Chain): boolean {
  const asked = new Set(other.conditions.map(textOf))
  return one.conditions.every((each) => asked.has(textOf(each)))
}

/** A number of stays that meet all of some conditions, or the sum of a column over them. */
type Question = { readonly conditions: Conditions; readonly sum?: string | undefined }

function questionsOf({ chain, from, further }: Way): Question[] {
  const prefixes = [from, ...further.map((_, at) => [...from, ...further.slice(0, at + 1)])]
  const failures = further.map((condition, at) => [...from, ...further.slice(0, at), { not: condition }])
  const own = [{ conditions: chain.conditions }, { conditions: chain.conditions, sum: chain.sum }]
  return [...[...prefixes, ...failures].map((conditions) => ({ conditions })), ...own]
}

/** Months that do not enter at all go before any condition. */
function firstSteps({ all, held }: Counts): AttritionStep[] {
  const steps: AttritionStep[] = [{ towards: 'all', condition: everyone, before: all, lost: 0, unknown: 0, left: all }]
  let before = all
  for (const { reason, stays } of held) {
    const left = before - stays
    if (stays > 0) steps.push({ towards: 'all', condition: entering[reason], before, lost: stays, unknown: 0, left })
    before = left
  }
  return steps
}

function stepsOf({ chain, from, further }: Way, { of }: Counts): AttritionStep[] {
  const towards = chain.role
  const steps = further.map((condition, at): AttritionStep => {
    const passed = [...from, ...further.slice(0, at)]
    const [before, left] = [of(passed), of([...passed, condition])]
    const unknown = before - left - of([...passed, { not: condition }])
    return { towards, condition: conditionWords(condition), before, lost: before - left, unknown, left }
  })
  const [before, left] = [of([...from, ...further]), of(chain.conditions)]
  if (before === left) return steps
  return [...steps, { towards, condition: outside, before, lost: before - left, unknown: 0, left }]
}

type Held = (typeof holding)[number]

type Counts = {
  /** Stays discharged in the period, of the institutions that were asked for. */
  readonly all: number
  /** Of these, stays in months that do not enter, by the reason. */
  readonly held: readonly { readonly reason: Held; readonly stays: number }[]
  /** Of the others, those that meet all conditions; or the sum of a column over them. */
  of(conditions: Conditions, sum?: string): number
}

const keyOf = ({ conditions, sum }: Question): string => JSON.stringify([conditions, sum])

async function countStays(
  dataset: Dataset,
  setting: Setting,
  indicator: Indicator,
  questions: readonly Question[],
  range: AttritionRange,
): Promise<Counts> {
  const asked = [...new Map(questions.map((each) => [keyOf(each), each])).entries()]
  const elements = asked.map(([, { conditions, sum }], i): AggregateElement => {
    const where = { all: conditions }
    return sum === undefined ? { alias: `zk_${i}`, count: 'stays', where } : { alias: `zk_${i}`, sum, where }
  })
  const columns = elementsOf(indicator).flatMap(columnsOf)
  const spec = { by: ['organization_id'], periodColumn: 'discharge_date', start: range.start, end: range.end }
  const answer = await aggregate(
    { table: await dataset.dischargesWith(columns), elements, ...spec },
    dataset.engineOf('discharges'),
  )
  const table = inOrder(answer, ['zk_organization_id', 'zk_year', 'zk_month'])
  const rows = wantedRows(table, setting, indicator, range)
  const total = (alias: string, of: readonly number[]): number => {
    const column = resultColumn(table, alias)
    return of.reduce((sum, row) => sum + Number(column[row] ?? 0), 0)
  }
  const totals = new Map(asked.map(([key], i) => [key, total(`zk_${i}`, rows.entering)]))
  return {
    all: total('zk_rows', rows.all),
    held: holding.map((reason) => ({ reason, stays: total('zk_rows', rows.held(reason)) })),
    of(conditions, sum) {
      const found = totals.get(keyOf({ conditions, sum }))
      if (found === undefined) throw new RangeError('a number that was not asked for')
      return found
    },
  }
}

type Rows = {
  readonly all: readonly number[]
  readonly entering: readonly number[]
  held(reason: Held): readonly number[]
}

/** Rows of the institutions that were asked for, apart by whether their month enters. */
function wantedRows(
  table: Table,
  setting: Setting,
  indicator: Indicator,
  { where = () => true }: AttritionRange,
): Rows {
  const wanted = new Set(setting.organizations.filter(where).map(({ organizationId }) => organizationId))
  const heldBy = holds(setting, indicator)
  const [years, months] = [resultColumn(table, 'zk_year'), resultColumn(table, 'zk_month')]
  const organizations = resultColumn(table, 'zk_organization_id').map(String)
  const reasons = organizations.map((id, row) => heldBy(id, Number(years[row]) * 12 + Number(months[row]) - 1))
  const all = organizations.flatMap((id, row) => (wanted.has(id) ? [row] : []))
  const those = (reason: Held | undefined): readonly number[] => all.filter((row) => reasons[row] === reason)
  return { all, entering: those(undefined), held: those }
}

/** Why an institution's month does not enter yet, if it does not. */
function holds(setting: Setting, indicator: Indicator): (organization: string, month: number) => Held | undefined {
  const elements = partsOf(indicator, setting.own)
  const enough = (values: Sums): boolean => suffices(indicator, values)
  const gatherer = new Gatherer(setting.facts, elements, enough, followUpOf(setting, indicator))
  const members = new Map(factIndex(setting.facts).members.map((member) => [member.organization, member]))
  return (organization, at) => {
    const member = members.get(organization)
    const absent = member === undefined ? [] : gatherer.gather(member, [{ unit: 'month', at }]).absent
    return holding.find((reason) => absent.includes(reason))
  }
}

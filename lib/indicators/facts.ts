import {
  elements as catalogued,
  type Element,
  elementsOf,
  type Indicator,
  indicators,
  momentsOf,
} from '../catalogue/index.ts'
import { type Period, type Predicate, periodOf, predicateColumns } from '../core/index.ts'
import { type Dataset, tables } from '../data/index.ts'
import { type AggregateElement, aggregate, resultColumn } from '../engine/index.ts'
import { type CountedFrom, FactBuilder, type FactTable } from './fact-table.ts'
import { partsOf } from './measure.ts'
import { addReported, addReportedParts, reportedElements } from './reported-facts.ts'
import { isFollowed } from './span.ts'
import type { SplitDimension } from './types.ts'

/**
 * Asks the engine once per relation for every element that the dataset can answer: those that institutions report, and,
 * for those nobody reported, those that front-page data can count. Without a split the facts are of whole institutions;
 * with one there is a row for each department or stratum. `of`: only what these indicators are made from.
 */
export async function loadFacts(
  dataset: Dataset,
  own: readonly Element[] = [],
  split?: SplitDimension,
  of?: readonly Indicator[],
): Promise<FactTable> {
  const moments = indicators.flatMap((each) => ('casemix' in each.measure ? momentsOf(elementsOf(each)) : []))
  const all = of === undefined ? [...catalogued, ...own, ...moments] : of.flatMap((each) => partsOf(each, own))
  const wanted = [...new Map(all.map((element) => [element.id, element])).values()]
  const builder = new FactBuilder()
  const reported = dataset.has('submissions') ? await reportedElements(dataset, wanted) : []
  if (split !== undefined) await addReportedParts(dataset, reported, split, builder)
  else if (reported.length > 0) await addReported(dataset, reported, builder)
  const countedFrom = new Map<string, CountedFrom>(reported.map(({ id }) => [id, 'submissions']))
  // Sums of squares belong to the cases that the sums are of: where one of these was reported, they are not counted either.
  const isReported = (id: string): boolean => id.split('*').some((part) => countedFrom.has(part))
  const counted = countable(dataset, wanted, split).filter(({ id }) => !isReported(id))
  if (counted.length > 0) await addCases(dataset, counted, builder, split)
  const supplied = split === undefined ? addSupplied(dataset, wanted, isReported, builder) : []
  for (const { id } of [...counted, ...supplied]) countedFrom.set(id, 'cases')
  return { ...builder.build(countedFrom, split), wanting: wantingOf(dataset, wanted, countedFrom) }
}

/** What a platform counted itself and supplied: for each institution and month a row, as the engine would have given it. */
function addSupplied(
  { aggregate }: Dataset,
  wanted: readonly Element[],
  isReported: (id: string) => boolean,
  builder: FactBuilder,
): readonly Element[] {
  if (aggregate === undefined) return []
  const supplied = wanted.filter(({ id }) => aggregate.elements.includes(id) && !isReported(id))
  const at = aggregate.rows.map(({ organization, year, month }) =>
    builder.rowOf(organization, periodOf('month', year, month)),
  )
  for (const { id } of supplied) {
    const [put, nth] = [builder.column(id), aggregate.elements.indexOf(id)]
    aggregate.rows.forEach(({ values }, row) => {
      const value = values[nth]
      if (value !== undefined) put(at[row] ?? 0, value)
    })
  }
  return supplied
}

function wantingOf(
  dataset: Dataset,
  wanted: readonly Element[],
  countedFrom: ReadonlyMap<string, CountedFrom>,
): NonNullable<FactTable['wanting']> {
  const there = dataset.columns('discharges')
  const unanswered = wanted.filter((each) => dataset.has('discharges') && each.cases && !countedFrom.has(each.id))
  const columns = unanswered.map((each) => [each.id, missingColumns(each, there)] as const)
  return new Map(columns.filter(([, missing]) => missing.length > 0))
}

/** Columns that the rule of an element asks about and that are not there. */
export const missingColumns = (element: Element, there: readonly string[]): readonly string[] => [
  ...new Set(columnsOf(element).filter((column) => !there.includes(column))),
]

/** Cases know departments but no strata. */
function countable(dataset: Dataset, wanted: readonly Element[], split: SplitDimension | undefined): Element[] {
  const there = dataset.columns('discharges')
  if (!dataset.has('discharges') || (split !== undefined && !there.includes(split))) return []
  return wanted.filter((element) => isCountable(element, there))
}

/** Front pages answer an element only where they have every column that its rule asks about. */
export function isCountable(element: Element, columns: readonly string[]): boolean {
  return element.cases !== undefined && missingColumns(element, columns).length === 0
}

const alwaysKnown = new Set(
  tables.flatMap(({ name, columns }) =>
    name === 'discharges' ? columns.filter(({ required }) => required).map((column) => column.name) : [],
  ),
)

/** Whether a required column is known needs no asking: the engine would read the whole column for it. */
const unlessAlways = (where: Predicate): Predicate =>
  'known' in where && where.known && alwaysKnown.has(where.column) ? { all: [] } : where

/** Columns that the rule of an element asks about. */
export function columnsOf({ cases }: Element): readonly string[] {
  if (!cases) return []
  const summed = 'sum' in cases ? [cases.sum, ...(cases.times === undefined ? [] : [cases.times])] : []
  return [...predicateColumns(cases.where), ...summed]
}

/** One question for each relation that holds stays: those whose stays are linked cost more, and stand in one of their own. */
async function addCases(
  dataset: Dataset,
  counted: readonly Element[],
  builder: FactBuilder,
  split: SplitDimension | undefined,
): Promise<void> {
  const followed = await followUps(dataset, counted)
  const relations = new Map<string, Element[]>()
  for (const element of counted) {
    const relation = await dataset.dischargesWith(columnsOf(element))
    relations.set(relation, [...(relations.get(relation) ?? []), element])
  }
  for (const [relation, elements] of relations) await addFrom(dataset, relation, elements, { builder, split, followed })
}

type Adding = {
  readonly builder: FactBuilder
  readonly split: SplitDimension | undefined
  readonly followed: (element: Element, organization: string, period: Period) => boolean
}

async function addFrom(
  dataset: Dataset,
  relation: string,
  counted: readonly Element[],
  { builder, split, followed }: Adding,
): Promise<void> {
  const asked = counted.flatMap(({ cases }, i) =>
    cases ? [{ alias: `zk_${i}`, ...cases, where: unlessAlways(cases.where) }] : [],
  )
  const lacks = lackingFiles(dataset, counted)
  const files = [...new Set(lacks)].filter((each) => each !== '')
  const elements = [...asked, ...files.map(staysFrom)]
  // Grouped by department only where that is asked for: it makes many more rows.
  const by = ['organization_id', ...(split === undefined ? [] : [split])]
  const spec = { table: relation, elements, by, periodColumn: 'discharge_date' }
  const table = await aggregate(spec, dataset.engineOf('discharges'))
  const [years, months] = [resultColumn(table, 'zk_year'), resultColumn(table, 'zk_month')]
  const parts = split === undefined ? [] : resultColumn(table, `zk_${split}`)
  const rows = resultColumn(table, 'zk_organization_id').map((id, i) => {
    const [organization, period] = [String(id), periodOf('month', Number(years[i]), Number(months[i]))]
    return { organization, period, row: builder.rowOf(organization, period, String(parts[i] ?? '')) }
  })
  counted.forEach((element, i) => {
    const put = builder.column(element.id)
    const values = resultColumn(table, `zk_${i}`)
    const unanswered = lacks[i] === '' ? [] : resultColumn(table, `zk_lacking_${files.indexOf(lacks[i] ?? '')}`)
    rows.forEach(({ organization, period, row }, at) => {
      const value = values[at] ?? null
      if (Number(unanswered[at] ?? 0) > 0) put(row, 'not-applicable')
      else if (!followed(element, organization, period)) put(row, 'follow-up-incomplete')
      else if (value !== null) put(row, Number(value))
    })
  })
}

/** Of each element, the files without a column that its rule asks about: `0 3`, or nothing. */
const lackingFiles = ({ lacking }: Dataset, counted: readonly Element[]): readonly string[] =>
  counted.map((element) => {
    const files = columnsOf(element).flatMap((column) => lacking.get(column) ?? [])
    return [...new Set(files)].toSorted((a, b) => a - b).join(' ')
  })

/** How many stays came from these files: where there are any, a count over them would be too small. */
const staysFrom = (files: string, nth: number): AggregateElement => ({
  alias: `zk_lacking_${nth}`,
  count: 'stays',
  where: { column: 'zk_source', in: files.split(' ').map(Number) },
})

/**
 * Whether all stays of a period were followed for as long as a derived column asks: the data of an institution end with its
 * last discharge. What was supplied is taken as followed.
 */
async function followUps(dataset: Dataset, counted: readonly Element[]): Promise<Adding['followed']> {
  const derived = new Map(dataset.factOrigins.flatMap((each) => (each.from === 'derived' ? [[each.column, each]] : [])))
  const days = new Map(
    counted.map((element) => [
      element.id,
      Math.max(0, ...columnsOf(element).map((column) => derived.get(column)?.followUpDays ?? 0)),
    ]),
  )
  if ([...days.values()].every((each) => each === 0)) return () => true
  const engine = dataset.engineOf('discharges')
  const { ident } = engine.dialect
  const table = await engine.query(
    `SELECT ${ident('organization_id')} AS zk_organization, max(${ident('discharge_date')}) AS zk_end FROM ${ident('discharges')} GROUP BY ${ident('organization_id')}`,
  )
  const dates = resultColumn(table, 'zk_end')
  const ends = new Map(resultColumn(table, 'zk_organization').map((id, row) => [String(id), String(dates[row])]))
  return ({ id }, organization, { year, month }) => {
    const needed = days.get(id) ?? 0
    const span = { unit: 'month', at: year * 12 + month - 1 } as const
    return needed === 0 || isFollowed(span, needed, ends.get(organization) ?? '')
  }
}

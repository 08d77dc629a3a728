import { elements as catalogued, type Element, elementsOf, indicators } from '../catalogue/index.ts'
import { type Predicate, periodOf, predicateColumns } from '../core/index.ts'
import { type Dataset, tables } from '../data/index.ts'
import { aggregate, resultColumn } from '../engine/index.ts'
import { type CountedFrom, FactBuilder, type FactTable } from './fact-table.ts'
import { momentsOf } from './measure.ts'
import { addReported, addReportedParts, reportedElements } from './reported-facts.ts'
import type { SplitDimension } from './types.ts'

/**
 * Asks the engine once per relation for every element that the dataset can answer: those that institutions report, and,
 * for those nobody reported, those that front-page data can count. Without a split the facts are of whole institutions;
 * with one there is a row for each department or stratum.
 */
export async function loadFacts(
  dataset: Dataset,
  own: readonly Element[] = [],
  split?: SplitDimension,
): Promise<FactTable> {
  const moments = indicators.flatMap((each) => ('casemix' in each.measure ? momentsOf(elementsOf(each)) : []))
  const wanted = [...new Map([...catalogued, ...own, ...moments].map((element) => [element.id, element])).values()]
  const builder = new FactBuilder()
  const reported = dataset.has('submissions') ? await reportedElements(dataset, wanted) : []
  if (split !== undefined) await addReportedParts(dataset, reported, split, builder)
  else if (reported.length > 0) await addReported(dataset, reported, builder)
  const countedFrom = new Map<string, CountedFrom>(reported.map(({ id }) => [id, 'submissions']))
  // Sums of squares belong to the cases that the sums are of: where one of these was reported, they are not counted either.
  const isReported = (id: string): boolean => id.split('*').some((part) => countedFrom.has(part))
  const counted = countable(dataset, wanted, split).filter(({ id }) => !isReported(id))
  if (counted.length > 0) await addCases(dataset, counted, builder, split)
  for (const element of counted) countedFrom.set(element.id, 'cases')
  return builder.build(countedFrom, split)
}

/** Cases know departments but no strata. */
function countable(dataset: Dataset, wanted: readonly Element[], split: SplitDimension | undefined): Element[] {
  const there = dataset.columns('discharges')
  if (!dataset.has('discharges') || (split !== undefined && !there.includes(split))) return []
  return wanted.filter((element) => isCountable(element, there))
}

/** Front pages answer an element only where they have every column that its rule asks about. */
function isCountable({ cases }: Element, columns: readonly string[]): boolean {
  if (!cases) return false
  const summed = 'sum' in cases ? [cases.sum, ...(cases.times === undefined ? [] : [cases.times])] : []
  return [...predicateColumns(cases.where), ...summed].every((name) => columns.includes(name))
}

const alwaysKnown = new Set(
  tables.flatMap(({ name, columns }) =>
    name === 'discharges' ? columns.filter(({ required }) => required).map((column) => column.name) : [],
  ),
)

/** Whether a required column is known needs no asking: the engine would read the whole column for it. */
const unlessAlways = (where: Predicate): Predicate =>
  'known' in where && where.known && alwaysKnown.has(where.column) ? { all: [] } : where

async function addCases(
  dataset: Dataset,
  counted: readonly Element[],
  builder: FactBuilder,
  split: SplitDimension | undefined,
): Promise<void> {
  const elements = counted.flatMap(({ cases }, i) =>
    cases ? [{ alias: `zk_${i}`, ...cases, where: unlessAlways(cases.where) }] : [],
  )
  // Grouped by department only where that is asked for: it makes many more rows.
  const by = ['organization_id', ...(split === undefined ? [] : [split])]
  const table = await aggregate({ table: 'discharges', elements, by, periodColumn: 'discharge_date' }, dataset.engine)
  const [years, months] = [resultColumn(table, 'zk_year'), resultColumn(table, 'zk_month')]
  const parts = split === undefined ? [] : resultColumn(table, `zk_${split}`)
  const rows = resultColumn(table, 'zk_organization_id').map((organization, i) =>
    builder.rowOf(String(organization), periodOf('month', Number(years[i]), Number(months[i])), String(parts[i] ?? '')),
  )
  counted.forEach(({ id }, i) => {
    const put = builder.column(id)
    resultColumn(table, `zk_${i}`).forEach((value, at) => {
      const row = rows[at]
      if (row !== undefined && value !== null) put(row, Number(value))
    })
  })
}

import { elements as catalogued, type Element, elementsOf, indicators } from '../catalogue/index.ts'
import { type Predicate, periodOf, predicateColumns, period as readPeriod } from '../core/index.ts'
import { type Dataset, tables } from '../data/index.ts'
import { aggregateSql, type Table } from '../engine/index.ts'
import { momentsOf } from './measure.ts'

/** Where a data element came from: reported by institutions, or counted from their cases. */
export type CountedFrom = 'submissions' | 'cases'

/**
 * The aggregate table all later arithmetic starts from: one row per institution and month, one column of counts or sums per
 * data element, null where nothing was reported. Every engine gives this same table.
 */
export type FactTable = {
  readonly organization: readonly string[]
  readonly year: readonly number[]
  readonly month: readonly number[]
  readonly values: ReadonlyMap<string, readonly (number | null)[]>
  readonly countedFrom: ReadonlyMap<string, CountedFrom>
}

type Row = { readonly organization: string; readonly year: number; readonly month: number }

function inOrder(a: Row, b: Row): number {
  if (a.organization !== b.organization) return a.organization < b.organization ? -1 : 1
  return a.year - b.year || a.month - b.month
}

/** Gathers rows of several relations under (institution, month) and lays them out as columns. */
class FactBuilder {
  readonly #index = new Map<string, number>()
  readonly #rows: Row[] = []
  readonly #values = new Map<string, (number | null)[]>()

  rowOf(organization: string, year: number, month: number): number {
    const key = `${organization}|${year}|${month}`
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.#index.set(key, this.#rows.length)
    return this.#rows.push({ organization, year, month }) - 1
  }

  column(element: string): (number | null)[] {
    const column = this.#values.get(element) ?? []
    this.#values.set(element, column)
    return column
  }

  /** Rows in an order of their own: engines give them in any, and sums of fractions depend on it in their last digit. */
  build(countedFrom: ReadonlyMap<string, CountedFrom>): FactTable {
    const ordered = [...this.#rows.entries()].sort(([, a], [, b]) => inOrder(a, b))
    const rows = ordered.map(([, row]) => row)
    const values = [...this.#values].map(([id, column]) => [id, ordered.map(([at]) => column[at] ?? null)] as const)
    return {
      organization: rows.map(({ organization }) => organization),
      year: rows.map(({ year }) => year),
      month: rows.map(({ month }) => month),
      values: new Map(values),
      countedFrom,
    }
  }
}

/**
 * Asks the engine once per relation for every element that the dataset can answer: those that institutions report, and,
 * for those nobody reported, those that front-page data can count.
 */
export async function loadFacts(dataset: Dataset, own: readonly Element[] = []): Promise<FactTable> {
  const moments = indicators.flatMap((each) => ('casemix' in each.measure ? momentsOf(elementsOf(each)) : []))
  const wanted = [...new Map([...catalogued, ...own, ...moments].map((element) => [element.id, element])).values()]
  const builder = new FactBuilder()
  const countedFrom = new Map<string, CountedFrom>()
  const reported = dataset.has('submissions') ? await reportedElements(dataset, wanted) : []
  if (reported.length > 0) await addSubmissions(dataset, reported, builder)
  for (const element of reported) countedFrom.set(element.id, 'submissions')
  const counted = dataset.has('discharges')
    ? wanted.filter((element) => !countedFrom.has(element.id) && isCountable(element, dataset.columns('discharges')))
    : []
  if (counted.length > 0) {
    await addCases(dataset, counted, builder)
    for (const element of counted) countedFrom.set(element.id, 'cases')
  }
  return builder.build(countedFrom)
}

/** Front pages answer an element only where they have every column that its rule asks about. */
function isCountable({ cases }: Element, columns: readonly string[]): boolean {
  if (!cases) return false
  const summed = 'sum' in cases ? [cases.sum, ...(cases.times === undefined ? [] : [cases.times])] : []
  return [...predicateColumns(cases.where), ...summed].every((name) => columns.includes(name))
}

async function reportedElements(dataset: Dataset, wanted: readonly Element[]): Promise<Element[]> {
  const { ident } = dataset.engine.dialect
  const table = await dataset.engine.query(
    `SELECT ${ident('element')} AS zk_element FROM ${ident('submissions')} GROUP BY ${ident('element')}`,
  )
  const present = new Set(column(table, 'zk_element').map(String))
  return wanted.filter((element) => present.has(element.id))
}

/** Strata of an element add up, except where it was also reported whole. */
async function addSubmissions(dataset: Dataset, reported: readonly Element[], builder: FactBuilder): Promise<void> {
  await addReported(dataset, reported, builder, 'IS NULL')
  await addReported(dataset, reported, builder, 'IS NOT NULL')
}

async function addReported(
  dataset: Dataset,
  reported: readonly Element[],
  builder: FactBuilder,
  stratum: 'IS NULL' | 'IS NOT NULL',
): Promise<void> {
  const { ident, text } = dataset.engine.dialect
  const sums = reported.flatMap(({ id }, i) => {
    const given = `${ident('element')} = ${text(id)} AND ${ident('value')} IS NOT NULL`
    return [
      `sum(CASE WHEN ${given} THEN ${ident('value')} ELSE 0 END) AS zk_${i}`,
      `sum(CASE WHEN ${given} THEN 1 ELSE 0 END) AS zk_n${i}`,
    ]
  })
  const keys = `${ident('organization_id')}, ${ident('period')}`
  const table = await dataset.engine.query(
    `SELECT ${ident('organization_id')} AS zk_organization, ${ident('period')} AS zk_period, ${sums.join(', ')} ` +
      `FROM ${ident('submissions')} WHERE ${ident('stratum')} ${stratum} GROUP BY ${keys}`,
  )
  const rows = column(table, 'zk_organization').map((organization, i) => {
    const last = lastMonth(String(column(table, 'zk_period')[i]))
    return builder.rowOf(String(organization), last.year, last.month)
  })
  reported.forEach(({ id }, i) => {
    const [sum, given] = [column(table, `zk_${i}`), column(table, `zk_n${i}`)]
    const target = builder.column(id)
    const whole = new Set(rows.filter((row) => target[row] !== undefined))
    rows.forEach((row, at) => {
      if (Number(given[at]) > 0 && !whole.has(row)) target[row] = (target[row] ?? 0) + Number(sum[at])
    })
  })
}

/** A number for a longer period stands in its last month. */
function lastMonth(text: string): { year: number; month: number } {
  const { unit, year, month } = readPeriod(text)
  return { year, month: month + { year: 11, half: 5, quarter: 2, month: 0 }[unit] }
}

const alwaysKnown = new Set(
  tables.flatMap(({ name, columns }) =>
    name === 'discharges' ? columns.filter(({ required }) => required).map((column) => column.name) : [],
  ),
)

/** Whether a required column is known needs no asking: the engine would read the whole column for it. */
const unlessAlways = (where: Predicate): Predicate =>
  'known' in where && where.known && alwaysKnown.has(where.column) ? { all: [] } : where

async function addCases(dataset: Dataset, counted: readonly Element[], builder: FactBuilder): Promise<void> {
  const elements = counted.flatMap(({ cases }, i) =>
    cases ? [{ alias: `zk_${i}`, ...cases, where: unlessAlways(cases.where) }] : [],
  )
  const sql = aggregateSql(
    { table: 'discharges', elements, by: ['organization_id'], periodColumn: 'discharge_date' },
    dataset.engine.dialect,
  )
  const table = await dataset.engine.query(sql)
  const rows = column(table, 'zk_organization_id').map((organization, i) =>
    builder.rowOf(String(organization), Number(column(table, 'zk_year')[i]), Number(column(table, 'zk_month')[i])),
  )
  counted.forEach(({ id }, i) => {
    const target = builder.column(id)
    column(table, `zk_${i}`).forEach((value, at) => {
      const row = rows[at]
      if (row !== undefined && value !== null) target[row] = Number(value)
    })
  })
}

function column(table: Table, name: string): readonly (number | string | null)[] {
  const found = table.columns[table.names.indexOf(name)]
  if (!found) throw new RangeError(`the engine returned no column ${name}`)
  return found
}

/** First day of the first month and first day after the last month that any institution reported. */
export function spanOf(facts: FactTable): { readonly start: string; readonly end: string } | undefined {
  if (facts.year.length === 0) return undefined
  const ordinals = facts.year.map((year, i) => year * 12 + (facts.month[i] ?? 1) - 1)
  const first = ordinals.reduce((a, b) => Math.min(a, b))
  const last = ordinals.reduce((a, b) => Math.max(a, b))
  const month = (ordinal: number) => periodOf('month', Math.floor(ordinal / 12), (ordinal % 12) + 1)
  return { start: month(first).start, end: month(last).end }
}

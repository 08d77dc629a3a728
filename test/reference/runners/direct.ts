import type { Answer, Estimate } from '../../../lib/core/index.ts'
import { directRateClustered, directRate as directRateOf } from '../../../lib/stats/index.ts'
import type { Given } from '../case.ts'
import { distinct, estimateColumns, levelsOf } from './intervals.ts'
import type { Runner } from './runner.ts'

type Column = readonly (string | number | null)[]

/** The columns of a case, whether they stand in its inputs or in an object of rows there. */
function tableOf(given: Given): (...names: readonly string[]) => Column | undefined {
  const rows = given.maybe('rows') as unknown as { readonly [name: string]: Column } | undefined
  return (...names) => names.map((name) => rows?.[name] ?? given.maybe<string | number | null>(name)).find(Boolean)
}

type Expected = { readonly [name: string]: unknown }

/** The rows of each area with the named columns. */
function areasOf<T>(
  given: Given,
  expected: Expected,
  row: (column: (...names: readonly string[]) => Column, k: number) => T,
) {
  const find = tableOf(given)
  const column = (...names: readonly string[]): Column => {
    const found = find(...names)
    if (found === undefined) throw new Error(`the case has no column ${names.join(' or ')}`)
    return found
  }
  const areas = column(given.option('group', 'area'), 'area').map(String)
  return distinct(areas, expected).map((area) => ({
    area,
    rows: areas.flatMap((each, k) => (each === area ? [row(column, k)] : [])),
  }))
}

const numberAt = (column: Column, k: number): number => Number(column[k] ?? 0)

const countAt = (column: Column, k: number): number | null => {
  const value = column[k]
  return value === null || value === undefined ? null : Number(value)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** PHEindicatormethods takes a count that is missing as none. */
const optionsOf = (given: Given) => ({
  levels: levelsOf(given),
  per: given.option('multiplier', 100_000),
  missing: 'zero' as const,
})

export const directRate: Runner = (given, expected) => {
  tableOf(given)('ageband')
  const areas = areasOf(given, expected, (column, k) => ({
    count: countAt(column('count', 'x'), k),
    population: numberAt(column('pop', 'n'), k),
    weight: numberAt(column('stdpop'), k),
  }))
  return described(
    areas.map(({ area, rows }) => ({
      area,
      total_count: sum(rows.map(({ count }) => count ?? 0)),
      total_pop: sum(rows.map(({ population }) => population)),
      rate: directRateOf(rows, optionsOf(given)),
    })),
    'dobson',
    optionsOf(given),
  )
}

export const directRateOfClusters: Runner = (given, expected) => {
  const areas = areasOf(given, expected, (column, k) => ({
    stratum: String(column('ageband', 'stratum')[k]),
    eventsPerPerson: numberAt(column('freq', 'eventfreq', 'event_frequency', 'frequency', 'f'), k),
    persons: countAt(column('persons', 'count', 'x'), k),
    population: numberAt(column('pop', 'n'), k),
    weight: numberAt(column('stdpop'), k),
  }))
  return described(
    areas.map(({ area, rows }) => ({
      area,
      total_count: sum(rows.map(({ eventsPerPerson, persons }) => eventsPerPerson * (persons ?? 0))),
      total_pop: sum([...new Map(rows.map(({ stratum, population }) => [stratum, population])).values()]),
      rate: directRateClustered(rows, optionsOf(given)),
    })),
    'dobson-clustered',
    optionsOf(given),
  )
}

type Area = {
  readonly area: string
  readonly total_count: number
  readonly total_pop: number
  readonly rate: Answer<Estimate>
}

/** The package names its method also where it gives no rate. */
const described = (areas: readonly Area[], method: string, { levels }: { readonly levels: readonly number[] }) => ({
  area: areas.map(({ area }) => area),
  total_count: areas.map((each) => each.total_count),
  total_pop: areas.map((each) => each.total_pop),
  ...estimateColumns(
    areas.map(({ rate }) => rate),
    { levels },
  ),
  method: areas.map(() => method),
})

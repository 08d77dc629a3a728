import { elements as catalogued, type Element, elementsOf, type Indicator, momentsOf } from '../../catalogue/index.ts'
import { type Problem, ProblemError, problem, sha256 } from '../../core/index.ts'
import { discharges } from '../schema/discharges.ts'

/** What a query counts by institution and month: the data elements of some indicators, over a half-open range of dates. */
export type AggregatePlan = {
  readonly elements: readonly Element[]
  readonly start: string
  readonly end: string
}

/** One column of the result, in the order of the query. */
export type AggregateColumn = {
  readonly name: string
  readonly kind: 'text' | 'integer' | 'decimal'
  /** The element whose numbers stand in it. */
  readonly element?: Element
}

export const keyColumns = ['zk_organization_id', 'zk_year', 'zk_month', 'zk_rows'] as const
/** The last column says which query the row is from. */
export const queryColumn = 'zk_query'

/**
 * The elements that some indicators are made of, each with its rule for cases.
 * @throws ProblemError `ZK-SQL-CANNOT` for every indicator that front pages cannot answer.
 */
export function elementsFor(indicators: readonly Indicator[]): readonly Element[] {
  const problems: Problem[] = []
  const found = indicators.flatMap((indicator) => {
    const parts = elementsOf(indicator)
    const reported = parts.filter(({ cases }) => cases === undefined).map(({ id }) => id)
    if (reported.length > 0)
      problems.push(problem('ZK-SQL-CANNOT', { indicator: indicator.id, elements: reported.join(', ') }))
    return 'casemix' in indicator.measure ? [...parts, ...momentsOf(parts)] : parts
  })
  if (problems.length > 0) throw new ProblemError(problems)
  return [...new Map(found.map((element) => [element.id, element])).values()]
}

/** The elements of a result by their ids, as the catalogue has them now; those it has not are left out. */
export function elementsNamed(ids: readonly string[]): readonly Element[] {
  const known = new Map(catalogued.map((element) => [element.id, element]))
  return ids.flatMap((id) => {
    const [a, b] = id.split('*').map((part) => known.get(part))
    if (!id.includes('*')) return a === undefined ? [] : [a]
    const made = a === undefined || b === undefined ? [] : momentsOf([a, b])
    return made.filter((each) => each.id === id).slice(0, 1)
  })
}

export function aggregateColumns(elements: readonly Element[]): readonly AggregateColumn[] {
  const [organization, ...numbers] = keyColumns
  return [
    { name: organization, kind: 'text' },
    ...numbers.map((name) => ({ name, kind: 'integer' as const })),
    ...elements.map((element) => ({ name: columnFor(element), kind: kindOf(element), element })),
    { name: queryColumn, kind: 'text' },
  ]
}

// A product of two sums: a star is no part of a name that every platform takes.
export const columnFor = ({ id }: Element): string => `zk_${id.replace('*', '__')}`

function kindOf({ cases }: Element): AggregateColumn['kind'] {
  if (cases === undefined || !('sum' in cases)) return 'integer'
  const summed = [cases.sum, ...(cases.times === undefined ? [] : [cases.times])]
  const isDecimal = (name: string): boolean =>
    discharges.columns.some((column) => column.name === name && column.type === 'decimal')
  return summed.some(isDecimal) ? 'decimal' : 'integer'
}

/** Changes when the rule of any element does: a result counted by other rules is not taken. */
export const definitionsDigest = (elements: readonly Element[]): string =>
  sha256(JSON.stringify(elements.map(({ id, cases }) => [id, cases])))

import { type Element, elementsOf, type Indicator, kinds } from '../catalogue/index.ts'
import { type Bilingual, type Predicate, type Problem, ProblemError, problem } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { isCountable, missingColumns } from './facts.ts'

export type Role = 'numerator' | 'denominator' | 'part'

/** One element of an indicator as conditions to go through in turn; the first are those that it shares with `after`. */
export type Chain = {
  readonly role: Role
  readonly element: Element
  readonly conditions: readonly Predicate[]
  /** The column that is added up, of an element that is a sum. */
  readonly sum?: string
}

export const roleNames: Readonly<Record<Role, Bilingual>> = {
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  part: { zh: '组成', en: 'Part' },
}

const everyStay = JSON.stringify({ column: 'case_id', known: true })

/** The conditions of a predicate that must all hold; that there is a case at all is none. */
function conditionsOf(predicate: Predicate): readonly Predicate[] {
  const all = 'all' in predicate ? predicate.all.flatMap(conditionsOf) : [predicate]
  return all.filter((each) => JSON.stringify(each) !== everyStay)
}

/** Whether the numerator is a part of the denominator. */
export const isNested = ({ kind, measure }: Indicator): boolean => 'numerator' in measure && kinds[kind].subset

/**
 * Whether cases can answer every element of some indicators.
 * @throws ProblemError `ZK-CASES-CANNOT` for each that they cannot.
 */
export function requireCases(dataset: Dataset, indicators: readonly Indicator[]): void {
  const problems = indicators.flatMap((indicator) => problemsOf(dataset, indicator))
  if (problems.length > 0) throw new ProblemError(problems)
}

function problemsOf(dataset: Dataset, indicator: Indicator): Problem[] {
  const there = dataset.columns('discharges')
  const without = elementsOf(indicator).filter((each) => !isCountable(each, there))
  return without.map((each) => cannot(indicator, each, there))
}

/**
 * The elements of an indicator as cases answer them, denominator first.
 * @throws ProblemError `ZK-CASES-CANNOT`: an element without a rule, or one whose rule asks for columns that are not there.
 */
export function chainsOf(dataset: Dataset, indicator: Indicator): readonly Chain[] {
  requireCases(dataset, [indicator])
  const elements = elementsOf(indicator)
  const quotient = 'numerator' in indicator.measure
  const chains = elements.flatMap((element, nth): Chain[] => {
    const role = !quotient || nth > 1 ? 'part' : nth === 0 ? 'numerator' : 'denominator'
    if (!element.cases) return []
    const conditions = conditionsOf(element.cases.where)
    return [{ role, element, conditions, ...('sum' in element.cases ? { sum: element.cases.sum } : {}) }]
  })
  return chains.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

const order: readonly Role[] = ['denominator', 'numerator', 'part']

function cannot({ id }: Indicator, element: Element, there: readonly string[]): Problem {
  const missing = missingColumns(element, there).join(', ')
  return problem('ZK-CASES-CANNOT', { indicator: id, element: element.name, missing })
}

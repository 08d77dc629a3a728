import type { Element, Indicator } from '../catalogue/index.ts'
import { type Bilingual, holds, type PredicateRow } from '../core/index.ts'
import type { Dataset } from '../data/index.ts'
import { type Chain, chainsOf, type Role } from './case-chain.ts'
import { sourceOf } from './compute.ts'
import { conditionWords, valuesWords } from './condition-words.ts'
import type { FactTable } from './fact-table.ts'
import { columnsOf } from './facts.ts'
import type { IndicatorResult } from './types.ts'

/** One condition, what the case has there, and whether it is met; unknown where a blank decides it. */
export type TracedCondition = {
  readonly condition: Bilingual
  readonly has: Bilingual
  readonly state: 'met' | 'unmet' | 'unknown'
}

/** Whether a case is counted in one element of an indicator, and why. */
export type TracedElement = {
  readonly role: Role
  readonly element: Element
  readonly counted: boolean
  /** What it adds to a sum. */
  readonly adds?: { readonly column: string; readonly value: number | null }
  readonly conditions: readonly TracedCondition[]
}

export type Trace = {
  readonly indicator: Indicator
  /** Whether the case was discharged in the period looked at. */
  readonly period: TracedCondition
  readonly elements: readonly TracedElement[]
  /** Where the values of the indicator come from: of what was reported, a trace only says what its case would add. */
  readonly countedFrom: IndicatorResult['countedFrom']
}

/** The case as `Dataset.caseRow` knows it, and the half-open range of dates of discharge. */
export type TracedCase = { readonly id: string; readonly start: string; readonly end: string }

/**
 * Whether one case is in numerator and denominator of an indicator, condition by condition. No identifier is told.
 * @throws ProblemError `ZK-CASE-UNKNOWN`, `ZK-CASES-CANNOT`
 */
export async function traceCase(
  dataset: Dataset,
  facts: FactTable,
  indicator: Indicator,
  of: TracedCase,
): Promise<Trace> {
  const chains = chainsOf(dataset, indicator)
  const columns = ['discharge_date', ...chains.flatMap(({ element }) => columnsOf(element))]
  const row = await dataset.caseRow(of.id, [...new Set(columns)])
  const elements = chains.map((chain) => tracedElement(chain, row, inPeriod(row, of)))
  const countedFrom = sourceOf(
    facts,
    chains.map(({ element }) => element),
  )
  return { indicator, period: periodOf(row, of), elements, countedFrom }
}

const inPeriod = ({ discharge_date: date }: PredicateRow, { start, end }: TracedCase): boolean =>
  date !== null && date !== undefined && start <= String(date) && String(date) < end

function periodOf(row: PredicateRow, of: TracedCase): TracedCondition {
  const date = String(row.discharge_date)
  return {
    condition: {
      zh: `出院日期在 ${of.start} 至 ${of.end}（不含）`,
      en: `discharged from ${of.start}, before ${of.end}`,
    },
    has: { zh: date, en: date },
    state: inPeriod(row, of) ? 'met' : 'unmet',
  }
}

function tracedElement({ role, element, conditions, sum }: Chain, row: PredicateRow, dated: boolean): TracedElement {
  const traced = conditions.map((predicate): TracedCondition => {
    const met = holds(predicate, row)
    const state = met ? 'met' : holds({ not: predicate }, row) ? 'unmet' : 'unknown'
    return { condition: conditionWords(predicate), has: valuesWords(predicate, row), state }
  })
  const counted = dated && traced.every(({ state }) => state === 'met')
  const value = sum === undefined ? null : (row[sum] ?? null)
  const adds = sum === undefined ? undefined : { column: sum, value: value === null ? null : Number(value) }
  return { role, element, counted, conditions: traced, ...(adds && counted ? { adds } : {}) }
}

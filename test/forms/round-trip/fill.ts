import type { Workbook } from 'exceljs'
import type { Random } from '../../../lib/core/index.ts'
import type { FormPlan, PlanRow, PlanRule } from '../../../lib/forms/plan.ts'
import { cellsOf } from './sheets.ts'
import { trueValues } from './true-values.ts'

/** What is true of one institution: numbers and reasons by `period|element|stratum`, as the table must hold them. */
export type Truth = Map<string, string>

/** A workbook while somebody fills it in. */
export type Filling = {
  readonly book: Workbook
  readonly plan: FormPlan
  readonly truth: Truth
  readonly values: ReadonlyMap<string, number>
  readonly source: Random
}

const names = ['一氧化碳中毒', '突发性聋', '糖尿病足', '减压病', '脑外伤', '放射性损伤']

export const truthKey = (period: string, { element, stratum, entry }: PlanRow): string =>
  [period, element, entry === undefined ? (stratum ?? '') : (names[entry - 1] ?? '')].join('|')

/** Fills a workbook as a careful person would: every number, a reason for the few that cannot be had. */
export function fill(book: Workbook, plan: FormPlan, source: Random): Filling {
  const values = trueValues(plan, source)
  const truth: Truth = new Map()
  const free = new Set(unruled(plan))
  const cellOf = cellsOf(book)
  for (const { rows, periods } of plan.sheets) {
    for (const row of rows) {
      const without = free.has(row.key) && source.next() < 0.1
      if (row.entry !== undefined) cellOf(row.key, 'entry').value = names[row.entry - 1] ?? ''
      if (without) cellOf(row.key, 'reason').value = '不适用'
      for (const period of periods) {
        const value = values.get(`${row.key}|${period}`) ?? 0
        truth.set(truthKey(period, row), without ? 'not-applicable' : String(value))
        if (!without) cellOf(row.key, period).value = value
      }
    }
  }
  return { book, plan, truth, values, source }
}

/** Rows that no rule names: what is done to one of them cannot contradict another. */
const namesOf = (rule: PlanRule): string[] =>
  'parts' in rule
    ? [rule.whole, ...rule.parts]
    : [rule.whole, ...rule.of.flatMap(({ share, weight }) => [share, weight])]

export function unruled({ sheets, rules }: FormPlan): string[] {
  const named = new Set(rules.flatMap(namesOf))
  const rows = sheets.flatMap(({ rows: of }) =>
    of.filter(({ key, entry, value }) => !named.has(key) && entry === undefined && value.kind === 'whole'),
  )
  return rows.map(({ key }) => key)
}

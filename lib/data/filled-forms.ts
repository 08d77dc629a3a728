import { type Form, formElements } from '../catalogue/index.ts'
import { resultColumn } from '../engine/index.ts'
import type { Dataset } from './dataset.ts'

/** One number that somebody put into a field of a form; entries of a list, and items that are counted once, have a name. */
export type Filled = {
  readonly organization: string
  readonly field: string
  readonly entry: string | null
  /** Per cent as the number of per cent. */
  readonly value: number
}

/** What institutions put into a form, by period; numbers only, since a field without one says nothing. */
export async function filledForms({ engine }: Dataset, form: Form): Promise<ReadonlyMap<string, readonly Filled[]>> {
  const { ident, text } = engine.dialect
  const ids = formElements(form).map(({ id }) => text(id))
  const keys = ['organization_id', 'period', 'element', 'stratum'].map(ident).join(', ')
  const table = await engine.query(
    `SELECT ${keys}, sum(${ident('value')}) AS zk_value FROM ${ident('submissions')} ` +
      `WHERE ${ident('element')} IN (${ids.join(', ')}) AND ${ident('value')} IS NOT NULL GROUP BY ${keys}`,
  )
  const [organizations, periods, elements, strata, values] = [
    ...['organization_id', 'period', 'element', 'stratum'].map((name) => resultColumn(table, name)),
    resultColumn(table, 'zk_value'),
  ]
  const found = new Map<string, Filled[]>()
  periods?.forEach((period, row) => {
    const entry = strata?.[row] ?? null
    const each: Filled = {
      organization: String(organizations?.[row]),
      field: String(elements?.[row]),
      entry: entry === null ? null : String(entry),
      value: Number(values?.[row]),
    }
    const those = found.get(String(period))
    if (those) those.push(each)
    else found.set(String(period), [each])
  })
  return new Map([...found].map(([period, rows]) => [period, rows.toSorted(inOrder)]))
}

const inOrder = (a: Filled, b: Filled): number => (keyOf(a) < keyOf(b) ? -1 : 1)
const keyOf = ({ organization, field, entry }: Filled): string => `${organization}|${field}|${entry ?? ''}`

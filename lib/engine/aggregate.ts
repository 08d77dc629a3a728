import type { Predicate } from '../core/index.ts'
import { type AggregateElement, type AggregateSpec, aggregateSql } from './aggregate-sql.ts'
import type { Engine, Table } from './engine.ts'
import { resultColumn } from './result.ts'

/** Fewer elements than this are not worth another look at the table. */
const worthwhile = 4

/**
 * Counts and sums every element of a specification: the answer of `aggregateSql`, its rows in no order.
 *
 * Where the engine gains by it, elements that share a condition (the same department, say) are asked over the rows for
 * which it holds, side by side with the others: each row is then looked at by the few elements that it can concern.
 * @throws ProblemError as `aggregateSql`, or with the engine's own words.
 */
export async function aggregate(spec: AggregateSpec, engine: Engine, signal?: AbortSignal): Promise<Table> {
  const ask = (elements: readonly AggregateElement[], where?: Predicate): Promise<Table> =>
    engine.query(aggregateSql({ ...spec, elements, ...(where ? { where } : {}) }, engine.dialect), signal)
  if (!engine.dialect.narrow) return ask(spec.elements)
  const { whole, shares } = divide(spec.elements)
  const [table, ...parts] = await Promise.all([ask(whole), ...shares.map((share) => ask(share.elements, share.where))])
  return laidTogether(spec, table, parts)
}

type Share = { readonly where: Predicate; readonly elements: readonly AggregateElement[] }

/** The condition that most elements share is taken out first, then that of most of those left. */
function divide(elements: readonly AggregateElement[]): { whole: readonly AggregateElement[]; shares: Share[] } {
  const shares: Share[] = []
  let whole = elements
  for (;;) {
    const [where, most] = commonest(whole)
    if (where === undefined || most < worthwhile) return { whole, shares }
    const key = JSON.stringify(where)
    const shared = whole.filter((element) => conditions(element).some((each) => JSON.stringify(each) === key))
    shares.push({ where, elements: shared.map((element) => ({ ...element, where: without(element, key) })) })
    whole = whole.filter((element) => !shared.includes(element))
  }
}

/** Only comparisons with listed values: few rows pass, and the engine can leave out the others while it reads. */
function conditions({ where }: AggregateElement): Predicate[] {
  const all = 'all' in where ? where.all : [where]
  return all.filter((each) => 'in' in each || 'startsWith' in each)
}

function commonest(elements: readonly AggregateElement[]): [Predicate | undefined, number] {
  const times = new Map<string, number>()
  for (const element of elements) {
    const keys = new Set(conditions(element).map((each) => JSON.stringify(each)))
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  }
  const most = Math.max(0, ...times.values())
  const all = elements.flatMap(conditions)
  return [all.find((each) => times.get(JSON.stringify(each)) === most), most]
}

function without({ where }: AggregateElement, key: string): Predicate {
  const all = 'all' in where ? where.all : [where]
  return { all: all.filter((each) => JSON.stringify(each) !== key) }
}

/** A group that no row of a share fell into is zero there, as it would be in one question. */
function laidTogether(spec: AggregateSpec, whole: Table, parts: readonly Table[]): Table {
  const keyed = ({ columns }: Table): string[] => {
    const keys = columns.slice(0, spec.by.length + 2)
    return (keys[0] ?? []).map((_, row) => JSON.stringify(keys.map((column) => column[row])))
  }
  const groups = keyed(whole)
  const at = new Map(groups.map((key, row) => [key, row]))
  const columns = new Map(whole.names.map((name) => [name, resultColumn(whole, name)]))
  for (const part of parts) {
    const rows = keyed(part).map((key) => at.get(key) ?? -1)
    for (const name of part.names.slice(spec.by.length + 3)) {
      const filled: (number | string | null)[] = groups.map(() => 0)
      resultColumn(part, name).forEach((value, nth) => {
        filled[rows[nth] ?? -1] = value
      })
      columns.set(name, filled)
    }
  }
  const names = [...whole.names.slice(0, spec.by.length + 3), ...spec.elements.map(({ alias }) => alias)]
  return { names, columns: names.map((name) => columns.get(name) ?? []) }
}

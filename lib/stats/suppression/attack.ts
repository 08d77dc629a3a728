import { type Bounds, narrowed, withValue } from './bounds.ts'
import { type CountSum, type CountTable, requireTable } from './table.ts'

/** Between which counts an attacker must leave a hidden cell: for both ends a complete table exists. */
export type Feasible = { readonly lowest: number; readonly highest: number }

/** Steps of a search for one table; beyond, nothing is taken as proved. */
const patience = 2000

/**
 * What can be worked out about the hidden cells of a table? From the published cells, the sums, whole numbers and
 * non-negativity: for each hidden cell the lowest and highest count for which a complete table was found, by narrowing
 * bounds along the sums and a search within them. A range is never wider than what is possible; where the search gives up
 * it stays narrow, so a check on it fails closed. A cell that nothing bounds is looked at up to twice the largest count.
 * @throws RangeError for a table that does not add up.
 * @example attack({ cells: { a: 3, b: 12, c: 20, all: 35 }, sums: [{ total: 'all', parts: ['a', 'b', 'c'] }] }, ['a', 'b']).get('a') // { lowest: 0, highest: 15 }
 */
export function attack(table: CountTable, hidden: readonly string[]): ReadonlyMap<string, Feasible> {
  requireTable(table)
  const bounds = narrowed(table.sums, published(table, new Set(hidden)))
  if (bounds === undefined) throw new RangeError('the table does not add up')
  return new Map(
    hidden.map((id) => {
      const truth = table.cells[id] ?? 0
      const { low, high } = bounds.get(id) ?? { low: truth, high: truth }
      return [
        id,
        { lowest: reach(table.sums, bounds, id, truth, low), highest: reach(table.sums, bounds, id, truth, high) },
      ]
    }),
  )
}

function published({ cells }: CountTable, hidden: ReadonlySet<string>): Bounds {
  const horizon = 2 * Math.max(0, ...Object.values(cells)) + 100
  return new Map(
    Object.entries(cells).map(([id, count]) => [
      id,
      hidden.has(id) ? { low: 0, high: horizon } : { low: count, high: count },
    ]),
  )
}

/** The count nearest to `end`, from the truth on, for which a table is found. */
function reach(sums: readonly CountSum[], bounds: Bounds, id: string, truth: number, end: number): number {
  let sure = truth
  let hoped = end
  while (hoped !== sure) {
    if (fits(sums, withValue(bounds, id, hoped))) return hoped
    // Between two counts that fit, all others of such tables do: halve the distance.
    const middle = sure + Math.trunc((hoped - sure) / 2)
    if (middle === sure) return sure
    const step = Math.sign(hoped - sure)
    if (fits(sums, withValue(bounds, id, middle))) sure = middle
    else hoped = middle
    hoped -= step
  }
  return sure
}

/** Whether a complete table exists within the bounds; false too where the search gives up. */
function fits(sums: readonly CountSum[], start: Bounds): boolean {
  let steps = 0
  const search = (bounds: Bounds): boolean => {
    steps++
    const inside = steps > patience ? undefined : narrowed(sums, bounds)
    if (inside === undefined) return false
    const open = [...inside].filter(([, { low, high }]) => low < high)
    const [next] = open.sort(([, a], [, b]) => a.high - a.low - (b.high - b.low))
    if (next === undefined) return true
    const [id, { low, high }] = next
    for (let value = low; value <= high && steps <= patience; value++) {
      if (search(withValue(inside, id, value))) return true
    }
    return false
  }
  return search(start)
}

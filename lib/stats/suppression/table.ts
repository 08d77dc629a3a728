/** A published table as cells and the sums among them: rows, columns, levels, periods, and x + (n − x) = n. */
export type CountTable = {
  /** Whole counts by cell id; totals and complements are cells too. */
  readonly cells: { readonly [id: string]: number }
  readonly sums: readonly CountSum[]
}

/** One cell that is the sum of others. */
export type CountSum = { readonly total: string; readonly parts: readonly string[] }

/** @throws RangeError for a count that is not whole, a sum of unknown cells, or one that does not add up. */
export function requireTable({ cells, sums }: CountTable): void {
  for (const [id, count] of Object.entries(cells)) {
    if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`${id} must be a whole count, got ${count}`)
  }
  for (const { total, parts } of sums) {
    const unknown = [total, ...parts].find((id) => cells[id] === undefined)
    if (unknown !== undefined) throw new RangeError(`a sum names ${unknown}, which is no cell`)
    const sum = parts.reduce((all, id) => all + (cells[id] ?? 0), 0)
    if (sum !== cells[total]) throw new RangeError(`${total} is ${cells[total]}, but its parts add up to ${sum}`)
  }
}

/** The parts first: of equal counts a part is hidden before a total. */
export const membersOf = ({ total, parts }: CountSum): readonly string[] => [...parts, total]

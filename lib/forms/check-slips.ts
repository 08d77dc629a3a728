import { problem } from '../core/index.ts'
import type { Found } from './found.ts'
import type { FilledRow } from './read-sheet.ts'

// As the check of whole data packages: twenty times the usual, or a twentieth of one that is not small.
const [times, leastUsual, notSmall, leastOthers] = [20, 3, 100, 4]

/**
 * A number many times off the other periods of its row: a digit too many or too few, or a share where a count belongs. It
 * may be right, so it is asked about and stays.
 */
export function checkSlips(rows: readonly FilledRow[]): Found[] {
  return rows.flatMap(({ row, cells }) => {
    const known = cells.flatMap((cell) => (cell.read.kind === 'value' ? [{ cell, value: cell.read.value }] : []))
    return known.flatMap(({ cell, value }): Found[] => {
      const others = known.filter((each) => each.cell !== cell).map((each) => each.value)
      const usual = others.length < leastOthers ? 0 : median(others)
      const high = usual >= leastUsual && value > times * usual
      const low = usual >= notSmall && value * times < usual
      if (!high && !low) return []
      const params = { value: String(value), usual: String(usual) }
      const { spot, period, text } = cell
      return [
        { problem: problem('ZK-FORM-SLIP', params), spot, period, element: row.element, value: text, aside: false },
      ]
    })
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}

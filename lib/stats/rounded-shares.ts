import { requireCount } from './guard.ts'

/**
 * What are the shares of a whole in per cent, rounded so that they sum to exactly 100? Largest remainder (Hare, Hamilton): each is
 * cut to the decimals, and the units that are missing go to those that lost most, earlier ones first among equals. Nothing to
 * share: all zero.
 * @example roundedShares([1, 1, 1], 1) // [33.4, 33.3, 33.3]
 */
export function roundedShares(counts: readonly number[], decimals: number): number[] {
  for (const count of counts) requireCount('count', count)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const unit = 10 ** decimals
  // In whole units of the last decimal: exact where counts are whole, so that equal counts are cut alike.
  const exact = counts.map((count) => (count * 100 * unit) / total)
  const cut = exact.map(Math.floor)
  const missing = Math.round(100 * unit - cut.reduce((sum, each) => sum + each, 0))
  const most = exact
    .map((each, at) => ({ at, lost: each - (cut[at] ?? 0) }))
    .toSorted((a, b) => b.lost - a.lost || a.at - b.at)
    .slice(0, missing)
  const raised = new Set(most.map(({ at }) => at))
  return cut.map((each, at) => (each + (raised.has(at) ? 1 : 0)) / unit)
}

import { roundedShares } from '../stats/index.ts'

/** How many belong to a class of a distribution, which is named as it was reported. */
export type ClassCount = { readonly name: string; readonly count: number }

/** A class with its share in per cent; shares of all classes sum to exactly 100 at the decimals they were rounded to. */
export type RankedClass = { readonly name: string | null; readonly count: number; readonly share: number }

/**
 * The largest classes of a distribution by name, and all others together (`name` null) where anything is left. `whole` is what
 * they are shares of; what it holds beyond the classes reported belongs to the others. Equal counts keep their names in order.
 * @example rankedClasses([{ name: 'a', count: 3 }, { name: 'b', count: 5 }], 10, 1, 0).map(({ share }) => share) // [50, 50]
 */
export function rankedClasses(
  classes: readonly ClassCount[],
  whole: number,
  top: number,
  decimals: number,
): readonly RankedClass[] {
  const ordered = classes
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const named = ordered.slice(0, top)
  const counted = ordered.reduce((total, { count }) => total + count, 0)
  const others = Math.max(whole, counted) - named.reduce((total, { count }) => total + count, 0)
  const listed = others > 0 ? [...named, { name: null, count: others }] : named
  const shares = roundedShares(
    listed.map(({ count }) => count),
    decimals,
  )
  return listed.map((each, at) => ({ ...each, share: shares[at] ?? 0 }))
}

import { type Answer, type Known, known, unavailable } from '../core/index.ts'
import { requireFinite, requireWhole } from './guard.ts'

/**
 * Into which of `groups` equal groups (1 holds the lowest, or the highest where `highestFirst`) does each value fall by rank? With rank r, the lowest rank for
 * ties, and N values: floor(k + 1 − ceil((N+1−r)/(N/k))), where 0 becomes 1. Practice of English public-health
 * statistics. Null stays `missing`; fewer values than groups: `too-few`.
 * @example rankGroups([3, 1, 2, 4], 2).map((group) => group.value) // [2, 1, 1, 2]
 */
export function rankGroups(
  values: readonly (number | null)[],
  groups: number,
  { highestFirst = false }: { readonly highestFirst?: boolean } = {},
): readonly Answer<Known>[] {
  requireWhole('groups', groups, 1)
  const present = values.filter((value) => value !== null)
  requireFinite('values', present)
  const n = present.length
  return values.map((value) => {
    if (value === null) return unavailable('missing')
    if (n < groups) return unavailable('too-few')
    const rank = 1 + present.filter((other) => (highestFirst ? other > value : other < value)).length
    return known(Math.max(1, Math.floor(groups + 1 - Math.ceil((n + 1 - rank) / (n / groups)))))
  })
}

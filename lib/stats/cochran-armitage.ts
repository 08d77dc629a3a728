import { type Answer, type Known, unavailable } from '../core/index.ts'
import { upperNormalTail } from './distributions.ts'
import type { Proportion } from './estimate.ts'
import { requireCount, requireFinite, requireWithin } from './guard.ts'

/** The change of the proportion per unit of score, with its test. */
export type ProportionTrend = Known & {
  readonly z: number
  /** Two-sided. */
  readonly p: number
  readonly method: 'cochran-armitage'
}

/**
 * Does a proportion rise or fall from group to group (3 or 4 years, say)? T = Σw(x − n·p), Var = p(1−p)(Σw²n − (Σwn)²/N),
 * z = T/√Var without continuity correction; the value is the least-squares change per unit of score, which a report prints
 * first, since z rejects too easily with many cases. Cochran 1954, Biometrics 10:417; Armitage 1955, Biometrics 11:375.
 * All or no cases with the event, or fewer than two groups with cases: `not-applicable`.
 * @throws RangeError if a count exceeds its total, or scores are not as many as groups.
 * @example cochranArmitage([{ count: 19, total: 516 }, { count: 29, total: 589 }, { count: 24, total: 293 }]).z // 2.68193
 */
export function cochranArmitage(
  groups: readonly Proportion[],
  scores: readonly number[] = groups.map((_, k) => k),
): Answer<ProportionTrend> {
  requireGroups(groups, scores)
  const sum = (of: (group: Proportion, score: number) => number): number =>
    groups.reduce((total, group, k) => total + of(group, scores[k] ?? 0), 0)
  const cases = sum(({ total }) => total)
  if (cases === 0) return unavailable(groups.length === 0 ? 'missing' : 'zero-denominator')
  const share = sum(({ count }) => count) / cases
  const spread = sum(({ total }, w) => w * w * total) - sum(({ total }, w) => w * total) ** 2 / cases
  if (share === 0 || share === 1) return unavailable('not-applicable', 'all cases are alike')
  if (!(spread > 0)) return unavailable('not-applicable', 'cases in one group only')
  const excess = sum(({ count, total }, w) => w * (count - total * share))
  const z = excess / Math.sqrt(share * (1 - share) * spread)
  const p = Math.min(1, 2 * upperNormalTail(Math.abs(z)))
  return { kind: 'value', value: excess / spread, z, p, method: 'cochran-armitage' }
}

function requireGroups(groups: readonly Proportion[], scores: readonly number[]): void {
  if (scores.length !== groups.length)
    throw new RangeError(`${scores.length} scores do not match ${groups.length} groups`)
  requireFinite('scores', scores)
  for (const { count, total } of groups) {
    requireCount('count', count)
    requireCount('total', total)
    requireWithin(count, total)
  }
}

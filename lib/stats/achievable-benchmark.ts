import { type Answer, type Known, unavailable } from '../core/index.ts'
import type { Proportion } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'

/** The benchmark share, and the places of the units that it is made of, best first. */
export type Benchmark = Known & { readonly units: readonly number[]; readonly method: 'abc' }

/** The best units together hold at least this share of all cases. */
const enough = 0.1

/**
 * What do the best units reach, that together treat a tenth of all cases? Units by (x+1)/(n+2) from the best on, until
 * Σn ≥ 10 %; those tied at the cut all count; Σx/Σn of them. Achievable benchmark of care: Weissman et al. 1999, J Eval Clin
 * Pract 5:269. With `better: 'lower'` by the complement. No cases: `zero-denominator`.
 * @throws RangeError if a count exceeds its total.
 * @example achievableBenchmark([{ count: 3, total: 3 }, { count: 95, total: 110 }, { count: 160, total: 200 }, { count: 70, total: 100 }, { count: 300, total: 500 }, { count: 45, total: 87 }]).value // 0.8636
 */
export function achievableBenchmark(
  units: readonly Proportion[],
  { better = 'higher' }: { readonly better?: 'higher' | 'lower' } = {},
): Answer<Benchmark> {
  for (const { count, total } of units) {
    requireCount('count', count)
    requireCount('total', total)
    requireWithin(count, total)
  }
  const cases = units.reduce((sum, { total }) => sum + total, 0)
  if (cases === 0) return unavailable(units.length === 0 ? 'missing' : 'zero-denominator')
  const ranked = units
    .map((unit, place) => ({ ...unit, place, score: scoreOf(unit, better) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.score - a.score)
  const chosen = bestOf(ranked, enough * cases)
  const sum = (of: (unit: Proportion) => number): number => chosen.reduce((total, unit) => total + of(unit), 0)
  const value = sum(({ count }) => count) / sum(({ total }) => total)
  return { kind: 'value', value, units: chosen.map(({ place }) => place), method: 'abc' }
}

const scoreOf = ({ count, total }: Proportion, better: 'higher' | 'lower'): number =>
  ((better === 'higher' ? count : total - count) + 1) / (total + 2)

function bestOf<T extends { readonly total: number; readonly score: number }>(
  ranked: readonly T[],
  cases: number,
): T[] {
  const chosen: T[] = []
  let held = 0
  for (const unit of ranked) {
    if (held >= cases && unit.score !== chosen.at(-1)?.score) break
    chosen.push(unit)
    held += unit.total
  }
  return chosen
}

import { type Answer, type Estimate, intervalAt, unavailable } from '../core/index.ts'
import { estimate, type Levels } from './estimate.ts'

/**
 * By how much does one estimate exceed another that is independent of it, where all that is known are their intervals, even or
 * not? d − √((a−lₐ)² + (u_b−b)²) to d + √((uₐ−a)² + (b−l_b)²): the method of variance estimates recovery, of which `newcombe`
 * is the case of two proportions. Zou & Donner 2008, Stat Med 27:1693. A level that either lacks: `missing`.
 * @example mover({ kind: 'value', value: 8, lower: 7, upper: 9, level: 0.95, method: 'delta', also: [] }, { kind: 'value', value: 5, lower: 4.25, upper: 5.75, level: 0.95, method: 'delta', also: [] }).lower // 1.75
 */
export function mover(a: Estimate, b: Estimate, options: Levels = {}): Answer<Estimate> {
  return estimate(a.value - b.value, options, (level) => {
    const [first, second] = [intervalAt(a, level), intervalAt(b, level)]
    if (!first || !second) return unavailable('missing')
    return {
      lower: a.value - b.value - Math.hypot(a.value - first.lower, second.upper - b.value),
      upper: a.value - b.value + Math.hypot(first.upper - a.value, b.value - second.lower),
      method: 'mover',
    }
  })
}

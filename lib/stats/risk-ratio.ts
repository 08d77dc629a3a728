import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { estimate, type Levels, type Proportion, zOf } from './estimate.ts'
import { requireCount, requireWithin } from './guard.ts'

/**
 * How many times the share of `b` is the share of `a`? p1/p2 with exp(ln r ± z·√(1/x1 − 1/n1 + 1/x2 − 1/n2)), the log-Wald
 * interval of proportions. Katz, Baptista, Azen & Pike 1978, Biometrics 34:469. A count of 0 in `a`: `not-applicable`; no
 * cases, or no events in `b`: `zero-denominator`.
 * @throws RangeError if a count exceeds its total.
 * @example riskRatio({ count: 189, total: 11034 }, { count: 104, total: 11037 }).lower // 1.433
 */
export function riskRatio(a: Proportion, b: Proportion, options: Levels = {}): Answer<Estimate> {
  for (const { count, total } of [a, b]) {
    requireCount('count', count)
    requireCount('total', total)
    requireWithin(count, total)
  }
  if (a.total === 0 || b.total === 0 || b.count === 0) return unavailable('zero-denominator')
  if (a.count === 0) return unavailable('not-applicable', 'log-wald needs events in both')
  const ratio = a.count / a.total / (b.count / b.total)
  const spread = Math.sqrt(1 / a.count - 1 / a.total + 1 / b.count - 1 / b.total)
  return estimate(ratio, options, (level) => {
    const factor = Math.exp(zOf(level) * spread)
    return { lower: ratio / factor, upper: ratio * factor, method: 'log-wald' }
  })
}

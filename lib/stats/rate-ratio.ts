import { type Answer, type Estimate, unavailable } from '../core/index.ts'
import { clopperPearsonLimits } from './clopper-pearson.ts'
import { type Exposed, estimate, type Levels, type Limits, zOf } from './estimate.ts'
import { requireCount } from './guard.ts'

export type RateRatioOptions = Levels & { readonly method?: 'log-wald' | 'conditional-exact' }

/**
 * How many times the rate of `b` is the rate of `a`? (x1/t1)/(x2/t2).
 * `log-wald`: exp(ln r ± z·√(1/x1 + 1/x2)); with a count of 0 it is `not-applicable`.
 * `conditional-exact`: Clopper-Pearson limits q of x1 in x1+x2, then q/(1−q)·t2/t1; the default below 50 events in all or
 * where a count is 0. Breslow & Day 1987. No exposure, or no events in `b`: `zero-denominator`.
 * @example rateRatio({ count: 60, exposure: 51477.5 }, { count: 30, exposure: 54308.7 }).lower // 1.3613
 */
export function rateRatio(a: Exposed, b: Exposed, options: RateRatioOptions = {}): Answer<Estimate> {
  for (const { count, exposure } of [a, b]) {
    requireCount('count', count)
    requireCount('exposure', exposure)
  }
  if (a.exposure === 0 || b.exposure === 0 || b.count === 0) return unavailable('zero-denominator')
  const few = a.count + b.count < 50 || a.count === 0
  const method = options.method ?? (few ? 'conditional-exact' : 'log-wald')
  if (method === 'log-wald' && a.count === 0) return unavailable('not-applicable', 'log-wald needs events in both')
  const ratio = a.count / a.exposure / (b.count / b.exposure)
  return estimate(ratio, options, (level) => (method === 'log-wald' ? logWald : conditionalExact)(a, b, level))
}

function logWald(a: Exposed, b: Exposed, level: number): Limits {
  const ratio = a.count / a.exposure / (b.count / b.exposure)
  const factor = Math.exp(zOf(level) * Math.sqrt(1 / a.count + 1 / b.count))
  return { lower: ratio / factor, upper: ratio * factor, method: 'log-wald' }
}

function conditionalExact(a: Exposed, b: Exposed, level: number): Limits {
  const share = clopperPearsonLimits(a.count, a.count + b.count, level)
  const ratioOf = (q: number): number => ((q / (1 - q)) * b.exposure) / a.exposure
  return { lower: ratioOf(share.lower), upper: ratioOf(share.upper), method: 'conditional-exact' }
}

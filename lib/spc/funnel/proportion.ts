import { binomialCdf, binomialQuantile, upperNormal } from '../../stats/index.ts'
import { clamp } from '../clamp.ts'
import type { FunnelUnit } from '../types.ts'
import type { FunnelScale, LimitPair } from './scale.ts'

/**
 * Proportions on the angle asin √p, whose standard error 1/(2√n) does not depend on p. Unadjusted limits are
 * sin²(asin √θ ± z/(2√n)), or interpolated binomial quantiles (Spiegelhalter 2005, Stat Med 24:1185), or the quantiles
 * themselves (`whole`): only then is a unit beyond a limit at most as often as its level says, which matters where less than
 * one event is expected and interpolation would put every event outside.
 */
export function proportionScale(target: number, exact: boolean | 'whole'): FunnelScale {
  const centre = Math.asin(Math.sqrt(target))
  const standardError = ({ total }: FunnelUnit): number => 1 / (2 * Math.sqrt(total))
  const around = (spread: number): LimitPair => ({ lower: back(centre - spread), upper: back(centre + spread) })
  return {
    name: exact === 'whole' ? 'arcsine, whole binomial limits' : exact ? 'arcsine, exact binomial limits' : 'arcsine',
    target,
    trim: 'winsorise',
    z: (unit) => (Math.asin(Math.sqrt(unit.count / unit.total)) - centre) / standardError(unit),
    standardError,
    unadjusted: (unit, level) =>
      exact
        ? binomialLimits(target, unit.total, level, exact === 'whole')
        : around(upperNormal((1 - level) / 2) * standardError(unit)),
    around,
  }
}

const back = (angle: number): number => Math.sin(clamp(angle, 0, Math.PI / 2)) ** 2

function binomialLimits(target: number, n: number, level: number, whole: boolean): LimitPair {
  const at = (p: number): number => {
    const count = binomialQuantile(p, n, target)
    if (whole) return Math.max(0, count) / n
    const [reached, before] = [binomialCdf(count, n, target), count === 0 ? 0 : binomialCdf(count - 1, n, target)]
    return clamp((count - (reached - p) / (reached - before)) / n, 0, 1)
  }
  return { lower: at((1 - level) / 2), upper: at((1 + level) / 2) }
}

import { upperNormal } from '../../stats/index.ts'
import type { FunnelUnit } from '../types.ts'
import { expOf, type FunnelScale, type LimitPair } from './scale.ts'

/**
 * One count over another, both subject to chance: ln((x+.5)/(n+.5)) with s² = x/(x+.5)² + n/(n+.5)². Limits use the same s
 * as z. Spiegelhalter 2005, Stat Med 24:1185.
 */
export function ratioOfCountsScale(target: number): FunnelScale {
  const standardError = ({ count, total }: FunnelUnit): number =>
    Math.sqrt(count / (count + 0.5) ** 2 + total / (total + 0.5) ** 2)
  const around = (spread: number): LimitPair => ({
    lower: target * Math.exp(-spread),
    upper: target * expOf(spread),
  })
  return {
    name: 'log ratio of counts',
    target,
    trim: 'winsorise',
    z: (unit) => Math.log((unit.count + 0.5) / (unit.total + 0.5) / target) / standardError(unit),
    standardError,
    unadjusted: (unit, level) => around(upperNormal((1 - level) / 2) * standardError(unit)),
    around,
  }
}

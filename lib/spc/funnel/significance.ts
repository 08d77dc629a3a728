import { intervalAt, isKnown, type Unavailable, unavailable } from '../../core/index.ts'
import { byarOrExact, exactPoisson, upperNormal } from '../../stats/index.ts'
import { clamp } from '../clamp.ts'
import type { FunnelLimits, FunnelUnit, FunnelVerdict } from '../types.ts'
import { requireUnit } from './funnel.ts'

export type SignificanceOptions = {
  readonly kind: 'proportion' | 'standardised-ratio'
  /** In the display unit; default: pooled from the units. A standardised ratio is always held against 1. */
  readonly target?: number | undefined
  /** Default 1. */
  readonly multiplier?: number | undefined
  /** Fewest units. Default 10. */
  readonly minUnits?: number | undefined
}

export type Significance = FunnelUnit & {
  /** In the display unit. */
  readonly value: number
  readonly verdict: FunnelVerdict
}

export type FunnelSignificance = {
  readonly kind: SignificanceOptions['kind']
  /** In the display unit. */
  readonly target: number
  readonly units: readonly Significance[]
  readonly withoutDenominator: readonly string[]
  readonly method: 'score' | 'byar-or-exact'
}

const levels = [0.95, 0.998]

/**
 * Which units differ from the target, as English public-health profiles label them? A proportion by the score limits
 * θ ± z·√(θ(1−θ)/n) about the pooled proportion; a standardised ratio by whether 1 lies outside the interval of O/E by
 * `byarOrExact`. On a limit is inside. No allowance is made for over-dispersion: see `funnel`.
 * @throws RangeError for counts below 0, or above the total in a proportion.
 * @example significanceFunnel([{ id: 'a', count: 30, total: 12 }], { kind: 'standardised-ratio', minUnits: 1 }).units[0].verdict // 'high-998'
 */
export function significanceFunnel(
  units: readonly FunnelUnit[],
  options: SignificanceOptions,
): FunnelSignificance | Unavailable {
  for (const unit of units) requireUnit(unit, options.kind)
  const { kind, multiplier = 1, minUnits = 10 } = options
  const judged = units.filter(({ total }) => total > 0)
  if (judged.length === 0 || judged.length < minUnits)
    return unavailable('too-few', `${judged.length} units with a denominator, ${minUnits} needed`)
  const sum = (of: (unit: FunnelUnit) => number): number => judged.reduce((total, unit) => total + of(unit), 0)
  const pooled = sum(({ count }) => count) / sum(({ total }) => total)
  const target = kind === 'standardised-ratio' ? 1 : options.target === undefined ? pooled : options.target / multiplier
  const verdict = kind === 'proportion' ? (unit: FunnelUnit) => proportionVerdict(unit, target) : ratioVerdict
  return {
    kind,
    target: target * multiplier,
    units: judged.map((unit) => ({ ...unit, value: (unit.count / unit.total) * multiplier, verdict: verdict(unit) })),
    withoutDenominator: units.filter(({ total }) => !(total > 0)).map(({ id }) => id),
    method: kind === 'proportion' ? 'score' : 'byar-or-exact',
  }
}

/**
 * The score limits about a target for a unit of `total` cases, within 0 to 1.
 * @example proportionLimitsAt(100, 0.5).upper95 // 0.598
 */
export function proportionLimitsAt(total: number, target: number): FunnelLimits {
  const at = (z: number): number => clamp(target + z * Math.sqrt((target * (1 - target)) / total), 0, 1)
  const [inner, outer] = [upperNormal(0.025), upperNormal(0.001)]
  return { lower95: at(-inner), upper95: at(inner), lower998: at(-outer), upper998: at(outer) }
}

/** For so many observed events: the expected ones that lie on a limit, and the ratio there. */
export type RatioLimits = { readonly expected: FunnelLimits; readonly ratio: FunnelLimits }

/**
 * Where does a funnel of O/E run for `observed` events? At the expected number for which the exact Poisson limit is just
 * `observed`; no events have no upper limit.
 * @throws RangeError below 1 event.
 * @example ratioLimitsAt(10).ratio.lower95 // 0.5438
 */
export function ratioLimitsAt(observed: number): RatioLimits {
  if (!(observed >= 1)) throw new RangeError(`a limit needs at least 1 event, got ${observed}`)
  const found = exactPoisson(observed, { levels })
  const at = (level: number, end: 'lower' | 'upper'): number =>
    (isKnown(found) ? intervalAt(found, level)?.[end] : undefined) ?? observed
  const expected = {
    lower95: at(0.95, 'upper'),
    upper95: at(0.95, 'lower'),
    lower998: at(0.998, 'upper'),
    upper998: at(0.998, 'lower'),
  }
  const ratio = {
    lower95: observed / expected.lower95,
    upper95: observed / expected.upper95,
    lower998: observed / expected.lower998,
    upper998: observed / expected.upper998,
  }
  return { expected, ratio }
}

function proportionVerdict({ count, total }: FunnelUnit, target: number): FunnelVerdict {
  const limits = proportionLimitsAt(total, target)
  const value = count / total
  if (value > limits.upper998) return 'high-998'
  if (value < limits.lower998) return 'low-998'
  if (value > limits.upper95) return 'high-95'
  return value < limits.lower95 ? 'low-95' : 'inside'
}

function ratioVerdict({ count, total }: FunnelUnit): FunnelVerdict {
  const limits = (level: number) => {
    const found = byarOrExact(count, { levels: [level] })
    return isKnown(found) ? found : { lower: 0, upper: Number.POSITIVE_INFINITY }
  }
  const [outer, inner] = [limits(0.998), limits(0.95)]
  if (outer.lower > total) return 'high-998'
  if (outer.upper < total) return 'low-998'
  if (inner.lower > total) return 'high-95'
  return inner.upper < total ? 'low-95' : 'inside'
}

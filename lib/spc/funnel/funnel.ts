import { type Unavailable, unavailable } from '../../core/index.ts'
import { upperNormal } from '../../stats/index.ts'
import type { Funnel, FunnelCurve, FunnelLimits, FunnelPoint, FunnelUnit, FunnelVerdict } from '../types.ts'
import { type Overdispersion, overdispersion } from './overdispersion.ts'
import { proportionScale } from './proportion.ts'
import { ratioOfCountsScale } from './ratio-of-counts.ts'
import type { FunnelScale, LimitPair } from './scale.ts'
import { standardisedRatioScale } from './standardised-ratio.ts'

export type FunnelOptions = {
  readonly kind: Funnel['kind']
  /** Working scale of a standardised ratio. Default `log`. */
  readonly scale?: 'log' | 'sqrt' | undefined
  /** Default: `truncate` on the log scale of a standardised ratio, else `winsorise`. */
  readonly trim?: 'winsorise' | 'truncate' | undefined
  /** Share of the units at either end that is trimmed. Default 0.1. */
  readonly trimBy?: number | undefined
  /** How extra variation widens the limits. Default `additive`. */
  readonly model?: 'additive' | 'multiplicative' | undefined
  /** Which limits the verdicts go by. Default `auto`: adjusted where phi exceeds 1.5. */
  readonly limits?: 'auto' | 'unadjusted' | 'adjusted' | undefined
  /** Interpolated binomial limits for proportions, or their whole counts for rare events. Default false. */
  readonly exact?: boolean | 'whole' | undefined
  /** Expected counts to 2 decimals for z and limits. Default false. */
  readonly roundExpected?: boolean | undefined
  /** In the display unit; default: pooled from the units. A standardised ratio is always held against 1. */
  readonly target?: number | undefined
  /** Default 1. */
  readonly multiplier?: number | undefined
  /** Fewest units for a funnel. Default 10. */
  readonly minUnits?: number | undefined
  /** At how many totals the curves are worked out. Default 100. */
  readonly curvePoints?: number | undefined
}

/**
 * Which units differ from the target by more than their size explains? A funnel plot with limits at 95 % and 99.8 %, and
 * with the over-dispersion among units (φ, τ²) allowed for. `count` over `total` is events over cases, observed over
 * expected, or one count over another. Fewer than `minUnits` with a denominator: `too-few`, print a table with intervals.
 * Spiegelhalter 2005, Stat Med 24:1185 and Qual Saf Health Care 14:347; Spiegelhalter et al. 2012, J R Stat Soc A 175:1.
 * @throws RangeError for counts below 0, or above the total in a proportion.
 * @example funnel([{ id: 'a', count: 1, total: 9 }], { kind: 'proportion' }).reason // 'too-few'
 */
export function funnel(units: readonly FunnelUnit[], options: FunnelOptions): Funnel | Unavailable {
  for (const unit of units) requireUnit(unit, options.kind)
  const judged = units.filter(({ total }) => total > 0)
  const minUnits = options.minUnits ?? 10
  if (judged.length === 0 || judged.length < minUnits)
    return unavailable('too-few', `${judged.length} units with a denominator, ${minUnits} needed`)
  const pooled = sumOf(judged, 'count') / sumOf(judged, 'total')
  const scale = scaleOf(options, pooled)
  if (!(scale.target > 0)) return unavailable('not-applicable', 'no events in any unit')
  const found = overdispersion(
    judged.map((unit) => ({ z: scale.z(unit), standardError: scale.standardError(unit) })),
    { trim: options.trim ?? scale.trim, by: options.trimBy ?? 0.1 },
  )
  return assemble(units, judged, options, scale, found)
}

function assemble(
  units: readonly FunnelUnit[],
  judged: readonly FunnelUnit[],
  options: FunnelOptions,
  scale: FunnelScale,
  found: Overdispersion,
): Funnel {
  const multiplier = options.multiplier ?? 1
  const inForce = limitsInForce(options, found)
  const factors: Factors = { multiplier, inForce, spread: spreadOf(options, found) }
  const grid = curveTotals(judged, options)
  const curve = (which: 'unadjusted' | 'adjusted'): FunnelCurve =>
    columns(grid, (total) => limitsAt(scale, { id: '', count: scale.target * total, total }, factors, which))
  return {
    kind: options.kind,
    target: scale.target * multiplier,
    points: judged.map((unit) => point(scale, unit, factors)),
    withoutDenominator: units.filter(({ total }) => !(total > 0)).map(({ id }) => id),
    unadjusted: curve('unadjusted'),
    ...(inForce === 'adjusted' && { adjusted: curve('adjusted') }),
    phi: found.phi,
    tau2: found.tau2,
    trimmedZ: found.trimmed,
    inForce,
    targetFrom: options.kind === 'standardised-ratio' || options.target !== undefined ? 'given' : 'units',
    method: methodText(options, scale),
    multiplier,
    ...(found.phi > 1.5 && { warning: found.phi > 10 ? 'severely-overdispersed' : 'overdispersed' }),
  }
}

/** Without extra variation there is nothing to adjust for, whatever was chosen. */
function limitsInForce(options: FunnelOptions, { phi, tau2 }: Overdispersion): 'unadjusted' | 'adjusted' {
  const { limits = 'auto', model = 'additive' } = options
  const none = phi <= 1 || (model === 'additive' && tau2 === 0)
  if (none || limits === 'unadjusted') return 'unadjusted'
  return limits === 'adjusted' || phi > 1.5 ? 'adjusted' : 'unadjusted'
}

type Factors = {
  readonly multiplier: number
  readonly inForce: 'unadjusted' | 'adjusted'
  /** A standard error with the extra variation in it; none where there is no extra variation. */
  readonly spread: ((standardError: number) => number) | undefined
}

function spreadOf({ model = 'additive' }: FunnelOptions, { phi, tau2 }: Overdispersion): Factors['spread'] {
  if (model === 'additive') return tau2 > 0 ? (s) => Math.sqrt(s * s + tau2) : undefined
  return phi > 1 ? (s) => s * Math.sqrt(phi) : undefined
}

function point(scale: FunnelScale, unit: FunnelUnit, factors: Factors): FunnelPoint {
  const unadjusted = limitsAt(scale, unit, factors, 'unadjusted')
  const limits = { unadjusted, adjusted: factors.spread ? limitsAt(scale, unit, factors, 'adjusted') : unadjusted }
  const unadjustedZ = scale.z(unit)
  const standardError = scale.standardError(unit)
  const value = (unit.count / unit.total) * factors.multiplier
  const adjustedZ = factors.spread ? (unadjustedZ * standardError) / factors.spread(standardError) : unadjustedZ
  return {
    ...unit,
    value,
    z: factors.inForce === 'adjusted' ? adjustedZ : (scale.exactZ?.(unit) ?? unadjustedZ),
    unadjustedZ,
    limits,
    verdict: verdictOf(value, limits[factors.inForce]),
  }
}

function limitsAt(
  scale: FunnelScale,
  unit: FunnelUnit,
  { multiplier, spread }: Factors,
  which: 'unadjusted' | 'adjusted',
): FunnelLimits {
  if (which === 'unadjusted' || spread === undefined)
    return bothLevels((level) => scale.unadjusted(unit, level), multiplier)
  const width = spread(scale.standardError(unit))
  return bothLevels((level) => scale.around(upperNormal((1 - level) / 2) * width), multiplier)
}

function bothLevels(at: (level: number) => LimitPair, multiplier: number): FunnelLimits {
  const [inner, outer] = [at(0.95), at(0.998)]
  return {
    lower95: inner.lower * multiplier,
    upper95: inner.upper * multiplier,
    lower998: outer.lower * multiplier,
    upper998: outer.upper * multiplier,
  }
}

function verdictOf(value: number, limits: FunnelLimits): FunnelVerdict {
  if (value > limits.upper998) return 'high-998'
  if (value < limits.lower998) return 'low-998'
  if (value > limits.upper95) return 'high-95'
  return value < limits.lower95 ? 'low-95' : 'inside'
}

function scaleOf(options: FunnelOptions, pooled: number): FunnelScale {
  const target = options.target === undefined ? pooled : options.target / (options.multiplier ?? 1)
  const scales = {
    proportion: () => proportionScale(target, options.exact ?? false),
    'standardised-ratio': () => standardisedRatioScale(options.scale ?? 'log', options.roundExpected ?? false),
    'ratio-of-counts': () => ratioOfCountsScale(target),
  }
  return scales[options.kind]()
}

const methodText = ({ trim, trimBy, model }: FunnelOptions, scale: FunnelScale): string =>
  [scale.name, `${trim ?? scale.trim} ${Number(((trimBy ?? 0.1) * 100).toPrecision(6))} %`, model ?? 'additive'].join(
    ', ',
  )

/** Totals up to the largest, closer together near 0 where limits bend most; whole ones where limits are exact. */
function curveTotals(units: readonly FunnelUnit[], options: FunnelOptions): readonly number[] {
  const { exact = false, curvePoints = 100 } = options
  if (!(Number.isInteger(curvePoints) && curvePoints > 0))
    throw new RangeError(`curvePoints must be a whole number above 0, got ${curvePoints}`)
  const largest = Math.max(...units.map(({ total }) => total))
  const totals = Array.from({ length: curvePoints }, (_, k) => largest * ((k + 1) / curvePoints) ** 2)
  return exact !== false ? [...new Set(totals.map(Math.ceil))] : totals
}

function columns(total: readonly number[], at: (total: number) => FunnelLimits): FunnelCurve {
  const rows = total.map(at)
  return {
    total,
    lower95: rows.map((row) => row.lower95),
    upper95: rows.map((row) => row.upper95),
    lower998: rows.map((row) => row.lower998),
    upper998: rows.map((row) => row.upper998),
  }
}

const sumOf = (units: readonly FunnelUnit[], key: 'count' | 'total'): number =>
  units.reduce((sum, unit) => sum + unit[key], 0)

export function requireUnit({ id, count, total }: FunnelUnit, kind: Funnel['kind']): void {
  if (!(Number.isFinite(count) && Number.isFinite(total) && count >= 0 && total >= 0))
    throw new RangeError(`a unit needs counts of 0 or more, got ${count} of ${total} at ${id}`)
  if (kind === 'proportion' && total > 0 && count > total)
    throw new RangeError(`count must not exceed total, got ${count} of ${total} at ${id}`)
}

import { type Answer, known } from '../../core/index.ts'
import { plan } from '../plan.ts'
import type { ChartOptions } from '../settings.ts'
import type { Decision, Span } from '../types.ts'
import { type Judged, judged, type RiskCase, slotOf, spansOf, walk } from './risk-case.ts'

export type RaCusumOptions = Pick<ChartOptions, 'parts' | 'exclude'> & {
  /** Odds ratios to be found: more events than predicted, and fewer. Default 2 and ½. */
  readonly odds?: { readonly more: number; readonly fewer: number } | undefined
  /** Signal above these sums; without them the sums are drawn and nothing is judged. */
  readonly limits?: { readonly more: number; readonly fewer: number } | undefined
  /** After either signals, both start again from 0 before the next case. Default false. */
  readonly reset?: boolean | undefined
}

export type RaCusumPoint = {
  readonly x: string
  readonly part: number
  /** Sums of evidence for more, and for fewer, events than predicted; both 0 or above. */
  readonly more: Answer
  readonly fewer: Answer
  /** What the case adds to each. */
  readonly weights?: { readonly more: number; readonly fewer: number }
  /** None where the case is excluded. */
  readonly signals: readonly ('more' | 'fewer')[]
  readonly excluded?: Decision
}

export type RaCusum = {
  readonly kind: 'ra-cusum'
  readonly points: readonly RaCusumPoint[]
  readonly parts: readonly Span[]
  readonly odds: { readonly more: number; readonly fewer: number }
  readonly limits?: { readonly more: number; readonly fewer: number }
  readonly reset: boolean
}

/**
 * Do more (or fewer) events happen than the risks predict? For an odds ratio R, a case of risk p weighs
 * ln(R/(1 − p + Rp)) with the event and ln(1/(1 − p + Rp)) without; S = max(0, S + w), one sum for R = 2 and one for R = ½,
 * a signal where S exceeds its limit. Steiner et al. 2000, Biostatistics 1:441. A case without outcome or risk is `missing`.
 * @throws RangeError for a risk outside 0 to 1, odds on the wrong side of 1, or `reset` without limits.
 * @example raCusum([{ x: '1', event: 1, risk: 0.5 }]).points[0].more // { kind: 'value', value: Math.log(4 / 3) }
 */
export function raCusum(cases: readonly RiskCase[], options: RaCusumOptions = {}): RaCusum {
  const { odds = { more: 2, fewer: 0.5 }, limits, reset = false } = options
  requireOptions(odds, options)
  const planned = plan(cases.map(slotOf), options)
  let sums = { more: 0, fewer: 0 }
  let signalled = false
  const points = walk(cases, planned, (each, { first, part, excluded }): RaCusumPoint => {
    if (first || (reset && signalled)) sums = { more: 0, fewer: 0 }
    const found = judged(each)
    const told = { x: each.x, part, ...(excluded && { excluded }) }
    signalled = false
    if ('kind' in found) return { ...told, more: found, fewer: found, signals: [] }
    const weights = { more: weightOf(found, odds.more), fewer: weightOf(found, odds.fewer) }
    const next = { more: Math.max(0, sums.more + weights.more), fewer: Math.max(0, sums.fewer + weights.fewer) }
    const signals = excluded ? [] : exceeded(next, limits)
    if (excluded === undefined) sums = next
    signalled = signals.length > 0
    return { ...told, more: known(next.more), fewer: known(next.fewer), weights, signals }
  })
  return { kind: 'ra-cusum', points, parts: spansOf(planned), odds, ...(limits && { limits }), reset }
}

const weightOf = ({ event, risk }: Judged, odds: number): number =>
  Math.log((event === 1 ? odds : 1) / (1 - risk + odds * risk))

const exceeded = (
  sums: { readonly more: number; readonly fewer: number },
  limits: RaCusumOptions['limits'],
): readonly ('more' | 'fewer')[] =>
  limits === undefined ? [] : (['more', 'fewer'] as const).filter((side) => sums[side] > limits[side])

function requireOptions({ more, fewer }: RaCusum['odds'], { reset, limits }: RaCusumOptions): void {
  if (!(more > 1 && fewer > 0 && fewer < 1))
    throw new RangeError(`odds must be more than 1 and between 0 and 1, got ${more} and ${fewer}`)
  if (reset && limits === undefined) throw new RangeError('reset needs limits: without them nothing signals')
}

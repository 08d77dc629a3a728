import { type Answer, known } from '../../core/index.ts'
import { plan } from '../plan.ts'
import type { ChartOptions } from '../settings.ts'
import type { Decision, Span } from '../types.ts'
import { judged, type RiskCase, slotOf, spansOf, walk } from './risk-case.ts'

export type VladPoint = {
  readonly x: string
  readonly part: number
  /** Expected minus observed events so far: up is fewer events than expected. */
  readonly value: Answer
  readonly event: 0 | 1 | null
  readonly risk: number | null
  readonly excluded?: Decision
}

export type Vlad = {
  readonly kind: 'vlad'
  readonly points: readonly VladPoint[]
  readonly parts: readonly Span[]
  readonly observed: number
  readonly expected: number
}

/**
 * How many events fewer (or more) than their risks predicted have there been so far? V = Σ(p − y), from 0 at the start of
 * each part. It shows, it does not test: see `raCusum`. Lovegrove et al. 1997, Lancet 350:1128. A case without outcome or
 * risk is `missing` and in no sum, as is an excluded one.
 * @throws RangeError for a risk outside 0 to 1.
 * @example vlad([{ x: '1', event: 0, risk: 0.25 }, { x: '2', event: 1, risk: 0.5 }]).points[1].value // { kind: 'value', value: -0.25 }
 */
export function vlad(cases: readonly RiskCase[], options: Pick<ChartOptions, 'parts' | 'exclude'> = {}): Vlad {
  const planned = plan(cases.map(slotOf), options)
  let [sum, observed, expected] = [0, 0, 0]
  const points = walk(cases, planned, (each, { first, part, excluded }): VladPoint => {
    if (first) sum = 0
    const { x, event, risk } = each
    const found = judged(each)
    const told = { x, part, event, risk, ...(excluded && { excluded }) }
    if ('kind' in found) return { ...told, value: found }
    const next = sum + found.risk - found.event
    if (excluded === undefined) {
      sum = next
      observed += found.event
      expected += found.risk
    }
    return { ...told, value: known(next) }
  })
  return { kind: 'vlad', points, parts: spansOf(planned), observed, expected }
}

import {
  type FunnelLimits,
  type FunnelVerdict,
  proportionLimitsAt,
  ratioLimitsAt,
  type SignificanceOptions,
  significanceFunnel,
} from '../../../lib/spc/index.ts'
import type { Given } from '../case.ts'
import type { Runner } from './runner.ts'

const significances: { readonly [verdict in FunnelVerdict]: string } = {
  'high-998': 'High (0.001)',
  'high-95': 'High (0.025)',
  inside: 'Not significant',
  'low-95': 'Low (0.025)',
  'low-998': 'Low (0.001)',
}

function judge(given: Given, kind: SignificanceOptions['kind']) {
  const first = (...names: readonly string[]) => names.map((name) => given.maybe<number>(name)).find(Boolean) ?? []
  const count = first('numerator', 'observed', 'obs', 'x')
  const total = first('denominator', 'expected', 'n')
  for (const name of ['Area', 'area', 'group']) given.maybe(name)
  const units = count.map((each, k) => ({ id: String(k), count: each, total: total[k] ?? 0 }))
  const found = significanceFunnel(units, { kind, minUnits: 2, multiplier: given.option('multiplier', 1) })
  if (found.kind === 'unavailable') throw new Error(`no funnel: ${found.reason}`)
  return found
}

/** The grid along which the package draws its curves is its own; the limits there are ours. */
const gridOf = (expected: { readonly [name: string]: unknown }, name: string): readonly number[] =>
  (expected.limits as { readonly [name: string]: readonly number[] } | undefined)?.[name] ?? []

const columns = (limits: readonly FunnelLimits[], name: string, of: (limit: number) => number) => ({
  [`lower_2s_${name}`]: limits.map(({ lower95 }) => of(lower95)),
  [`upper_2s_${name}`]: limits.map(({ upper95 }) => of(upper95)),
  [`lower_3s_${name}`]: limits.map(({ lower998 }) => of(lower998)),
  [`upper_3s_${name}`]: limits.map(({ upper998 }) => of(upper998)),
})

export const proportionSignificance: Runner = (given, expected) => {
  const found = judge(given, 'proportion')
  const multiplier = given.option('multiplier', 1)
  const grid = gridOf(expected, 'Population')
  const limits = grid.map((total) => proportionLimitsAt(total, found.target / multiplier))
  return {
    significance: found.units.map(({ verdict }) => significances[verdict]),
    limits: {
      Population: grid,
      ...columns(limits, 'limit', (limit) => limit * multiplier),
      baseline: grid.map(() => found.target),
      method: grid.map(() => 'wilson'),
    },
  }
}

/** `isr`: in percent of the expected; `count`: how far from it, as a share. */
const ratioUnits: { readonly [type: string]: (ratio: number) => number } = {
  isr: (ratio) => ratio * 100,
  count: (ratio) => ratio - 1,
}

export const ratioSignificance: Runner = (given, expected) => {
  const found = judge(given, 'standardised-ratio')
  const grid = gridOf(expected, 'Observed_events')
  const type = given.option<string | undefined>('ratio_type', undefined)
  const multiplier = given.option('multiplier', 1)
  const unit = ratioUnits[type ?? ''] ?? ((ratio: number) => ratio * multiplier)
  const limits = grid.map(ratioLimitsAt)
  const expectedEvents = limits.map((each) => each.expected)
  return {
    significance: found.units.map(({ verdict }) => significances[verdict]),
    limits: {
      Observed_events: grid,
      ...columns(expectedEvents, 'exp_events', (events) => events),
      ...columns(expectedEvents, 'expected_events', (events) => events),
      ...columns(
        limits.map(({ ratio }) => ratio),
        'limit',
        unit,
      ),
      baseline: grid.map(() => unit(1)),
      method: grid.map(() => 'Poisson'),
    },
  }
}

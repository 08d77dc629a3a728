import { type Funnel, type FunnelLimits, type FunnelOptions, type FunnelPoint, funnel } from '../../../lib/spc/index.ts'
import type { Given } from '../case.ts'
import type { Runner } from './runner.ts'

/** A funnel, in the words of FunnelPlotR or, where a case says `od_adjust`, of PowerBI-Funnels (one set of limits). */
export const funnelRunner =
  (kind: Funnel['kind']): Runner =>
  (given) => {
    given.option('data_type', '')
    const group = given.input<string>('group')
    const numerator = given.input<number>('numerator')
    const denominator = given.input<number>('denominator')
    const units = group.map((id, k) => ({ id, count: numerator[k] ?? 0, total: denominator[k] ?? 0 }))
    const adjust = given.option<'yes' | 'no' | undefined>('od_adjust', undefined)
    const options = optionsOf(given, kind, adjust)
    const computed = funnel(units, options)
    if (computed.kind === 'unavailable') throw new Error(`no funnel: ${computed.reason}`)
    return { ...(adjust ? oneSet(computed, adjust) : bothSets(computed, given.option('limit', 99))) }
  }

function optionsOf(given: Given, kind: Funnel['kind'], adjust: 'yes' | 'no' | undefined): FunnelOptions {
  const method = given.option<'SHMI' | 'CQC'>('sr_method', adjust ? 'CQC' : 'SHMI')
  const shmi = kind === 'standardised-ratio' && method === 'SHMI'
  const drawn = given.option('draw_adjusted', true)
  given.option('draw_unadjusted', true)
  return {
    kind,
    minUnits: 2,
    scale: method === 'SHMI' ? 'log' : 'sqrt',
    roundExpected: shmi && given.option('SHMI_rounding', true),
    limits: adjust === 'no' || !drawn ? 'unadjusted' : 'adjusted',
    trimBy: given.option('winsorise', 0.1),
    multiplier: given.option('multiplier', 1),
  }
}

const common = ({ target, phi, tau2, points, trimmedZ }: Funnel) => ({
  target,
  phi,
  tau2,
  ratio: points.map(({ value }) => value),
  z_unadjusted: points.map(({ unadjustedZ }) => unadjustedZ),
  z_winsorised_or_null_if_truncated: trimmedZ,
})

function oneSet(computed: Funnel, adjust: 'yes' | 'no') {
  return {
    ...common(computed),
    z: computed.points.map(({ z }) => z),
    ...limitColumns(computed, adjust === 'yes' ? 'adjusted' : 'unadjusted', ''),
  }
}

function bothSets(computed: Funnel, limit: number) {
  const outlying = computed.points.map((point) => isOutlier(point, limit))
  return {
    ...common(computed),
    z: computed.points.map(({ unadjustedZ }) => unadjustedZ),
    ...limitColumns(computed, 'unadjusted', ''),
    ...limitColumns(computed, 'adjusted', 'od_'),
    outlier: outlying.map(Number),
    outlier_groups: computed.points.filter((_, k) => outlying[k]).map(({ id }) => id),
  }
}

const isOutlier = ({ verdict }: FunnelPoint, limit: number): boolean =>
  limit === 95 ? verdict !== 'inside' : verdict.endsWith('998')

function limitColumns({ points }: Funnel, which: 'unadjusted' | 'adjusted', prefix: string) {
  const column = (key: keyof FunnelLimits) => points.map(({ limits }) => limits[which][key])
  return {
    [`${prefix}lcl95`]: column('lower95'),
    [`${prefix}ucl95`]: column('upper95'),
    [`${prefix}lcl998`]: column('lower998'),
    [`${prefix}ucl998`]: column('upper998'),
  }
}

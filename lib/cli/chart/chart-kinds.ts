import { nearest, type Problem, problem } from '../../core/index.ts'
import type { ChartKind, Funnel } from '../../spc/index.ts'

/** Columns that hold what is measured. */
export const measures = ['count', 'total', 'value', 'expected', 'risk'] as const
export type Measure = (typeof measures)[number]

type Common = {
  readonly id: string
  readonly aliases: readonly string[]
  /** Which sets of columns it can be made from, the usual one first. */
  readonly from: readonly (readonly Measure[])[]
  /** The count is a part of the total. */
  readonly share?: boolean
  /** Counts are whole numbers: cases or events, one by one. */
  readonly whole?: boolean
  /** Several rows a slot are its values, without being asked for. */
  readonly subgroups?: boolean
  /** Slots are events or cases in their order: no calendar month is missing between them, and none is added up. */
  readonly events?: boolean
}

export type ChartChoice = Common &
  (
    | { readonly family: 'control'; readonly kind: ChartKind }
    | { readonly family: 'cusum' | 'vlad' | 'ra-cusum' }
    | { readonly family: 'funnel'; readonly kind: Funnel['kind'] }
    | { readonly family: 'advice'; readonly draws: boolean }
  )

const ofTotals = [['count', 'total']] as const
const ofValues = [['value'], ['count', 'total'], ['count']] as const
const control = (kind: ChartKind, aliases: readonly string[], rest: Omit<Common, 'id' | 'aliases'>): ChartChoice => ({
  id: kind,
  family: 'control',
  kind,
  aliases,
  ...rest,
})
const funnelOf = (kind: Funnel['kind'], id: string, aliases: readonly string[], rest: Omit<Common, 'id' | 'aliases'>) =>
  ({ id, family: 'funnel', kind, aliases, ...rest }) as const

/** Every chart of the command, as data. Adding one is a line here, and a name for people in `words.ts`. */
export const chartKinds: readonly ChartChoice[] = [
  control('run', [], { from: ofValues }),
  control('i', ['xmr', 'x', 'individuals'], { from: ofValues }),
  control('mr', [], { from: ofValues }),
  control('i-prime', ["i'", 'ip', 'iprime'], { from: [['count', 'total'], ['value', 'total'], ['value']] }),
  control('xbar', ['x-bar', 'x̄'], { from: [['value']], subgroups: true }),
  control('r', [], { from: [['value']], subgroups: true }),
  control('s', [], { from: [['value']], subgroups: true }),
  control('c', [], { from: [['count']], whole: true }),
  control('u', [], { from: ofTotals }),
  control('u-prime', ["u'", 'up', 'uu', 'uprime'], { from: ofTotals }),
  control('p', [], { from: ofTotals, share: true, whole: true }),
  control('p-prime', ["p'", 'pp', 'pprime'], { from: ofTotals, share: true, whole: true }),
  control('np', [], { from: ofTotals, share: true, whole: true }),
  control('g', [], { from: [['value'], ['count']], events: true }),
  control('t', [], { from: [['value'], ['count']], events: true }),
  control('ewma', [], { from: ofValues }),
  { id: 'cusum', family: 'cusum', aliases: [], from: ofValues },
  { id: 'vlad', family: 'vlad', aliases: [], from: [['count', 'risk']], events: true },
  { id: 'ra-cusum', family: 'ra-cusum', aliases: ['racusum'], from: [['count', 'risk']], events: true },
  funnelOf('proportion', 'funnel', ['funnel-proportion', 'funnel-p'], { from: ofTotals, share: true, whole: true }),
  funnelOf('standardised-ratio', 'funnel-ratio', ['funnel-oe', 'funnel-o/e', 'funnel-sr'], {
    from: [['count', 'expected']],
    whole: true,
  }),
  funnelOf('ratio-of-counts', 'funnel-counts', ['funnel-rc'], { from: ofTotals, whole: true }),
  {
    id: 'auto',
    family: 'advice',
    draws: true,
    aliases: [],
    from: [['count', 'total'], ['count'], ['value'], ['value', 'total']],
  },
  {
    id: 'advise',
    family: 'advice',
    draws: false,
    aliases: ['advice'],
    from: [['count', 'total'], ['count'], ['value'], ['value', 'total']],
  },
]

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[′’‘ʹ＇]/g, "'")
    .replaceAll('_', '-')

/** The chart of a name, however it is spelt; or what is wrong with the name. */
export function chartKind(name: string): ChartChoice | Problem {
  const found = chartKinds.find(({ id, aliases }) => [id, ...aliases].includes(plain(name)))
  if (found !== undefined) return found
  const names = chartKinds.flatMap(({ id, aliases }) => [id, ...aliases])
  return problem('ZK-CHART-KIND', {
    kind: name,
    kinds: chartKinds.map(({ id }) => id).join(', '),
    nearest: nearest(plain(name), names),
  })
}

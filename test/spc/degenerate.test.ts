import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  adviseChart,
  type ChartKind,
  type ChartOptions,
  controlChart,
  cusum,
  type Funnel,
  falseDiscoveries,
  funnel,
  raCusum,
  type Slot,
  significanceFunnel,
  suggestRebase,
  vlad,
} from '../../lib/spc/index.ts'
import { notNumbers } from '../not-numbers.ts'
import { reason } from './series.ts'

// Whatever a hospital sends: constant series, zeros, no denominator, one point, ties, gaps. No result may hold NaN or Infinity.
const runs = { numRuns: 1000 }

/** Counts that are small, tied, none or missing, over denominators that are missing, none, tiny or huge. */
const oddCount = fc
  .tuple(
    fc.constantFrom<(number | null)[]>(0, 0, 1, 1, 2, 7, null),
    fc.constantFrom<(number | null)[]>(0, 1, 7, 7, 40, 5e6, null),
  )
  .map(([y, n]) => ({ y: y !== null && n !== null && n > 0 ? Math.min(y, n) : y, n }))

const constant = fc
  .tuple(fc.constantFrom(0, 1, 5, 7), fc.constantFrom(7, 50, 5e6), fc.integer({ min: 1, max: 16 }))
  .map(([y, n, length]) => Array.from({ length }, () => ({ y, n })))

const counts = fc
  .oneof(fc.array(oddCount, { maxLength: 12 }), constant)
  .map((pairs): Slot[] => pairs.map((pair, k) => ({ x: `m${k}`, ...pair })))

const withoutTotals = counts.map((slots): Slot[] => slots.map(({ x, y }) => ({ x, y })))

const subgroups = fc
  .array(fc.array(fc.constantFrom(3, 3, 3, 4, 9), { maxLength: 5 }), { maxLength: 14 })
  .map((groups): Slot[] => groups.map((values, k) => ({ x: `w${k}`, y: null, values })))

const ratios = ['run', 'i', 'mr', 'i-prime', 'p', 'p-prime', 'np', 'u', 'u-prime', 'ewma'] as const
const singles = ['run', 'i', 'mr', 'i-prime', 'c', 'g', 't', 'ewma'] as const
const grouped = ['xbar', 's', 'r', 'ewma', 'i', 'run'] as const

const series = fc.oneof(
  fc.tuple(fc.constantFrom<ChartKind[]>(...ratios), counts),
  fc.tuple(fc.constantFrom<ChartKind[]>(...singles), withoutTotals),
  fc.tuple(fc.constantFrom<ChartKind[]>(...grouped), subgroups),
)

const options = fc.record({
  rules: fc.constantFrom(
    'anhoej' as const,
    'anhoej-cutbox' as const,
    'making-data-count-7' as const,
    'nelson' as const,
  ),
  minPoints: fc.constantFrom(1, 2, 8),
  better: fc.constantFrom('higher' as const, 'lower' as const, 'neutral' as const),
  multiplier: fc.constantFrom(1, 1000),
  screen: fc.boolean(),
  ordered: fc.boolean(),
  centreOf: fc.constantFrom('mean' as const, 'median' as const),
  movingRange: fc.constantFrom('mean' as const, 'median' as const),
  spread: fc.constantFrom(undefined, 'plain' as const, 'pooled' as const, 'range' as const, 'sbar' as const),
  probability: fc.constantFrom(undefined, undefined, 0.9973),
  target: fc.constantFrom(undefined, 0.5, 0),
  zeroAs: fc.constantFrom(undefined, 0.5),
  first: fc.constantFrom(undefined, 1, 3),
  part: fc.constantFrom(undefined, 2, 9),
  exclude: fc.constantFrom(undefined, 0, 4),
})

type Drawn = typeof options extends fc.Arbitrary<infer T> ? T : never

function chosen({ first, part, exclude, ...rest }: Drawn, length: number): ChartOptions {
  const baseline = first === undefined ? {} : { baseline: { first, ...reason } }
  const at = (place: number | undefined) => (place === undefined || place >= length ? [] : [{ at: place, ...reason }])
  return { ...rest, ...baseline, parts: at(part).map((each) => ({ ...each, ...baseline })), exclude: at(exclude) }
}

test('no chart of any kind holds a number that is none', () => {
  fc.assert(
    fc.property(series, options, ([kind, slots], drawn) => {
      const chart = controlChart(kind, slots, chosen(drawn, slots.length))
      expect(notNumbers(chart)).toEqual([])
      expect(chart.points.length).toBe(slots.length)
      expect(notNumbers(suggestRebase(chart))).toEqual([])
    }),
    runs,
  )
})

test('nor does a CUSUM, nor the advice for a chart', () => {
  fc.assert(
    fc.property(fc.oneof(withoutTotals, subgroups), counts, options, (slots, totals, drawn) => {
      expect(notNumbers(cusum(slots, chosen(drawn, slots.length)))).toEqual([])
      for (const nature of ['proportion', 'rate', 'count', 'measure'] as const)
        expect(notNumbers(adviseChart(totals, nature))).toEqual([])
    }),
    runs,
  )
})

test('nor do the sums of cases with their risks', () => {
  const cases = fc.array(
    fc.record({
      x: fc.constant('1'),
      event: fc.constantFrom<(0 | 1 | null)[]>(0, 1, null),
      risk: fc.constantFrom(0, 0.01, 0.5, 1, null),
    }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(cases, fc.boolean(), (each, reset) => {
      expect(notNumbers(vlad(each))).toEqual([])
      expect(notNumbers(raCusum(each, { reset, limits: { more: 1, fewer: 1 } }))).toEqual([])
    }),
    runs,
  )
})

test('nor does a funnel of any kind', () => {
  const units = fc
    .array(oddCount, { maxLength: 14 })
    .map((pairs) => pairs.map(({ y, n }, k) => ({ id: `h${k}`, count: y ?? 0, total: n ?? 0 })))
  const kinds = fc.constantFrom<Funnel['kind'][]>('proportion', 'standardised-ratio', 'ratio-of-counts')
  const manner = fc.record({
    scale: fc.constantFrom('log' as const, 'sqrt' as const),
    trim: fc.constantFrom(undefined, 'winsorise' as const, 'truncate' as const),
    model: fc.constantFrom('additive' as const, 'multiplicative' as const),
    limits: fc.constantFrom('auto' as const, 'adjusted' as const, 'unadjusted' as const),
    exact: fc.boolean(),
    roundExpected: fc.boolean(),
    minUnits: fc.constantFrom(1, 2, 10),
  })
  fc.assert(
    fc.property(units, kinds, manner, (each, kind, how) => {
      const sound = kind === 'proportion' ? each.filter(({ count, total }) => count <= total) : each
      const found = funnel(sound, { kind, curvePoints: 3, ...how })
      expect(notNumbers(found)).toEqual([])
      if ('points' in found) expect(notNumbers(falseDiscoveries(found))).toEqual([])
      if (kind !== 'ratio-of-counts') expect(notNumbers(significanceFunnel(sound, { kind, minUnits: 1 }))).toEqual([])
    }),
    runs,
  )
})

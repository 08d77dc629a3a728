import { isDeepStrictEqual as same } from 'node:util'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import {
  type ChartKind,
  type ChartOptions,
  type ControlChart,
  controlChart,
  cusum,
  funnel,
  npChart,
  pChart,
  type Slot,
  xbarChart,
  xmrChart,
} from '../../lib/spc/index.ts'
import { lines, months, reason } from './series.ts'

const ofCounts = ['run', 'i', 'mr', 'i-prime', 'p', 'p-prime', 'np', 'c', 'u', 'u-prime', 'g', 't', 'ewma'] as const
const ofSubgroups = ['xbar', 's', 'r', 'ewma', 'i'] as const
const runs = { numRuns: 1000 }

/** 9 to 20 months of counts with denominators. A time or a count between events is never 0 here. */
const counts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 400 })), { minLength: 9, maxLength: 20 })
  .map((pairs): Slot[] =>
    months(
      pairs.map(([y]) => y),
      pairs.map(([, n]) => n),
    ),
  )

/** 9 to 14 months of subgroups of unequal size. */
const subgroups = fc
  .array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 7 }), { minLength: 9, maxLength: 14 })
  .map((groups): Slot[] => groups.map((values, k) => ({ x: `w${k}`, y: null, values })))

const charted = fc.oneof(
  fc.tuple(fc.constantFrom<ChartKind>(...ofCounts), counts),
  fc.tuple(fc.constantFrom<ChartKind>(...ofSubgroups), subgroups),
)

const chart = (kind: ChartKind, slots: readonly Slot[], options: ChartOptions = {}): ControlChart =>
  controlChart(kind, slots, { minPoints: 2, ...options })

const near = (a = 0, b = 0): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))

/** Whether something holds of each point of one chart and its twin in another. */
const pairwise = <T>(one: readonly T[], other: readonly T[], holds: (a: T, b: T) => boolean): boolean =>
  one.length === other.length && one.every((a, k) => other.slice(k, k + 1).every((b) => holds(a, b)))

describe('for every kind of chart', () => {
  test('a frozen baseline of k slots has the limits of a chart of these slots alone', () => {
    fc.assert(
      fc.property(charted, fc.integer({ min: 3, max: 8 }), ([kind, slots], k) => {
        const all = chart(kind, slots, { baseline: { first: k, ...reason } })
        return same(lines(all).slice(0, k), lines(chart(kind, slots.slice(0, k))))
      }),
      runs,
    )
  })

  test('another excluded point changes no limit of a slot', () => {
    fc.assert(
      fc.property(charted, fc.nat(), ([kind, slots], seed) => {
        const at = seed % (slots.length + 1)
        const extra: Slot = slots[0]?.values
          ? { x: 'extra', y: null, values: [500, 900] }
          : { x: 'extra', y: 999, n: 999 }
        const with1 = chart(kind, [...slots.slice(0, at), extra, ...slots.slice(at)], {
          exclude: [{ at: 'extra', ...reason }],
        })
        return same(lines(with1).toSpliced(at, 1), lines(chart(kind, slots)))
      }),
      runs,
    )
  })

  test('a new part is a chart of its own', () => {
    fc.assert(
      fc.property(charted, fc.integer({ min: 3, max: 6 }), ([kind, slots], at) => {
        const whole = chart(kind, slots, { parts: [{ at, ...reason }] })
        const [first, second] = [chart(kind, slots.slice(0, at)), chart(kind, slots.slice(at))]
        const values = [...first.points, ...second.points].map(({ value }) => value)
        return (
          same(lines(whole), [...lines(first), ...lines(second)]) &&
          same(
            whole.points.map(({ value }) => value),
            values,
          )
        )
      }),
      runs,
    )
  })

  test('a display factor scales values and lines, and moves no signal', () => {
    fc.assert(
      fc.property(charted, fc.constantFrom(2, 100, 0.5), ([kind, slots], multiplier) => {
        const [plain, scaled] = [chart(kind, slots), chart(kind, slots, { multiplier })]
        return pairwise(
          plain.points,
          scaled.points,
          (a, b) =>
            same(a.signals, b.signals) &&
            near((a.upper ?? 0) * multiplier, b.upper) &&
            near((a.centre ?? 0) * multiplier, b.centre),
        )
      }),
      runs,
    )
  })
})

test('an individuals chart moves with its values', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: -500, max: 500 }), (slots, by) => {
      const single = slots.map(({ x, y }) => ({ x, y }))
      const [here, there] = [xmrChart(single), xmrChart(single.map(({ x, y }) => ({ x, y: (y ?? 0) + by })))]
      const moved = (a = 0, b = 0): boolean => near(a + by, b)
      return pairwise(here.points, there.points, (a, b) => moved(a.upper, b.upper) && moved(a.lower, b.lower))
    }),
    runs,
  )
})

test('means of subgroups move and stretch with their values, and so do their limits', () => {
  fc.assert(
    fc.property(subgroups, fc.integer({ min: -500, max: 500 }), fc.constantFrom(2, 0.5, 10), (slots, by, times) => {
      const other = slots.map(({ values = [], ...slot }) => ({ ...slot, values: values.map((v) => v * times + by) }))
      const [here, there] = [xbarChart(slots), xbarChart(other)]
      const moved = (a = 0, b = 0): boolean => near(a * times + by, b)
      return pairwise(
        here.points,
        there.points,
        (a, b) => moved(a.upper, b.upper) && moved(a.lower, b.lower) && moved(a.centre, b.centre),
      )
    }),
    runs,
  )
})

test('a funnel does not depend on the order of its units', () => {
  const kinds = fc.constantFrom('proportion' as const, 'standardised-ratio' as const, 'ratio-of-counts' as const)
  const options = (kind: 'proportion' | 'standardised-ratio' | 'ratio-of-counts') => ({
    kind,
    minUnits: 3,
    curvePoints: 2,
  })
  fc.assert(
    fc.property(counts, kinds, (slots, kind) => {
      const units = slots.map(({ x, y, n }) => ({ id: x, count: y ?? 0, total: n ?? 0 }))
      const [there, back] = [funnel(units, options(kind)), funnel(units.toReversed(), options(kind))]
      if (!('points' in there && 'points' in back)) return false
      return (
        near(there.phi, back.phi) &&
        near(there.tau2, back.tau2) &&
        pairwise(
          there.points,
          back.points.toReversed(),
          (a, b) => a.id === b.id && a.verdict === b.verdict && near(a.z, b.z),
        )
      )
    }),
    runs,
  )
})

test('with one n for all, a p chart is an np chart over n', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 40, max: 400 }), (slots, n) => {
      const even = slots.map(({ x, y }) => ({ x, y, n }))
      const [shares, cases] = [pChart(even), npChart(even)]
      const times = (a = 0, b = 0): boolean => near(a * n, b)
      return pairwise(
        shares.points,
        cases.points,
        (a, b) => times(a.upper, b.upper) && times(a.lower, b.lower) && a.outside === b.outside,
      )
    }),
    runs,
  )
})

test('centre and limits of counts do not depend on the order of the slots', () => {
  const unordered = fc.tuple(fc.constantFrom<ChartKind>('run', 'p', 'c', 'u', 'g'), counts)
  fc.assert(
    fc.property(unordered, ([kind, slots]) => {
      const [there, back] = [chart(kind, slots), chart(kind, slots.toReversed())]
      return pairwise(
        there.points.toReversed(),
        back.points,
        (a, b) => near(a.upper, b.upper) && near(a.centre, b.centre),
      )
    }),
    runs,
  )
})

test('an EWMA that gives all weight to the newest value is the individuals chart', () => {
  fc.assert(
    fc.property(counts, (slots) => {
      const single = slots.map(({ x, y }) => ({ x, y }))
      const [averages, values] = [chart('ewma', single, { smoothing: 1 }), chart('i', single)]
      return pairwise(averages.points, values.points, (a, b) => same(a.value, b.value) && near(a.upper, b.upper))
    }),
    runs,
  )
})

test('the two sums of a CUSUM mirror when the values do', () => {
  fc.assert(
    fc.property(counts, (slots) => {
      const single = slots.map(({ x, y }) => ({ x, y }))
      const there = cusum(single)
      const back = cusum(single.map(({ x, y }) => ({ x, y: -(y ?? 0) })))
      return pairwise(
        there.points,
        back.points,
        (a, b) => a.high.kind === 'value' && b.low.kind === 'value' && near(a.high.value, -b.low.value),
      )
    }),
    runs,
  )
})

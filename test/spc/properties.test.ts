import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChartKind,
  type ChartOptions,
  type ControlChart,
  controlChart,
  cusum,
  npChart,
  pChart,
  type Slot,
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

describe('for every kind of chart', () => {
  test('a frozen baseline of k slots has the limits of a chart of these slots alone', () => {
    fc.assert(
      fc.property(charted, fc.integer({ min: 3, max: 8 }), ([kind, slots], k) => {
        const all = chart(kind, slots, { baseline: { first: k, ...reason } })
        expect(lines(all).slice(0, k)).toEqual(lines(chart(kind, slots.slice(0, k))))
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
        // The first moving range has no value wherever it stands, all else is the same.
        expect(lines(with1).toSpliced(at, 1)).toEqual(lines(chart(kind, slots)))
      }),
      runs,
    )
  })

  test('a new part is a chart of its own', () => {
    fc.assert(
      fc.property(charted, fc.integer({ min: 3, max: 6 }), ([kind, slots], at) => {
        const whole = chart(kind, slots, { parts: [{ at, ...reason }] })
        const [first, second] = [chart(kind, slots.slice(0, at)), chart(kind, slots.slice(at))]
        expect(lines(whole)).toEqual([...lines(first), ...lines(second)])
        expect(whole.points.map(({ value }) => value)).toEqual([...first.points, ...second.points].map((p) => p.value))
      }),
      runs,
    )
  })

  test('a display factor scales values and lines, and moves no signal', () => {
    fc.assert(
      fc.property(charted, fc.constantFrom(2, 100, 0.5), ([kind, slots], multiplier) => {
        const [plain, scaled] = [chart(kind, slots), chart(kind, slots, { multiplier })]
        for (const [k, point] of plain.points.entries()) {
          expect(scaled.points[k]?.signals).toEqual(point.signals)
          expect(scaled.points[k]?.upper ?? 0).toBeCloseTo((point.upper ?? 0) * multiplier, 8)
          expect(scaled.points[k]?.centre ?? 0).toBeCloseTo((point.centre ?? 0) * multiplier, 8)
        }
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
      for (const [k, point] of here.points.entries()) {
        expect(there.points[k]?.upper).toBeCloseTo((point.upper ?? 0) + by, 8)
        expect(there.points[k]?.lower).toBeCloseTo((point.lower ?? 0) + by, 8)
      }
    }),
    runs,
  )
})

test('with one n for all, a p chart is an np chart over n', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 40, max: 400 }), (slots, n) => {
      const same = slots.map(({ x, y }) => ({ x, y, n }))
      const [shares, cases] = [pChart(same), npChart(same)]
      for (const [k, point] of shares.points.entries()) {
        expect(cases.points[k]?.upper).toBeCloseTo((point.upper ?? 0) * n, 8)
        expect(cases.points[k]?.lower).toBeCloseTo((point.lower ?? 0) * n, 8)
        expect(cases.points[k]?.outside).toBe(point.outside)
      }
    }),
    runs,
  )
})

test('centre and limits of counts do not depend on the order of the slots', () => {
  const unordered = fc.tuple(fc.constantFrom<ChartKind>('run', 'p', 'c', 'u', 'g'), counts)
  fc.assert(
    fc.property(unordered, ([kind, slots]) => {
      const [there, back] = [chart(kind, slots), chart(kind, slots.toReversed())]
      for (const [k, point] of there.points.toReversed().entries()) {
        expect(back.points[k]?.upper ?? 0).toBeCloseTo(point.upper ?? 0, 10)
        expect(back.points[k]?.centre).toBeCloseTo(point.centre ?? 0, 10)
      }
    }),
    runs,
  )
})

test('an EWMA that gives all weight to the newest value is the individuals chart', () => {
  fc.assert(
    fc.property(counts, (slots) => {
      const single = slots.map(({ x, y }) => ({ x, y }))
      const [averages, values] = [chart('ewma', single, { smoothing: 1 }), chart('i', single)]
      expect(averages.points.map(({ value }) => value)).toEqual(values.points.map(({ value }) => value))
      for (const [k, { upper = 0 }] of values.points.entries()) {
        expect(averages.points[k]?.upper).toBeCloseTo(upper, 10)
      }
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
      for (const [k, { high }] of there.points.entries()) {
        const low = back.points[k]?.low
        if (high.kind === 'value' && low?.kind === 'value') expect(low.value).toBeCloseTo(-high.value, 8)
      }
    }),
    runs,
  )
})

import { isDeepStrictEqual as same } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  achievableBenchmark,
  byar,
  byarOrExact,
  clopperPearson,
  cochranArmitage,
  directRate,
  exactPoisson,
  expectedCount,
  falseDiscovery,
  indirectRatio,
  mannKendall,
  mean,
  median,
  newcombe,
  percentile,
  rankGroups,
  rate,
  rateRatio,
  ratioOfSums,
  relativeChange,
  riskGrades,
  shrink,
  standardDeviation,
  studentT,
  trim,
  wilson,
} from '../../lib/stats/index.ts'
import { notNumbers } from '../not-numbers.ts'

const runs = { numRuns: 1000 }
const levels = [0.95, 0.998]

/** Shares of nothing, of one, of few and of millions; none, all or some of them. */
const share = fc
  .tuple(fc.constantFrom(0, 1, 2, 9, 60, 4e6), fc.constantFrom(0, 0.01, 0.5, 1))
  .map(([total, part]) => ({ count: Math.round(total * part), total }))
const shares = fc.array(share, { maxLength: 8 })
const values = fc.array(fc.constantFrom(0, 0, 1, 3, 3, 7.5, 1e6), { maxLength: 8 })
const strata = fc.array(
  fc.record({
    count: fc.constantFrom(0, 1, 12, 300),
    population: fc.constantFrom(0, 500, 4e5),
    weight: fc.constantFrom(0, 1, 5),
  }),
  { maxLength: 5 },
)

describe('no statistic holds a number that is none', () => {
  test('of shares and counts', () => {
    fc.assert(
      fc.property(share, share, shares, (a, b, units) => {
        const exposed = ({ count, total }: typeof a) => ({ count, exposure: total })
        const found = [
          wilson(a, { levels }),
          clopperPearson(a, { levels }),
          newcombe(a, b, { levels }),
          exactPoisson(a.count, { levels }),
          byar(a.count, { levels }),
          byarOrExact(a.count, { levels }),
          rate(exposed(a), { levels }),
          rateRatio(exposed(a), exposed(b), { levels }),
          indirectRatio({ observed: a.count, expected: b.count / 7 }, { levels }),
          relativeChange(a.count, b.count),
          cochranArmitage(units),
          shrink(units),
          achievableBenchmark(units),
          achievableBenchmark(units, { better: 'lower' }),
          riskGrades(
            units.map(({ count, total }, k) => ({ code: `${k}`, cases: total, deaths: count })),
            { zeroDeathGroups: 'low' },
          ),
        ]
        expect(notNumbers(found)).toEqual([])
      }),
      runs,
    )
  })

  test('of values and strata', () => {
    fc.assert(
      fc.property(values, strata, (list, each) => {
        const found = [
          mean(list),
          median(list),
          standardDeviation(list),
          percentile(list, 0.9),
          studentT(list, { levels }),
          mannKendall(list),
          rankGroups(list, 3),
          ratioOfSums(list.map((value) => ({ numerator: value, denominator: Math.min(value, 1) }))),
          trim(list, { by: 'iqr-fence', k: 1.5 }),
          trim(list, { by: 'percentile', p: 0.1 }),
          directRate(each, { levels }),
          expectedCount(
            each.map(({ count }) => count),
            each.map(({ population }) => ({ count: Math.min(3, population), total: population })),
          ),
        ]
        expect(notNumbers(found)).toEqual([])
      }),
      runs,
    )
  })
})

describe('the order of rows does not matter', () => {
  const turned = <T>(list: readonly T[], by: number): T[] => [
    ...list.slice(by % list.length),
    ...list.slice(0, by % list.length),
  ]
  const near = (a: unknown, b: unknown): boolean =>
    typeof a === 'number' && typeof b === 'number'
      ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
      : typeof a === 'object' && a !== null && typeof b === 'object' && b !== null
        ? Object.entries(a).every(([key, value]) =>
            near(value, Object.entries(b).find(([other]) => other === key)?.[1]),
          )
        : same(a, b)
  const some = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 12 })

  test('to what describes values', () => {
    fc.assert(
      fc.property(some, fc.nat(), (list, by) => {
        const of = (each: readonly number[]) => [
          mean(each),
          median(each),
          standardDeviation(each),
          percentile(each, 0.25),
          studentT(each),
          ratioOfSums(each.map((value) => ({ numerator: value, denominator: value + 1 }))),
        ]
        return near(of(list), of(turned(list, by)))
      }),
      runs,
    )
  })

  test('to standardisation, shrinkage, groups by rank and false discoveries, each row with its own', () => {
    fc.assert(
      fc.property(some, fc.nat(), (list, by) => {
        const units = (each: readonly number[]) => each.map((value) => ({ count: value % 90, total: value + 90 }))
        const rows = (each: readonly number[]) =>
          each.map((value) => ({ count: value, population: 1000 + value, weight: 1 + (value % 7) }))
        const ps = (each: readonly number[]) => falseDiscovery(each.map((value) => value / 400))
        const shrunk = (each: readonly number[]) => {
          const found = shrink(units(each))
          return found.kind === 'value' ? found.shares : []
        }
        const back = turned(list, by)
        return (
          near(directRate(rows(list)), directRate(rows(back))) &&
          near(turned(shrunk(list), by), shrunk(back)) &&
          near(turned(rankGroups(list, 2), by), rankGroups(back, 2)) &&
          near(turned(ps(list), by), ps(back))
        )
      }),
      runs,
    )
  })
})

import { describe, expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { isKnown } from '../../lib/core/index.ts'
import { type IndicatorRow, reportLevels, scaled } from '../../lib/indicators/index.ts'
import { equityGap } from '../../lib/notebook/equity-gap.ts'
import { hidePlaces } from '../../lib/notebook/hide-places.ts'
import { placeTrends } from '../../lib/notebook/place-trend.ts'
import type { Comparison } from '../../lib/notebook/regional-study.ts'
import { wilson } from '../../lib/stats/index.ts'

const reoperation = indicator('GS-2022-06')

function row(region: string, count: number, total: number, year?: number): IndicatorRow {
  return {
    keys: { region, ...(year === undefined ? {} : { year: `${year}` }) },
    label: { zh: year === undefined ? region : `${region} ${year}`, en: region },
    numerator: count,
    denominator: total,
    answer: scaled(wilson({ count, total }, { levels: reportLevels }), 100),
    reported: 1,
    expected: 1,
    months: 12,
    absent: {},
  }
}

/** Places by the counts of each year, 1,000 cases a year. */
function comparison(years: Readonly<Record<string, readonly number[]>>, total = 1000): Comparison {
  const keys = Object.keys(years)
  const last = keys.map((key) => row(key, years[key]?.at(-1) ?? 0, total))
  return {
    indicator: reoperation,
    whole: row('', 0, 1),
    places: last,
    units: [],
    yearly: keys.flatMap((key) => (years[key] ?? []).map((count, i) => row(key, count, total, 2021 + i))),
    wholeYearly: [],
    breaks: [],
    coverage: { of: { zh: '', en: '' }, used: 0, withheld: 0, absent: 0 },
    hidden: 0,
  }
}

describe('trends of places', () => {
  // Armitage 1955 as in statistics.md §2.4: 19/516, 29/589, 24/293 has z = 2.68193, p = .00732.
  test('three years are tested by Cochran-Armitage, and p is adjusted for the places', () => {
    const of = comparison({ a: [19, 29, 24], b: [20, 20, 20] })
    const totals = [516, 589, 293]
    const yearly = of.yearly.map((each, i) => {
      const total = totals[i % 3] ?? 1
      return row(each.keys.region ?? '', each.numerator ?? 0, total, 2021 + (i % 3))
    })
    const [a, b] = placeTrends({ ...of, yearly })
    expect(a?.method).toBe('cochran-armitage')
    expect(a?.p).toBeCloseTo(0.00732, 5)
    // Of two p the smaller is doubled (Benjamini-Hochberg), unless the larger is smaller than that.
    expect(a?.adjusted).toBeCloseTo(Math.min(2 * 0.00732, b?.p ?? 1), 4)
    expect(a?.verdict).toBe('rose')
  })

  test('two years have an interval and no p; five years go to Mann-Kendall', () => {
    const [two] = placeTrends(comparison({ a: [40, 20] }))
    expect(two).toMatchObject({ method: 'newcombe-10', p: null, verdict: 'fell' })
    const [five] = placeTrends(comparison({ a: [10, 20, 30, 40, 50] }))
    // Five rising values: exact two-sided p = 2/5! = .016667, Sen's slope 1 point a year.
    expect(five).toMatchObject({ method: 'mann-kendall', verdict: 'rose' })
    expect(five?.p).toBeCloseTo(1 / 60, 6)
    expect(five?.change.kind === 'value' && five.change.value).toBeCloseTo(1, 10)
  })

  test('a change of definition keeps the years before it out, and a missing year the whole test', () => {
    const of = comparison({ a: [10, 10, 40, 41] })
    const reason = { zh: '', en: '' }
    const since = (from: string) => placeTrends({ ...of, breaks: [{ indicator: 'GS-2022-06', from, reason }] })[0]
    expect(since('2023-01')?.method).toBe('newcombe-10')
    // Within 2023: that year is a mixture, and one year is left.
    expect(since('2023-07')?.method).toBe('none')
    const gap = of.yearly.map((each, i) => (i === 1 ? { ...each, numerator: null, denominator: null } : each))
    expect(placeTrends({ ...of, yearly: gap })[0]).toMatchObject({ method: 'none', verdict: 'unavailable' })
  })
})

describe('gaps between places', () => {
  test('fifths are formed by the year before and compared in this one', () => {
    // Highest a year ago was e, lowest a; now they stand at 2 % and 3 %: the gap has turned.
    const found = equityGap(comparison({ a: [10, 30], b: [20, 25], c: [30, 25], d: [40, 25], e: [50, 20] }), 'seed')
    if (found.kind === 'unavailable' || 'kind' in found.fifths) expect.fail('no gap')
    expect(found.extremes.high.name[0]?.keys.region).toBe('a')
    expect(found.extremes.low.name[0]?.keys.region).toBe('e')
    expect(found.fifths.high.name.map(({ keys }) => keys.region)).toEqual(['e'])
    expect(found.fifths.low.name.map(({ keys }) => keys.region)).toEqual(['a'])
    expect(isKnown(found.fifths.difference) && found.fifths.difference.value).toBeCloseTo(-1, 10)
  })

  test('places with fewer than five expected events are no extremes', () => {
    const of = comparison({ a: [30], b: [20] })
    const small = row('z', 2, 20)
    const found = equityGap({ ...of, places: [...of.places, small] }, 'seed')
    if (found.kind === 'unavailable') expect.fail(found.reason)
    expect(found.extremes.high.name[0]?.keys.region).toBe('a')
    expect(found.leftOut).toBe(1)
    expect('kind' in found.fifths && found.fifths).toMatchObject({ reason: 'not-applicable' })
  })
})

describe('hiding small counts', () => {
  // As in statistics.md §2.6: of 3, 12 and 20, hiding the 3 alone would leave 35 − 12 − 20.
  test('one small count takes another with it, and both lose all that gives them back', () => {
    const of = comparison({ a: [3], b: [12], c: [20] })
    const found = hidePlaces(of, { threshold: 5 })
    const [a, b, c] = found.places
    for (const hidden of [a, b]) {
      expect(hidden).toMatchObject({ numerator: null, denominator: null, answer: { reason: 'suppressed' } })
    }
    expect(c?.numerator).toBe(20)
    expect(found.hidden).toBe(2)
    expect(found.units).toEqual([])
    expect(found.monthly).toBeUndefined()
  })

  test('a small complement is hidden too: all but three of a thousand', () => {
    const [a] = hidePlaces(comparison({ a: [997], b: [500], c: [600] }), { threshold: 5 }).places
    expect(a?.numerator).toBeNull()
  })

  test('each year has its own table', () => {
    const found = hidePlaces(comparison({ a: [3, 30], b: [12, 12], c: [20, 20] }), { threshold: 5 })
    const hidden = found.yearly.filter(({ numerator }) => numerator === null).map(({ keys }) => keys.year)
    expect(hidden).toEqual(['2021', '2021'])
    expect(found.hidden).toBe(0)
  })
})

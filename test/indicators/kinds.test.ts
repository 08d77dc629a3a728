import { describe, expect, test } from 'vitest'
import { type Indicator, indicator, type Measure } from '../../lib/catalogue/index.ts'
import { compare, compute, type IndicatorRow, rankedClasses } from '../../lib/indicators/index.ts'
import { answerOf } from '../../lib/indicators/measure.ts'
import { factsOf, factTable, type Report, settingOf } from './setting.ts'

const year = { by: [], start: '2023-01-01', end: '2024-01-01' } as const

/** An indicator of one kind, put together of elements that exist. */
const of = (kind: Indicator['kind'], measure: Measure, rest: Partial<Indicator> = {}): Indicator => ({
  ...indicator('GS-2022-06'),
  kind,
  measure,
  format: { per: 1, unit: { zh: '', en: '' }, decimals: 1 },
  ...rest,
})

const rowOf = (which: Indicator, elements: readonly string[], reports: readonly Report[]): IndicatorRow => {
  const [row] = compute(settingOf(factTable(elements, reports)), which, year).rows
  if (!row) throw new Error('one row expected')
  return row
}

describe('checklist', () => {
  const list = of('checklist', {
    checklist: [
      { element: 'gs_doctors', atLeast: 3 },
      { element: 'gs_nurses', atLeast: 1 },
    ],
  })

  test('counts items met, of those that apply to each institution', () => {
    // A meets one of two; the second item does not apply to B, which meets its only one: 2 of 3.
    const row = rowOf(
      list,
      ['gs_doctors', 'gs_nurses'],
      [
        ['A', '2023-12', 2, 1],
        ['B', '2023-12', 5, null],
      ],
    )
    expect(row).toMatchObject({ numerator: 2, denominator: 3 })
    expect(row.answer).toMatchObject({ kind: 'value', value: expect.closeTo(2 / 3, 12) })
  })

  test('what applies to nobody has no value', () => {
    expect(rowOf(list, ['gs_doctors', 'gs_nurses'], [['A', '2023-12', null, null]]).answer).toMatchObject({
      kind: 'unavailable',
    })
  })
})

describe('composite', () => {
  const components = ['gs_minimally_invasive_operations', 'gs_level4_operations']
  const elements = ['gs_operations', 'gs_standard_gastrectomies', ...components]

  test('all or none: the share for whom everything was done, with the interval of a proportion', () => {
    const measure = {
      composite: 'all-or-none',
      complete: 'gs_standard_gastrectomies',
      components,
      denominator: 'gs_operations',
    } as const
    const row = rowOf(of('composite', measure), elements, [['A', '2023-01', 40, 12, 30, 20]])
    // Wilson for 12 of 40 as in the tests of the statistic.
    expect(row).toMatchObject({ numerator: 12, denominator: 40, parts: [30, 20] })
    expect(row.answer).toMatchObject({ value: 0.3, method: 'wilson' })
  })

  test('share of items: what was done of all that was due, without an interval', () => {
    const measure = { composite: 'share-of-items', components, denominator: 'gs_operations' } as const
    const row = rowOf(of('composite', measure), elements, [['A', '2023-01', 40, 12, 30, 20]])
    // 30 + 20 done of 2 × 40 due.
    expect(row).toMatchObject({ numerator: 50, denominator: 80, answer: { kind: 'value', value: 0.625 } })
    expect(row.answer).not.toHaveProperty('lower')
  })
})

test('the median of a histogram adds classes over institutions, and has its quartiles', () => {
  const histogram = [
    { element: 'gs_doctors_senior', upTo: 120 },
    { element: 'gs_doctors_intermediate', upTo: 240 },
    { element: 'gs_doctors_junior', upTo: null },
  ]
  const row = rowOf(
    of('median', { histogram, from: 0 }),
    histogram.map(({ element }) => element),
    [
      ['A', '2023-01', 4, 12, 3],
      ['B', '2023-01', 6, 8, 7],
    ],
  )
  expect(row).toMatchObject({ denominator: 40, parts: [10, 20, 10], answer: { value: 180 } })
  expect(row.quartiles).toEqual([
    { kind: 'value', value: 120 },
    { kind: 'value', value: 240 },
  ])
})

test('a distribution names its largest classes, and shares sum to 100 with all others', () => {
  const named = ['a', 'b', 'c', 'd'].map((name, at) => ({ name, count: [10, 30, 20, 5][at] ?? 0 }))
  // 70 persons, 65 of them in a class: 5 + 5 are the others. Cut to 42.8, 28.5, 14.2, 14.2, that is 99.7; the three units that
  // are missing go to the classes that lost most: 0.0857, 0.0857 and 0.0714.
  expect(rankedClasses(named, 70, 3, 1)).toEqual([
    { name: 'b', count: 30, share: 42.8 },
    { name: 'c', count: 20, share: 28.6 },
    { name: 'a', count: 10, share: 14.3 },
    { name: null, count: 10, share: 14.3 },
  ])
})

describe('samples', () => {
  const sampled = indicator('HBO-2022-05')
  const elements = ['hbo_records_qualified', 'hbo_records_sampled', 'hbo_records']

  test('ten records are too few, eleven are enough', () => {
    expect(rowOf(sampled, elements, [['A', '2023-01', 9, 10, 50]]).answer).toMatchObject({ reason: 'too-few' })
    expect(rowOf(sampled, elements, [['A', '2023-01', 10, 11, 50]]).answer).toMatchObject({ method: 'wilson-finite' })
  })

  test('where a population is not known, the interval is that of an unlimited one', () => {
    expect(rowOf(sampled, elements, [['A', '2023-01', 27, 30, null]]).answer).toMatchObject({ method: 'wilson' })
    const mixed: Report[] = [
      ['A', '2023-01', 27, 30, 120],
      ['B', '2023-01', 18, 20, null],
    ]
    expect(rowOf(sampled, elements, mixed)).toMatchObject({ numerator: 45, answer: { method: 'wilson' } })
  })
})

describe('count', () => {
  const openings = indicator('HBO-2022-07')

  test('has the interval of a count of events', () => {
    // Exact limits of 9 events: Garwood 1936, 4.12 to 17.08.
    expect(answerOf(openings, [9]).answer).toMatchObject({
      value: 9,
      lower: expect.closeTo(4.115, 2),
      upper: expect.closeTo(17.085, 2),
    })
  })

  test('two years are compared by the months in which it was reported', () => {
    const reports: Report[] = [
      ['A', '2022-01', 20],
      ['A', '2022-02', 20],
      ['A', '2023-01', 60],
    ]
    const facts = factTable(['hbo_emergency_openings'], reports)
    const { rows } = compute(settingOf(facts), openings, { by: ['year'], start: '2022-01-01', end: '2024-01-01' })
    const [from, to] = rows
    if (!from || !to) throw new Error('two years expected')
    // 60 in one month against 40 in two: three times as many a month, +200 %.
    expect(compare(openings, from, to)).toMatchObject({
      difference: { value: expect.closeTo(200, 9) },
      verdict: 'rose',
    })
  })

  test('a count that was reported by quarter has three months of exposure', () => {
    const facts = factsOf(
      ['hbo_emergency_openings'],
      [
        ['A', '2022-Q1', 30],
        ['A', '2023-01', 20],
      ],
    )
    const [from, to] = compute(settingOf(facts), openings, {
      by: ['year'],
      start: '2022-01-01',
      end: '2024-01-01',
    }).rows
    if (!from || !to) throw new Error('two years expected')
    // 30 in three months against 20 in one: twice as many a month, +100 %.
    expect(compare(openings, from, to)).toMatchObject({ difference: { value: expect.closeTo(100, 9) } })
  })

  test('what was counted in full is shown side by side, not judged', () => {
    const full = { ...openings, interval: 'none' as const }
    const row = (value: number): IndicatorRow => ({
      keys: {},
      label: { zh: '', en: '' },
      ...answerOf(full, [value]),
      reported: 12,
      expected: 12,
      months: 12,
      absent: {},
    })
    expect(compare(full, row(40), row(60))).toMatchObject({ verdict: 'not-judged', difference: { value: 20 } })
  })
})

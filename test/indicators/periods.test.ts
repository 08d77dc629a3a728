import { describe, expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { compute, type Dimension, type FactTable, totalOf } from '../../lib/indicators/index.ts'
import { factsOf, type PeriodReport, reoperation, reoperationElements, settingOf } from './setting.ts'

const year = { start: '2023-01-01', end: '2024-01-01' }

/** Numerator and denominator, or the reason, of each group; reports that entered, and why the others did not. */
const rowsOf = (facts: FactTable, by: readonly Dimension[], range = year, of = reoperation) =>
  compute(settingOf(facts), of, { by, ...range }).rows.map(({ numerator, denominator, answer, ...row }) => [
    answer.kind === 'value' ? [numerator, denominator] : answer.reason,
    row.reported,
    row.absent,
  ])

const facts = (...reports: readonly PeriodReport[]): FactTable => factsOf(reoperationElements, reports)

describe('periods of any length', () => {
  test('a longer period sums the shorter ones; a shorter one is never made of a longer', () => {
    const quarters = facts(
      ['A', '2023-Q1', 1, 100],
      ['A', '2023-Q2', 2, 100],
      ['A', '2023-Q3', 3, 100],
      ['A', '2023-Q4', 4, 100],
    )
    expect(rowsOf(quarters, ['year'])).toEqual([[[10, 400], 4, {}]])
    expect(rowsOf(quarters, ['half'])).toEqual([
      [[3, 200], 2, {}],
      [[7, 200], 2, {}],
    ])
    expect(rowsOf(quarters, ['month']).slice(0, 2)).toEqual([
      ['longer-period', 0, { 'longer-period': 1 }],
      ['longer-period', 0, { 'longer-period': 1 }],
    ])
  })

  test('what is expected counts in the length in which an institution reports', () => {
    const mixed = facts(
      ['A', '2023-Q1', 1, 100],
      ['A', '2023-Q2', 2, 100],
      ['B', '2023-01', 1, 10],
      ['B', '2023-02', 1, 10],
      ['C', '2023', 5, 500],
    )
    // A owes 4 quarters and B 12 months; C owes one year and gave it.
    expect(rowsOf(mixed, [])).toEqual([[[10, 720], 5, { missing: 12 }]])
    expect(compute(settingOf(mixed), reoperation, { by: [], ...year }).rows[0]).toMatchObject({
      reported: 5,
      expected: 17,
    })
    // By quarter C cannot be told; A is there; B owes March.
    expect(rowsOf(mixed, ['quarter'])[0]).toEqual([[3, 120], 3, { missing: 1, 'longer-period': 1 }])
  })

  test('months and their quarter or year never count twice: the months, where they fill it', () => {
    const full = facts(
      ['A', '2023-01', 1, 10],
      ['A', '2023-02', 1, 10],
      ['A', '2023-03', 1, 10],
      ['A', '2023-Q1', 9, 90],
    )
    expect(rowsOf(full, ['quarter'], { start: '2023-01-01', end: '2023-04-01' })).toEqual([[[3, 30], 3, {}]])
    // March is not told: the quarter stands for all of it, and the two months leave.
    const partly = facts(['A', '2023-01', 1, 10], ['A', '2023-02', 1, 10], ['A', '2023-Q1', 9, 90])
    expect(rowsOf(partly, ['quarter'], { start: '2023-01-01', end: '2023-04-01' })).toEqual([[[9, 90], 1, {}]])
    expect(rowsOf(partly, ['month'], { start: '2023-01-01', end: '2023-04-01' })).toEqual([
      [[1, 10], 1, {}],
      [[1, 10], 1, {}],
      ['longer-period', 0, { 'longer-period': 1 }],
    ])
  })

  test('a year of two quarters, three months and a half-year adds each part once', () => {
    const mixed = facts(
      ['A', '2023-Q1', 1, 100],
      ['A', '2023-04', 1, 10],
      ['A', '2023-05', 1, 10],
      ['A', '2023-06', 1, 10],
      ['A', '2023-H2', 5, 200],
      ['A', '2023-Q3', 2, 90],
    )
    expect(rowsOf(mixed, ['year'])).toEqual([[[9, 330], 5, {}]])
  })

  test('a numerator by month meets a denominator by quarter in the quarter', () => {
    const reports = facts(
      ['A', '2023-01', 1, null],
      ['A', '2023-02', 2, null],
      ['A', '2023-03', 3, null],
      ['A', '2023-04', 4, null],
      ['A', '2023-Q1', null, 100],
      ['A', '2023-Q2', null, 100],
    )
    const half = { start: '2023-01-01', end: '2023-07-01' }
    // The second quarter lacks two months of its numerator: 4 of 100 would be too low.
    expect(rowsOf(reports, ['quarter'], half)).toEqual([
      [[6, 100], 1, {}],
      ['missing', 0, { missing: 1 }],
    ])
    expect(rowsOf(reports, ['month'], half)[0]).toEqual(['longer-period', 0, { 'longer-period': 1 }])
  })

  test('a range that cuts a quarter leaves it out', () => {
    const reports = facts(['A', '2023-Q1', 1, 100], ['A', '2023-Q2', 2, 100])
    expect(rowsOf(reports, [], { start: '2023-02-01', end: '2023-07-01' })).toEqual([
      [[2, 100], 1, { 'longer-period': 2 }],
    ])
  })

  test('states and counts since the start of the year take the last, in whichever length they are told', () => {
    const staff = factsOf(
      ['gs_doctors', 'gs_nurses'],
      [
        ['A', '2023-Q1', 10, null],
        ['A', '2023-Q4', 12, null],
        ['A', '2023-01', null, 20],
        ['A', '2023-12', null, 24],
        ['B', '2023', 8, 16],
      ],
    )
    const ratio = indicator('GS-2022-01')
    expect(rowsOf(staff, ['year'], year, ratio)).toEqual([[[20, 40], 3, { missing: 2 }]])
    expect(rowsOf(staff, ['organization', 'quarter'], year, ratio).map(([value]) => value)).toEqual([
      [10, 20],
      'missing',
      'missing',
      [12, 24],
      'longer-period',
      'longer-period',
      'longer-period',
      'longer-period',
    ])
  })

  test('an institution that changes its length of period owes what it reports in each year', () => {
    const reports = facts(
      ['A', '2022-Q1', 1, 100],
      ['A', '2022-Q2', 1, 100],
      ['A', '2022-Q3', 1, 100],
      ['A', '2022-Q4', 1, 100],
      ...Array.from({ length: 11 }, (_, i): PeriodReport => ['A', `2023-${String(i + 1).padStart(2, '0')}`, 1, 10]),
    )
    expect(rowsOf(reports, ['year'], { start: '2022-01-01', end: '2024-01-01' })).toEqual([
      [[4, 400], 4, {}],
      [[11, 110], 11, { missing: 1 }],
    ])
  })

  test('a quarter of which one month came owes its other months', () => {
    const reports = facts(
      ['A', '2023-Q1', 1, 100],
      ['A', '2023-04', 1, 10],
      ['A', '2023-Q3', 1, 100],
      ['A', '2023-Q4', 'missing', 100],
    )
    // May, June and the fourth quarter.
    expect(rowsOf(reports, ['year'])).toEqual([[[3, 210], 3, { missing: 3 }]])
  })

  test('the total of an element counts nothing twice', () => {
    const setting = settingOf(
      factsOf(
        ['discharges'],
        [
          ['A', '2023', 1000],
          ['A', '2023-01', 80],
          ['B', '2023-01', 5],
          ['B', '2023-03', 6],
        ],
      ),
    )
    expect(totalOf(setting, 'discharges', '2023-01-01', '2024-01-01')).toEqual({ kind: 'value', value: 1011 })
    expect(totalOf(setting, 'discharges', '2024-01-01', '2025-01-01')).toEqual({
      kind: 'unavailable',
      reason: 'missing',
    })
  })
})

describe('reasons for no value', () => {
  test('one reason of all survives to the answer', () => {
    const reports = facts(
      ['A', '2023-Q1', 'not-applicable', 'not-applicable'],
      ['B', '2023-Q1', 'suppressed', 40],
      ['C', '2023-Q1', 'suppressed', 30],
    )
    const quarter = { start: '2023-01-01', end: '2023-04-01' }
    expect(rowsOf(reports, ['organization'], quarter)).toEqual([
      ['not-applicable', 0, { 'not-applicable': 1 }],
      ['suppressed', 0, { suppressed: 1 }],
      ['suppressed', 0, { suppressed: 1 }],
    ])
    // Where it does not apply nothing is owed; the others agree.
    expect(rowsOf(reports, [], quarter)).toEqual([['suppressed', 0, { 'not-applicable': 1, suppressed: 2 }]])
  })

  test('different reasons, or a month of which nothing is known, make it missing; a value goes before all reasons', () => {
    const reports = facts(['A', '2023-01', 'too-few', 3], ['B', '2023-01', 'suppressed', 40], ['C', '2023-02', 1, 10])
    const month = (text: string, end: string) => rowsOf(reports, [], { start: `${text}-01`, end })
    expect(month('2023-01', '2023-02-01')).toEqual([['missing', 0, { 'too-few': 1, suppressed: 1, missing: 1 }]])
    expect(month('2023-02', '2023-03-01')).toEqual([[[1, 10], 1, { missing: 2 }]])
  })

  test('what does not apply for a year does not apply in its months', () => {
    const reports = facts(['A', '2023', 'not-applicable', 'not-applicable'])
    expect(rowsOf(reports, ['month'])[4]).toEqual(['not-applicable', 0, { 'not-applicable': 1 }])
  })
})

describe('follow-up', () => {
  const followed = { ...reoperation, followUpDays: 30 }
  const reports = facts(['A', '2023-01', 5, 100], ['A', '2023-02', 4, 100], ['A', '2023-03', 0, 100])
  const quarter = { by: [] as const, start: '2023-01-01', end: '2023-04-01' }

  test('months whose follow-up is not over are a state, not a low value', () => {
    // Closed on 30 March: 28 February and 30 days. March waits.
    const setting = { ...settingOf(reports), closed: '2023-03-30' }
    expect(compute(setting, followed, quarter).rows[0]).toMatchObject({
      numerator: 9,
      denominator: 200,
      reported: 2,
      expected: 3,
      absent: { 'follow-up-incomplete': 1 },
    })
    const [, february, march] = compute(setting, followed, { ...quarter, by: ['month'] }).rows
    expect(february?.answer).toMatchObject({ value: 4 })
    expect(march?.answer).toEqual({ kind: 'unavailable', reason: 'follow-up-incomplete' })
  })

  test('one day less and February waits too; without a closing date all is taken as followed', () => {
    const closed = (day: string) => compute({ ...settingOf(reports), closed: day }, followed, quarter).rows[0]
    expect(closed('2023-03-29')).toMatchObject({ numerator: 5, absent: { 'follow-up-incomplete': 2 } })
    expect(compute(settingOf(reports), followed, quarter).rows[0]).toMatchObject({ numerator: 9, denominator: 300 })
  })

  test('a year reported as one is followed as one', () => {
    const setting = { ...settingOf(facts(['A', '2023', 9, 900])), closed: '2024-01-29' }
    expect(compute(setting, followed, { ...year, by: [] }).rows[0]).toMatchObject({
      answer: { kind: 'unavailable', reason: 'follow-up-incomplete' },
      expected: 1,
    })
    const later = { ...setting, closed: '2024-01-30' }
    expect(compute(later, followed, { ...year, by: [] }).rows[0]).toMatchObject({ numerator: 9 })
  })
})

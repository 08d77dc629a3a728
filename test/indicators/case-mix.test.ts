import { describe, expect, test } from 'vitest'
import { adjustedStay, caseMix, type DrgCell, type DrgWeight } from '../../lib/indicators/index.ts'

const cell = (code: string, stays: readonly number[], cost = 0): DrgCell => ({
  organization: 'A',
  department: '',
  year: 2023,
  month: 0,
  code,
  stay: null,
  stayKnown: true,
  cases: stays.length,
  days: stays.reduce((sum, stay) => sum + stay, 0),
  daysSquared: stays.reduce((sum, stay) => sum + stay * stay, 0),
  cost,
  costed: stays.length,
  deaths: 0,
  outcomes: stays.length,
  graded: 0,
  highLevel: 0,
})

const weights = (entries: readonly (readonly [string, number, number?])[]): Map<string, DrgWeight> =>
  new Map(
    entries.map(([code, weight, referenceDays]) => [
      code,
      { code, name: { zh: code, en: code }, weight, ...(referenceDays === undefined ? {} : { referenceDays }) },
    ]),
  )

const repeated = (stay: number, times: number): number[] => Array.from({ length: times }, () => stay)

describe('case-mix', () => {
  // Stays 6, 8, 10, 16 days with weights .8, 1, 1.2, 2: mean stay 10, CMI 1.25, 40/5 = 8 days per unit weight,
  // SE .130639 by the delta method, 95 % 7.74395 to 8.25605; reference 7.5 days per unit and mean stay 9: expected 9.375,
  // O/E 1.066667, adjusted 9.6 (worked by hand in the statistics specification).
  const worked = caseMix(
    [cell('GA11', [6]), cell('GB13', [8]), cell('GC15', [10]), cell('GD19', [16])],
    weights([
      ['GA11', 0.8],
      ['GB13', 1],
      ['GC15', 1.2],
      ['GD19', 2],
    ]),
  )

  test('CMI, mean stay and days per unit weight are over one and the same case set', () => {
    expect(worked.cmi).toMatchObject({ kind: 'value', value: 1.25, method: 'delta' })
    expect(worked.meanStay).toMatchObject({ kind: 'value', value: 10, method: 'delta' })
    expect(worked.daysPerWeight).toMatchObject({ value: 8, method: 'delta', level: 0.95 })
    if (worked.daysPerWeight.kind !== 'value' || !('lower' in worked.daysPerWeight)) throw new Error('no interval')
    expect(worked.daysPerWeight.lower).toBeCloseTo(7.74395, 5)
    expect(worked.daysPerWeight.upper).toBeCloseTo(8.25605, 5)
  })

  test('expected and adjusted stay use the reference’s days per unit weight', () => {
    const stay = adjustedStay(worked, { daysPerWeight: 7.5, meanStay: 9 })
    expect(stay.expected).toEqual({ kind: 'value', value: 9.375 })
    expect(stay.observedToExpected.kind === 'value' && stay.observedToExpected.value).toBeCloseTo(1.066667, 6)
    expect(stay.adjusted.kind === 'value' && stay.adjusted.value).toBeCloseTo(9.6, 10)
  })

  test('the time index is the case-weighted mean of ratios, with its coverage', () => {
    // (own days, reference, n) = (8, 7.5, 40), (5, 6, 100), (12, 11, 10): 0.91273; the ratio of sums would be 0.93069.
    const mixed = caseMix(
      [
        cell('GA11', repeated(8, 40)),
        cell('GB13', repeated(5, 100)),
        cell('GC15', repeated(12, 10)),
        cell('GD19', repeated(9, 50)),
      ],
      weights([
        ['GA11', 1, 7.5],
        ['GB13', 1, 6],
        ['GC15', 1, 11],
        ['GD19', 1],
      ]),
    )
    expect(mixed.timeIndex.formula).toBe('mean-of-ratios')
    expect(mixed.timeIndex.answer.kind === 'value' && mixed.timeIndex.answer.value).toBeCloseTo(0.91273, 5)
    // 50 of 200 cases have a group without a reference: they leave both sums and are counted.
    expect(mixed.timeIndex).toMatchObject({ coverage: 0.75, groupsWithout: 1, casesWithout: 50 })
  })

  test('every case is received as ungrouped, without weight, or used', () => {
    const mixed = caseMix(
      [cell('0000', [3, 4]), cell('GQY', [5]), cell('ZZ19', [6]), cell('GA11', [7, 8])],
      weights([['GA11', 2]]),
    )
    expect(mixed.flow).toEqual({
      received: 6,
      ungrouped: 3,
      withoutWeight: 1,
      withoutStay: 0,
      trimmedBelow: 0,
      trimmedAbove: 0,
      used: 2,
    })
    expect(mixed.groupedShare).toEqual({ kind: 'value', value: 0.5 })
    expect(mixed.totalWeight).toBe(4)
  })

  test('no cases is no answer, not zero', () => {
    const none = caseMix([], new Map())
    expect(none.cmi).toEqual({ kind: 'unavailable', reason: 'zero-denominator' })
    expect(none.daysPerWeight.kind).toBe('unavailable')
    expect(none.drgCount).toBe(0)
  })

  test('the number of groups counts a group once, however many cells it comes in', () => {
    const mixed = caseMix(
      [cell('GA11', [1]), cell('GA11', [2]), cell('GB13', [3])],
      weights([
        ['GA11', 1],
        ['GB13', 1],
      ]),
    )
    expect(mixed.drgCount).toBe(2)
  })
})

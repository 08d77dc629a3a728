import { describe, expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { compute } from '../../lib/indicators/index.ts'
import { factTable, reoperation, reoperationElements, settingOf } from './setting.ts'

const year = { start: '2023-01-01', end: '2024-01-01' }

describe('compute', () => {
  test('a month without its numerator leaves the denominator out too, so that missing is never zero', () => {
    const facts = factTable(reoperationElements, [
      ['A', '2023-01', 3, 100],
      ['A', '2023-02', null, 900],
      ['B', '2023-01', 1, 100],
    ])
    const [row] = compute(settingOf(facts), reoperation, { by: [], ...year }).rows
    // 4 of 200, not 4 of 1100.
    expect(row).toMatchObject({ numerator: 4, denominator: 200, answer: { kind: 'value', value: 2 } })
    // Two institutions report this indicator, twelve months each.
    expect(row).toMatchObject({ reported: 2, expected: 24 })
  })

  test('groups by city and year keep a row for a year in which nobody reported', () => {
    const facts = factTable(reoperationElements, [
      ['A', '2022-05', 1, 50],
      ['B', '2022-06', 1, 50],
      ['C', '2023-01', 2, 50],
    ])
    const result = compute(settingOf(facts), reoperation, {
      by: ['region', 'year'],
      start: '2022-01-01',
      end: '2024-01-01',
    })
    expect(
      result.rows.map(({ keys, numerator, denominator }) => [keys.region, keys.year, numerator, denominator]),
    ).toEqual([
      ['990100', '2022', 2, 100],
      ['990100', '2023', null, null],
      ['990200', '2022', null, null],
      ['990200', '2023', 2, 50],
    ])
    expect(result.rows[1]?.answer).toEqual({ kind: 'unavailable', reason: 'missing' })
    expect(result.rows[0]?.label).toEqual({ zh: '甲市 2022', en: 'Jia 2022' })
  })

  test('no operations at all is a zero denominator, not 0 %', () => {
    const facts = factTable(reoperationElements, [['A', '2023-01', 0, 0]])
    const [row] = compute(settingOf(facts), reoperation, { by: [], ...year }).rows
    expect(row?.answer).toEqual({ kind: 'unavailable', reason: 'zero-denominator' })
  })

  test('no events is 0 % with an upper limit', () => {
    const facts = factTable(reoperationElements, [['A', '2023-01', 0, 20]])
    const [row] = compute(settingOf(facts), reoperation, { by: [], ...year }).rows
    // Wilson 0/20: 0 to 0.1611 (Wilson 1927).
    expect(row?.answer).toMatchObject({ value: 0, lower: 0, level: 0.95, method: 'wilson' })
    expect(row?.answer.kind === 'value' && 'upper' in row.answer && row.answer.upper).toBeCloseTo(16.11, 2)
  })

  test('a state such as staff takes the last month reported, and adds up over institutions only', () => {
    const facts = factTable(
      ['gs_doctors', 'gs_nurses'],
      [
        ['A', '2023-03', 12, 20],
        ['A', '2023-01', 10, 20],
        ['B', '2023-01', 8, 16],
      ],
    )
    const [row] = compute(settingOf(facts), indicator('GS-2022-01'), { by: [], ...year }).rows
    expect(row).toMatchObject({ numerator: 20, denominator: 36 })
  })

  test('a composition gives its parts and their whole', () => {
    const elements = ['gs_doctors_senior', 'gs_doctors_intermediate', 'gs_doctors_junior']
    const facts = factTable(elements, [['A', '2023-01', 5, 8, 7]])
    const [row] = compute(settingOf(facts), indicator('GS-2022-03'), { by: [], ...year }).rows
    expect(row).toMatchObject({ parts: [5, 8, 7], answer: { value: 20 } })
  })

  test('an institution without the department owes nothing', () => {
    const facts = factTable(reoperationElements, [['A', '2023-01', 1, 10]])
    const rows = compute(settingOf(facts), reoperation, { by: ['organization'], ...year }).rows
    expect(rows.map(({ keys }) => keys.organization)).toEqual(['A'])
  })
})

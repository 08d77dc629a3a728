import { describe, expect, test } from 'vitest'
import { ProblemError, period, periodOf, periodsBetween, yearEarlier } from '../../lib/core/index.ts'

describe('period', () => {
  test.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2023-H1', '2023-01-01', '2023-07-01'],
    ['2023-H2', '2023-07-01', '2024-01-01'],
    ['2023-Q1', '2023-01-01', '2023-04-01'],
    ['2023-Q4', '2023-10-01', '2024-01-01'],
    ['2023-01', '2023-01-01', '2023-02-01'],
    ['2023-12', '2023-12-01', '2024-01-01'],
  ])('%s is the half-open range of dates from %s to %s', (text, start, end) => {
    expect(period(text)).toMatchObject({ text, start, end })
  })

  test.each(['2023-13', '2023-00', '2023-Q5', '2023-H3', '23-01', '2023/01', '2023-1', '', '2023-01-01'])(
    '“%s” is no period, and the problem says so',
    (text) => {
      expect(() => period(text)).toThrow(ProblemError)
    },
  )

  test('periods of a range begin with the one that holds its first day', () => {
    expect(periodsBetween('quarter', '2023-02-01', '2023-10-01').map(({ text }) => text)).toEqual([
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
    ])
    expect(periodsBetween('month', '2023-12-01', '2024-02-01').map(({ text }) => text)).toEqual(['2023-12', '2024-01'])
    expect(periodsBetween('year', '2023-01-01', '2023-01-01')).toEqual([])
  })

  test('a year earlier is the period of the same kind and place', () => {
    expect(yearEarlier(period('2024-Q3')).text).toBe('2023-Q3')
    expect(yearEarlier(periodOf('month', 2024, 1)).text).toBe('2023-01')
  })
})

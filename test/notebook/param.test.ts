import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../lib/core/index.ts'
import { param, readParams } from '../../lib/notebook/index.ts'

const span = { start: '2021-01-01', end: '2025-01-01' }
const shape = { year: param.year(), region: param.region().optional(), by: param.choice(['month', 'quarter']) }

describe('parameters', () => {
  test('a year nobody names is the last one that the data cover whole', () => {
    expect(readParams(shape, {}, span)).toEqual({ year: 2024, region: undefined, by: 'month' })
    expect(readParams(shape, {}, { ...span, end: '2024-07-01' }).year).toBe(2023)
  })

  test('texts are read to their types', () => {
    expect(readParams(shape, { year: '2023', region: '990100', by: 'quarter' }, span)).toEqual({
      year: 2023,
      region: '990100',
      by: 'quarter',
    })
  })

  test('every mistake is reported at once, with its value', () => {
    try {
      readParams(shape, { year: 'last', region: '99', colour: 'red' }, span)
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      expect(error.problems.map(({ code }) => code)).toEqual(Array(3).fill('ZK-PARAM-INVALID'))
      expect(error.problems.map(({ params }) => (params as { name: string }).name).sort()).toEqual([
        'colour',
        'region',
        'year',
      ])
    }
  })
})

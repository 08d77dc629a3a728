import { expect, test } from 'vitest'
import { resultColumn, resultCount } from '../../lib/engine/index.ts'

const table = {
  names: ['a', 'n'],
  columns: [
    ['x', 'y'],
    [null, 2],
  ],
}

test('a column is found by its name, and a missing one is named', () => {
  expect(resultColumn(table, 'a')).toEqual(['x', 'y'])
  expect(() => resultColumn(table, 'b')).toThrow('b')
})

test('a sum over no rows is 0', () => {
  expect(resultCount(table, 'n')).toBe(0)
})

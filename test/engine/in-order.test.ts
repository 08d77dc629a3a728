import { expect, test } from 'vitest'
import { inOrder } from '../../lib/engine/index.ts'

test('rows stand by code point and by size, and what is unknown stands last', () => {
  // By code point "B" (66) comes before "a" (97), which a collation of a language would turn round; 10 comes after 9.
  const table = {
    names: ['place', 'n', 'value'],
    columns: [
      ['a', null, 'B', 'a'],
      [10, 1, 2, 9],
      ['third', 'last', 'first', 'second'],
    ],
  }
  expect(inOrder(table, ['place', 'n'])).toEqual({
    names: ['place', 'n', 'value'],
    columns: [
      ['B', 'a', 'a', null],
      [2, 9, 10, 1],
      ['first', 'second', 'third', 'last'],
    ],
  })
})

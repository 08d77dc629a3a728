import { expect, test } from 'vitest'
import { exactNumber, finiteNumber } from '../../lib/engine/exact-number.ts'

test.each([
  ['0', 0],
  ['-42', -42],
  ['9007199254740991', 9007199254740991],
  ['1234.50', 1234.5],
  ['0.10', 0.1],
  ['12345678901.530000000000', 12345678901.53],
  ['-0.05', -0.05],
  ['7.', 7],
])('%s is read as it is written', (text, value) => {
  expect(exactNumber(text, 'n')).toBe(value)
})

test.each(['9007199254740993', '90071992547409.931', 'NaN', 'Infinity', '1e5', ''])(
  '%s is not rounded but refused',
  (text) => {
    expect(() => exactNumber(text, 'n')).toThrow('ZK-NUMBER-INEXACT')
  },
)

test('a floating-point number is one', () => {
  expect(finiteNumber(0.5, 'n')).toBe(0.5)
  expect(() => finiteNumber(Number.NaN, 'n')).toThrow('ZK-NUMBER-INEXACT')
})

import { expect, test } from 'vitest'
import { reasoned, reasonedRange, target } from '../../lib/cli/chart/grammar.ts'
import { numberCell } from '../../lib/cli/chart/number-cell.ts'
import { slotKeys } from '../../lib/cli/chart/slot-key.ts'

test('the first colon parts a date from its reason, unless it belongs to a time of day or to a name in quotes', () => {
  expect(reasoned('2023-07:改用新系统：二期')).toEqual({ at: '2023-07', reason: '改用新系统：二期' })
  expect(reasoned('2023-07：全角也可')).toEqual({ at: '2023-07', reason: '全角也可' })
  expect(reasoned('2023-07-01 08:30: shift begins')).toEqual({ at: '2023-07-01 08:30', reason: 'shift begins' })
  expect(reasoned('2023-07-01T08:30:15:logged: twice')).toEqual({ at: '2023-07-01T08:30:15', reason: 'logged: twice' })
  expect(reasoned('2024-01:3 new beds')).toEqual({ at: '2024-01', reason: '3 new beds' })
  expect(reasoned('"A:1":ward closed')).toEqual({ at: 'A:1', reason: 'ward closed' })
  expect([reasoned('2023-07'), reasoned('2023-07:'), reasoned(':why')]).toEqual([undefined, undefined, undefined])
})

test('a range has two dots, and an end that is left out is open', () => {
  expect(reasonedRange('2021-01..2021-12:first year')).toEqual({ from: '2021-01', to: '2021-12', reason: 'first year' })
  expect(reasonedRange('..2021-12:x')).toEqual({ from: '', to: '2021-12', reason: 'x' })
  expect(reasonedRange('2021-01-01 08:00..2021-01-02 08:00:night. Two..three')).toEqual({
    from: '2021-01-01 08:00',
    to: '2021-01-02 08:00',
    reason: 'night. Two..three',
  })
  expect(reasonedRange('2021-01..2021-12')).toEqual({ from: '2021-01', to: '2021-12' })
  expect([reasonedRange('2021-01:x'), reasonedRange('2021-01..2021-12:')]).toEqual([undefined, undefined])
})

test('a target is a number, a number from a date on, or else no target', () => {
  expect(target('85')).toEqual({ value: 85 })
  expect(target('85@2023-01')).toEqual({ value: 85, from: '2023-01' })
  expect([target('goal'), target('85@'), target('8@5@3')]).toEqual([undefined, undefined, undefined])
})

test('cells are read by fixed rules', () => {
  const kinds = ['', ' ', '—', '-', 'NA', '未报'].map((cell) => numberCell(cell, {}).kind)
  expect(kinds).toEqual(kinds.map(() => 'missing'))
  expect(numberCell('１２．５', {})).toEqual({ kind: 'number', value: 12.5, as: 'full-width' })
  expect(numberCell('\u3000-3e2 ', {})).toEqual({ kind: 'number', value: -300 })
  const refused = ['12.5%', '1,234', '12例', '约12', '1 2', '0x10', 'Infinity'].map((cell) => {
    const read = numberCell(cell, {})
    return read.kind === 'wrong' ? read.problem.code : read.kind
  })
  expect(refused).toEqual(['ZK-CHART-PERCENT', ...Array.from({ length: 6 }, () => 'ZK-ROW-NUMBER')])
})

test('a column of slots is told as a whole', () => {
  const labels = (...texts: string[]) => slotKeys(texts).keys.map((key) => key?.label)
  expect(labels('2023-01-01', '2023-02-01')).toEqual(['2023-01', '2023-02'])
  expect(labels('2023-01-01', '2023-04-01')).toEqual(['2023-Q1', '2023-Q2'])
  expect(labels('2023-01-01', '2023-02-02')).toEqual(['2023-01-01', '2023-02-02'])
  expect(labels('2023年1月', '2023/2', '2023-03')).toEqual(['2023-01', '2023-02', '2023-03'])
  expect(labels('202312', '202401')).toEqual(['2023-12', '2024-01'])
  expect(labels('2019', '2020')).toEqual(['2019', '2020'])
  expect(labels('2023-01-31 8:05', '2023-02-28 23:59:59')).toEqual(['2023-01-31 08:05', '2023-02-28 23:59:59'])
  expect(labels('2023-01', '2023-02', 'Feb')).toEqual(['2023-01', '2023-02', undefined])
  expect(labels('2023-02-30', '2023-02-28', '2023-03-01')).toEqual([undefined, '2023-02-28', '2023-03-01'])
  expect(slotKeys(['1', '2', '10']).axis).toBe('number')
  expect(slotKeys(['Ward A', 'Ward B']).axis).toBe('text')
})

import { expect, test } from 'vitest'
import { periodText, slotAxis, slotUnit } from '../../lib/charts/slots.ts'

const months = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`)

test('months are labelled 1, 4, 7, 10 with the year beneath its first', () => {
  const { values, labels } = slotAxis(months(15), 12, 'zh')
  expect(values).toEqual([0, 3, 6, 9, 12])
  expect(labels).toEqual([
    ['1', '2023'],
    ['4', ''],
    ['7', ''],
    ['10', ''],
    ['1', '2024'],
  ])
})

test('labels thin out where they would touch', () => {
  expect(slotAxis(months(60), 5, 'en').values).toEqual([0, 6, 12, 18, 24, 30, 36, 42, 48, 54])
})

test('a slot that is no period keeps its own text', () => {
  expect(slotUnit(['甲院', '乙院'])).toBe('other')
  expect(slotAxis(['甲院', '乙院'], 60, 'zh').labels).toEqual(['甲院', '乙院'])
})

test('periods are said as a reader says them', () => {
  expect(['2024-03', '2024-Q2', '2024-H1', '2024'].map((text) => periodText(text, 'zh'))).toEqual([
    '2024年3月',
    '2024年2季度',
    '2024年上半年',
    '2024年',
  ])
  expect(periodText('2024-03', 'en')).toBe('Mar 2024')
})

test('days are labelled by day with the year beneath, and a short series has a label for each month', () => {
  expect(periodText('2024-03-09', 'zh')).toBe('2024年3月9日')
  expect(slotAxis(['2024-03-09', '2024-04-13'], 90, 'en').labels).toEqual([
    ['9 Mar', '2024'],
    ['13 Apr', ''],
  ])
  expect(slotAxis(['2024-05'], 90, 'zh').labels).toEqual([['5', '2024']])
})

test('many long names thin out until none touches another', () => {
  const names = Array.from({ length: 200 }, (_, i) => `第${i + 1}人民医院`)
  expect(slotAxis(names, 3, 'zh').values.length).toBeLessThanOrEqual(10)
})

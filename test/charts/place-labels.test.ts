import { expect, test } from 'vitest'
import { meet, placeLabels } from '../../lib/charts/place-labels.ts'
import { spread } from '../../lib/charts/spread.ts'
import { ticks } from '../../lib/charts/ticks.ts'
import { wrap } from '../../lib/charts/wrap.ts'

const room = { bounds: { left: 0, top: 0, right: 300, bottom: 200 }, size: 10, points: [] }

test('labels of points on one spot do not overlap and stay inside', () => {
  const wishes = ['江宁市第一人民医院', '云川市第二人民医院', '青河市第三人民医院'].map((text) => ({
    text,
    left: 5,
    top: 5,
  }))
  const { placed, left } = placeLabels(wishes, room)
  expect(left).toEqual([])
  const boxes = placed.map(({ box }) => box)
  expect(boxes.every((a, i) => boxes.every((b, j) => i === j || !meet(a, b)))).toBe(true)
  expect(
    boxes.every(({ left: from, top, right, bottom }) => from >= 0 && top >= 0 && right <= 300 && bottom <= 200),
  ).toBe(true)
})

test('a label that fits nowhere comes back by name', () => {
  const narrow = { ...room, bounds: { left: 0, top: 0, right: 40, bottom: 200 } }
  expect(placeLabels([{ text: '江宁市第一人民医院', left: 20, top: 20 }], narrow).left).toEqual(['江宁市第一人民医院'])
})

test('an optional label is left out rather than set on points', () => {
  const points = Array.from({ length: 900 }, (_, i) => ({ left: (i % 30) * 10, top: Math.floor(i / 30) * 7 }))
  const wish = { text: '安陵市第二人民医院', left: 150, top: 100 }
  expect(placeLabels([{ ...wish, optional: true }], { ...room, points }).placed).toEqual([])
  expect(placeLabels([wish], { ...room, points }).placed).toHaveLength(1)
})

test('values at the right end move apart by as little as they must, keeping their order', () => {
  expect(spread([10, 12], 6, [0, 100])).toEqual([8, 14])
  expect(spread([50, 10], 6, [0, 100])).toEqual([50, 10])
  expect(spread([99, 100], 6, [0, 100])).toEqual([94, 100])
})

test('ticks are round numbers within the range', () => {
  expect(ticks(1.2, 9.7, 4)).toEqual([2, 4, 6, 8])
  expect(ticks(0, 0.31, 3)).toEqual([0, 0.1, 0.2, 0.3])
  expect(ticks(50, 80, 6)).toEqual([50, 55, 60, 65, 70, 75, 80])
  expect(ticks(5, 5, 4)).toEqual([5])
})

test('a Chinese text breaks between characters, never before closing punctuation; Latin words stay whole', () => {
  expect(wrap('更换上报系统', 30, 10)).toEqual(['更换上', '报系统'])
  expect(wrap('核查，讨论', 20, 10)).toEqual(['核查，', '讨论'])
  expect(wrap('Unplanned return to theatre', 60, 10)).toEqual(['Unplanned', 'return to', 'theatre'])
})

import { expect, test } from 'vitest'
import { type Indicator, indicator } from '../../lib/catalogue/index.ts'
import { hasInterval, isKnown, unavailable } from '../../lib/core/index.ts'
import type { IndicatorRow, RankedClass } from '../../lib/indicators/index.ts'
import { checklistHeadline } from '../../lib/notebook/pages/checklist.ts'
import { className, inNamesOf } from '../../lib/notebook/pages/classes.ts'
import { componentAnswer } from '../../lib/notebook/pages/components.ts'
import { rooms } from '../../lib/notebook/pages/specialty-page.ts'
import { signalOf } from '../../lib/notebook/sections/goals-overview.ts'
import type { ChartPoint } from '../../lib/spc/index.ts'

const row = (of: Partial<IndicatorRow>): IndicatorRow => ({
  keys: {},
  label: { zh: '', en: '' },
  numerator: null,
  denominator: null,
  answer: unavailable('missing'),
  reported: 0,
  expected: 0,
  months: 0,
  absent: {},
  ...of,
})

test('a component is a share of the cases: 45 of 50, with the Wilson interval', () => {
  const found = componentAnswer(indicator('PIT-2023-31'), row({ denominator: 50, parts: [45, 40] }), 0)
  // Wilson 1927 for 45/50, z = 1.96: (45 + 1.9207 ∓ 1.96 √(45·5/50 + 0.9604)) / (50 + 3.8416) = 0.7864, 0.9565.
  expect(isKnown(found) && found.value).toBeCloseTo(90, 10)
  expect(hasInterval(found) && [found.lower.toFixed(1), found.upper.toFixed(1)]).toEqual(['78.6', '95.7'])
})

test('of a share of items the denominator counts items: two components over 100 items are 50 cases', () => {
  const of: Indicator = {
    ...indicator('PIT-2023-31'),
    measure: {
      composite: 'share-of-items',
      components: ['pit_kidney_complete', 'pit_kidney_on_time'],
      denominator: 'pit_kidney_recipients',
    },
  }
  const found = componentAnswer(of, row({ denominator: 100, parts: [45, 40] }), 1)
  expect(isKnown(found) && found.value).toBeCloseTo(80, 10)
  expect(componentAnswer(of, row({ denominator: 0, parts: [0, 0] }), 0)).toEqual(unavailable('zero-denominator'))
})

test('last year’s classes under this year’s names: what is not named joins the others', () => {
  const before: readonly RankedClass[] = [
    { name: 'a', count: 50, share: 50 },
    { name: 'b', count: 30, share: 30 },
    { name: 'c', count: 15, share: 15 },
    { name: null, count: 5, share: 5 },
  ]
  const now: readonly RankedClass[] = [
    { name: 'c', count: 60, share: 60 },
    { name: 'd', count: 30, share: 30 },
    { name: null, count: 10, share: 10 },
  ]
  // c had 15; d had none; a, b and the unnamed, 50 + 30 + 5 = 85, are the others.
  expect(inNamesOf(before, now)).toEqual([
    { name: 'c', count: 15, share: 15 },
    undefined,
    { name: null, count: 85, share: 85 },
  ])
})

test('classes are called by tumour site where they are codes, else as reported', () => {
  const of = indicator('ONC-2022-02')
  expect([className(of, 'C34').zh, className(of, '突发性耳聋').zh, className(of, null).en]).toEqual([
    '肺癌（C34）',
    '突发性耳聋',
    'Others',
  ])
})

test('an institution meets a checklist where no item is unmet; what does not apply is no item', () => {
  const rows = [
    { organization: 'A', met: [true, true] },
    { organization: 'B', met: [true, null] },
    { organization: 'C', met: [true, false] },
  ]
  expect(checklistHeadline(indicator('ONC-2022-09'), rows, 'zh')).toContain('3 家机构中 2 家全部符合')
})

test('a signal is read by the direction of the measure, never by its sign', () => {
  const point = (direction: 'high' | 'low', signals: readonly string[] = ['runs']): ChartPoint => ({
    x: '2024-Q1',
    value: unavailable('missing'),
    count: null,
    total: null,
    part: 0,
    baseline: false,
    outside: false,
    signals,
    direction,
  })
  const [higher, lower, monitored] = ['PIT-2023-01', 'PIT-2023-16', 'NIT-2023-VI-a'].map(indicator)
  if (!higher || !lower || !monitored) throw new Error('not in the catalogue')
  expect(signalOf(higher, point('high'))).toBe('improved')
  expect(signalOf(lower, point('high'))).toBe('worsened')
  expect(signalOf(monitored, point('low'))).toBe('neutral')
  expect(signalOf(higher, point('high', []))).toBe('none')
})

test('two compositions of three parts share a page; one of four parts, and one between trends, have their own', () => {
  const room = (...ids: string[]) => rooms(ids.map((id) => indicator(id)))
  expect(room('PS-2022-S3', 'PS-2022-S4', 'PS-2022-P01')).toEqual(['first-half', 'second-half', 'page'])
  expect(room('HBO-2022-03-a', 'HBO-2022-03-b')).toEqual(['page', 'page'])
  expect(room('GS-2022-02', 'GS-2022-03', 'GS-2022-04')).toEqual(['page', 'page', 'page'])
  expect(room('ONC-2022-09', 'ONC-2022-10')).toEqual(['first-half', 'second-half'])
})

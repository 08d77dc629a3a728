import { expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { known, unavailable } from '../../lib/core/index.ts'
import type { IndicatorRow } from '../../lib/indicators/index.ts'
import { valueCell } from '../../lib/report/index.ts'

const row = (rest: Partial<IndicatorRow>): IndicatorRow => ({
  keys: {},
  label: { zh: '全省', en: 'Province' },
  numerator: null,
  denominator: null,
  answer: known(1),
  reported: 1,
  expected: 1,
  months: 1,
  absent: {},
  ...rest,
})

test('a composition as parts, its last being one', () => {
  expect(valueCell(indicator('HBO-2022-03-a'), row({ parts: [2, 4, 1, 20] }), 'zh').text).toBe(
    '0.10 : 0.20 : 0.05 : 1.00',
  )
})

test('a distribution as its largest classes and the others', () => {
  const classes = [
    { name: '一氧化碳中毒', count: 60, share: 60 },
    { name: null, count: 40, share: 40 },
  ]
  const of = indicator('HBO-2022-09')
  expect(valueCell(of, row({ classes }), 'zh').text).toBe('一氧化碳中毒 60.0%；其他 40.0%')
  expect(valueCell(of, row({ classes: classes.slice(1) }), 'en').text).toBe('others 40.0%')
})

test('a median with its quartiles; without them where one cannot be told', () => {
  const format = { per: 1, unit: { zh: '分钟', en: 'minutes' }, decimals: 0 }
  const median = { ...indicator('GS-2022-06'), measure: { histogram: [], from: 0 }, format }
  const told = row({ answer: known(180), quartiles: [known(120), known(240)] })
  expect(valueCell(median, told, 'zh')).toMatchObject({ text: '180', light: '(120–240)' })
  const open = row({ answer: known(180), quartiles: [known(120), unavailable('not-applicable')] })
  expect(valueCell(median, open, 'zh')).not.toHaveProperty('light')
})

test('a checklist with the items met of those that apply', () => {
  const list = { ...indicator('GS-2022-06'), measure: { checklist: [] } }
  const five = row({ numerator: 5, denominator: 6, answer: known(500 / 6) })
  expect(valueCell(list, five, 'zh')).toMatchObject({ text: '83.33', light: '(5/6)' })
})

test('no value is its reason, whatever the kind', () => {
  const none = row({ answer: unavailable('zero-denominator') })
  expect(valueCell(indicator('HBO-2022-09'), none, 'zh').text).toBe('∅')
})

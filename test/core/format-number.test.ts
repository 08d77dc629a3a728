import { expect, test } from 'vitest'
import {
  formatAnswer,
  formatEstimate,
  formatInterval,
  formatNumber,
  known,
  percentagePoints,
  reasonKey,
  reasonText,
  roundHalfUp,
  unavailable,
} from '../../lib/core/index.ts'

const zh = (decimals: number) => ({ decimals, lang: 'zh' }) as const

test.each([
  // The double nearest to 1.005 lies below it, so toFixed gives 1.00; by hand it is 1.01.
  [1.005, 2, '1.01'],
  [0.125, 2, '0.13'],
  [2.5, 0, '3'],
  [-2.5, 0, '-3'],
  // 0.285 * 100 is 28.499999999999996 in doubles.
  [0.285 * 100, 0, '29'],
  [0.285 * 100, 1, '28.5'],
  [9.995, 2, '10.00'],
  [999.95, 1, '1000.0'],
  [0.05, 1, '0.1'],
  [0.049, 1, '0.0'],
  [-0.004, 2, '0.00'],
  [0, 1, '0.0'],
  [5e-7, 6, '0.000001'],
  [4e-9, 2, '0.00'],
  [12, 2, '12.00'],
  [123456789.125, 2, '123456789.13'],
  [9007199254740991, 0, '9007199254740991'],
  [1.5e21, 0, '1500000000000000000000'],
])('%d to %d decimals is %s, as by hand', (value, decimals, text) => {
  expect(roundHalfUp(value, decimals)).toBe(text)
})

test('a number that is not finite is refused rather than printed', () => {
  expect(() => formatNumber(Number.NaN, zh(1))).toThrow('cannot print NaN')
  expect(() => roundHalfUp(1 / 0, 1)).toThrow(RangeError)
  expect(() => roundHalfUp(1, -1)).toThrow('decimals')
})

test('thousands are separated, minus is a true minus, plus only where asked', () => {
  expect(formatNumber(1234567.891, zh(1))).toBe('1,234,567.9')
  expect(formatNumber(-1234, zh(0))).toBe('−1,234')
  expect(formatNumber(0.4, { ...zh(1), signed: true })).toBe('+0.4')
  expect(formatNumber(0.04, { ...zh(1), signed: true })).toBe('0.0')
  expect(formatNumber(-0.04, { ...zh(1), signed: true })).toBe('0.0')
})

test('units follow directly in Chinese and after a gap in English', () => {
  expect(formatNumber(12.3, { ...zh(1), unit: '%' })).toBe('12.3%')
  expect(formatNumber(-0.4, { ...zh(1), unit: percentagePoints('zh') })).toBe('−0.4个百分点')
  expect(formatNumber(0.4, { decimals: 1, lang: 'en', unit: percentagePoints('en') })).toBe(
    '0.4\u00A0percentage points',
  )
})

test('a unit that begins with a digit never runs into the number', () => {
  expect(formatNumber(2.5, { ...zh(1), unit: '100床日' })).toBe('2.5\u00A0100床日')
  expect(formatNumber(2.5, { decimals: 1, lang: 'en', unit: '100 bed-days' })).toBe('2.5\u00A0100 bed-days')
})

test('limits are joined by an en dash, or by a word where one is negative', () => {
  expect(formatInterval({ lower: 11.1, upper: 13.6 }, zh(1))).toBe('11.1–13.6')
  expect(formatInterval({ lower: -0.9, upper: 0.1 }, zh(1))).toBe('−0.9至0.1')
  expect(formatInterval({ lower: -0.9, upper: -0.1 }, { decimals: 1, lang: 'en' })).toBe('−0.9 to −0.1')
  expect(formatInterval({ lower: 0.2, upper: 0.9 }, { ...zh(1), signed: true })).toBe('+0.2至+0.9')
  expect(formatInterval({ lower: 0.02, upper: 0.8 }, { ...zh(1), signed: true })).toBe('0.0至+0.8')
})

test('an estimate carries its unit once', () => {
  expect(formatEstimate({ value: 12.3, lower: 11.1, upper: 13.6 }, { ...zh(1), unit: '%' })).toBe('12.3% (11.1–13.6)')
})

test('an answer that is unavailable prints its reason, and a real zero prints as zero', () => {
  expect(formatAnswer(known(0), zh(1))).toBe('0.0')
  expect(formatAnswer(unavailable('zero-denominator'), zh(1))).toBe('分母为零')
  expect(reasonText('follow-up-incomplete', 'en')).toBe('follow-up incomplete')
  expect(reasonKey('zh')).toBe('— 未报；/ 不适用；∅ 分母为零；* 样本过小；■ 已隐藏；… 随访未满；† 只按更长时期填报')
})

import { expect, test } from 'vitest'
import { withFixedDates } from '../../lib/render/fixed-dates.ts'

const pdf = (date: string): Uint8Array =>
  Buffer.from(`%PDF\n<</CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\n\u00ff\u00fe`, 'latin1')

test('both dates become the day given, in place, and nothing else moves', () => {
  const fixed = Buffer.from(withFixedDates(pdf('20260102030405'), '2024-03-01'))
  expect(fixed.equals(Buffer.from(pdf('20240301000000')))).toBe(true)
})

test('two prints of different moments become the same bytes', () => {
  const [one, other] = ['20260102030405', '20260102030907'].map((date) => withFixedDates(pdf(date), '2024-03-01'))
  expect(one).toEqual(other)
})

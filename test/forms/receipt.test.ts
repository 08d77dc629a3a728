import { expect, test } from 'vitest'
import { readDate } from '../../lib/forms/read-cover.ts'
import { dayOf, receiptOf } from '../../lib/forms/receipt.ts'
import { isoDay } from '../../lib/forms/received.ts'

test('only the list of receipts shows that a form came in time', () => {
  expect(receiptOf('2024-04-10', { received: '2024-04-10' })).toMatchObject({ verdict: 'in-time', basis: 'received' })
  expect(receiptOf('2024-04-10', { received: '2024-04-11' })).toMatchObject({ verdict: 'late', basis: 'received' })
  expect(receiptOf('2024-04-10', { saved: '2024-04-09', stated: '2024-04-08' })).toMatchObject({
    verdict: 'unproven',
    basis: 'saved',
  })
})

test('a file saved or dated after the deadline was late; a receipt goes before either', () => {
  expect(receiptOf('2024-04-10', { saved: '2024-04-12' })).toMatchObject({ verdict: 'late', basis: 'saved' })
  expect(receiptOf('2024-04-10', { saved: '2024-04-09', stated: '2024-04-12' })).toMatchObject({
    verdict: 'late',
    basis: 'stated',
    date: '2024-04-12',
  })
  expect(receiptOf('2024-04-10', { received: '2024-04-09', saved: '2024-04-12' }).verdict).toBe('in-time')
})

test('without a deadline or any date nothing is judged', () => {
  expect(receiptOf(undefined, { received: '2024-04-10' }).verdict).toBe('no-deadline')
  expect(receiptOf('2024-04-10', {})).toEqual({ deadline: '2024-04-10', verdict: 'unproven' })
})

test('a moment belongs to its day in China', () => {
  expect([dayOf('2024-04-10T15:59:59Z'), dayOf('2024-04-10T16:00:00Z')]).toEqual(['2024-04-10', '2024-04-11'])
})

test.each([
  ['2024年4月8日', '2024-04-08'],
  ['2024.4.8', '2024-04-08'],
  ['２０２４－０４－０８', '2024-04-08'],
  // 45390 days after 1899-12-30.
  ['45390', '2024-04-08'],
])('the date %s on a cover is read', (written, expected) => {
  expect(readDate({ kind: 'text', text: written })).toMatchObject({ date: expected })
})

test.each(['2024-02-30', '4月8日', '上旬', '20240408', '99999'])('the date %s on a cover is a problem', (written) => {
  expect(readDate({ kind: 'text', text: written })).toMatchObject({ problem: { code: 'ZK-FORM-FILED' } })
})

test('days of a list of receipts', () => {
  expect([isoDay('2024/4/8'), isoDay('2024-04-08 09:30'), isoDay('收到')]).toEqual([
    '2024-04-08',
    '2024-04-08',
    undefined,
  ])
})

import { expect, test } from 'vitest'
import { casesOf, forms } from '../../lib/catalogue/index.ts'
import { isKnown } from '../../lib/core/index.ts'
import type { Filled } from '../../lib/data/index.ts'
import { formTotals } from '../../lib/indicators/index.ts'

const [form] = forms
if (!form) throw new Error('no form')

const at = (number: string): string => `WZ-2016-${number}`
const put = (organization: string, number: string, value: number, entry: string | null = null): Filled => ({
  organization,
  field: at(number),
  entry,
  value,
})

function total(filled: readonly Filled[], number: string) {
  const found = formTotals(form as NonNullable<typeof form>, filled).find(({ field }) => field.id === at(number))
  if (!found) throw new Error(number)
  return found
}
const answerIn = (filled: readonly Filled[], number: string): number | string => {
  const { answer } = total(filled, number)
  return isKnown(answer) ? answer.value : answer.reason
}

test('counts add up; a field that nobody filled in is missing, and says how many did', () => {
  const filled = [put('A', '18', 120), put('B', '18', 80)]
  expect(answerIn(filled, '18')).toBe(200)
  expect(total(filled, '18').filledBy).toBe(2)
  expect(answerIn(filled, '29')).toBe('missing')
})

// 19: 30 % of 100 and 60 % of 300: (30 + 180) / 400 = 52.5 %, not the mean of 45 %.
test('shares are weighted by the number of day operations, over those who gave both', () => {
  const filled = [put('A', '18', 100), put('A', '19', 30), put('B', '18', 300), put('B', '19', 60), put('C', '19', 99)]
  expect(answerIn(filled, '19')).toBe(52.5)
  expect(answerIn([put('A', '18', 0), put('A', '19', 0), put('B', '18', 0), put('B', '19', 0)], '19')).toBe(
    'zero-denominator',
  )
})

// 26 from 26a over 24 and 26b over 25: county hospitals 2 of 50 % and 2 of 100 %, private 6 of 25 % and 2 of 0 %:
// 26a = 75 % of 4, 26b = 18.75 % of 8; together (4 × 75 + 8 × 18.75) / 12 = 37.5 %.
test('the share of county and private hospitals together comes from both and their numbers', () => {
  const filled = [
    ...[put('A', '24', 2), put('A', '25', 6), put('A', '26a', 50), put('A', '26b', 25), put('A', '26', 31.25)],
    ...[put('B', '24', 2), put('B', '25', 2), put('B', '26a', 100), put('B', '26b', 0), put('B', '26', 50)],
  ]
  expect(answerIn(filled, '26a')).toBe(75)
  expect(answerIn(filled, '26b')).toBe(18.75)
  expect(answerIn(filled, '26')).toBe(37.5)
})

test('items that repeat are counted once where they are named, and bounded where only their numbers are known', () => {
  const named = [put('A', '07', 1, '高血压'), put('A', '07', 1, '糖尿病'), put('B', '07', 1, '高血压')]
  expect(answerIn(named, '07')).toBe(2)
  const numbers = [put('A', '07', 5), put('B', '07', 3)]
  expect(answerIn(numbers, '07')).toBe('not-applicable')
  expect(total(numbers, '07').between).toEqual({ least: 5, most: 8 })
  expect(answerIn([put('A', '07', 5)], '07')).toBe(5)
})

test('what only the city knows is taken where all who say it agree', () => {
  expect(answerIn([put('A', '01', 12), put('B', '01', 12)], '01')).toBe(12)
  expect(answerIn([put('A', '01', 12), put('B', '01', 11)], '01')).toBe('not-applicable')
})

// I10: (10 × 100 + 30 × 300) / 400 = 25; E11: 20; J44: 12; I63: 8 falls out of the three.
test('lists are merged where the cases are known, and not without them', () => {
  const lists = [
    ...[put('A', '08', 10, 'I10'), put('A', '08', 12, 'J44'), put('B', '08', 30, 'I10')],
    ...[put('B', '08', 20, 'E11'), put('B', '08', 8, 'I63')],
  ]
  expect(total(lists, '08').answer).toMatchObject({ kind: 'unavailable', reason: 'not-applicable' })
  const counts: Record<string, number> = { 'A/I10': 100, 'B/I10': 300 }
  const cases = lists.map((each) => ({
    ...each,
    field: casesOf(each.field),
    value: counts[`${each.organization}/${each.entry}`] ?? 50,
  }))
  expect(total([...lists, ...cases], '08').entries).toEqual([
    { name: 'I10', value: 25 },
    { name: 'E11', value: 20 },
    { name: 'J44', value: 12 },
  ])
})

test('of one institution alone, its own list stands as filled in', () => {
  expect(total([put('A', '20', 4200, 'K35'), put('A', '20', 5100, '47.01')], '20').entries).toEqual([
    { name: '47.01', value: 5100 },
    { name: 'K35', value: 4200 },
  ])
})

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { facts } from '../../data-samples/generator/published.ts'
import { shared } from '../shared.ts'

const value = (subject: string, indicator: string) =>
  facts.find((fact) => fact.subject === subject && fact.indicator === indicator)

test('a published rate stands with its change in percentage points, and nothing derived is stored', () => {
  expect(value('山东省', '急性脑梗死4.5小时静脉溶栓率')).toMatchObject({
    value: 55,
    bound: 'exact',
    unit: '%',
    change: 47.6,
    change_unit: '个百分点',
  })
  // 55 − 47.6 = 7.4, 8806 / 45496 = 19.4 %, 280 + 3900 = 4180: never stored.
  const derived = [7.4, 19.4, 5.3, 4180]
  expect(facts.filter((fact) => derived.some((number) => fact.value === number))).toEqual([])
})

test('what is printed as "以上" or "余" stays a bound', () => {
  const bounds = facts.filter(({ bound }) => bound === 'at-least').map((fact) => fact.value)
  expect(bounds).toEqual([600, null, 2, 4000, 370000, 900, 2000, 900])
})

test('one row a subject, indicator and period', () => {
  const keys = facts.map(({ subject, indicator, period }) => `${subject} ${indicator} ${period}`)
  expect(new Set(keys).size).toBe(keys.length)
})

const printed = shared('sources/001_bec0fdd260765967.txt')
if (!existsSync(printed)) console.log('the source document is not beside the project: its figures are not compared')
test.skipIf(!existsSync(printed))(
  'every number printed in the document is a fact, or part of its head and foot',
  () => {
    const text = readFileSync(printed, 'utf8')
    // Issue, special issue, date, table of contents, issue in brackets, and the fax number.
    const notFacts = new Set([94, 2, 2024, 4, 29, 1, 3, 18, 10, 68792704])
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
    const stored = new Set(facts.flatMap((fact) => [Number(fact.value), Number(fact.change)]))
    // 37 is printed as "37 万".
    expect(
      numbers.filter((number) => !stored.has(number) && !stored.has(number * 10000) && !notFacts.has(number)),
    ).toEqual([])
  },
)

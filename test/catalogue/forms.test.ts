import { expect, test } from 'vitest'
import { type FormCondition, forms } from '../../lib/catalogue/index.ts'

const [wz] = forms
if (!wz) throw new Error('no form')
const ids = wz.fields.map(({ id }) => id)
const field = (number: string) => wz.fields.find(({ id }) => id === `WZ-2016-${number}`)

/** Every field that a condition speaks of. */
function mentioned(condition: FormCondition): readonly string[] {
  if (condition.rule === 'at-most') return [condition.field, condition.limit]
  if (condition.rule === 'weighted-mean')
    return [condition.field, ...condition.of.flatMap(({ share, weight }) => [share, weight])]
  return [...condition.parts, condition.whole]
}

test('the summary form has 54 fields, each once, in sections that exist', () => {
  expect(ids).toHaveLength(54)
  expect(new Set(ids).size).toBe(54)
  const sections = wz.sections.map(({ id }) => id)
  expect(wz.fields.filter(({ section }) => !sections.includes(section))).toEqual([])
})

test('parents, weights and conditions name fields of the form', () => {
  const weights = wz.fields.flatMap(({ aggregation }) => {
    if (aggregation.by === 'weighted') return [aggregation.weight]
    return aggregation.by === 'combined' ? aggregation.of.flatMap(({ share, weight }) => [share, weight]) : []
  })
  const parents = wz.fields.flatMap(({ parent }) => (parent === undefined ? [] : [parent]))
  const named = [...weights, ...parents, ...wz.conditions.flatMap(mentioned)]
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
})

test('what weights a share is a count that may be added up', () => {
  const weights = wz.fields.flatMap(({ aggregation }) => (aggregation.by === 'weighted' ? [aggregation.weight] : []))
  const wrong = weights.filter((id) => wz.fields.find((each) => each.id === id)?.aggregation.by !== 'sum')
  expect(wrong).toEqual([])
})

// domain.md §2: distinct items are a union (02 03 04 07 16 17), 01 is known to the city only, lists need numbers of cases,
// the base of 22a is not printed, 05 is counted within the year.
test('what must not be added over counties is not', () => {
  for (const number of ['02', '03', '04', '07', '16', '17']) expect(field(number)?.aggregation.by).toBe('union')
  expect(field('01')?.aggregation.by).toBe('none')
  expect(field('22a')?.aggregation.by).toBe('none')
  for (const number of ['08', '12', '13', '20']) expect(field(number)?.aggregation.by).toBe('merged-with-cases')
  expect(wz.fields.filter(({ kind, aggregation }) => kind !== 'count' && aggregation.by === 'sum')).toEqual([])
  expect(wz.fields.filter(({ period }) => period === 'year-to-date').map(({ id }) => id)).toEqual([
    'WZ-2016-05',
    'WZ-2016-05a',
    'WZ-2016-05b',
  ])
})

test('every field is named in both languages, without Chinese in the English', () => {
  const wrong = wz.fields.filter(({ name }) => name.zh === '' || name.en === '' || /\p{Script=Han}/u.test(name.en))
  expect(wrong).toEqual([])
})

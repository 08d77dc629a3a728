import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forms, type Goal, goals, type Indicator, indicators } from '../../lib/catalogue/index.ts'
import { parseCsv } from '../../lib/core/index.ts'
import { shared } from '../shared.ts'

// The list of every item that the catalogue must hold one day; it lies beside the project and is no part of it.
const path = shared('catalogue-inventory.csv')
const absent = !existsSync(path)
if (absent) console.log('skipped: the inventory ../shared/catalogue-inventory.csv is not here')

/** The goals of which the inventory has only those that a document at hand prints. */
const secondHandGoals = ['NIT-2023-IV', 'NIT-2023-V', 'NIT-2023-VII', 'NIT-2023-IX']

/** What the catalogue says otherwise than the inventory, each with the words of the entry that explain it. */
const otherDirection: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'GS-2022-05': ['只作监测比较', 'we only monitor'],
  'GS-2022-08': ['只作监测比较', 'we only monitor'],
  'GS-2022-09': ['只作监测比较', 'we only monitor'],
  'CN-2022-06': ['只作监测比较', 'we only monitor'],
  'HE-2022-03': ['只作监测比较', 'we only monitor'],
  'HE-2022-04': ['只作监测比较', 'we only monitor'],
  'UR-2022-03': ['只作监测比较', 'we only monitor'],
  'UR-2022-06': ['只作监测比较', 'we only monitor'],
  'UR-2022-07': ['只作监测比较', 'we only monitor'],
  'UR-2022-10a': ['只作监测比较', 'we only monitor'],
}

/** Printed names that are not proper Chinese or not the indicator's, and the name that it bears here. */
const otherName: Readonly<Record<string, string>> = {}

/** Kinds that differ from the inventory, each with words of the entry that explain it. */
const otherKind: Readonly<Record<string, readonly [kind: string, zh: string, en: string]>> = {}

type Item = {
  readonly id: string
  readonly group: string
  readonly name: string
  readonly kind: string
  readonly better: string
  readonly frequency: string
}

/** Items of the inventory, in its order. */
function listed(): Item[] {
  const [head = [], ...rows] = parseCsv(readFileSync(path, 'utf8'))
  const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? ''
  return rows.map((row) => ({
    id: cell(row, 'id'),
    group: cell(row, 'group'),
    name: cell(row, 'name_zh'),
    kind: cell(row, 'kind'),
    better: cell(row, 'better') === '' ? 'monitor' : cell(row, 'better'),
    frequency: cell(row, 'frequency'),
  }))
}

const isGoal = ({ kind }: Item): boolean => kind === 'goal'
const isField = ({ kind }: Item): boolean => kind.startsWith('form: ')

/** The indicators of an item: itself, or its measures `-a`, `-b`, … where one label stands for several. */
const measuresOf = (item: string): Indicator[] =>
  indicators.filter(({ id, goal, readingOf }) => {
    if (goal !== undefined || readingOf !== undefined) return false
    return id === item || (id.startsWith(`${item}-`) && /^-[a-z]$/.test(id.slice(item.length)))
  })

const specialtyItems = (): { item: Item; measures: Indicator[] }[] =>
  listed()
    .filter((item) => !isGoal(item) && !isField(item))
    .map((item) => ({ item, measures: measuresOf(item.id) }))

test.skipIf(absent)('every item of a specialty stands here, once, in its group', () => {
  const wrong = specialtyItems().filter(
    ({ item, measures }) => measures.length === 0 || measures.some(({ group }) => group !== item.group),
  )
  expect(wrong.map(({ item }) => item.id)).toEqual([])
  const known = new Set(specialtyItems().flatMap(({ measures }) => measures.map(({ id }) => id)))
  const more = indicators.filter(({ id, goal, readingOf }) => !known.has(id) && !goal && !readingOf)
  expect(more.map(({ id }) => id)).toEqual([])
})

test.skipIf(absent)('a further reading of our own names the printed item that it reads', () => {
  const ids = new Set(listed().map(({ id }) => id))
  const wrong = indicators.filter(({ readingOf, note }) => readingOf && !(ids.has(readingOf) && note))
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test.skipIf(absent)('names are as printed; a measure of several adds in brackets which one it is', () => {
  const wrong = specialtyItems().flatMap(({ item, measures }) =>
    measures.filter(({ id, name }) => {
      const printed = otherName[item.id] ?? item.name
      return id === item.id ? name.zh !== printed : !(name.zh.startsWith(`${printed}（`) && name.zh.endsWith('）'))
    }),
  )
  expect(wrong.map(({ id, name }) => [id, name.zh])).toEqual([])
})

test.skipIf(absent)('kinds agree with the inventory, or the entry explains why not', () => {
  const wrong = specialtyItems().flatMap(({ item, measures }) =>
    measures.filter((each) => {
      const other = otherKind[item.id]
      return other ? each.kind !== other[0] || !explains(each, other[1], other[2]) : each.kind !== item.kind
    }),
  )
  expect(wrong.map(({ id, kind }) => [id, kind])).toEqual([])
})

test.skipIf(absent)('directions agree with the inventory, or the entry explains why not', () => {
  const wrong = specialtyItems().flatMap(({ item, measures }) =>
    measures.filter((each) => {
      const other = otherDirection[item.id]
      return other ? each.better === item.better || !explains(each, ...other) : each.better !== item.better
    }),
  )
  expect(wrong.map(({ id, better }) => [id, better])).toEqual([])
})

test.skipIf(absent)('frequencies are those printed, and absent where none is', () => {
  const wrong = specialtyItems().flatMap(({ item, measures }) =>
    measures.filter(({ frequency }) => (frequency ?? '') !== item.frequency),
  )
  expect(wrong.map(({ id, frequency }) => [id, frequency])).toEqual([])
})

test.skipIf(absent)('every field of a printed form stands here, once, in its section, as printed', () => {
  const kinds = { count: 'count', proportion: 'proportion', 'list-of-three': 'list of up to 3' }
  const ours = forms.flatMap(({ fields }) =>
    fields.map(({ id, section, name, kind }) => [id, section, name.zh, kinds[kind]]),
  )
  const printed = listed().filter(isField)
  expect(ours).toEqual(
    printed.map(({ id, group, name, kind }) => [id, group, name, kind.replace('form: ', '').replace(/:.*/, '')]),
  )
})

test.skipIf(absent)('every goal stands here, once, under its printed name', () => {
  const wanted = listed().filter(isGoal)
  const ours = goals.filter(({ id }) => !secondHandGoals.includes(id))
  expect(ours.map(({ id, name }) => [id, name.zh]).toSorted()).toEqual(
    wanted.map(({ id, name }) => [id, name]).toSorted(),
  )
  expect(goals.filter(({ id }) => secondHandGoals.includes(id)).every(({ source }) => !source.verified)).toBe(true)
})

test.skipIf(absent)('goals have the direction of the inventory but for VI, whose measures judge nothing', () => {
  const differing = listed()
    .filter(isGoal)
    .filter(({ id, better }) => goals.find((goal) => goal.id === id)?.better !== better)
  expect(differing.map(({ id }) => id)).toEqual(['NIT-2023-VI'])
  const measures = indicators.filter(({ goal }) => goal === 'NIT-2023-VI')
  expect(measures.filter(({ better, note }) => better !== 'monitor' || !note?.en.includes('we only monitor'))).toEqual(
    [],
  )
})

test.skipIf(absent)('a goal of one measure lends it its name without the verb', () => {
  const single = goals.filter(({ id, measures }) => measures.length === 1 && !secondHandGoals.includes(id))
  const wrong = single.filter((goal: Goal) => {
    const measure = indicators.find(({ id }) => id === goal.id)
    return !['降低', '提高', '缩短'].some((verb) => goal.name.zh === `${verb}${measure?.name.zh}`)
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
})

/** Whether the note or the errata of an entry hold the words, in both editions. */
const explains = ({ note, errata }: Indicator, zh: string, en: string): boolean =>
  [note, errata].some((text) => text?.zh.includes(zh) && text.en.includes(en))

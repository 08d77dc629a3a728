import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { goals, indicators } from '../../lib/catalogue/index.ts'

// The list of every item that the catalogue must hold one day; it lies beside the project and is no part of it.
const path = resolve(import.meta.dirname, '../../../shared/catalogue-inventory.csv')
const absent = !existsSync(path)
if (absent) console.log('skipped: the inventory ../shared/catalogue-inventory.csv is not here')

type Item = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly better: string
  readonly frequency: string
}

function items(prefix: string): Item[] {
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.startsWith(prefix))
  return lines.map((line) => {
    const [id = '', , name = '', kind = '', better = '', , frequency = ''] = line.split(',')
    return { id, name, kind, better: better === '' ? 'monitor' : better, frequency }
  })
}

test.skipIf(absent)(
  'general surgery and urology hold exactly the items of the inventory, under their printed names',
  () => {
    const listed = [...items('GS-'), ...items('UR-')].map(({ id, name, kind, frequency }) => ({
      id,
      name,
      kind,
      frequency,
    }))
    const ours = indicators
      .filter(({ group }) => group !== 'national-goals')
      .map(({ id, name, kind, frequency }) => ({ id, name: name.zh, kind, frequency: frequency ?? '' }))
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
    expect(ours.toSorted(byId)).toEqual(listed.toSorted(byId))
  },
)

test.skipIf(absent)('directions agree with the inventory, or the note says why we only monitor', () => {
  const differing = [...items('GS-'), ...items('UR-')].flatMap((item) => {
    const ours = indicators.find(({ id }) => id === item.id)
    return ours && ours.better !== item.better ? [ours] : []
  })
  expect(differing.map(({ id }) => id)).toEqual([
    'GS-2022-05',
    'GS-2022-08',
    'GS-2022-09',
    'UR-2022-03',
    'UR-2022-06',
    'UR-2022-07',
    'UR-2022-10a',
  ])
  for (const { id, better, note } of differing) {
    expect(better, id).toBe('monitor')
    expect(note?.zh, id).toContain('只作监测比较')
    expect(note?.en, id).toContain('we only monitor')
  }
})

test.skipIf(absent)('goals bear the printed names, and the direction but for VI, whose measures judge nothing', () => {
  const listed = items('NIT-2023-')
  const ours = goals.filter(({ source }) => source.verified)
  expect(ours.map(({ id, name }) => [id, name.zh])).toEqual(listed.map(({ id, name }) => [id, name]))
  const differing = ours.filter(({ id, better }) => better !== listed.find((item) => item.id === id)?.better)
  expect(differing.map(({ id }) => id)).toEqual(['NIT-2023-VI'])
  const measures = indicators.filter(({ goal }) => goal === 'NIT-2023-VI')
  expect(measures.filter(({ better, note }) => better !== 'monitor' || !note?.en.includes('we only monitor'))).toEqual(
    [],
  )
})

test.skipIf(absent)('a goal of one measure lends it its name without the verb', () => {
  for (const { id, name } of items('NIT-2023-')) {
    const measure = indicators.find((each) => each.id === id)
    if (measure) expect(name).toBe(`${measure.better === 'lower' ? '降低' : '提高'}${measure.name.zh}`)
  }
})

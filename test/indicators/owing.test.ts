import { expect, test } from 'vitest'
import { defineIndicator, indicator } from '../../lib/catalogue/index.ts'
import { compute } from '../../lib/indicators/index.ts'
import { factTable, type Report, settingOf } from './setting.ts'

const january = { start: '2023-01-01', end: '2023-02-01' }
const inJanuary = (elements: readonly string[], reports: readonly Report[], counted: readonly string[] = []) => {
  const facts = factTable(elements, reports)
  const sources = elements.map((id) => [id, counted.includes(id) ? 'cases' : 'submissions'] as const)
  return settingOf({ ...facts, countedFrom: new Map(sources) })
}

test('reporting its discharges alone, an institution owes no report of adverse events', () => {
  // A gives both, B events without discharges, C discharges only: two owe, and B's report is not complete.
  const setting = inJanuary(
    ['adverse_events_reported', 'discharges'],
    [
      ['A', '2023-01', 5, 100],
      ['B', '2023-01', 3, null],
      ['C', '2023-01', null, 900],
    ],
  )
  const [row] = compute(setting, indicator('NIT-2023-V'), { by: [], ...january }).rows
  expect(row).toMatchObject({ numerator: 5, denominator: 100, reported: 1, expected: 2, absent: { missing: 1 } })
  const places = compute(setting, indicator('NIT-2023-V'), { by: ['organization'], ...january }).rows
  expect(places.map(({ keys }) => keys.organization)).toEqual(['A', 'B'])
})

test('where an indicator has shared elements only, all who report one of them owe it', () => {
  const { indicator: stay } = defineIndicator({
    id: 'STAY',
    name: { zh: '平均住院日', en: 'Mean stay' },
    kind: 'mean',
    better: 'monitor',
    unit: { zh: '天', en: 'days' },
    numerator: 'patient_days',
    denominator: 'discharges',
  })
  const setting = inJanuary(
    ['patient_days', 'discharges'],
    [
      ['A', '2023-01', 800, 100],
      ['B', '2023-01', null, 50],
    ],
  )
  const [row] = compute(setting, stay, { by: [], ...january }).rows
  expect(row).toMatchObject({ numerator: 800, denominator: 100, reported: 1, expected: 2 })
})

test('counted from cases: whoever has a case of any part, deaths or only operations; zeros of everything owe nothing', () => {
  const both = ['postoperative_deaths_same_day', 'operated_inpatients']
  const reports: Report[] = [
    ['A', '2023-01', 1, 100],
    ['B', '2023-01', 0, 60],
    ['C', '2023-01', 0, 0],
  ]
  const result = compute(inJanuary(both, reports, both), indicator('NIT-2023-IV-a'), {
    by: ['organization'],
    ...january,
  })
  expect(result.rows.map(({ keys, numerator, denominator }) => [keys.organization, numerator, denominator])).toEqual([
    ['A', 1, 100],
    ['B', 0, 60],
  ])
})

test('what cases count makes nobody owe a part that has no source', () => {
  // 社区获得性肺炎: cases tell the patients, nothing tells whose severity was assessed.
  const cases = ['pit_pneumonia_inpatients']
  const counted = inJanuary(cases, [['A', '2023-01', 40]], cases)
  expect(compute(counted, indicator('PIT-2023-14'), { by: ['organization'], ...january }).rows).toEqual([])
  // As soon as anybody reports it, those with patients owe it.
  const assessed = inJanuary(
    ['pit_pneumonia_assessed', ...cases],
    [
      ['A', '2023-01', 30, 40],
      ['B', '2023-01', null, 20],
      ['C', '2023-01', null, 0],
    ],
    cases,
  )
  const [row] = compute(assessed, indicator('PIT-2023-14'), { by: [], ...january }).rows
  expect(row).toMatchObject({ numerator: 30, denominator: 40, reported: 1, expected: 2 })
})

test('where front pages lack a column that a part needs, the indicator does not apply; elsewhere nobody reported it', () => {
  const wanting = new Map([['ps_readmitted_14d', ['readmitted_14d']]])
  const counted = inJanuary(['ps_discharges'], [['A', '2023-01', 40]], ['ps_discharges'])
  const setting = { ...counted, facts: { ...counted.facts, wanting } }
  const none = (id: string) => compute(setting, indicator(id), { by: [], ...january }).rows[0]?.answer
  expect(none('PS-2022-P05')).toEqual({ kind: 'unavailable', reason: 'not-applicable' })
  expect(none('PS-2022-P07')).toEqual({ kind: 'unavailable', reason: 'missing' })
})

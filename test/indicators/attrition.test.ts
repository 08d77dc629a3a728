import { afterEach, expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { quiet } from '../../lib/core/index.ts'
import { type Dataset, openDataset } from '../../lib/data/index.ts'
import { attrition, compute, settingFor, traceCase } from '../../lib/indicators/index.ts'
import { folderWith, lines } from '../data/package-folder.ts'

const opened: Dataset[] = []
afterEach(async () => {
  for (const dataset of opened.splice(0)) await dataset.close()
})

async function open(columns: string, ...rows: readonly string[]): Promise<Dataset> {
  const root = folderWith({ 'discharges.csv': lines(columns, ...rows) })
  const dataset = await openDataset(
    { name: 'test', root, resources: [{ name: 'discharges', path: 'discharges.csv' }] },
    { effects: quiet },
  )
  opened.push(dataset)
  return dataset
}

// 泌尿外科非计划再次手术率: operated in urology / of these, reoperated unplanned.
const columns = 'organization_id,case_id,patient_key,discharge_date,department,surgery_level,unplanned_reoperation'
const stays = [
  'A,1,p1,2023-01-05,0404,3,1',
  'A,2,p2,2023-01-06,0404,3,0',
  'A,3,p3,2023-01-07,0404,,0',
  'A,4,p4,2023-01-08,0404,2,',
  'A,5,p5,2023-01-09,0401,3,1',
  'A,6,p6,2023-02-09,,3,1',
  'B,7,p7,2023-02-10,0404,4,1',
  'B,8,p8,2024-02-10,0404,4,1',
]
const reoperation = indicator('UR-2022-10b')
const range = { start: '2023-01-01', end: '2024-01-01' }

test('from all stays to denominator and numerator, what each condition takes away, and blanks apart', async () => {
  const dataset = await open(columns, ...stays)
  const setting = await settingFor(dataset, [reoperation])
  const found = await attrition(dataset, setting, reoperation, range)
  const steps = found.steps.map(({ towards, condition, before, lost, unknown, left }) => {
    return [towards, condition.en, before, lost, unknown, left]
  })
  // Of 7 stays of 2023 one is of another department and one of none (6): 5. One has no level (3): 4. Of these one was not
  // reoperated (2), one does not say (4): 2.
  expect(steps).toEqual([
    ['all', 'discharged in the period', 7, 0, 0, 7],
    ['denominator', 'department at discharge is 0404 (Urology)', 7, 2, 1, 5],
    ['denominator', 'level of surgery is one of 1, 2, 3, 4', 5, 1, 1, 4],
    ['numerator', 'unplanned reoperation is yes', 4, 2, 1, 2],
  ])
  expect(found.ends.map(({ role, stays: counted, total }) => [role, counted, total])).toEqual([
    ['denominator', 4, 4],
    ['numerator', 2, 2],
  ])
  const [row] = compute(setting, reoperation, { by: [], ...range }).rows
  expect(row).toMatchObject({ numerator: 2, denominator: 4 })
  const ofA = await attrition(dataset, setting, reoperation, {
    ...range,
    where: ({ organizationId }) => organizationId === 'A',
  })
  expect(ofA.ends.map(({ stays: counted }) => counted)).toEqual([3, 1])
})

test('months that still wait for their follow-up are taken away first; sums say what they add up to', async () => {
  const linked =
    'organization_id,case_id,patient_key,admission_date,discharge_date,discharge_way,department,readmission_planned_31d,length_of_stay'
  const dataset = await open(
    linked,
    'A,1,p1,2023-01-02,2023-01-05,1,0408,1,3',
    'A,2,p1,2023-01-10,2023-01-12,1,0408,1,2',
    'A,3,p2,2023-02-01,2023-02-20,1,0408,1,19',
  )
  const readmission = indicator('PS-2022-P05')
  const setting = await settingFor(dataset, [readmission])
  const { steps, ends } = await attrition(dataset, setting, readmission, range)
  // February ends less than 14 days after the last discharge.
  expect(steps.map(({ before, lost, left }) => [before, lost, left]).slice(0, 3)).toEqual([
    [3, 0, 3],
    [3, 1, 2],
    [2, 0, 2],
  ])
  expect(ends.map(({ stays: counted }) => counted)).toEqual([2, 1])
  expect(compute(setting, readmission, { by: [], ...range }).rows[0]).toMatchObject({ numerator: 1, denominator: 2 })
  const stay = indicator('BU-2022-09')
  const burns = await open(
    'organization_id,case_id,discharge_date,department,length_of_stay',
    'A,1,2023-01-05,0407,3',
    'A,2,2023-01-05,0407,8',
  )
  const of = await attrition(burns, await settingFor(burns, [stay]), stay, range)
  expect(of.ends.map(({ role, stays: counted, total }) => [role, counted, total])).toEqual([
    ['denominator', 2, 2],
    ['numerator', 2, 11],
  ])
})

test('what only institutions report has no attrition: the element is named', async () => {
  const dataset = await open(columns, ...stays)
  const goal = indicator('PIT-2023-14')
  const setting = await settingFor(dataset, [goal])
  await expect(attrition(dataset, setting, goal, range)).rejects.toThrow(
    'Inpatients with pneumonia whose severity was assessed',
  )
})

test('a case is traced through each condition, by what it has there, without identifiers', async () => {
  const dataset = await open(columns, ...stays)
  const { facts } = await settingFor(dataset, [reoperation])
  const trace = async (id: string) => {
    const { elements, period } = await traceCase(dataset, facts, reoperation, { id, ...range })
    const told = elements.map(({ role, counted, conditions }) => [
      role,
      counted,
      conditions.map(({ has, state }) => [has.zh, state]),
    ])
    return { period: period.state, told }
  }
  expect(await trace('1')).toEqual({
    period: 'met',
    told: [
      [
        'denominator',
        true,
        [
          ['0404（泌尿外科）', 'met'],
          ['3（三级）', 'met'],
        ],
      ],
      [
        'numerator',
        true,
        [
          ['0404（泌尿外科）', 'met'],
          ['3（三级）', 'met'],
          ['是', 'met'],
        ],
      ],
    ],
  })
  expect((await trace('4')).told[1]).toEqual([
    'numerator',
    false,
    [
      ['0404（泌尿外科）', 'met'],
      ['2（二级）', 'met'],
      ['未填或不明', 'unknown'],
    ],
  ])
  expect((await trace('5')).told[0]).toEqual([
    'denominator',
    false,
    [
      ['0401（普通外科）', 'unmet'],
      ['3（三级）', 'met'],
    ],
  ])
  // Discharged after the period: counted in neither, whatever it meets.
  const late = await trace('8')
  expect([late.period, late.told.map(([role, counted]) => [role, counted])]).toEqual([
    'unmet',
    [
      ['denominator', false],
      ['numerator', false],
    ],
  ])
  // By the place of its row, the header being row 1: the case of row 2 is the first.
  expect(await trace('discharges.csv:2')).toEqual(await trace('1'))
  await expect(trace('99')).rejects.toThrow('ZK-CASE-UNKNOWN')
  expect(JSON.stringify(await traceCase(dataset, facts, reoperation, { id: '1', ...range }))).not.toMatch(/p1/)
})

test('a file without a column that others have: its institution has no answer, and its stays go first', async () => {
  const root = folderWith({
    'graded.csv': lines(
      'organization_id,case_id,discharge_date,department,surgery_level',
      'A,1,2023-01-05,0401,3',
      'A,2,2023-01-05,0401,',
    ),
    'plain.csv': lines(
      'organization_id,case_id,discharge_date,department',
      'B,3,2023-01-05,0401',
      'B,4,2023-01-06,0401',
    ),
  })
  const resources = [{ name: 'discharges', path: ['graded.csv', 'plain.csv'] }]
  const dataset = await openDataset({ name: 'test', root, resources }, { effects: quiet })
  opened.push(dataset)
  expect([...dataset.lacking]).toEqual([
    ['surgery_level', [1]],
    ['surgical_stay', [1]],
  ])
  const share = indicator('GS-2022-05')
  const setting = await settingFor(dataset, [share])
  const rows = compute(setting, share, { by: ['organization'], ...range }).rows
  expect(rows.map(({ numerator, denominator, absent }) => [numerator, denominator, absent])).toEqual([
    [1, 2, { missing: 11 }],
    [null, null, { 'not-applicable': 1, missing: 11 }],
  ])
  const { steps, ends } = await attrition(dataset, setting, share, range)
  expect(steps.slice(0, 2).map(({ condition, lost, left }) => [condition.en, lost, left])).toEqual([
    ['discharged in the period', 0, 4],
    ['from files that have all the columns needed', 2, 2],
  ])
  expect(ends.map(({ stays: counted }) => counted)).toEqual([2, 1])
})

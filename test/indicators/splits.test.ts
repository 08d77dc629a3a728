import { describe, expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { compute, type Dimension } from '../../lib/indicators/index.ts'
import { factsOf, reoperation, reoperationElements, settingOf } from './setting.ts'

const departments = factsOf(
  reoperationElements,
  [
    ['A', '2023-Q1', 1, 100],
    ['A', '2023-Q1', 2, 50],
    ['A', '2023-Q2', 3, 100],
    ['B', '2023-Q1', 4, 200],
    ['C', '2023-Q1', 5, 300],
    ['C', '2023-Q1', 'not-applicable', 'not-applicable'],
  ],
  { by: 'department', part: ['0401', '0404', '0401', '0401', '', '9999'] },
)
const half = { start: '2023-01-01', end: '2023-07-01' }
const rowsOf = (by: readonly Dimension[], part?: string) =>
  compute(settingOf(departments), reoperation, { by, ...half, ...(part === undefined ? {} : { part }) }).rows

describe('departments', () => {
  test('each department over all institutions, by its name, the blank one last', () => {
    expect(
      rowsOf(['department']).map(({ keys, label, numerator, denominator, reported, expected }) => [
        keys.department,
        label.zh,
        label.en,
        numerator,
        denominator,
        `${reported}/${expected}`,
      ]),
    ).toEqual([
      ['0401', '普通外科', 'General surgery', 8, 400, '3/4'],
      ['0404', '泌尿外科', 'Urology', 2, 50, '1/2'],
      ['9999', '9999', '9999', null, null, '0/2'],
      ['', '未填科室', 'Department not stated', 5, 300, '1/2'],
    ])
  })

  test('by department and quarter', () => {
    const rows = rowsOf(['department', 'quarter'])
    expect(rows.slice(0, 4).map(({ label, numerator }) => [label.zh, numerator])).toEqual([
      ['普通外科 2023-Q1', 5],
      ['普通外科 2023-Q2', 3],
      ['泌尿外科 2023-Q1', 2],
      ['泌尿外科 2023-Q2', null],
    ])
  })

  test('by city and department only the pairs that exist, each city in its turn', () => {
    expect(rowsOf(['region', 'department']).map(({ keys, label }) => [keys.region, keys.department, label.zh])).toEqual(
      [
        ['990100', '0401', '甲市 普通外科'],
        ['990100', '0404', '甲市 泌尿外科'],
        ['990200', '9999', '990200 9999'],
        ['990200', '', '990200 未填科室'],
      ],
    )
  })

  test('one department alone, by institution', () => {
    expect(rowsOf(['organization'], '0401').map(({ keys, numerator }) => [keys, numerator])).toEqual([
      [{ organization: 'A' }, 4],
      [{ organization: 'B' }, 4],
    ])
  })

  test('of cases, a department without any is none that owes something', () => {
    const counted = factsOf(
      reoperationElements,
      [
        ['A', '2023-01', 0, 10],
        ['A', '2023-01', 0, 0],
      ],
      { by: 'department', part: ['0401', '0301'] },
    )
    const facts = { ...counted, countedFrom: new Map(reoperationElements.map((id) => [id, 'cases' as const])) }
    expect(
      compute(settingOf(facts), reoperation, { by: ['department'], start: '2023-01-01', end: '2023-02-01' }).rows,
    ).toMatchObject([{ keys: { department: '0401' }, numerator: 0, denominator: 10 }])
  })

  test('a split that the facts do not have, none where they have one, and two of a kind are refused', () => {
    expect(() => rowsOf(['stratum'])).toThrow('not split by stratum')
    expect(() => rowsOf(['organization'])).toThrow('split by department')
    expect(() => rowsOf(['department', 'organization', 'region'])).toThrow('organization, region')
  })
})

describe('strata', () => {
  const facts = factsOf(
    reoperationElements,
    [
      ['A', '2023', 3, 60],
      ['A', '2023', 1, 40],
      ['B', '2023', 2, 20],
    ],
    { by: 'stratum', part: ['planned', 'urgent', 'other'] },
  )
  const strata = [
    { id: 'urgent', name: { zh: '急诊', en: 'Urgent' } },
    { id: 'planned', name: { zh: '择期', en: 'Planned' } },
  ]

  test('stand in the order of the definition under its names, others after them under their ids', () => {
    const year = { start: '2023-01-01', end: '2024-01-01' }
    const { rows } = compute(settingOf(facts), { ...reoperation, strata }, { by: ['stratum', 'year'], ...year })
    expect(rows.map(({ keys, label, numerator }) => [keys.stratum, label.zh, numerator])).toEqual([
      ['urgent', '急诊 2023', 1],
      ['planned', '择期 2023', 3],
      ['other', 'other 2023', 2],
    ])
  })

  test('are the classes of a distribution, in the periods in which the whole was told', () => {
    const distribution = indicator('HBO-2022-09')
    const elements = ['hbo_patients_by_disease', 'hbo_patients']
    const whole = factsOf(elements, [
      ['A', '2023-Q1', 30, 40],
      ['A', '2023-Q2', 50, null],
      ['B', '2023', 10, 10],
    ])
    const parts = factsOf(
      elements.slice(0, 1),
      [
        ['A', '2023-Q1', 20],
        ['A', '2023-Q1', 10],
        ['A', '2023-Q2', 50],
        ['B', '2023', 10],
      ],
      { by: 'stratum', part: ['脑梗死', '耳聋', '耳聋', '耳聋'] },
    )
    const setting = { ...settingOf(whole), strata: parts }
    const [row] = compute(setting, distribution, { by: [], start: '2023-01-01', end: '2024-01-01' }).rows
    // 20 each of 50; 10 of the whole belong to no class that was told. The second quarter has no whole.
    expect(row?.classes).toEqual([
      { name: '耳聋', count: 20, share: 40 },
      { name: '脑梗死', count: 20, share: 40 },
      { name: null, count: 10, share: 20 },
    ])
  })
})

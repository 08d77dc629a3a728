import { afterAll, describe, expect, test } from 'vitest'
import { AnalysisData } from '../../lib/notebook/index.ts'
import { lines, openFiles } from '../data/package-folder.ts'

const elements = ['gs_unplanned_reoperations', 'gs_operated_patients']
const rows = (where: string, reoperated: number, operated: number): string[] =>
  elements.map((element, i) => `${where.replace('*', element)},${i === 0 ? reoperated : operated}`)

const dataset = await openFiles(
  {
    'organizations.csv': lines('organization_id,name,region_code', 'H1,甲院,990100', 'H2,乙院,990200'),
    'submissions.csv': lines(
      'organization_id,department,period,element,stratum,value',
      ...rows('H1,0401,2023-Q1,*,', 2, 100),
      ...rows('H1,0404,2023-Q1,*,', 1, 50),
      ...rows('H1,0401,2023-Q2,*,', 4, 100),
      ...rows('H2,,2023-Q1,*,', 3, 90),
      ...rows('H2,,2023-Q1,*,emergency', 2, 30),
      ...rows('H2,,2023-Q1,*,planned', 1, 60),
    ),
    'discharges.csv': lines(
      'organization_id,case_id,admission_date,discharge_date,department,length_of_stay,drg_code,drg_weight,discharge_way,total_cost',
      'H1,c1,2023-01-01,2023-01-05,0401,4,GB15,1.0,1,900',
      'H1,c2,2023-01-01,2023-02-05,0401,35,GB15,1.0,1,900',
      'H2,c3,2023-01-01,2023-01-05,0404,4,LB15,1.0,1,900',
    ),
  },
  { elements },
)
afterAll(() => dataset.close())
const data = await AnalysisData.load(dataset)
const reoperation = data.indicator('GS-2022-06')
const counts = ({ rows: all }: ReturnType<typeof reoperation.in>) =>
  all.map(({ label, numerator, denominator }) => [label.zh, numerator, denominator])

describe('a question about an indicator', () => {
  test('wholes take departments together, and a whole before its strata', () => {
    expect(counts(reoperation.by('organization').in(2023))).toEqual([
      ['甲院', 7, 250],
      ['乙院', 3, 90],
    ])
    expect(counts(reoperation.by('region', 'half').in(2023)).slice(0, 2)).toEqual([
      ['990100 2023-H1', 7, 250],
      ['990100 2023-H2', null, null],
    ])
  })

  test('by department and quarter', async () => {
    expect(counts(await reoperation.by('department', 'quarter').between('2023-01-01', '2023-07-01'))).toEqual([
      ['普通外科 2023-Q1', 2, 100],
      ['普通外科 2023-Q2', 4, 100],
      ['泌尿外科 2023-Q1', 1, 50],
      ['泌尿外科 2023-Q2', null, null],
    ])
  })

  test('one department, and one stratum, by place and time', async () => {
    expect(counts(await reoperation.department('0401').by('year').in(2023))).toEqual([['2023', 6, 200]])
    expect(counts(await reoperation.stratum('emergency').by('organization').in(2023))).toEqual([['乙院', 2, 30]])
    expect(counts(await reoperation.stratum('children').in(2023))).toEqual([['全部', null, null]])
  })

  test('by stratum, of the institutions that a filter keeps', async () => {
    const all = reoperation.by('stratum')
    expect(counts(await all.in(2023))).toEqual([
      ['emergency', 2, 30],
      ['planned', 1, 60],
    ])
    expect(counts(await all.where(({ regionCode }) => regionCode === '990100').in(2023))).toEqual([])
  })

  test('departments of cases, where the cases are counted', async () => {
    // Stays of 4 and 35 days in general surgery with weight 1 each; urology has no cases of general surgery.
    const stay = await data.indicator('GS-2022-04').by('department').in(2023)
    expect(stay.countedFrom).toBe('cases')
    expect(stay.rows).toMatchObject([{ keys: { department: '0401' }, numerator: 39, denominator: 2 }])
  })

  test('two dimensions of one kind are no question, for the compiler as for us', () => {
    // @ts-expect-error: two places
    expect(() => reoperation.by('region', 'organization').in(2023)).toThrow(RangeError)
    // @ts-expect-error: two times
    expect(() => reoperation.by('month', 'year').in(2023)).toThrow(RangeError)
  })
})

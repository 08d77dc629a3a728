import { describe, expect, test } from 'vitest'
import { type CheckResult, checks, type Dataset, runChecks } from '../../lib/data/index.ts'
import { lines, openFiles } from './package-folder.ts'

const elements = [
  'stroke_within_6h',
  'stroke_reperfused',
  'gs_doctors',
  'gs_doctors_senior',
  'gs_doctors_intermediate',
  'gs_doctors_junior',
  'gs_discharges',
]

async function resultsOf(files: {
  readonly [name: string]: string
}): Promise<(id: string) => Omit<CheckResult, 'title' | 'note'>> {
  const dataset: Dataset = await openFiles(files, { elements })
  const results = await runChecks(dataset)
  await dataset.close()
  return (id) => {
    const found = results.find((result) => result.id === id)
    if (!found) throw new Error(`no check ${id}`)
    return found
  }
}

const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))
const submissions = (...rows: readonly string[]) =>
  lines('organization_id,period,element,value,missing_reason', ...rows)
const stays = (...rows: readonly string[]) =>
  lines(
    'organization_id,case_id,sex,age_years,admission_date,discharge_date,length_of_stay,principal_diagnosis,total_cost,drg_code',
    ...rows,
  )

describe('submissions', () => {
  test('a numerator above its denominator, and a denominator of zero under a numerator', async () => {
    const result = await resultsOf({
      'submissions.csv': submissions(
        'H1,2023-01,stroke_within_6h,10',
        'H1,2023-01,stroke_reperfused,11',
        'H1,2023-02,stroke_within_6h,10',
        'H1,2023-02,stroke_reperfused,10',
        'H1,2023-03,stroke_within_6h,0',
        'H1,2023-03,stroke_reperfused,0',
        'H1,2023-04,stroke_within_6h,0',
        'H1,2023-04,stroke_reperfused,3',
      ).replaceAll(/(\d)$/gm, '$1,'),
    })
    expect(result('numerator-within-denominator')).toMatchObject({
      status: 'fail',
      severity: 'fatal',
      checked: 4,
      failed: 1,
      samples: [
        { place: 'submissions.csv:3', value: expect.stringContaining('stroke_reperfused 11 / stroke_within_6h 10') },
      ],
    })
    expect(result('denominator-not-zero')).toMatchObject({
      status: 'fail',
      checked: 4,
      failed: 1,
      samples: [{ place: 'submissions.csv:9' }],
    })
  })

  test('a year copied from the one before, but not one of few different values', async () => {
    const year = (y: number, element: string, values: readonly number[]) =>
      months.map((month, i) => `H1,${y}-${month},${element},${values[i]},`)
    const many = [31, 42, 35, 37, 41, 39, 44, 30, 33, 38, 36, 40]
    const few = [5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6]
    const result = await resultsOf({
      'submissions.csv': submissions(
        ...year(2022, 'gs_discharges', many),
        ...year(2023, 'gs_discharges', many),
        ...year(2022, 'gs_doctors', few),
        ...year(2023, 'gs_doctors', few),
      ),
    })
    expect(result('copied-forward')).toMatchObject({
      status: 'fail',
      checked: 1,
      failed: 1,
      samples: [{ place: 'H1 gs_discharges', value: '2023' }],
    })
  })

  test('a slip of a hundred against the own history, counts that are not whole, a value with a reason for none', async () => {
    const rows = months.map(
      (month, i) =>
        `H1,2023-${month},gs_discharges,${i === 4 ? 4100 : i === 7 ? 40.5 : 40 + i},${i === 9 ? 'missing' : ''}`,
    )
    const result = await resultsOf({ 'submissions.csv': submissions(...rows, 'H1,2024-01,gs_discharges,,') })
    expect(result('value-slip')).toMatchObject({
      status: 'fail',
      checked: 12,
      failed: 1,
      samples: [{ place: 'submissions.csv:6', value: 'gs_discharges 2023-05: 4100 / 45.5' }],
    })
    expect(result('counts-whole')).toMatchObject({
      status: 'fail',
      checked: 12,
      failed: 1,
      samples: [{ value: 'gs_discharges 2023-08: 40.5' }],
    })
    expect(result('value-or-reason')).toMatchObject({ status: 'fail', checked: 13, failed: 2 })
  })

  test('parts that do not add up, where all of them are reported', async () => {
    const month = (m: string, senior: number, intermediate: number, junior: number) => [
      `H1,${m},gs_doctors,20,`,
      `H1,${m},gs_doctors_senior,${senior},`,
      `H1,${m},gs_doctors_intermediate,${intermediate},`,
      `H1,${m},gs_doctors_junior,${junior},`,
    ]
    const result = await resultsOf({
      'submissions.csv': submissions(
        ...month('2023-01', 5, 7, 8),
        ...month('2023-02', 5, 7, 7),
        'H1,2023-03,gs_doctors,20,',
      ),
    })
    expect(result('parts-add-up')).toMatchObject({
      status: 'fail',
      checked: 2,
      failed: 1,
      samples: [{ place: 'H1 2023-02 gs_doctors', value: '20 / 19' }],
    })
  })

  test('months that were expected and not reported', async () => {
    const rows = months.flatMap((month, i) => [
      `H1,2023-${month},gs_discharges,${i},`,
      ...(i < 9 ? [`H2,2023-${month},gs_discharges,${i},`] : []),
    ])
    // H1 and H2 owe 12 months each; H2 has not reported three of them: 3 of 24 is more than 5 %.
    const result = await resultsOf({ 'submissions.csv': submissions(...rows) })
    expect(result('months-reported')).toMatchObject({
      status: 'fail',
      checked: 24,
      failed: 3,
      samples: [{ place: 'H2', value: '3 / 12' }],
    })
  })

  test('a month in which hardly anybody reported is a slip of the year', async () => {
    const rows = Array.from({ length: 150 }, (_, i) =>
      ['2023-01', '2023-02', '2023-03'].map((month) => `H${i},${month},gs_discharges,${i},`),
    ).flat()
    const result = await resultsOf({ 'submissions.csv': submissions(...rows, 'H1,2032-01,gs_discharges,7,') })
    expect(result('periods-in-span')).toMatchObject({
      status: 'fail',
      checked: 451,
      failed: 1,
      samples: [{ place: 'submissions.csv:452' }],
    })
    expect(result('months-reported')).toMatchObject({ checked: 450, failed: 0 })
  })

  test('repeated reports were set aside and are told', async () => {
    const result = await resultsOf({
      'submissions.csv': submissions('H1,2023-01,gs_discharges,1,', 'H1,2023-01,gs_discharges,2,'),
    })
    expect(result('submissions-unique')).toMatchObject({ status: 'fail', severity: 'fatal', checked: 2, failed: 1 })
  })
})

describe('discharges', () => {
  test('length of stay, age, sex and diagnosis, cost', async () => {
    const result = await resultsOf({
      'discharges.csv': stays(
        'H1,c1,1,40,2023-06-12,2023-06-15,3,I63.900,9000,BR21',
        'H1,c2,1,40,2023-06-12,2023-06-12,1,I63.900,9000,BR21',
        'H1,c3,1,40,2023-06-12,2023-06-15,4,I63.900,9000,BR21',
        'H1,c4,1,30,2023-06-12,2023-06-15,3,O80.000,9000,OR15',
        'H1,c5,2,121,2023-06-12,2023-06-15,3,C61.x00,0,0000',
        'H1,c6,2,30,2023-06-12,2023-06-15,3,C53.900,9000,QY',
      ),
    })
    expect(result('stay-matches-dates')).toMatchObject({
      status: 'fail',
      checked: 6,
      failed: 1,
      samples: [{ place: 'discharges.csv:4' }],
    })
    expect(result('sex-fits-diagnosis')).toMatchObject({ status: 'fail', failed: 2 })
    expect(result('age-in-range')).toMatchObject({ status: 'fail', failed: 1 })
    expect(result('cost-positive')).toMatchObject({ status: 'fail', severity: 'fatal', failed: 1 })
    expect(result('ungrouped-share')).toMatchObject({ status: 'fail', checked: 6, failed: 2, threshold: 0.05 })
    expect(result('diagnosis-shape')).toMatchObject({ status: 'pass', checked: 6 })
  })

  test('a DRG that the weights do not have', async () => {
    const result = await resultsOf({
      'discharges.csv': stays(
        'H1,c1,1,40,2023-06-12,2023-06-15,3,I63.900,9000,BR21',
        'H1,c2,1,40,2023-06-12,2023-06-15,3,I63.900,9000,ZZ99',
        'H1,c3,1,40,2023-06-12,2023-06-15,3,I63.900,9000,0000',
      ),
      'drg_weights.csv': lines('version,drg_code,weight', 'v1,BR21,1.2'),
    })
    expect(result('drg-known')).toMatchObject({ status: 'fail', checked: 2, failed: 1, samples: [{ value: 'ZZ99' }] })
  })

  test.each([
    ['A00', true],
    ['K22.301', true],
    ['E14.900x001', true],
    ['A18.302+K93.0*', true],
    ['N40.x00', true],
    ['M81400/3', false],
    ['脑梗死', false],
    ['I63,9', false],
    ['1E+05', false],
  ])('diagnosis code %s: %s', async (code, right) => {
    const result = await resultsOf({
      'discharges.csv': stays(`H1,c1,1,40,2023-06-12,2023-06-15,3,"${code}",9000,BR21`),
    })
    expect(result('diagnosis-shape').status).toBe(right ? 'pass' : 'fail')
  })
})

describe('what a result means', () => {
  test('an empty table is never a pass', async () => {
    const result = await resultsOf({ 'submissions.csv': submissions(), 'discharges.csv': stays() })
    const about = checks.filter(
      ({ table, id }) => (table === 'submissions' || table === 'discharges') && !id.startsWith('rows-add-up'),
    )
    expect(about.map(({ id }) => [id, result(id).status])).toEqual(about.map(({ id }) => [id, 'not-applicable']))
  })

  test('a check that could not run is an error, with its cause', async () => {
    const dataset = await openFiles({ 'submissions.csv': submissions('H1,2023-01,gs_discharges,1,') }, { elements })
    const broken = checks
      .filter(({ id }) => id === 'value-slip')
      .map((check) => ({
        ...check,
        find: () => dataset.engine.query('SELECT nonsense').then(() => ({ checked: 1, failed: 0, samples: [] })),
      }))
    expect(await runChecks(dataset, broken)).toMatchObject([
      { status: 'error', checked: 0, samples: [{ value: expect.stringContaining('nonsense') }] },
    ])
    await dataset.close()
  })

  test('every check has its own id and its words in both languages', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
    expect(
      checks.filter(({ title, note }) => [title.zh, title.en, note.zh, note.en].some((text) => text.trim() === '')),
    ).toEqual([])
  })
})

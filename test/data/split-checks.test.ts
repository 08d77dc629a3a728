import { describe, expect, test } from 'vitest'
import { checks, runChecks } from '../../lib/data/index.ts'
import { lines, openFiles } from './package-folder.ts'

const elements = ['discharges', 'gs_doctors', 'vte_prevented']

async function resultOf(id: string, ...rows: readonly string[]) {
  const header = 'organization_id,department,period,element,stratum,value,missing_reason'
  const dataset = await openFiles({ 'submissions.csv': lines(header, ...rows) }, { elements })
  const [result] = await runChecks(
    dataset,
    checks.filter((check) => check.id === id),
  )
  await dataset.close()
  return result
}

describe('departments and strata against their whole', () => {
  test('each way to split is compared with the whole; the whole is what counts', async () => {
    const result = await resultOf(
      'splits-add-up',
      'H1,,2023-01,discharges,,15,',
      'H1,0401,2023-01,discharges,,10,',
      'H1,0404,2023-01,discharges,,5,',
      'H1,,2023-01,discharges,adults,9,',
      'H1,,2023-01,discharges,children,5,',
    )
    expect(result).toMatchObject({
      status: 'fail',
      severity: 'convention',
      checked: 2,
      failed: 1,
      samples: [{ place: 'H1 2023-01 discharges', value: '15 / 14' }],
    })
  })

  test('without a whole, departments and strata are compared; within a department, it and its strata', async () => {
    const result = await resultOf(
      'splits-add-up',
      'H1,0401,2023-01,discharges,,10,',
      'H1,0401,2023-01,discharges,adults,6,',
      'H1,0401,2023-01,discharges,children,3,',
      'H1,0404,2023-01,discharges,adults,5,',
      'H1,,2023-01,discharges,adults,11,',
      'H1,,2023-01,discharges,children,4,',
    )
    // 10 + 5 by department and 11 + 4 by stratum agree; 6 + 3 is not 10.
    expect(result).toMatchObject({
      checked: 2,
      failed: 1,
      samples: [{ place: 'H1 0401 2023-01 discharges', value: '10 / 9' }],
    })
  })

  test('a part that is missing is no difference; one that does not apply is nothing', async () => {
    const result = await resultOf(
      'splits-add-up',
      'H1,,2023-01,discharges,,15,',
      'H1,0401,2023-01,discharges,,10,',
      'H1,0404,2023-01,discharges,,,missing',
      'H2,,2023-01,discharges,,15,',
      'H2,0401,2023-01,discharges,,10,',
      'H2,0404,2023-01,discharges,,,not-applicable',
    )
    expect(result).toMatchObject({ checked: 1, failed: 1, samples: [{ place: 'H2 2023-01 discharges' }] })
  })

  test('one person may stand in two departments: persons may add up to more, not to fewer', async () => {
    const result = await resultOf(
      'splits-add-up',
      'H1,,2023,gs_doctors,,15,',
      'H1,0401,2023,gs_doctors,,10,',
      'H1,0402,2023,gs_doctors,,6,',
      'H2,,2023,gs_doctors,,15,',
      'H2,0401,2023,gs_doctors,,10,',
    )
    expect(result).toMatchObject({ checked: 2, failed: 1, samples: [{ place: 'H2 2023 gs_doctors' }] })
  })

  test('nothing split is nothing to check', async () => {
    expect(await resultOf('splits-add-up', 'H1,,2023-01,discharges,,15,')).toMatchObject({ status: 'not-applicable' })
  })
})

describe('shorter periods against longer ones', () => {
  const months = (values: readonly number[], element = 'discharges') =>
    values.map((value, i) => `H1,,2023-0${i + 1},${element},,${value},`)

  test('months that fill a quarter must sum to it', async () => {
    const result = await resultOf(
      'periods-agree',
      ...months([10, 20, 30, 40, 50]),
      'H1,,2023-Q1,discharges,,61,',
      'H1,,2023-Q2,discharges,,500,',
    )
    // The second quarter has two months only: there is nothing to compare.
    expect(result).toMatchObject({
      status: 'fail',
      checked: 1,
      failed: 1,
      samples: [{ place: 'H1 2023-Q1 discharges', value: '61 / 60' }],
    })
  })

  test('a half-year is compared with its months and with its quarters', async () => {
    const result = await resultOf(
      'periods-agree',
      ...months([10, 10, 10, 10, 10, 10]),
      'H1,,2023-Q1,discharges,,30,',
      'H1,,2023-Q2,discharges,,31,',
      'H1,,2023-H1,discharges,,60,',
    )
    // Q1 agrees; Q2 with its months does not, nor does the half-year with its quarters.
    expect(result).toMatchObject({ checked: 4, failed: 2 })
  })

  test('of a state the last month must equal the quarter', async () => {
    const result = await resultOf('periods-agree', ...months([8, 9, 10], 'gs_doctors'), 'H1,,2023-Q1,gs_doctors,,10,')
    expect(result).toMatchObject({ status: 'pass', checked: 1 })
  })

  test('departments are compared each with itself', async () => {
    const result = await resultOf(
      'periods-agree',
      ...months([10, 20, 30]),
      'H1,0401,2023-Q1,discharges,,7,',
      'H2,,2023-Q1,discharges,,7,',
    )
    expect(result).toMatchObject({ status: 'not-applicable' })
  })
})

describe('months that are due', () => {
  test('a quarter covers three months, a year twelve', async () => {
    const all = Array.from({ length: 12 }, (_, i) => `H1,,2023-${String(i + 1).padStart(2, '0')},discharges,,${i},`)
    const result = await resultOf(
      'months-reported',
      ...all,
      'H1,,2023,gs_doctors,,7,',
      'H2,,2023-Q1,discharges,,7,',
      'H2,,2023-Q3,discharges,,7,',
      'H2,,2023-Q4,discharges,,7,',
    )
    expect(result).toMatchObject({ checked: 36, failed: 3, samples: [{ place: 'H2', value: '3 / 12' }] })
  })

  test('a year that is not over is not due from those who report by year', async () => {
    const all = Array.from({ length: 18 }, (_, i) => {
      const month = `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
      return `H1,,${month},discharges,,${i},`
    })
    const result = await resultOf('months-reported', ...all, 'H1,,2023,gs_doctors,,7,')
    expect(result).toMatchObject({ checked: 30, failed: 0 })
  })
})

test('a year is no slip against the months of the same element', async () => {
  const all = Array.from({ length: 36 }, (_, i) => {
    const month = `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
    return `H1,,${month},discharges,,${1000 + i},`
  })
  // Twelve years' sums stand among their own kind only: one of them alone has no history.
  const result = await resultOf('value-slip', ...all, 'H1,,2023,discharges,,30000,')
  expect(result).toMatchObject({ checked: 36, failed: 0 })
})

test('every reason for no value is understood in Chinese', async () => {
  const result = await resultOf(
    'value-or-reason',
    ...['未报', '不适用', '已隐藏', '样本过小', '随访未满'].map(
      (reason, i) => `H1,,2023-0${i + 1},discharges,,,${reason}`,
    ),
  )
  expect(result).toMatchObject({ status: 'pass', checked: 5 })
})

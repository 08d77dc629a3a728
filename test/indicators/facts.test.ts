import { afterEach, describe, expect, test } from 'vitest'
import { quiet } from '../../lib/core/index.ts'
import { type Dataset, openDataset } from '../../lib/data/index.ts'
import { loadDrgCells, loadDrgWeights, loadFacts, spanOf } from '../../lib/indicators/index.ts'
import { folderWith, lines } from '../data/package-folder.ts'

const opened: Dataset[] = []
afterEach(async () => {
  for (const dataset of opened.splice(0)) await dataset.close()
})

/** Files named after their tables, opened in a real engine with the whole catalogue's elements. */
async function open(files: Readonly<Record<string, string>>): Promise<Dataset> {
  const resources = Object.keys(files).map((path) => ({ name: path.split('.')[0] ?? '', path }))
  const dataset = await openDataset({ name: 'test', root: folderWith(files), resources }, { effects: quiet })
  opened.push(dataset)
  return dataset
}

const reportedBy = (
  facts: Awaited<ReturnType<typeof loadFacts>>,
  element: string,
  organization: string,
  month: number,
) => {
  const row = facts.organization.findIndex((id, i) => id === organization && facts.month[i] === month)
  return facts.values.get(element)?.[row]
}

const submissions = (...rows: readonly string[]): string =>
  lines('organization_id,department,period,element,stratum,value,missing_reason', ...rows)

const discharges = (...rows: readonly string[]): string =>
  lines(
    'organization_id,case_id,sex,age_years,admission_date,discharge_date,department,length_of_stay,discharge_way,principal_diagnosis,surgery_level,total_cost,drg_code,drg_weight',
    ...rows,
  )

describe('facts', () => {
  test('the spread over cases is counted only where the sums it belongs to are', async () => {
    const cases = discharges('A,1,1,50,2023-01-01,2023-01-05,0401,4,1,K35.8,3,100,GB11,1.5')
    const counted = await loadFacts(await open({ 'discharges.csv': cases }))
    expect(reportedBy(counted, 'gs_days*gs_weight', 'A', 1)).toBe(6)
    const reported = submissions('A,0401,2023-01,gs_days,,400,', 'A,0401,2023-01,gs_weight,,90,')
    const both = await loadFacts(await open({ 'discharges.csv': cases, 'submissions.csv': reported }))
    expect(reportedBy(both, 'gs_days', 'A', 1)).toBe(400)
    expect(both.values.has('gs_days*gs_weight')).toBe(false)
  })

  test('departments add up; a month in which nothing was reported is null, not zero', async () => {
    const facts = await loadFacts(
      await open({
        'submissions.csv': submissions(
          'A,0401,2023-01,discharges,,10,',
          'A,0404,2023-01,discharges,,5,',
          'A,,2023-02,discharges,,,missing',
        ),
      }),
    )
    expect(reportedBy(facts, 'discharges', 'A', 1)).toBe(15)
    expect(reportedBy(facts, 'discharges', 'A', 2)).toBeNull()
    expect(facts.countedFrom.get('discharges')).toBe('submissions')
  })

  test('a whole that was reported stands, whatever its departments say; else they add up', async () => {
    const dataset = await open({
      'submissions.csv': submissions(
        'A,,2023-01,discharges,,17,',
        'A,0401,2023-01,discharges,,10,',
        'A,0404,2023-01,discharges,,5,',
        'B,0401,2023-01,discharges,,3,',
        'B,0404,2023-01,discharges,,,not-applicable',
        'C,0401,2023-01,discharges,,3,',
        'C,0404,2023-01,discharges,,,missing',
        'D,0401,2023-01,discharges,adults,6,',
        'D,0401,2023-01,discharges,children,2,',
        'D,0404,2023-01,discharges,,4,',
        'E,0401,2023-01,discharges,adults,6,',
        'E,0401,2023-01,discharges,children,,suppressed',
      ),
    })
    const facts = await loadFacts(dataset)
    // A: the whole, not 17 + 15. B: what does not apply adds nothing. C: one department is missing, so the whole is. E: so for strata.
    expect(['A', 'B', 'C', 'D', 'E'].map((id) => reportedBy(facts, 'discharges', id, 1))).toEqual([
      17,
      3,
      null,
      12,
      null,
    ])
    expect(facts.reasons.get('discharges')).toEqual([null, null, 'missing', null, 'suppressed'])
    const parts = await loadFacts(dataset, [], 'department')
    expect(parts.split).toEqual({
      by: 'department',
      part: ['0401', '0404', '0401', '0404', '0401', '0404', '0401', '0404', '0401'],
    })
    expect(parts.values.get('discharges')).toEqual([10, 5, 3, null, 3, null, 8, 4, null])
    // Strata of departments add up over the departments that tell them.
    const strata = await loadFacts(dataset, [], 'stratum')
    expect([strata.split?.part, strata.values.get('discharges')]).toEqual([
      ['adults', 'children', 'adults', 'children'],
      [6, 2, 6, null],
    ])
  })

  test('strata add up, except where the whole was reported too', async () => {
    const facts = await loadFacts(
      await open({
        'submissions.csv': submissions(
          'A,,2023-01,discharges,adults,10,',
          'A,,2023-01,discharges,children,4,',
          'B,,2023-01,discharges,adults,10,',
          'B,,2023-01,discharges,,17,',
        ),
      }),
    )
    expect(reportedBy(facts, 'discharges', 'A', 1)).toBe(14)
    expect(reportedBy(facts, 'discharges', 'B', 1)).toBe(17)
  })

  test('a number keeps the length of the period it was reported for', async () => {
    const facts = await loadFacts(
      await open({
        'submissions.csv': submissions(
          'A,,2023,gs_doctors,,12,',
          'A,,2023-H1,discharges,,60,',
          'A,,2023-Q1,discharges,,28,',
          'A,,2023-01,discharges,,10,',
        ),
      }),
    )
    expect(facts.unit.map((unit, row) => [unit, facts.month[row], facts.values.get('discharges')?.[row]])).toEqual([
      ['month', 1, 10],
      ['quarter', 1, 28],
      ['half', 1, 60],
      ['year', 1, null],
    ])
    expect(facts.values.get('gs_doctors')).toEqual([null, null, null, 12])
    expect(spanOf(facts)).toEqual({ start: '2023-01-01', end: '2024-01-01' })
  })

  const cases = discharges(
    'A,c1,1,50,2023-01-02,2023-01-08,0401,6,1,K35.800,3,1000.00,GD15,0.8',
    'A,c2,2,60,2023-01-02,2023-01-10,0401,8,1,K80.100,,2000.00,HC15,1.0',
    'A,c3,2,60,2023-02-02,2023-02-12,0401,10,5,K80.100,3,3000.00,HC15,1.2',
    'A,c4,2,60,2023-02-02,2023-02-03,0301,1,1,I10.x00,,500.00,0000,',
  )

  test('what nobody reported is counted from the cases, by department and month of discharge', async () => {
    const facts = await loadFacts(await open({ 'discharges.csv': cases }))
    expect(facts.countedFrom.get('gs_discharges')).toBe('cases')
    expect(reportedBy(facts, 'gs_discharges', 'A', 1)).toBe(2)
    expect(reportedBy(facts, 'gs_discharges', 'A', 2)).toBe(1)
    // Days and weights over the same grouped cases, with Σ days² = 36 + 64 and Σ days·weight = 4.8 + 8 in January.
    expect(reportedBy(facts, 'gs_days', 'A', 1)).toBe(14)
    expect(reportedBy(facts, 'gs_weight', 'A', 1)).toBeCloseTo(1.8, 10)
    expect(reportedBy(facts, 'gs_days*gs_days', 'A', 1)).toBe(100)
    expect(reportedBy(facts, 'gs_days*gs_weight', 'A', 1)).toBeCloseTo(12.8, 10)
  })

  test('cases know their departments, the blank one too, and no strata', async () => {
    const dataset = await open({
      'discharges.csv': `${cases}A,c5,2,60,2023-02-02,2023-02-03,,1,1,I10.x00,,500.00,0000,\n`,
    })
    const facts = await loadFacts(dataset, [], 'department')
    expect(facts.split?.part).toEqual(['', '0301', '0401', '0401'])
    expect(facts.values.get('gs_discharges')).toEqual([0, 0, 2, 1])
    expect(facts.month).toEqual([2, 2, 1, 2])
    expect((await loadFacts(dataset, [], 'stratum')).organization).toEqual([])
  })

  test('what institutions reported is never mixed with what cases would give', async () => {
    const facts = await loadFacts(
      await open({ 'discharges.csv': cases, 'submissions.csv': submissions('A,0401,2023-01,gs_discharges,,99,') }),
    )
    expect(facts.countedFrom.get('gs_discharges')).toBe('submissions')
    expect(reportedBy(facts, 'gs_discharges', 'A', 1)).toBe(99)
    expect(reportedBy(facts, 'gs_discharges', 'A', 2)).toBeNull()
  })

  test('DRG cells hold every case once, by institution and year or by month', async () => {
    const dataset = await open({ 'discharges.csv': cases })
    const yearly = await loadDrgCells(dataset, 'institution-year')
    expect(yearly.find(({ code }) => code === 'HC15')).toMatchObject({
      organization: 'A',
      department: '0401',
      year: 2023,
      cases: 2,
      days: 18,
      daysSquared: 164,
      cost: 5000,
      deaths: 1,
    })
    const monthly = await loadDrgCells(dataset, 'month')
    expect(monthly.filter(({ code }) => code === 'HC15').map(({ month, cases: count }) => [month, count])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  test('a weight table without reference values is read as such, not as zeros', async () => {
    const dataset = await open({
      'drg_weights.csv': lines(
        'version,drg_code,name,name_en,weight,reference_days,reference_cost',
        'V1,HC15,胆囊切除,,1.0,,',
        'V1,HC25,胆道切开,Choledochotomy,1.2,,',
      ),
      'submissions.csv': submissions('A,,2023-01,discharges,,1,'),
    })
    // Where there is no English name, the Chinese one stands in.
    expect([...(await loadDrgWeights(dataset)).groups.values()]).toEqual([
      { code: 'HC15', name: { zh: '胆囊切除', en: '胆囊切除' }, weight: 1 },
      { code: 'HC25', name: { zh: '胆道切开', en: 'Choledochotomy' }, weight: 1.2 },
    ])
  })
})

import { expect, test } from 'vitest'
import { coverage } from '../../lib/data/index.ts'
import { lines, openFiles } from './package-folder.ts'

test('the share of its own elements that each institution reported in each month', async () => {
  const dataset = await openFiles({
    'submissions.csv': lines(
      'organization_id,period,element,value',
      'H1,2023-01,a,1',
      'H1,2023-01,b,0',
      'H1,2023-02,a,1',
      'H1,2023-02,b,',
      'H2,2023-02,a,1',
      'H2,2023-Q1,b,9',
      'H3,2022-12,a,1',
    ),
  })
  // H1 reports a and b; H2 only a by month (b by quarter is another matter); H3 nothing in these months.
  expect(await coverage(dataset, '2023-01-01', '2023-04-01')).toEqual([
    { organizationId: 'H1', period: '2023-01', reported: 2, expected: 2, share: 1 },
    { organizationId: 'H1', period: '2023-02', reported: 1, expected: 2, share: 0.5 },
    { organizationId: 'H1', period: '2023-03', reported: 0, expected: 2, share: 0 },
    { organizationId: 'H2', period: '2023-01', reported: 0, expected: 1, share: 0 },
    { organizationId: 'H2', period: '2023-02', reported: 1, expected: 1, share: 1 },
    { organizationId: 'H2', period: '2023-03', reported: 0, expected: 1, share: 0 },
  ])
  await dataset.close()
})

test('without submissions there is nothing to cover', async () => {
  const dataset = await openFiles({ 'organizations.csv': lines('organization_id,name', 'H1,x') })
  expect(await coverage(dataset, '2023-01-01', '2024-01-01')).toEqual([])
  await dataset.close()
})

const mixed = {
  'submissions.csv': lines(
    'organization_id,department,period,element,stratum,value',
    // a by month, two of three; b by quarter, one of two; both by department, which counts once.
    'H1,0401,2023-01,gs_discharges,,1',
    'H1,0404,2023-01,gs_discharges,,1',
    'H1,,2023-02,gs_discharges,,1',
    'H1,,2023-Q1,gs_nurses,,5',
    'H1,,2023,discharges,,900',
    // Months and their quarter: the months are due, where they cover as much.
    'H2,,2023-01,gs_discharges,,1',
    'H2,,2023-02,gs_discharges,,1',
    'H2,,2023-03,gs_discharges,,1',
    'H2,,2023-Q1,gs_discharges,,3',
  ),
}
const known = { elements: ['gs_discharges', 'gs_nurses', 'discharges'] }

test('reports are due in the length in which they are given', async () => {
  const dataset = await openFiles(mixed, known)
  const counts = async (unit: 'month' | 'quarter' | 'half' | 'year') =>
    (await coverage(dataset, '2023-01-01', '2023-07-01', { unit })).map(
      ({ organizationId, period, reported, expected }) => `${organizationId} ${period} ${reported}/${expected}`,
    )
  expect((await counts('month')).slice(0, 3)).toEqual(['H1 2023-01 1/1', 'H1 2023-02 1/1', 'H1 2023-03 0/1'])
  expect(await counts('quarter')).toEqual(['H1 2023-Q1 3/4', 'H1 2023-Q2 0/4', 'H2 2023-Q1 3/3', 'H2 2023-Q2 0/3'])
  expect(await counts('half')).toEqual(['H1 2023-H1 3/8', 'H2 2023-H1 3/6'])
  // Twelve months, four quarters, one year.
  expect(await counts('year')).toEqual(['H1 2023 4/17', 'H2 2023 3/12'])
  await dataset.close()
})

test('each group of the catalogue by itself, an element of none under its own', async () => {
  const dataset = await openFiles(
    { 'submissions.csv': `${mixed['submissions.csv']}H1,,2023-01,mine,,1\n` },
    { elements: [...known.elements, 'mine'] },
  )
  const rows = await coverage(dataset, '2023-01-01', '2023-04-01', { unit: 'quarter', byGroup: true })
  expect(
    rows.map(({ organizationId, group, reported, expected }) => [organizationId, group, reported, expected]),
  ).toEqual([
    ['H1', 'general-surgery', 3, 4],
    ['H1', 'own', 1, 3],
    ['H2', 'general-surgery', 3, 3],
  ])
  await dataset.close()
})

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
    { organizationId: 'H1', month: '2023-01', reported: 2, expected: 2, share: 1 },
    { organizationId: 'H1', month: '2023-02', reported: 1, expected: 2, share: 0.5 },
    { organizationId: 'H1', month: '2023-03', reported: 0, expected: 2, share: 0 },
    { organizationId: 'H2', month: '2023-01', reported: 0, expected: 1, share: 0 },
    { organizationId: 'H2', month: '2023-02', reported: 1, expected: 1, share: 1 },
    { organizationId: 'H2', month: '2023-03', reported: 0, expected: 1, share: 0 },
  ])
  await dataset.close()
})

test('without submissions there is nothing to cover', async () => {
  const dataset = await openFiles({ 'organizations.csv': lines('organization_id,name', 'H1,x') })
  expect(await coverage(dataset, '2023-01-01', '2024-01-01')).toEqual([])
  await dataset.close()
})

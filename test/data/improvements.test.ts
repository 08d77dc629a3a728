import { expect, test } from 'vitest'
import { runChecks } from '../../lib/data/index.ts'
import { lines, openFiles } from './package-folder.ts'

const header = 'goal,organization_id,period,kind,name,count,phase,owner,due,status'

const open = (...rows: readonly string[]) =>
  openFiles({
    'organizations.csv': lines('organization_id,name', 'A,甲医院'),
    'submissions.csv': lines('organization_id,period,element,value', 'A,2024-01,a,1'),
    'improvements.csv': lines(header, ...rows),
  })

test('causes and actions are read in words of both languages; who reports blank is the centre', async () => {
  const dataset = await open(
    'PIT-2023-16,A,2024-Q1,原因,翻身不到位,7,,,,',
    'PIT-2023-16,,2024,措施,统一配置减压床垫,,执行,护理部主任,2024-06-30,完成',
  )
  expect(dataset.improvements).toMatchObject([
    { kind: 'cause', organizationId: 'A', period: '2024-Q1', name: { zh: '翻身不到位', en: '翻身不到位' }, count: 7 },
    { kind: 'action', organizationId: '', phase: 'do', due: '2024-06-30', status: 'done', count: null },
  ])
  await dataset.close()
})

test('a goal that is none, a cause without a count, an action without a date and a name in place of a role are found', async () => {
  const dataset = await open(
    'PIT-2023-99,A,2024-Q1,cause,甲,7,,,,',
    'PIT-2023-16,A,2024-Q1,cause,乙,,,,,',
    'PIT-2023-16,A,2024-Q1,action,丙,,plan,护士长,,planned',
    'PIT-2023-16,A,2024-Q1,action,丁,,plan,王小明,2024-03-31,planned',
    'PIT-2023-16,A,2024-Q1,action,戊,,do,护理部主任,2024-03-31,running',
  )
  const results = await runChecks(dataset)
  const found = (id: string) => {
    const { checked, failed, samples = [] } = results.find((each) => each.id === id) ?? {}
    return { checked, failed, values: samples.map(({ value }) => value) }
  }
  expect(found('improvements-known')).toEqual({ checked: 5, failed: 1, values: ['PIT-2023-99'] })
  expect(found('improvements-complete')).toEqual({
    checked: 5,
    failed: 2,
    values: ['PIT-2023-16 乙', 'PIT-2023-16 丙'],
  })
  // The name is not said again.
  expect(found('owners-are-roles')).toEqual({ checked: 3, failed: 1, values: ['王某某'] })
  await dataset.close()
})

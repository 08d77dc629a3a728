import { expect, test } from 'vitest'
import type { Improvement } from '../../lib/data/index.ts'
import { actionsOf, causesOf, isOverdue } from '../../lib/notebook/causes.ts'

const reported = (of: Partial<Improvement> & { readonly zh?: string }): Improvement => ({
  goal: 'PIT-2023-16',
  organizationId: 'A',
  department: '',
  period: '2024-H1',
  kind: 'cause',
  name: { zh: of.zh ?? '翻身不到位', en: 'Turning is late' },
  count: 1,
  phase: null,
  owner: { zh: '', en: '' },
  due: '',
  status: null,
  ...of,
})

test('causes of one name add up over institutions and periods of the year, the most frequent first', () => {
  const { causes, institutions } = causesOf(
    [
      reported({ count: 3 }),
      reported({ count: 4, period: '2024-H2' }),
      reported({ count: 5, organizationId: 'B', zh: '未评估' }),
      reported({ count: 6, organizationId: 'B', zh: '未评估' }),
      reported({ count: 100, period: '2023-H2' }),
      reported({ count: 100, goal: 'PIT-2023-15' }),
      reported({ count: 100, kind: 'action' }),
    ],
    'PIT-2023-16',
    2024,
  )
  // 5 + 6 = 11, 3 + 4 = 7; another year, another goal and an action are left out.
  expect(causes.map(({ label, count }) => [label.zh, count])).toEqual([
    ['未评估', 11],
    ['翻身不到位', 7],
  ])
  expect(institutions).toBe(2)
})

test('a cause that was never found is none, and one without a count is not counted', () => {
  const { causes, institutions } = causesOf([reported({ count: 0 }), reported({ count: null })], 'PIT-2023-16', 2024)
  expect(causes).toEqual([])
  expect(institutions).toBe(1)
})

test('actions stand by plan, do, check, act, and within a phase by their date', () => {
  const action = (zh: string, phase: Improvement['phase'], due: string): Improvement =>
    reported({ zh, kind: 'action', phase, due, period: '2024' })
  const actions = actionsOf(
    [
      action('d', 'act', '2024-01-01'),
      action('c', 'do', '2024-09-30'),
      action('b', 'do', '2024-06-30'),
      action('e', null, '2024-01-01'),
      action('a', 'plan', '2024-12-31'),
    ],
    'PIT-2023-16',
    2024,
  )
  expect(actions.map(({ name }) => name.zh)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('overdue is what was due before the data were closed and is not done', () => {
  const due = (day: string, status: Improvement['status']) => isOverdue(reported({ due: day, status }), '2025-03-31')
  expect([due('2025-03-30', 'running'), due('2025-03-31', 'running'), due('2024-01-01', 'done')]).toEqual([
    true,
    false,
    false,
  ])
  expect([due('2024-01-01', null), due('', 'running')]).toEqual([true, false])
})

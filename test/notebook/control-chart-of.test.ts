import { describe, expect, test } from 'vitest'
import { compute } from '../../lib/indicators/index.ts'
import { controlChartOf, funnelUnits, toTable } from '../../lib/notebook/index.ts'
import { factTable, type Report, reoperation, reoperationElements, settingOf } from '../indicators/setting.ts'

const month = (i: number): string => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
// 36 months of 2 in 100, with one month that nobody reported.
const reports: Report[] = Array.from({ length: 36 }, (_, i) => ['A', month(i), i === 5 ? null : 2 + (i % 3), 100])
const breaks = [{ indicator: reoperation.id, from: '2022-01', reason: { zh: '口径改变', en: 'counted otherwise' } }]
const series = { start: '2021-01-01', end: '2024-01-01' }

describe('the control chart of a result', () => {
  const result = compute(settingOf(factTable(reoperationElements, reports), breaks), reoperation, {
    by: ['month'],
    ...series,
  })

  test('has the kind, unit and direction of its indicator, and keeps the month without a report', () => {
    const chart = controlChartOf(result, 'zh')
    expect(chart).toMatchObject({ kind: 'p-prime', multiplier: 100, better: 'lower' })
    expect(chart.points).toHaveLength(36)
    expect(chart.points[5]?.value).toEqual({ kind: 'unavailable', reason: 'missing' })
    expect(chart.points[0]?.value).toEqual({ kind: 'value', value: 2 })
  })

  test('begins a new part where the definition changed, with the reason in the edition’s language', () => {
    const parts = controlChartOf(result, 'en').parts
    expect(parts.map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
      [12, 36],
    ])
    expect(parts[1]?.decision).toEqual({ reason: 'counted otherwise', recorded: '2022-01-01' })
  })

  test('holds only parts longer than the baseline against it', () => {
    const [first, second] = controlChartOf(result, 'zh', {}, { months: 12, recorded: '2024-02-01' }).parts
    expect(first?.frozen).toBeUndefined()
    expect(second?.frozen).toMatchObject({ from: '2022-01', to: '2022-12', recorded: '2024-02-01' })
  })
})

describe('results for scripts', () => {
  const byPlace = compute(
    settingOf(
      factTable(reoperationElements, [
        ['A', '2023-01', 3, 100],
        ['B', '2023-01', null, 50],
        ['C', '2023-02', 1, 10],
      ]),
    ),
    reoperation,
    {
      by: ['organization'],
      start: '2023-01-01',
      end: '2024-01-01',
    },
  )

  test('a funnel has the institutions that reported, no others', () => {
    expect(funnelUnits(byPlace)).toEqual([
      { id: 'A', count: 3, total: 100 },
      { id: 'C', count: 1, total: 10 },
    ])
  })

  test('an arquero table has one row a group, and null for what is not known', () => {
    const table = toTable(byPlace)
    expect(table.array('organization')).toEqual(['A', 'B', 'C'])
    expect(table.array('value')).toEqual([3, null, 10])
  })
})

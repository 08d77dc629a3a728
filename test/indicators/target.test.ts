import { expect, test } from 'vitest'
import { type Indicator, indicator } from '../../lib/catalogue/index.ts'
import { known } from '../../lib/core/index.ts'
import { targetFor, targetState } from '../../lib/indicators/index.ts'

/** Two tiers, the upper of which must be complete. */
const tiered: Indicator = {
  ...indicator('GS-2022-06'),
  target: { operator: '>=', value: 80 },
  strata: [
    { id: 'low', name: { zh: '低', en: 'Low' }, target: { operator: '>=', value: 90 } },
    { id: 'high', name: { zh: '高', en: 'High' } },
  ],
}

test('a stratum has its own printed target before that of the indicator', () => {
  expect(targetFor(tiered, [], 2024, 'province', 'low')?.value).toBe(90)
  expect(targetFor(tiered, [], 2024, 'province', 'high')?.value).toBe(80)
  expect(targetFor(tiered, [], 2024)?.value).toBe(80)
})

test('a target that somebody set goes before any that is printed', () => {
  const set = { indicator: tiered.id, year: 2024, scope: 'province', operator: '>=', value: 95 } as const
  expect(targetFor(tiered, [set], 2024, 'province', 'low')?.value).toBe(95)
  expect(targetFor(tiered, [set], 2023, 'province', 'low')?.value).toBe(90)
})

test('met, unmet, and undecided where the interval holds the target', () => {
  const limits = (lower: number, upper: number) =>
    ({ kind: 'value', value: 91, lower, upper, level: 0.95, method: 'wilson', also: [] }) as const
  const target = { operator: '>=', value: 90 } as const
  expect(targetState(limits(90.5, 92), target)).toBe('met')
  expect(targetState(limits(89, 92), target)).toBe('undecided')
  expect(targetState(limits(85, 89), target)).toBe('unmet')
  expect(targetState(known(90), target)).toBe('met')
})

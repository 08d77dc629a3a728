import { describe, expect, test } from 'vitest'
import { type ChartOptions, netPattern, ruleSets, xmrChart } from '../../lib/spc/index.ts'
import { months } from './series.ts'

describe.each([...Object.entries(ruleSets), ['net-pattern of its own', netPattern({ shift: 8, trend: 6 })] as const])(
  'rule set %s',
  (_, set) => {
    test('says in both languages what signals, and where it comes from', () => {
      expect(set.definition.zh).toMatch(/[。]$/)
      expect(set.definition.en).toMatch(/\.$/)
      expect(set.definition.zh).toContain('σ')
      expect(set.source).not.toBe('')
    })

    test('names the numbers of its rules', () => {
      const numbers = { nelson: ['9', '14', '15'], 'western-electric': ['8'], 'making-data-count-6': ['6'] }
      for (const number of numbers[set.id as keyof typeof numbers] ?? []) expect(set.definition.zh).toContain(number)
    })
  },
)

describe('chance of a false alarm', () => {
  const random = (length: number, rules: ChartOptions['rules']) =>
    xmrChart(months(Array.from({ length }, (_, k) => (k * 7) % 11)), { rules })

  test.each(['making-data-count-7', 'western-electric', 'nelson', 'net-pattern'] as const)(
    'of %s grows with the chart and is the same each time',
    (rules) => {
      const [short, long] = [random(12, rules), random(36, rules)]
      expect(short.falseAlarm).toBeGreaterThan(0.01)
      expect(long.falseAlarm).toBeGreaterThan(short.falseAlarm)
      expect(random(36, rules).falseAlarm).toBe(long.falseAlarm)
    },
  )

  test('of seven in a row on one side is that of a longest run of seven, exactly known', () => {
    // P(longest run ≥ 7) among 24 fair coins is .1438 (statistics.md §4.3); 2000 simulated charts have a standard error of .008.
    const shift = { ...netPattern(), rules: netPattern().rules.filter(({ id }) => id === 'shift') }
    expect(Math.abs(random(24, shift).falseAlarmOf.runs - 0.1438)).toBeLessThan(0.024)
  })
})

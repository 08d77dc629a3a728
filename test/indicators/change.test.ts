import { describe, expect, test } from 'vitest'
import { type Indicator, indicator } from '../../lib/catalogue/index.ts'
import { compare, compute, judgementOf, targetState, yearOverYear } from '../../lib/indicators/index.ts'
import { factTable, reoperation, reoperationElements, settingOf } from './setting.ts'

const years = { by: ['year'] as const, start: '2022-01-01', end: '2024-01-01' }

function between(
  of: Indicator,
  [x1, n1]: readonly [number, number],
  [x2, n2]: readonly [number, number],
  breaks = settingOf(factTable([], [])).breaks,
) {
  const [numerator, denominator] = 'numerator' in of.measure ? [of.measure.numerator, of.measure.denominator] : ['', '']
  const facts = factTable(
    [numerator, denominator],
    [
      ['A', '2022-06', x1, n1],
      ['A', '2023-06', x2, n2],
    ],
  )
  return yearOverYear(compute(settingOf(facts, breaks), of, years), 2023)
}

describe('year over year', () => {
  test('the difference of two proportions is Newcombe’s, in percentage points', () => {
    // Newcombe 1998, Stat Med 17:873, Table II row (a): 56/70 against 48/80 is 0.2000 (0.0524, 0.3339).
    const change = between({ ...reoperation, better: 'higher' }, [48, 80], [56, 70])
    expect(change.unit).toBe('percentage-points')
    expect(change.difference).toMatchObject({ kind: 'value', method: 'newcombe-10' })
    if (change.difference.kind !== 'value' || !('lower' in change.difference)) throw new Error('no interval')
    expect(change.difference.value).toBeCloseTo(20, 4)
    expect(change.difference.lower).toBeCloseTo(5.24, 2)
    expect(change.difference.upper).toBeCloseTo(33.39, 2)
    expect(change).toMatchObject({ verdict: 'rose', judgement: 'improved' })
  })

  test('a rise is worse where lower is better', () => {
    expect(between(reoperation, [48, 80], [56, 70])).toMatchObject({ verdict: 'rose', judgement: 'worsened' })
  })

  test('an interval that includes no change gives no clear change', () => {
    expect(between(reoperation, [10, 1000], [12, 1000])).toMatchObject({
      verdict: 'no-clear-change',
      judgement: 'none',
    })
  })

  test('a certain change smaller than the threshold is only slight', () => {
    // 2.00 % to 2.02 % over a hundred million cases: certain, and a trifle.
    expect(reoperation.threshold).toBeGreaterThan(0.02)
    expect(between(reoperation, [2_000_000, 1e8], [2_020_000, 1e8]).verdict).toBe('rose-slightly')
  })

  test('rates are compared by their ratio, as a relative change in per cent', () => {
    // 60/51477.5 against 30/54308.7: ratio 2.1100, log-Wald (1.3613, 3.2705) (Breslow & Day 1987).
    const change = between(indicator('NIT-2023-V'), [30, 54308.7], [60, 51477.5])
    expect(change.unit).toBe('relative-percent')
    if (change.difference.kind !== 'value' || !('lower' in change.difference)) throw new Error('no interval')
    expect(change.difference.value).toBeCloseTo(111.0, 1)
    expect(change.difference.lower).toBeCloseTo(36.13, 1)
    expect(change.difference.upper).toBeCloseTo(227.05, 1)
  })

  test('whether a change of a rate is slight is asked of its relative change', () => {
    const events = { ...indicator('NIT-2023-V'), threshold: 10 }
    // 0.0552 to 0.1166 per 100: hardly more than 0.06, and more than twice as many (see above).
    expect(between(events, [30, 54308.7], [60, 51477.5]).verdict).toBe('rose')
    // 10 to 10.5 per 100, ratio 1.05: ln 1.05 ± 1.96·√(1/100000 + 1/105000) gives 4.1 % to 5.9 %, certain and under 10 %.
    expect(between(events, [100_000, 1e6], [105_000, 1e6]).verdict).toBe('rose-slightly')
    // 10 to 8.9 per 100, −11 %: ln 0.89 ± 1.96·√(1/100000 + 1/89000) gives −11.8 % to −10.2 %.
    expect(between(events, [100_000, 1e6], [89_000, 1e6]).verdict).toBe('fell')
  })

  test('a ratio of full counts is shown and not judged', () => {
    expect(between(indicator('GS-2022-01'), [10, 20], [12, 20])).toMatchObject({
      verdict: 'not-judged',
      judgement: 'none',
    })
  })

  test('nothing is compared across a changed definition', () => {
    const breaks = [{ indicator: reoperation.id, from: '2023-01', reason: { zh: '口径改变', en: 'counted otherwise' } }]
    const change = between(reoperation, [48, 80], [56, 70], breaks)
    expect(change).toMatchObject({ verdict: 'not-comparable', judgement: 'none', broken: { from: '2023-01' } })
    expect(change.difference).toEqual({ kind: 'unavailable', reason: 'not-applicable' })
  })

  test('a year without data makes the comparison unavailable, with the first reason', () => {
    const facts = factTable(reoperationElements, [['A', '2023-06', 1, 100]])
    const [before, now] = compute(settingOf(facts), reoperation, years).rows
    if (!before || !now) throw new Error('two rows expected')
    const change = compare(reoperation, before, now)
    expect(change.verdict).toBe('unavailable')
    expect(change.difference).toEqual({ kind: 'unavailable', reason: 'missing' })
  })
})

describe('judgement', () => {
  test('a monitored indicator is never better or worse', () => {
    expect(judgementOf({ better: 'monitor' }, 'rose')).toBe('neutral')
    expect(judgementOf({ better: 'improve' }, 'fell')).toBe('neutral')
  })
})

describe('target', () => {
  const estimate = { kind: 'value', value: 50, lower: 45, upper: 55, level: 0.95, method: 'wilson', also: [] } as const

  test.each([
    [40, '>=', 'met'],
    [50, '>=', 'undecided'],
    [60, '>=', 'unmet'],
    [60, '<=', 'met'],
    [50, '<=', 'undecided'],
    [40, '<=', 'unmet'],
  ] as const)('an interval of 45 to 55 against %d by %s is %s', (value, operator, state) => {
    expect(targetState(estimate, { operator, value })).toBe(state)
  })

  test('no target and no value are states of their own', () => {
    expect(targetState(estimate, undefined)).toBe('no-target')
    expect(targetState({ kind: 'unavailable', reason: 'missing' }, { operator: '>=', value: 1 })).toBe('unavailable')
  })
})

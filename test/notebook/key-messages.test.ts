import { describe, expect, test } from 'vitest'
import { type Indicator, indicator } from '../../lib/catalogue/index.ts'
import { compute, yearOverYear } from '../../lib/indicators/index.ts'
import { type AnalysisData, chooseMessages, type IndicatorFindings } from '../../lib/notebook/index.ts'
import { factTable, settingOf } from '../indicators/setting.ts'

const years = { by: ['year'] as const, start: '2022-01-01', end: '2024-01-01' }

/** An indicator that went from one count to another, both of a thousand. */
function went(id: string, before: number, now: number, of: Partial<Indicator> = {}): IndicatorFindings {
  const which: Indicator = { ...indicator(id), ...of }
  if (!('numerator' in which.measure)) throw new Error('two parts expected')
  const { numerator, denominator } = which.measure
  const facts = factTable(
    [numerator, denominator],
    [
      ['A', '2022-06', before, 1000],
      ['A', '2023-06', now, 1000],
    ],
  )
  const result = compute(settingOf(facts), which, years)
  return { indicator: which, change: yearOverYear(result, 2023), series: result }
}

// Only the targets are asked for.
const withTargets = (targets: Readonly<Record<string, number>>): Pick<AnalysisData, 'target'> => ({
  target: ({ id, better }) =>
    targets[id] === undefined ? undefined : { operator: better === 'lower' ? '<=' : '>=', value: targets[id] },
})

const chosen = (found: readonly IndicatorFindings[], count: number, targets: Readonly<Record<string, number>> = {}) =>
  chooseMessages(withTargets(targets), found, 2023, count).map(({ indicator: { id } }) => id)

describe('the messages chosen', () => {
  test('what clearly worsened comes before what clearly improved', () => {
    // 10 % to 20 % and 20 % to 10 % of a thousand: far beyond doubt in both directions.
    expect(chosen([went('NIT-2023-II', 100, 200), went('GS-2022-06', 100, 200)], 2)).toEqual([
      'GS-2022-06',
      'NIT-2023-II',
    ])
  })

  test('a change that holds at 95 % but not at 99.8 % stands behind a target that is clearly missed', () => {
    // 200 to 238 of a thousand: 3.8 points, 95 % limits about 0.2 to 7.4, 99.8 % limits about −1.9 to 9.5.
    const doubtful = went('NIT-2023-II', 200, 238)
    expect(doubtful.change.verdict).toBe('rose')
    expect(chosen([doubtful, went('NIT-2023-III', 500, 500)], 2, { 'NIT-2023-III': 85 })).toEqual([
      'NIT-2023-III',
      'NIT-2023-II',
    ])
  })

  test('a goal with several measures speaks once', () => {
    const found = [went('NIT-2023-VIII-a', 500, 700), went('NIT-2023-VIII-b', 500, 690), went('NIT-2023-II', 500, 600)]
    expect(chosen(found, 3)).toEqual(['NIT-2023-VIII-a', 'NIT-2023-II'])
  })

  test('good news alone never fills the page while something stands still', () => {
    const better = ['NIT-2023-I', 'NIT-2023-II', 'NIT-2023-III', 'NIT-2023-VII'].map((id) => went(id, 500, 700))
    const same = went('NIT-2023-X', 100, 100)
    expect(chosen([...better, same], 3)).toEqual(expect.arrayContaining(['NIT-2023-X']))
  })

  test('what is only monitored, and what cannot be compared, is no message', () => {
    const monitored = went('GS-2022-05', 500, 700)
    expect(monitored.change.judgement).toBe('neutral')
    expect(chosen([monitored], 3)).toEqual([])
  })
})

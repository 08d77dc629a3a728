import { describe, expect, test } from 'vitest'
import type { ProblemError } from '../../lib/core/index.ts'
import { type ChartKind, controlChart, pChart, pPrimeChart, uChart, xmrChart } from '../../lib/spc/index.ts'
import { months, outsideAt, reason } from './series.ts'

const every: readonly ChartKind[] = ['run', 'i', 'p', 'p-prime', 'u', 'u-prime']

describe('limits', () => {
  test('a p chart uses the n of each month, in the display unit', () => {
    // 30 of 200 in all: p = .15; n = 25: .15 ± 3·√(.15·.85/25) = -.0642 (0) and .3642; n = 16: upper .4178.
    const chart = pChart(months([3, 4, 5, 2, 6, 3, 4, 3], [25, 25, 34, 16, 25, 25, 25, 25]), { multiplier: 100 })
    expect(chart.points[0]).toMatchObject({ centre: 15, lower: 0, value: { value: 12 } })
    expect(chart.points[0]?.upper).toBeCloseTo(36.424, 3)
    expect(chart.points[3]?.upper).toBeCloseTo(41.78, 2)
  })

  test("Laney's p' chart, unscreened", () => {
    // The worked example of the specification: p = .012939, sigma z 2.09911.
    const y = [120, 98, 143, 110, 160, 131, 101, 150, 127, 139]
    const n = [9800, 9100, 10200, 9900, 10100, 10050, 9500, 10300, 9900, 10000]
    const chart = pPrimeChart(months(y, n), { screen: false })
    expect(chart.sigma.sigmaZ).toBeCloseTo(2.09911, 5)
    expect(chart.points[0]?.centre).toBeCloseTo(0.012939, 6)
    expect(chart.points[0]?.lower).toBeCloseTo(0.00575, 6)
    expect(chart.points[0]?.upper).toBeCloseTo(0.020128, 6)
  })

  test('an individuals chart screens outlying moving ranges unless told not to', () => {
    // Moving ranges 1 1 1 1 1 1 1 1 29 30, mean 6.7: 29 and 30 exceed 3.267·6.7 = 21.9 and go; the others average 1.
    const y = [10, 11, 10, 11, 10, 11, 10, 11, 10, 39, 9]
    expect(xmrChart(months(y)).parts[0]?.sigma).toBeCloseTo(1 / 1.128, 12)
    expect(xmrChart(months(y), { screen: false }).parts[0]?.sigma).toBeCloseTo(6.7 / 1.128, 12)
  })

  test('Making Data Count sets the limits of an individuals chart at 2.66 average moving ranges', () => {
    const chart = xmrChart(months([10, 12, 10, 12, 10, 12, 10, 12]), { rules: 'making-data-count-7' })
    expect(chart.points[0]?.upper).toBeCloseTo(11 + 2.66 * 2, 12)
    expect(chart.points[0]?.upper2).toBeCloseTo(11 + (2.66 * 2 * 2) / 3, 12)
  })

  test('a known centre is drawn in place of the estimate', () => {
    const chart = uChart(months([1, 2, 3, 1, 2, 3, 1, 2], 1000), { multiplier: 1000, centre: 4 })
    expect(chart.points[0]).toMatchObject({ centre: 4, lower: 0 })
    expect(chart.known).toEqual({ centre: 4 })
    expect(chart.points[0]?.upper).toBeCloseTo(10, 12)
  })
})

describe('slots without a value', () => {
  const y = [5, null, 7, 3, 0, 6, 4, 5, 6, 5]
  const n = [50, 50, null, 50, 0, 50, 50, 50, 50, 50]

  test('keep their place with the reason, and are in no sum', () => {
    const chart = pChart(months(y, n))
    expect(chart.points.map(({ value }) => (value.kind === 'value' ? 'value' : value.reason))).toEqual([
      'value',
      'missing',
      'missing',
      'value',
      'zero-denominator',
      ...Array(5).fill('value'),
    ])
    expect(chart.parts[0]).toMatchObject({ limits: 'none', baselinePoints: 7 })
    // 34 of 350: y without n and n without y count for nothing.
    expect(pChart(months(y, n), { minPoints: 7 }).parts[0]?.centre).toBeCloseTo(34 / 350, 12)
  })

  test('events without a denominator are a warning', () => {
    expect(pChart(months([3, ...Array(8).fill(1)], [0, ...Array(8).fill(9)])).warnings).toContain(
      'count-without-denominator',
    )
  })

  test('are not bridged by a moving range', () => {
    // Ranges 1 1 1 and 1 1 1; 13 to 50 across the gap is none.
    const chart = xmrChart(months([10, 11, 12, 13, null, 50, 51, 52, 53]))
    expect(chart.parts[0]?.sigma).toBeCloseTo(1 / 1.128, 12)
  })
})

describe('freeze, parts and exclusions', () => {
  test('all three work together', () => {
    const y = [10, 11, 10, 90, 10, 11, 10, 11, 10, 11, 10, 11, 20, 21, 20, 21, 20, 21, 20, 21, 30, 31]
    const chart = xmrChart(months(y), {
      baseline: { from: '2022-01', to: '2022-10', ...reason },
      parts: [{ at: '2023-01', ...reason, baseline: { first: 8, ...reason } }],
      exclude: [{ at: 3, ...reason }],
    })
    expect(chart.parts.map(({ start, end, centre, baselinePoints }) => [start, end, centre, baselinePoints])).toEqual([
      [0, 12, 94 / 9, 9],
      [12, 22, 20.5, 8],
    ])
    expect(chart.parts[0]?.frozen).toEqual({ ...reason, from: '2022-01', to: '2022-10' })
    expect(chart.parts[1]?.decision).toEqual(reason)
    expect(chart.points[3]).toMatchObject({ excluded: reason, outside: true, signals: [], baseline: true })
    expect(outsideAt(chart)).toEqual([3, 20, 21])
  })

  test('a decision without reason or date, and slots that do not exist, are all told at once', () => {
    try {
      pChart(months([1, 2, 3], 9), {
        baseline: { first: 2, reason: '', recorded: '2024-01-01' },
        parts: [{ at: '2022-99', ...reason }],
        exclude: [{ at: 1, reason: 'outbreak', recorded: 'last week' }],
      })
      expect.fail('no problem was told')
    } catch (error) {
      expect((error as ProblemError).problems.map(({ code }) => code)).toEqual([
        'ZK-CHART-DECISION',
        'ZK-CHART-DECISION',
        'ZK-CHART-SLOT',
      ])
    }
  })

  test('a target may be one value, one per slot, or start later', () => {
    const targets = (target: number | (number | null)[] | { value: number; from: string }) =>
      pChart(months([1, 2, 3], 9), { target }).points.map((point) => point.target)
    expect(targets(5)).toEqual([5, 5, 5])
    expect(targets([null, 2, 3])).toEqual([undefined, 2, 3])
    expect(targets({ value: 4, from: '2022-02' })).toEqual([undefined, 4, 4])
  })
})

describe('length', () => {
  const y = [5, 6, 4, 7, 5, 6, 4, 7, 5, 6, 4, 7, 5]

  test('fewer than 8 points: no limits, no rules, no icon', () => {
    const chart = pChart(months(y.slice(0, 7), 50), { better: 'lower', target: 0.1 })
    expect(chart.parts[0]?.limits).toBe('none')
    expect(chart.points[0]).not.toHaveProperty('upper')
    expect(chart).not.toHaveProperty('variation')
    expect(chart).not.toHaveProperty('assurance')
    expect(chart.warnings).toEqual(['too-few-points'])
    expect(chart.falseAlarm).toBe(0)
  })

  test('up to 12 points the limits are on trial, from 13 established', () => {
    expect(pChart(months(y.slice(0, 12), 50))).toMatchObject({
      parts: [{ limits: 'trial' }],
      warnings: ['trial-limits'],
    })
    expect(pChart(months(y, 50))).toMatchObject({ parts: [{ limits: 'established' }], warnings: [] })
  })

  test('an axis without order needs no number of points and has no runs', () => {
    const chart = pChart(months([1, 2, 30], 50), { ordered: false })
    expect(chart.points[0]).toHaveProperty('upper')
    expect(chart.parts[0]?.runs?.signal).toBe(false)
  })
})

describe('degenerate data', () => {
  test('100 % every month: limits on the centre, no signal, common cause, assurance by the value', () => {
    for (const kind of every) {
      const chart = controlChart(kind, months(Array(14).fill(49), Array(14).fill(49)), {
        better: 'higher',
        target: 0.95,
        rules: 'making-data-count-7',
      })
      expect(outsideAt(chart), kind).toEqual([])
      expect(chart).toMatchObject({ variation: 'common-cause', warnings: ['constant'] })
      if (kind !== 'run') expect(chart.assurance, kind).toBe(kind === 'u' ? 'hit-or-miss' : 'consistently-passes')
    }
  })

  test('a constant share of changing denominators is constant in spite of rounding', () => {
    const n = [30, 70, 110, 130, 170, 190, 230, 290, 310]
    const chart = xmrChart(
      months(
        n.map((each) => each * 0.7),
        n,
      ),
    )
    expect(outsideAt(chart)).toEqual([])
    expect(chart.parts[0]?.runs).toMatchObject({ useful: 0, signal: false })
  })

  test('all zeros: centre and limits 0, no signal, a note that nothing can be learned', () => {
    for (const kind of ['p', 'p-prime', 'u', 'u-prime'] as const) {
      const chart = controlChart(kind, months(Array(14).fill(0), 50))
      expect(chart.points[0], kind).toMatchObject({ centre: 0, lower: 0, upper: 0, outside: false })
      expect(chart).toMatchObject({ variation: 'common-cause', warnings: ['all-zero'] })
    }
  })

  test('a centre of 0 puts any other value outside', () => {
    const chart = pChart(months([...Array(12).fill(0), 1], 50), { baseline: { first: 12, ...reason } })
    expect(outsideAt(chart)).toEqual([12])
  })

  test("huge denominators: most points outside is a warning that names sigma z, and p' helps", () => {
    const y = [101, 130, 95, 140, 90, 150, 99, 135, 92, 128, 97, 142].map((each) => each * 1000)
    const chart = pChart(months(y, 1_000_000))
    expect(chart.warnings).toContain('overdispersed')
    expect(chart.sigma.sigmaZ).toBeGreaterThan(20)
    expect(pPrimeChart(months(y, 1_000_000)).warnings).not.toContain('overdispersed')
  })

  test('an empty series is an empty chart', () => {
    expect(pChart([])).toMatchObject({ points: [], parts: [{ limits: 'none' }], falseAlarm: 0 })
  })

  test('more events than cases is refused with its slot', () => {
    expect(() => pChart(months([3], 2))).toThrow('got 3 of 2 at 2022-01')
  })
})

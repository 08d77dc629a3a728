import { describe, expect, test } from 'vitest'
import { adviceText, adviseChart, controlChart, rebaseText, suggestRebase } from '../../lib/spc/index.ts'
import { months } from './series.ts'

const y = [12, 9, 11, 14, 10, 8, 13, 11, 12, 10]

describe('adviseChart', () => {
  test('cases among cases: p, and np where all n are one', () => {
    expect(adviseChart(months(y, [90, 80, 85, 95, 99, 81, 88, 92, 97, 84]), 'proportion')).toMatchObject({
      kind: 'p',
      beside: [],
    })
    expect(adviseChart(months(y, 90), 'proportion')).toMatchObject({ kind: 'p', beside: ['np'] })
  })

  test('events over an exposure: u; with one opportunity for all: c', () => {
    expect(adviseChart(months(y, 90), 'rate').kind).toBe('u')
    expect(adviseChart(months(y), 'count').kind).toBe('c')
  })

  test('rare events: the cases or the time between them', () => {
    const rare = [0, 0, 1, 0, 0, 2, 0, 0, 1, 0]
    const advice = adviseChart(months(rare, 90), 'proportion')
    expect(advice).toMatchObject({ kind: 'g', reason: { code: 'rare-events', zeros: 7, points: 10 } })
    expect(adviseChart(months(rare, 90), 'rate').kind).toBe('t')
  })

  test("huge denominators that vary beyond chance: p' with its phi", () => {
    const share = [101, 130, 95, 140, 90, 150, 99, 135, 92, 128, 97, 142].map((each) => each * 1000)
    const advice = adviseChart(months(share, 1_000_000), 'proportion')
    expect(advice.kind).toBe('p-prime')
    expect(advice.reason).toMatchObject({ code: 'huge-totals', total: 1_000_000, points: 12 })
    expect(adviceText(advice, 'en')).toMatch(/median 1,000,000\) and φ = [\d,]+\.\d/)
    expect(adviceText(advice, 'zh')).toContain('宜用p′或u′图')
  })

  test('huge denominators that vary as chance has them: p', () => {
    const share = [100_100, 99_800, 100_300, 99_900, 100_050, 99_700, 100_200, 100_000, 99_950, 100_150]
    expect(adviseChart(months(share, 1_000_000), 'proportion').kind).toBe('p')
  })

  test('measured values: subgroups, unequal sizes, or single ones', () => {
    const groups = y.map((value, k) => ({ x: `${k}`, y: null, values: [value, value + 1] }))
    expect(adviseChart(groups, 'measure')).toMatchObject({ kind: 'xbar', beside: ['s'] })
    expect(adviseChart(months(y, [9, 8, 7, 9, 8, 7, 9, 8, 7, 9]), 'measure').kind).toBe('i-prime')
    expect(adviseChart(months(y), 'measure').kind).toBe('i')
  })

  test('fewer than eight values: a line, in both languages', () => {
    const advice = adviseChart(months([1, 2, null, 4, 5, 6, 7], 9), 'proportion')
    expect(advice.kind).toBe('line')
    expect(adviceText(advice, 'zh')).toContain('仅6点')
    expect(adviceText(advice, 'en')).toContain('Only 6 points')
  })
})

describe('suggestRebase', () => {
  const calm = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12]
  const chart = (more: readonly number[]) => controlChart('i', months([...calm, ...more]), { centre: 10.5 })

  test('eight at the end on one side: since when, and a cause is to be looked for first', () => {
    const found = suggestRebase(chart([9, 9, 10, 9, 8, 9, 10, 9]))
    expect(found).toEqual({ at: '2022-11', points: 8, side: 'below' })
    if (found === undefined) return
    expect(rebaseText(found, 'en')).toBe(
      '8 points below the centre since 2022-11; look for a cause first, then decide on new limits.',
    )
    expect(rebaseText(found, 'zh')).toContain('请先查明原因')
  })

  test('seven are not enough, nor is a chart that never was on the other side', () => {
    expect(suggestRebase(chart([9, 9, 10, 9, 8, 9, 10]))).toBeUndefined()
    expect(suggestRebase(controlChart('i', months(calm), { centre: 20 }))).toBeUndefined()
  })
})

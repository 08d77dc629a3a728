import { expect, test } from 'vitest'
import { pareto, rankedIntervals, sigmaMap, slope, smallMultiples } from '../../lib/charts/index.ts'
import { type Answer, known, type Quantity } from '../../lib/core/index.ts'
import { pChart } from '../../lib/spc/index.ts'
import type { Rank } from '../../lib/stats/index.ts'
import { cityRows, panels } from './examples.ts'

const about = { name: { zh: '某率', en: 'A rate' }, unit: { zh: '%', en: '%' }, decimals: 1 }
const named = (zh: string) => ({ zh, en: zh })

test('a Pareto chart sorts, sets the few apart at the share, and leaves the rest for last', () => {
  const rows = [
    { label: named('甲'), count: 10 },
    { label: named('其他'), count: 60, rest: true },
    { label: named('乙'), count: 30 },
    { label: named('丙'), count: 100 },
  ]
  // 100/200 = 50 %, 130/200 = 65 %, 140/200 = 70 %.
  expect(pareto(rows, about)('zh').title).toBe('某率：4项中前3项占70.0%')
  expect(pareto(rows, { ...about, share: 0.65 })('zh').title).toBe('某率：4项中前2项占65.0%')
  expect(pareto(rows, { ...about, share: 0.5 })('zh').title).toBe('某率：丙一项即占50.0%')
  const spec = JSON.stringify(pareto(rows, about)('zh').spec)
  expect(spec.indexOf('"丙"')).toBeLessThan(spec.indexOf('"乙"'))
  expect(spec.indexOf('"甲"')).toBeLessThan(spec.indexOf('"其他"'))
  expect(() => pareto([{ label: named('甲'), count: -1 }], about)('zh')).toThrow('got -1')
})

test('a Pareto chart claims no 80 % that the named ones do not reach, and its printed shares add up to 100', () => {
  const rows = [
    { label: named('其他'), count: 337 },
    { label: named('甲'), count: 2405 },
    { label: named('乙'), count: 1373 },
  ].map((row) => ({ ...row, rest: row.label.zh === '其他' }))
  // 甲 and 乙 are 3778 of 4115, 91.8 %: two reach 80 %. With 3,370 others they are 3778 of 7148, 52.9 %: they do not.
  const few = pareto(rows, about)('zh')
  expect(few.note).toContain('首次达到80%')
  const many = pareto(
    rows.map((row) => (row.rest ? { ...row, count: 3370 } : row)),
    about,
  )('zh')
  expect(many.note).not.toContain('首次达到')
  expect(JSON.stringify(many.spec)).not.toContain('strokeDash')
  expect(JSON.stringify(few.spec)).toContain('strokeDash')
  // 2405, 1373 and 3370 of 7148: 33.6457, 19.2082 and 47.1460 per cent, cut to 99.9; the tenth goes to the last, which lost most.
  for (const share of ['"33.6%"', '"19.2%"', '"47.2%"', '"52.8%"', '"100.0%"'])
    expect(JSON.stringify(many.spec)).toContain(share)
})

const difference = (value: number, lower: number, upper: number): Answer<Quantity> => ({
  kind: 'value',
  value,
  lower,
  upper,
  level: 0.95,
  method: 'newcombe-10',
  also: [],
})

test('a slope chart tells sure changes from the rest by direction, and judges nothing without intervals', () => {
  const rows = [
    { label: named('甲'), from: known(50), to: known(60), difference: difference(10, 4, 16) },
    { label: named('乙'), from: known(55), to: known(52), difference: difference(-3, -8, 2) },
  ]
  const all = { ...about, periods: [named('前'), named('后')] as const, each: { zh: '个市', en: 'cities' } }
  expect(slope(rows, { ...all, better: 'higher' })('zh').title).toBe('某率：2个市中1个改善，其余无明确变化')
  expect(slope(rows, { ...all, better: 'lower' })('zh').title).toBe('某率：2个市中1个变差，其余无明确变化')
  const spec = JSON.stringify(slope(rows, { ...all, better: 'lower' })('zh').spec)
  expect(spec).toContain('triangle-down')
  expect(spec).toContain('"60.0  +10.0 (+4.0至+16.0)"')
  const bare = rows.map(({ difference: _, ...row }) => row)
  expect(slope(bare, { ...all, better: 'lower' })('zh').title).toBe('某率：2个市前与后的值')
})

const chart = (rate: number) =>
  pChart(
    Array.from({ length: 24 }, (_, i) => ({
      x: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      y: Math.round(200 * rate) + (i % 2 === 0 ? 3 : -3) + (i > 14 ? 30 : 0),
      n: 200,
    })),
    { better: 'higher', multiplier: 100, target: 95, rules: 'making-data-count-7' },
  )

test('a sigma map has a page for as many rows as fit, the own first, then those to look at', () => {
  const rows = Array.from({ length: 90 }, (_, i) => ({
    label: named(`第${i + 1}医院`),
    charts: [i === 70 ? undefined : chart(0.5)],
    own: i === 80,
  }))
  const pages = sigmaMap(rows, { columns: [named('指标')] })
  expect(pages.length).toBe(3)
  const [first] = pages
  expect(first?.('zh').title).toBe('89幅控制图中，0幅近期值得关注，89幅近期向好，89幅按现有过程达不到目标')
  expect(first?.('zh').subtitle).toContain('第1至第')
  const spec = JSON.stringify(first?.('zh').spec)
  expect(spec).toContain('"第81医院"')
  expect(spec).not.toContain('"第71医院"')
  for (const page of pages) expect(page('en').height).toBeLessThan(215)
})

test('ranks are printed with their intervals, and how these were made stands in the note', () => {
  const rank: Rank = { kind: 'value', value: 3, lower: 1, upper: 7, level: 0.95, draws: 2000, seed: 'a' }
  const figure = rankedIntervals(cityRows(), { ...about, better: 'higher', rankOf: () => rank })('zh')
  expect(JSON.stringify(figure.spec)).toContain('"3 (1–7)"')
  expect(figure.note).toContain('名次的95%区间')
})

test('forty panels fill one A4 page in either language, the own first, on one scale or each on its own', () => {
  const figure = smallMultiples(panels(40), about)
  for (const lang of ['zh', 'en'] as const) {
    expect(figure(lang).height).toBeLessThan(215)
    expect(figure(lang).height).toBeGreaterThan(170)
  }
  const spec = JSON.stringify(figure('zh').spec)
  expect(spec.indexOf('"安陵市第一人民医院"')).toBeLessThan(spec.indexOf('"江宁市第一人民医院"'))
  expect(figure('zh').subtitle).toContain('同一尺度')
  const own = smallMultiples(panels(12), { ...about, scale: 'own' })('zh')
  expect(own.subtitle).toContain('各自尺度')
  expect(own.note).toContain('不可跨格比较高低')
})

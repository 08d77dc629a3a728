import { expect, test } from 'vitest'
import { controlChart } from '../../lib/charts/index.ts'
import { pChart, type Slot } from '../../lib/spc/index.ts'

const about = { name: { zh: '再次手术率', en: 'Reoperation rate' }, unit: { zh: '%', en: '%' }, decimals: 1 }

const slots = (counts: readonly (number | null)[]): Slot[] =>
  counts.map((y, i) => ({ x: `2024-${String(i + 1).padStart(2, '0')}`, y, n: y === null ? null : 100 }))

const steady = [10, 12, 9, 11, 10, 13, 8, 10, 11, 9, 12, 10]

test('a chart of random variation says so, in both languages', () => {
  const figure = controlChart(pChart(slots(steady), { better: 'lower', multiplier: 100 }), about)
  expect(figure('zh').title).toBe('再次手术率仅有随机波动')
  expect(figure('en').title).toBe('Reoperation rate: random variation only')
  expect(figure('zh').subtitle).toBe('逐月值（%），2024年1月至2024年12月，12个月，p 控制图')
  expect(figure('zh').icons).toEqual([{ kind: 'variation', is: 'common-cause', label: '随机波动' }])
})

test('the same high point is of concern where lower is better, and an improvement where higher is', () => {
  const high = slots([...steady.slice(0, 11), 45])
  const spec = (better: 'lower' | 'higher') =>
    JSON.stringify(controlChart(pChart(high, { better, multiplier: 100 }), about)('zh').spec)
  expect(spec('lower')).toContain('triangle-down')
  expect(spec('lower')).not.toContain('triangle-up')
  expect(spec('higher')).toContain('triangle-up')
})

test('neutral signals are diamonds', () => {
  const chart = pChart(slots([...steady.slice(0, 11), 45]), { multiplier: 100 })
  expect(JSON.stringify(controlChart(chart, about)('zh').spec)).toContain('diamond')
})

test('a missing month keeps its place, breaks the line and is named in the note', () => {
  const figure = controlChart(
    pChart(slots([...steady.slice(0, 5), null, ...steady.slice(6)]), { multiplier: 100 }),
    about,
  )('zh')
  expect(figure.note).toContain('缺数：2024年6月。')
  expect(JSON.stringify(figure.spec)).not.toContain('"x":5,')
})

test('an excluded point is hollow and stands in the note with its reason and date', () => {
  const chart = pChart(slots(steady), {
    multiplier: 100,
    exclude: [{ at: '2024-03', reason: '系统更换', recorded: '2024-04-02' }],
  })
  expect(controlChart(chart, about)('zh').note).toContain('空心点2024年3月不计入：系统更换（2024-04-02记录）。')
})

test('a new phase is separated and says why', () => {
  const both = [...steady, ...steady].map(
    (y, i): Slot => ({ x: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, y, n: 100 }),
  )
  const chart = pChart(both, {
    multiplier: 100,
    parts: [{ at: '2024-01', reason: '推行核查', recorded: '2024-01-05' }],
  })
  const spec = JSON.stringify(controlChart(chart, about)('zh').spec)
  expect(spec).toContain('2024年1月起：推行核查')
})

test('values of centre, limits and target stand at the right end', () => {
  // p = 125/1200 = 10.4167 %; 3 sigma of n = 100 is 3 * sqrt(.104167 * .895833 / 100) = 9.1644 %.
  const spec = JSON.stringify(
    controlChart(pChart(slots(steady), { better: 'lower', multiplier: 100, target: 8 }), about)('zh').spec,
  )
  for (const text of ['均值 10.4', '上限 19.6', '下限 1.3', '目标 ≤8']) expect(spec).toContain(`"${text}"`)
})

test('too few points give a plain line, no limits, no judgement', () => {
  const figure = controlChart(pChart(slots(steady.slice(0, 5)), { multiplier: 100 }), about)('zh')
  expect(figure.title).toBe('再次手术率最近一期为10.0%，点数尚少，不作判断')
  expect(figure.note).toContain('点数不足，不画控制限。')
  expect(figure.icons).toEqual([])
  expect(JSON.stringify(figure.spec)).not.toContain('上限')
})

test('a title from the caller is kept', () => {
  const title = { zh: '再次手术率三年下降', en: 'Down in three years' }
  expect(controlChart(pChart(slots(steady), { multiplier: 100 }), { ...about, title })('en').title).toBe(
    'Down in three years',
  )
})

import { expect, test } from 'vitest'
import { controlChart } from '../../lib/charts/index.ts'
import { type ChartOptions, cChart, ewmaChart, pChart, type Slot } from '../../lib/spc/index.ts'

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

test('held against a baseline, it says against which: a whole year by its number', () => {
  // Twelve months about 10 %, then eight about 4 %: all below the baseline's mean.
  const months = [...steady, 4, 5, 3, 4, 4, 5, 3, 4].map(
    (y, i): Slot => ({ x: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, y, n: 100 }),
  )
  const held = (from: string, to: string) =>
    controlChart(
      pChart(months, {
        better: 'lower',
        multiplier: 100,
        baseline: { from, to, reason: '首年', recorded: '2024-01-05' },
      }),
      about,
    )
  expect(held('2023-01', '2023-12')('zh').title).toBe('再次手术率近期低于基线期（2023年），属向好的特殊原因变异')
  expect(held('2023-01', '2023-12')('en').title).toBe(
    'Reoperation rate: recently below the baseline (2023), special-cause variation for the better',
  )
  expect(held('2023-01', '2023-12')('en').icons?.[0]?.label).toBe('Improving: low (against the baseline)')
  expect(held('2023-02', '2023-12')('en').title).toContain('below the baseline (Feb 2023 to Dec 2023)')
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
  for (const text of ['均值 10.4', '试行上限 19.6', '试行下限 1.3', '目标 ≤8']) expect(spec).toContain(`"${text}"`)
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

test('a target that moves is a line of steps, each step named', () => {
  const target = [...Array(6).fill(20), ...Array(6).fill(8)]
  const spec = JSON.stringify(
    controlChart(pChart(slots(steady), { better: 'lower', multiplier: 100, target }), about)('zh').spec,
  )
  for (const text of ['目标 ≤20', '目标 ≤8']) expect(spec).toContain(`"${text}"`)
  expect(spec).toContain('{"x":5.5,"y":20,"i":1,"of":0},{"x":5.5,"y":8,"i":2,"of":0}')
})

test('baseline, phases and exclusions together: each is drawn, with its reason', () => {
  const both = [...steady, ...steady].map(
    (y, i): Slot => ({ x: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, y, n: 100 }),
  )
  const chart = pChart(both, {
    multiplier: 100,
    baseline: { first: 9, reason: '培训前', recorded: '2023-10-01' },
    parts: [{ at: '2024-01', reason: '推行核查', recorded: '2024-01-05' }],
    exclude: [{ at: '2024-06', reason: '停机', recorded: '2024-07-01' }],
  })
  const { spec, note } = controlChart(chart, about)('zh')
  // The first nine: 94/900 = 10.4 %.
  for (const text of ['阴影为基线期（培训前）', '2024年1月起：推行核查', '均值 10.4', '停机'])
    expect(JSON.stringify(spec)).toContain(`"${text}"`)
  for (const text of ['2023年1月至2023年9月（培训前；2023-10-01记录）', '停机（2024-07-01记录）'])
    expect(note).toContain(text)
})

test('limits under thirteen points are called trial limits where they stand and in the note', () => {
  const figure = controlChart(pChart(slots(steady), { multiplier: 100 }), about)('zh')
  expect(JSON.stringify(figure.spec)).toContain('试行上限 19.6')
  expect(figure.note).toContain('基线不足13个点，为试行控制限。')
})

test('special causes that are past are told, and do not pass for the present', () => {
  const figure = controlChart(
    pChart(slots([10, 45, ...steady.slice(2)]), { better: 'lower', multiplier: 100, centre: 10.5 }),
    about,
  )
  expect(figure('zh').title).toBe('再次手术率近期仅有随机波动，此前有1个特殊原因点')
})

test('of zeros nothing is claimed', () => {
  const figure = controlChart(pChart(slots(Array(12).fill(0)), { better: 'lower', multiplier: 100, target: 2 }), about)
  expect(figure('zh').title).toBe('再次手术率各期均为0')
  expect(figure('zh').icons).not.toContainEqual(expect.objectContaining({ kind: 'assurance' }))
})

test('an axis without order has no runs, no line and no recent past', () => {
  const named = ['内科', '外科', '妇产科'].map((x, i): Slot => ({ x, y: i === 2 ? 40 : 10, n: 100 }))
  const figure = controlChart(pChart(named, { better: 'lower', multiplier: 100, ordered: false }), about)('zh')
  expect(figure.title).toBe('再次手术率有1项越过控制限')
  expect(figure.subtitle).toBe('各项值（%），3项，p 控制图')
  expect(figure.icons).toEqual([])
  expect(figure.note).toContain('只看点是否越过控制限')
})

test('an EWMA shows the values behind it, their weight and its own centre', () => {
  const made = ewmaChart(
    steady.map((y, i) => ({ x: `2024-${String(i + 1).padStart(2, '0')}`, y })),
    { centre: 10, sigma: 2, smoothing: 0.4 },
  )
  const figure = controlChart(made, about)('zh')
  expect(figure.note).toContain('λ = 0.4；浅色小点为各期原值')
  expect(JSON.stringify(figure.spec)).toContain('"给定值 10.0"')
  expect(JSON.stringify(figure.spec)).toContain('{"x":5,"y":13}')
})

test('limits say how wide they are', () => {
  const note = (options: ChartOptions) =>
    controlChart(cChart(slots(steady), options), { ...about, decimals: 0 })('en').note
  expect(note({ sigmas: 2 })).toContain('Limits are the mean ± 2σ.')
  expect(note({ probability: 0.998 })).toContain('Limits are such that 99.80% of points lie within them')
})

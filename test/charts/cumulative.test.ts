import { expect, test } from 'vitest'
import { cusumChart, raCusumChart, vladChart } from '../../lib/charts/index.ts'
import { cusum, type RiskCase, raCusum, type Slot, vlad } from '../../lib/spc/index.ts'

const stay = { name: { zh: '平均住院日', en: 'Length of stay' }, unit: { zh: '天', en: 'days' }, decimals: 1 }
const deaths = { name: { zh: '心脏手术', en: 'Cardiac surgery' }, event: { zh: '死亡', en: 'deaths' } }
const months = (values: readonly (number | null)[]): Slot[] =>
  values.map((y, i) => ({ x: `2024-${String(i + 1).padStart(2, '0')}`, y }))
const cases = (...pairs: readonly (readonly [0 | 1, number])[]): RiskCase[] =>
  pairs.map(([event, risk], i) => ({ x: `2024-01-${String(i + 1).padStart(2, '0')}`, event, risk }))
const known = { centre: 10, sigma: 1 }

// Errors 0 0 2 2 2 2: C+ 0 0 1.5 3 4.5 6, so that it leaves 0 in March and passes 5 in June.
const rising = cusum(months([10, 10, 12, 12, 12, 12]), { ...known, minPoints: 2 })

test('a CUSUM tells when a shift began, when it was found, and what it means', () => {
  const figure = cusumChart(rising, { ...stay, better: 'lower' })
  expect(figure('zh').title).toBe('平均住院日自2024年3月起持续偏高，2024年6月越过决策限，值得关注')
  expect(figure('en').title).toBe('Length of stay: high since Mar 2024, beyond the limit in Jun 2024, of concern')
  const spec = JSON.stringify(figure('zh').spec)
  for (const text of ['2024年6月', '偏高 C+ 6.0', '决策限 5', '决策限 −5']) expect(spec).toContain(`"${text}"`)
  expect(spec).toContain('triangle-down')
  expect(JSON.stringify(cusumChart(rising, { ...stay, better: 'higher' })('zh').spec)).toContain('triangle-up')
})

test('a CUSUM that came back says so, and one that never left says nothing of a shift', () => {
  const back = cusum(months([10, 12, 12, 12, 12, 8, 8, 8]), known)
  expect(cusumChart(back, stay)('en').title).toContain('since recovered')
  expect(cusumChart(cusum(months(Array(8).fill(10)), known), stay)('zh').title).toBe(
    '平均住院日未见持续偏移：累积和未越决策限',
  )
})

test('a CUSUM names what was left out, what is missing, and what it was measured by', () => {
  const exclude = [{ at: '2024-02', reason: '停诊', recorded: '2024-03-01' }]
  const { note } = cusumChart(
    cusum(months([10, 19, 10, null, 10, 10, 10, 10, 10, 10]), { ...known, exclude }),
    stay,
  )('zh')
  for (const said of [
    '空心点2024年2月不计入：停诊（2024-03-01记录）。',
    '缺数：2024年4月。',
    '中心线10.0天，σ = 1.00天。',
    '±5',
  ])
    expect(note).toContain(said)
})

test('a VLAD tells deaths by number, expectation and difference', () => {
  // .6 + .6 + .6 + .4 = 2.2 expected, 1 observed.
  const figure = vladChart(vlad(cases([0, 0.6], [0, 0.6], [1, 0.6], [0, 0.4])), deaths)
  expect(figure('zh').title).toBe('心脏手术：4例中死亡1例，比按风险预期的2.2例少1.2例')
  expect(figure('en').title).toBe(
    'Cardiac surgery: 1 deaths in 4 cases, 1.2 fewer than the 2.2 that their risks predicted',
  )
  expect(JSON.stringify(figure('zh').spec)).toContain('"少1.2例"')
})

test('a VLAD with parts tells of the last one, and why it began', () => {
  const parts = [{ at: 2, reason: '换用新模型', recorded: '2024-01-02' }]
  const figure = vladChart(vlad(cases([0, 0.5], [0, 0.5], [1, 0.1], [1, 0.1]), { parts }), deaths)('zh')
  expect(figure.title).toBe('心脏手术：2024年1月3日起2例中死亡2例，比按风险预期的0.2例多1.8例')
  expect(JSON.stringify(figure.spec)).toContain('2024年1月3日起：换用新模型')
})

test('a risk-adjusted CUSUM dates each signal and begins again after it', () => {
  // ln(4/3) = .288 a death at risk .5: beyond .5 at every second case.
  const found = raCusum(cases([1, 0.5], [1, 0.5], [1, 0.5], [1, 0.5]), { limits: { more: 0.5, fewer: 9 }, reset: true })
  const figure = raCusumChart(found, deaths)
  expect(figure('zh').title).toBe('心脏手术：死亡多于预期的信号2次，首次在第2例（2024年1月2日）')
  expect(figure('en').title).toBe(
    'Cardiac surgery: 2 signals of more deaths than expected, first at case 2 (2 Jan 2024)',
  )
  const spec = JSON.stringify(figure('zh').spec)
  for (const text of ['2024年1月2日', '2024年1月4日', '界限 0.5', '界限 9']) expect(spec).toContain(`"${text}"`)
})

test('without limits a risk-adjusted CUSUM judges nothing', () => {
  expect(raCusumChart(raCusum(cases([1, 0.01], [1, 0.01])), deaths)('zh').title).toBe(
    '心脏手术：未设界限，累积和只作展示',
  )
})

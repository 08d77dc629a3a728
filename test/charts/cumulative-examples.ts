import { controlChart, cusumChart, type Figure, raCusumChart, vladChart } from '../../lib/charts/index.ts'
import { type Localised, random } from '../../lib/core/index.ts'
import { cusum, ewmaChart, type RiskCase, raCusum, type Slot, vlad } from '../../lib/spc/index.ts'

const monthAt = (i: number): string => `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
const recorded = (reason: string, date: string) => ({ reason, recorded: date })

/** Length of stay that creeps up by half a standard deviation, with a month left out and one missing. */
const stays = (months: number, from: number, shift: number): readonly Slot[] => {
  const draws = random('creeping stay')
  return Array.from({ length: months }, (_, i) => ({
    x: monthAt(i),
    y: i === 9 ? null : draws.normal(8.2, 0.45) + (i >= from ? shift : 0) + (i === 5 ? 2.1 : 0),
  }))
}

/** Operations in order, a spell of more deaths and a better one after it. */
export function operations(count: number): readonly RiskCase[] {
  const draws = random('operations')
  return Array.from({ length: count }, (_, i) => {
    const risk = Math.min(0.6, 0.01 + draws.gamma(1.2, 0.05))
    const odds = (risk / (1 - risk)) * (i > count * 0.25 && i < count * 0.45 ? 2.6 : i > count * 0.6 ? 0.45 : 1)
    const month = monthAt(Math.floor((i / count) * 30))
    const day = String(1 + (i % 28)).padStart(2, '0')
    return { x: `${month}-${day}`, event: draws.next() < odds / (1 + odds) ? 1 : 0, risk }
  })
}

const stay = {
  name: { zh: '平均住院日', en: 'Mean length of stay' },
  unit: { zh: '天', en: 'days' },
  decimals: 1,
  better: 'lower',
} as const
const deaths = {
  name: { zh: '心脏手术', en: 'Cardiac surgery' },
  event: { zh: '死亡', en: 'deaths' },
} as const

const baseline = { from: '2022-01', to: '2022-12', ...recorded('流程改造前', '2023-01-06') }
const outlying = { at: '2022-06', ...recorded('夏季两周停诊', '2022-07-11') }
const plain = operations(600).map((each, i) => ({ ...each, x: `${i + 1}` }))

export const cumulativeGallery: Readonly<Record<string, Localised<Figure>>> = {
  ewma: controlChart(ewmaChart(stays(30, 18, 0.5), { better: 'lower', baseline, exclude: [outlying] }), stay),
  cusum: cusumChart(cusum(stays(30, 18, 0.5), { baseline, exclude: [outlying] }), stay),
  'cusum-half': cusumChart(
    cusum(stays(36, 20, -0.6), {
      parts: [{ at: '2023-07', ...recorded('日间手术计入', '2023-07-02') }],
      exclude: [outlying],
    }),
    { ...stay, size: 'half' },
  ),
  'cusum-steady': cusumChart(cusum(stays(60, 60, 0), { exclude: [outlying] }), stay),
  vlad: vladChart(vlad(operations(600)), deaths),
  'vlad-half': vladChart(vlad(plain), { ...deaths, size: 'half' }),
  'vlad-long': vladChart(
    vlad(operations(4000), { parts: [{ at: 2000, ...recorded('换用新版风险模型', '2023-04-01') }] }),
    deaths,
  ),
  'ra-cusum': raCusumChart(raCusum(operations(600), { limits: { more: 3, fewer: 3 }, reset: true }), deaths),
  'ra-cusum-half': raCusumChart(raCusum(plain, { limits: { more: 4.5, fewer: 4.5 } }), { ...deaths, size: 'half' }),
  'ra-cusum-unjudged': raCusumChart(raCusum(operations(4000)), deaths),
}

import { type Figure, pareto, type SigmaRow, type SlopeRow, sigmaMap, slope } from '../../lib/charts/index.ts'
import {
  type Answer,
  isKnown,
  known,
  type Localised,
  type Quantity,
  random,
  unavailable,
} from '../../lib/core/index.ts'
import { pChart } from '../../lib/spc/index.ts'
import { newcombe } from '../../lib/stats/index.ts'
import { changes, cityName, hospitalName } from './examples.ts'

// Comparisons of many units: sigma maps, Pareto and slope charts.

const year = { zh: '2024年', en: '2024' }
const percent = { zh: '%', en: '%' }
const reperfusion = {
  name: { zh: '急性脑梗死再灌注治疗率', en: 'Reperfusion in ischaemic stroke' },
  unit: percent,
  decimals: 1,
} as const

const monthAt = (i: number): string => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`

function sigmaRows(hospitals: number, indicators: number): readonly SigmaRow[] {
  const draws = random('sigma map')
  return Array.from({ length: hospitals }, (_, h): SigmaRow => {
    const charts = Array.from({ length: indicators }, (_, k) => {
      if (draws.next() < 0.06) return undefined
      const base = 0.55 + draws.next() * 0.3
      const step = draws.next() < 0.12 ? 0.12 : draws.next() < 0.1 ? -0.12 : 0
      const better = k % 4 === 3 ? 'lower' : 'higher'
      const slots = Array.from({ length: 24 }, (_, m) => ({
        x: monthAt(m),
        y: draws.binomial(160, base + (m > 15 ? step : 0)),
        n: 160,
      }))
      const target = draws.next() < 0.8 ? 60 + draws.integer(30) : undefined
      return pChart(slots, { better, multiplier: 100, rules: 'making-data-count-7', target })
    })
    return { label: hospitalName(`H${String(h + 1).padStart(3, '0')}`), charts, own: h === 11 }
  })
}

const indicatorNames = changes().map(({ indicator }) => indicator.name)
const short = (count: number) => Array.from({ length: count }, (_, i) => ({ zh: `第${i + 1}项`, en: `No. ${i + 1}` }))

const pages = sigmaMap(sigmaRows(44, 8), { columns: indicatorNames, period: year })
const wide = sigmaMap(sigmaRows(12, 16), { columns: [...indicatorNames, ...indicatorNames], period: year })
const few = sigmaMap(sigmaRows(6, 5), { columns: short(5) })

function slopes(count: number, hospitals: boolean): readonly SlopeRow[] {
  const draws = random('slopes')
  return Array.from({ length: count }, (_, i): SlopeRow => {
    const n = 200 + draws.integer(1500)
    const before = 0.5 + draws.normal(0, 0.05)
    const [x1, x2] = [
      draws.binomial(n, before),
      draws.binomial(n, before + (i % 5 === 1 ? 0.08 : i % 6 === 4 ? -0.07 : 0.01)),
    ]
    const found = newcombe({ count: x2, total: n }, { count: x1, total: n })
    const difference: Answer<Quantity> = isKnown(found)
      ? { ...found, value: found.value * 100, lower: found.lower * 100, upper: found.upper * 100 }
      : found
    return {
      label: hospitals ? hospitalName(`H${String(i + 1).padStart(3, '0')}`) : cityName(i),
      from: i === 7 ? unavailable('missing') : known((x1 / n) * 100),
      to: known((x2 / n) * 100),
      difference,
      own: i === 2,
    }
  })
}

const periods = [
  { zh: '2023年', en: '2023' },
  { zh: '2024年', en: '2024' },
] as const

const causes = [
  ['出血', 'Bleeding', 412],
  ['切口裂开或感染', 'Wound dehiscence or infection', 266],
  ['吻合口瘘', 'Anastomotic leak', 171],
  ['肠梗阻', 'Bowel obstruction', 88],
  ['内固定失效', 'Failure of internal fixation', 41],
  ['异物遗留', 'Retained foreign body', 3],
  ['淋巴漏', 'Lymphatic leak', 22],
] as const

const returned = {
  name: { zh: '非计划重返手术室的原因', en: 'Causes of unplanned return to theatre' },
  unit: { zh: '例', en: 'cases' },
  period: year,
}

const reasons = [
  ...causes.map(([zh, en, count]) => ({ label: { zh, en }, count })),
  { label: { zh: '其他', en: 'Other' }, count: 97, rest: true },
]

const missingPage: Localised<Figure> = () => {
  throw new RangeError('the example has that page')
}

export const comparisonGallery: Readonly<Record<string, Localised<Figure>>> = {
  'sigma-map': pages[0] ?? missingPage,
  'sigma-map-second': pages[1] ?? missingPage,
  'sigma-map-wide': wide[0] ?? missingPage,
  'sigma-map-few': few[0] ?? missingPage,
  pareto: pareto(reasons, returned),
  'pareto-half': pareto(reasons, { ...returned, size: 'half', share: 0.5 }),
  slope: slope(slopes(16, false), { ...reperfusion, better: 'higher', periods, each: { zh: '个市', en: 'cities' } }),
  'slope-many': slope(slopes(36, true), { ...reperfusion, better: 'higher', periods }),
  'slope-half': slope(
    slopes(8, false).map(({ difference: _, ...row }) => row),
    { ...reperfusion, better: 'higher', periods, each: { zh: '个市', en: 'cities' }, size: 'half' },
  ),
}

import { expect, test } from 'vitest'
import {
  changeDumbbell,
  controlChart,
  coverageHeatmap,
  cusumChart,
  distributionByLevel,
  drawSvg,
  type Figure,
  pareto,
  raCusumChart,
  rankedIntervals,
  rowFlow,
  type SigmaRow,
  sigmaMap,
  slope,
  smallMultiples,
  tileMap,
  trendLines,
  vladChart,
} from '../../lib/charts/index.ts'
import { known, type Localised, unavailable } from '../../lib/core/index.ts'
import { cusum, ewmaChart, pChart, raCusum, vlad, xmrChart } from '../../lib/spc/index.ts'

const about = { name: { zh: '某率', en: 'A rate' }, unit: { zh: '%', en: '%' }, decimals: 1 }
const label = { zh: '甲市', en: 'City A' }
const months = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`)
const proportions = (y: number | null, n: number | null, count = 12) =>
  pChart(
    months(count).map((x) => ({ x, y, n })),
    { multiplier: 100, better: 'higher', target: 95 },
  )

const values = (all: readonly (number | null)[]) => all.map((y, i) => ({ x: months(all.length)[i] ?? '', y }))

const pagesOf = (rows: readonly SigmaRow[]): Localised<Figure> => {
  const [page] = sigmaMap(rows, { columns: [label, label] })
  if (page === undefined) throw new RangeError('there is always a page')
  return page
}

const cases: Readonly<Record<string, Localised<Figure>>> = {
  'nothing but missing months': controlChart(proportions(null, null), about),
  'one month': controlChart(proportions(3, 40, 1), about),
  'always 100 %': controlChart(proportions(40, 40), about),
  'always zero': controlChart(proportions(0, 40), about),
  'negative values': controlChart(xmrChart(months(12).map((x, i) => ({ x, y: (i % 3) - 4 }))), about),
  '120 months': controlChart(proportions(30, 40, 120), about),
  'a moving average of too few months': controlChart(ewmaChart(values([1, 2, 3])), about),
  'sums of nothing': cusumChart(cusum(values([null, null])), about),
  'no slots to sum': cusumChart(cusum([]), about),
  'sums of too few months': cusumChart(cusum(values([1, 2, 3])), about),
  'sums that never leave the centre': cusumChart(cusum(values(Array(12).fill(5))), about),
  'no cases': vladChart(vlad([]), about),
  'one case': vladChart(vlad([{ x: '1', event: 1, risk: 0.2 }]), about),
  'cases without outcomes': vladChart(vlad([{ x: '2024-01-01', event: null, risk: 0.2 }]), about),
  'no cases to judge': raCusumChart(raCusum([], { limits: { more: 4, fewer: 4 } }), about),
  'one case that signals': raCusumChart(
    raCusum([{ x: '1', event: 1, risk: 0.01 }], { limits: { more: 0.5, fewer: 1 }, reset: true }),
    about,
  ),
  'nothing to count': pareto([], about),
  'counts of 0': pareto([{ label, count: 0 }], about),
  'no two periods': slope([], { ...about, better: 'higher', periods: [label, label] }),
  'the same in both periods': slope([{ label, from: known(4), to: known(4), difference: unavailable('missing') }], {
    ...about,
    better: 'higher',
    periods: [label, label],
  }),
  'a map without rows': (lang) => pagesOf([])(lang),
  'a map without charts': (lang) => pagesOf([{ label, charts: [undefined, proportions(3, 40, 1)] }])(lang),
  'no row has a number': rankedIntervals(
    [
      {
        keys: {},
        label,
        numerator: null,
        denominator: null,
        answer: unavailable('missing'),
        reported: 0,
        expected: 12,
        months: 0,
        absent: { missing: 12 },
      },
    ],
    { ...about, better: 'higher' },
  ),
  'no rows': rankedIntervals([], { ...about, better: 'higher' }),
  'no changes': changeDumbbell([], { year: 2024 }),
  'no cells': coverageHeatmap([], { organizations: [], regions: [] }),
  'no flow': rowFlow([{ resource: 'empty', rowsIn: 0, used: 0, quarantined: 0, filtered: [] }]),
  'one tile': tileMap([{ label, column: 0, row: 0, answer: known(3) }], about),
  'tiles without numbers': tileMap([{ label, column: 0, row: 0, answer: unavailable('suppressed') }], about),
  'a level without values': distributionByLevel([{ label, values: [] }], about),
  'a year without a value': trendLines([{ label, answers: [unavailable('missing'), known(4)] }], {
    ...about,
    periods: ['2023', '2024'],
  }),
  'a panel without values': smallMultiples([{ label, chart: proportions(null, null) }], about),
}

test.each(Object.entries(cases))('%s: drawn without a number that is none', async (_name, figure) => {
  for (const lang of ['zh', 'en'] as const) {
    const made = figure(lang)
    const svg = await drawSvg(made.spec, { idPrefix: 'fig-1' })
    const said = [made.title, made.subtitle, made.caption, made.alt, made.note].join('\n')
    expect(`${said}${svg}`).not.toMatch(/NaN|undefined|Infinity/)
    expect(made.height).toBeGreaterThan(4)
  }
})

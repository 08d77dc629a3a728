import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { drawSvg, controlChart as figureOf, smallMultiples, vegaConfig } from '../../lib/charts/index.ts'
import { random } from '../../lib/core/index.ts'
import { pChart, type Slot } from '../../lib/spc/index.ts'
import type { Benchmark, Figure } from './figure.ts'
import { alternate, timed } from './measure.ts'

const [processes, rounds, hospitals] = [5, 9, 40]
const about = {
  name: { zh: '急性脑梗死再灌注治疗率', en: 'Reperfusion in ischaemic stroke' },
  unit: { zh: '%', en: '%' },
  decimals: 1,
}

/** Limits and rules of a year's ten thousand charts; drawing control charts, one by one and forty on a page. */
export const charts: Benchmark = {
  name: 'charts',
  async run() {
    const found = Array.from({ length: processes }, tenThousand)
    const limits: Figure = {
      name: '9930 charts: limits and rules, processor time',
      unit: 's',
      own: found.map(({ own }) => own),
      floor: { name: 'adding 100 M numbers', samples: found.map(({ floor }) => floor) },
      target: { of: 'own', atMost: 2 },
    }
    return [limits, ...(await drawings())]
  },
}

function tenThousand(): { readonly own: number; readonly floor: number } {
  const script = join(import.meta.dirname, 'ten-thousand-charts.ts')
  const child = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`${script} ended with ${child.status}: ${child.stderr}`)
  return JSON.parse(child.stdout)
}

async function drawings(): Promise<Figure[]> {
  const panels = Array.from({ length: hospitals }, (_, k) => ({
    label: { zh: `第${k + 1}医院`, en: `Hospital ${k + 1}` },
    chart: pChart(monthly(k), { better: 'higher', multiplier: 100, target: 80, rules: 'making-data-count-7' }),
  }))
  const specs = panels.map(({ chart }) => figureOf(chart, about)('zh').spec)
  const single = await against(
    () => inTurn(specs, (spec) => drawSvg(spec, { idPrefix: 'bench' })),
    () => inTurn(specs, plain),
  )
  const page = await against(
    () => drawSvg(smallMultiples(panels, about)('zh').spec, { idPrefix: 'bench' }),
    () => plain(smallMultiples(panels, about)('zh').spec),
  )
  return [
    { name: `${hospitals} control charts as SVG`, ...single, target: { of: 'ratio', atMost: 0.77 } },
    { name: `one page of ${hospitals} small multiples`, ...page, target: { of: 'own', atMost: 150 } },
  ]
}

async function against(own: () => Promise<unknown>, floor: () => Promise<unknown>) {
  const found = await alternate(
    () => timed(own),
    () => timed(floor),
    rounds,
  )
  return {
    unit: 'ms' as const,
    own: found.own.map(({ wall }) => wall),
    floor: { name: 'vega-lite and vega', samples: found.floor.map(({ wall }) => wall) },
  }
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item)
}

/** As the documentation of Vega draws SVG in Node, with the same theme. */
async function plain(spec: { readonly [key: string]: unknown }): Promise<string> {
  const made = compile({ ...spec, config: vegaConfig } as unknown as TopLevelSpec).spec
  const view = new vega.View(vega.parse(made), { renderer: 'none' })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}

/** Two years of a hospital of its own size, share and shift. */
function monthly(hospital: number): readonly Slot[] {
  const draws = random(`hospital ${hospital}`)
  const [size, share, shift] = [100 + draws.integer(200), 0.7 + draws.normal(0, 0.04), draws.integer(5) === 0 ? 0.1 : 0]
  return Array.from({ length: 24 }, (_, k) => {
    const n = Math.round(size * (0.8 + 0.4 * draws.next()))
    const x = `${2023 + Math.floor(k / 12)}-${`${(k % 12) + 1}`.padStart(2, '0')}`
    return { x, y: draws.binomial(n, Math.min(0.97, share + (k > 14 ? shift : 0))), n }
  })
}

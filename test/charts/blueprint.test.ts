import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { expect, test } from 'vitest'
import { blueprintOf, cutAtStandIns, filled } from '../../lib/charts/blueprint.ts'
import { type ChartSpec, controlChart, drawSvg, vegaConfig } from '../../lib/charts/index.ts'
import { xmrChart } from '../../lib/spc/index.ts'
import { months } from '../spc/series.ts'
import { gallery } from './gallery.ts'

const drawn = (spec: ChartSpec) => drawSvg(spec, { idPrefix: 'x' })

/** Compiled for itself alone. */
async function plain(spec: ChartSpec): Promise<string> {
  const made = compile({ ...spec, config: vegaConfig } as unknown as TopLevelSpec).spec
  const view = new vega.View(vega.parse(made), { renderer: 'none' })
  vega.resetSVGDefIds()
  const svg = await view.toSVG()
  view.finalize()
  return svg
}

const withoutIds = (svg: string): string => svg.replace(/ id="[^"]+"/g, '').replace(/url\(#[^)]+\)/g, 'url()')

const weights = (values: readonly number[]) =>
  controlChart(xmrChart(months(values)), {
    name: { zh: '体重', en: 'Weight' },
    unit: { zh: '千克', en: 'kg' },
    decimals: 1,
  })('en').spec

test.each(['control', 'control-half', 'funnel', 'multiples', 'ranked', 'coverage', 'hard-twelve'])(
  'a chart drawn from a blueprint is the chart compiled for itself: %s',
  async (name) => {
    const spec = gallery[name]?.('zh').spec ?? {}
    await drawn(spec)
    expect(withoutIds(await drawn(spec))).toBe(withoutIds(await plain(spec)))
  },
)

test('charts of one shape share a blueprint, whatever their numbers, scales and labels', async () => {
  const [light, heavy] = [
    weights([3, 1, 2, 5, 4, 7, 6, 5, 4, 3]),
    weights([310, 120, 230, 540, 420, 730, 610, 520, 400, 330]),
  ]
  expect(JSON.stringify(blueprintOf(light)?.spec)).toBe(JSON.stringify(blueprintOf(heavy)?.spec))
  const [first, second] = [await drawn(light), await drawn(heavy)]
  expect(first).not.toBe(second)
  expect(withoutIds(second)).toBe(withoutIds(await plain(heavy)))
})

test('records of a specification stay as they were', async () => {
  const spec = weights([3, 1, 2, 5, 4, 7, 6, 5, 4, 3])
  const before = structuredClone(spec)
  await drawn(spec)
  expect(spec).toEqual(before)
  expect(
    JSON.stringify(Object.getOwnPropertySymbols((spec.layer as { data: { values: object[] } }[])[0]?.data.values[0])),
  ).toBe('[]')
})

test('a specification that is no flat list of layers is compiled as it is', async () => {
  const spec = {
    width: 40,
    height: 40,
    data: { values: [{ a: 1 }, { a: 2 }] },
    mark: 'point',
    encoding: { x: { field: 'a', type: 'quantitative' } },
  }
  expect(blueprintOf(spec)).toBeUndefined()
  expect(withoutIds(await drawn(spec))).toBe(withoutIds(await plain(spec)))
})

test('what stood in for numbers and labels is put back', () => {
  const cut = cutAtStandIns('{"width":7014030100,"values":[7014030101],"code":"\\"stand-in-7014030102\\"[x]"}')
  const filling = ['517', '1,2', JSON.stringify('{"1":"一"}').slice(1, -1)]
  expect(filled(cut, filling)).toBe('{"width":517,"values":[1,2],"code":"{\\"1\\":\\"一\\"}[x]"}')
})

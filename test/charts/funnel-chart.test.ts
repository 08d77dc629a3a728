import { expect, test } from 'vitest'
import { type FunnelAbout, funnelChart } from '../../lib/charts/index.ts'
import { funnel } from '../../lib/spc/index.ts'

const about: FunnelAbout = {
  name: { zh: '再入院率', en: 'Readmission' },
  unit: { zh: '%', en: '%' },
  decimals: 1,
  better: 'lower',
  total: { zh: '出院人数', en: 'discharges' },
}

// Eleven alike (10 %), one at 30 %: far beyond 99.8 % limits at n = 400.
const units = Array.from({ length: 12 }, (_, i) => ({
  id: `H${i + 1}`,
  count: i === 11 ? 120 : 40 + (i % 3),
  total: 400,
}))

function drawn(own?: string) {
  const found = funnel(units, { kind: 'proportion', multiplier: 100, limits: 'unadjusted' })
  if ('reason' in found) throw new RangeError('enough units are given')
  return funnelChart(found, own === undefined ? about : { ...about, own })
}

test('an institution beyond the limits is named and shaped by the direction of the indicator', () => {
  const figure = drawn()('zh')
  expect(figure.title).toBe('再入院率：12家机构中1家高于99.8%控制限，值得了解原因')
  const spec = JSON.stringify(figure.spec)
  expect(spec).toContain('"H12"')
  expect(spec).not.toContain('"H3"')
  expect(spec).toContain('triangle-down')
  expect(figure.alt).toContain('H12（30.0%，高）')
})

test('the own institution is named although it lies inside', () => {
  const figure = drawn('H3')('en')
  expect(JSON.stringify(figure.spec)).toContain('"H3"')
  expect(figure.alt).toContain('H3 10.5%, within the 99.8% limits')
})

test('the denominator starts at 0', () => {
  const { layer } = drawn()('zh').spec as unknown as { layer: { encoding: { x: { scale: { domain: number[] } } } }[] }
  expect(layer[0]?.encoding.x.scale.domain[0]).toBe(0)
})

test('over-dispersion that is not adjusted for is said', () => {
  expect(drawn()('zh').note).toMatch(/机构间差异大于随机波动，而控制限未作调整|控制限未作过度离散调整/)
})

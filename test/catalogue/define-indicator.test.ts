import { expect, test } from 'vitest'
import { defineIndicator, elementsOf, type IndicatorSpec } from '../../lib/catalogue/index.ts'
import { ProblemError } from '../../lib/core/index.ts'

const attendances = {
  id: 'ed_attendances',
  name: { zh: '急诊人次', en: 'Emergency attendances' },
  unit: 'visit',
} as const
const breaches = {
  id: 'ed_over_4h',
  name: { zh: '滞留超 4 小时人次', en: 'Attendances over four hours' },
  unit: 'visit',
} as const
const spec: IndicatorSpec = {
  id: 'ED-4H',
  name: { zh: '急诊滞留超 4 小时占比', en: 'Emergency attendances over four hours' },
  kind: 'proportion',
  better: 'lower',
  numerator: breaches,
  denominator: attendances,
  unit: { zh: '%', en: '%' },
}

test('a short description becomes a whole indicator', () => {
  const { indicator } = defineIndicator(spec)
  expect(indicator).toMatchObject({
    id: 'ED-4H',
    version: '1',
    group: 'own',
    kind: 'proportion',
    better: 'lower',
    measure: { numerator: 'ed_over_4h', denominator: 'ed_attendances' },
    format: { per: 100, unit: { zh: '%', en: '%' }, decimals: 1 },
    threshold: 0,
    definition: { en: 'Attendances over four hours over Emergency attendances.' },
    source: { verified: false },
    example: { working: 'ed_over_4h ÷ ed_attendances × 100' },
  })
})

test('its own elements come with it, complete', () => {
  const { indicator, elements } = defineIndicator(spec)
  expect(elements).toEqual([
    { ...breaches, definition: breaches.name, overTime: 'sum' },
    { ...attendances, definition: attendances.name, overTime: 'sum' },
  ])
  expect(elementsOf(indicator, elements)).toEqual(elements)
})

test('what is said goes before what is usual', () => {
  const { indicator } = defineIndicator({
    ...spec,
    unit: { zh: '例/千床日', en: 'per 1,000 bed-days' },
    per: 1000,
    decimals: 2,
    threshold: 0.5,
    interval: 'clopper-pearson',
    version: '2024',
    effectiveFrom: '2024-01-01',
  })
  expect(indicator.format).toMatchObject({ per: 1000, decimals: 2 })
  expect(indicator).toMatchObject({
    threshold: 0.5,
    interval: 'clopper-pearson',
    version: '2024',
    effectiveFrom: '2024-01-01',
  })
})

test('an element of the catalogue is referred to by its id and not copied', () => {
  const { indicator, elements } = defineIndicator({ ...spec, denominator: 'discharges' })
  expect(elements.map(({ id }) => id)).toEqual(['ed_over_4h'])
  expect(elementsOf(indicator, elements).map(({ id }) => id)).toEqual(['ed_over_4h', 'discharges'])
})

test('ids of the catalogue cannot be taken, unknown elements are named, all at once', () => {
  const wrong = { ...spec, id: 'GS-2022-06', numerator: { ...breaches, id: 'discharges' }, denominator: 'discharge' }
  const caught = (() => {
    try {
      return defineIndicator(wrong)
    } catch (error) {
      return error
    }
  })()
  expect(caught).toBeInstanceOf(ProblemError)
  expect(caught instanceof ProblemError && caught.problems.map(({ code, params }) => ({ code, params }))).toEqual([
    { code: 'ZK-DEFINITION-TAKEN', params: { id: 'GS-2022-06', name: '非计划再次手术率' } },
    { code: 'ZK-DEFINITION-TAKEN', params: { id: 'discharges', name: '出院患者例数' } },
    { code: 'ZK-ELEMENT-UNKNOWN', params: { name: 'discharge', nearest: 'discharges' } },
  ])
})

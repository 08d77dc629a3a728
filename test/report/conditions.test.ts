import { expect, test } from 'vitest'
import { indicator } from '../../lib/catalogue/index.ts'
import { conditionTexts } from '../../lib/report/index.ts'

test('thresholds with the tool, its bound and whom it is for', () => {
  expect(conditionTexts(indicator('CN-2022-04'), 'zh')).toEqual({
    exclusions: '没有营养风险而做了评价的患者。',
    thresholds: 'NRS 2002 ≥_3_分（18–90 岁）；MNA-SF ≤_11_分（65 岁及以上）；STAMP ≥_4_分（0–18 岁）'.replaceAll(
      '_',
      '\u00A0',
    ),
    cohort: '填报月的上一月入院的患者：1 月填报的数反映上年 12 月的入院患者。',
  })
})

test('strata with whom they are, and their own targets', () => {
  const tiers = [
    { id: 'low', name: { zh: '低', en: 'Low' }, target: { operator: '>=', value: 90 } },
    { id: 'high', name: { zh: '高', en: 'High' }, definition: { zh: '另计', en: 'apart' } },
  ] as const
  const of = { ...indicator('GS-2022-06'), strata: tiers }
  expect(conditionTexts(of, 'en').strata).toBe('Low ≥90.00%; High (apart)')
  expect(conditionTexts(of, 'zh').strata).toBe('低 ≥90.00%；高（另计）')
})

test('the smallest sample in words, and nothing of what is not there', () => {
  expect(conditionTexts(indicator('HBO-2022-05'), 'en').sample).toBe('no value where the denominator is below 11')
  expect(conditionTexts(indicator('GS-2022-05'), 'en')).toEqual({})
})

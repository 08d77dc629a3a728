import { expect, test } from 'vitest'
import { indicator, indicators, sourceText } from '../../lib/catalogue/index.ts'

test('the source of every indicator of the catalogue is said in English, and in Chinese as it is printed', () => {
  for (const { source } of indicators) {
    expect(source.document).not.toBe('')
    expect(source.place).not.toBe('')
    expect(sourceText(source, 'en')).not.toMatch(/\p{Script=Han}/u)
  }
  expect(sourceText(indicator('HBO-2022-08b').source, 'en')).toBe(
    'Quality indicators of hyperbaric oxygen (2022), item 8 (2)',
  )
  expect(sourceText(indicator('HE-2022-12').source, 'en')).toBe('Quality indicators of haematology (2022), item 12')
  expect(sourceText(indicator('PIT-2023-31').source, 'en')).toBe(
    'Improvement goals of the specialties 2023, PIT-2023-31',
  )
  expect(sourceText(indicator('HE-2022-12').source, 'zh')).toBe('血液专业医疗质量控制指标（2022年版），第十二项')
})

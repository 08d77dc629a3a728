import { expect, test } from 'vitest'
import { reportedName } from '../../lib/catalogue/index.ts'

test('a standard disease has its English term, with its code; any other name is data and stands in quotation marks', () => {
  expect(reportedName('高血压 I10')).toEqual({ zh: '高血压 I10', en: 'Hypertension I10' })
  expect(reportedName('突发性耳聋')).toEqual({ zh: '突发性耳聋', en: 'Sudden deafness' })
  expect(reportedName('自拟病种')).toEqual({ zh: '自拟病种', en: '“自拟病种”' })
  expect(reportedName('COPD')).toEqual({ zh: 'COPD', en: 'COPD' })
})

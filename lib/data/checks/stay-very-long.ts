import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const stayVeryLong = rowCheck({
  id: 'stay-very-long',
  title: { zh: '住院超过一年', en: 'stays of more than a year' },
  category: 'plausibility-atemporal',
  severity: 'characterization',
  table: 'discharges',
  threshold: 0.001,
  note: ourRule,
  uses: ['length_of_stay'],
  among: 'length_of_stay IS NOT NULL',
  broken: 'length_of_stay > 365',
  shows: 'length_of_stay',
  hint: { zh: '请核对出入院日期', en: 'Check the dates of admission and discharge' },
})

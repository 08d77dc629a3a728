import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const admissionWeightInRange = rowCheck({
  id: 'admission-weight-in-range',
  title: { zh: '新生儿入院体重在 100–9999 克之间', en: 'weight at admission between 100 and 9999 g' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['admission_weight'],
  among: `admission_weight IS NOT NULL`,
  broken: `admission_weight < 100 OR admission_weight > 9999`,
  shows: `admission_weight`,
  hint: { zh: '体重以克填写，是否填成了千克？', en: 'Weights are in grams: was it given in kilograms?' },
})

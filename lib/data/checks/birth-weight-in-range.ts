import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const birthWeightInRange = rowCheck({
  id: 'birth-weight-in-range',
  title: { zh: '新生儿出生体重在 100–9999 克之间', en: 'birth weight between 100 and 9999 g' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['birth_weight'],
  among: `birth_weight IS NOT NULL`,
  broken: `birth_weight < 100 OR birth_weight > 9999`,
  shows: `birth_weight`,
  hint: { zh: '体重以克填写，是否填成了千克？', en: 'Weights are in grams: was it given in kilograms?' },
})

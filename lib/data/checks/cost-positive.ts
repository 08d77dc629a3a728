import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const costPositive = rowCheck({
  id: 'cost-positive',
  title: { zh: '总费用大于 0', en: 'total cost above 0' },
  category: 'conformance-computational',
  severity: 'fatal',
  table: 'discharges',
  note: frontPageRule,
  uses: ['total_cost'],
  among: 'total_cost IS NOT NULL',
  broken: 'total_cost <= 0',
  shows: 'total_cost',
  hint: { zh: '请核对费用', en: 'Check the cost' },
})

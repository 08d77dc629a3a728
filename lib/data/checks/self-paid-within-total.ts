import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const selfPaidWithinTotal = rowCheck({
  id: 'self-paid-within-total',
  title: { zh: '自付金额不超过总费用', en: 'paid by the patient within the total' },
  category: 'conformance-computational',
  severity: 'fatal',
  table: 'discharges',
  note: frontPageRule,
  uses: ['self_paid', 'total_cost'],
  among: 'self_paid IS NOT NULL AND total_cost IS NOT NULL',
  broken: 'self_paid > total_cost',
  shows: `self_paid || ' / ' || total_cost`,
  hint: { zh: '请核对费用', en: 'Check the costs' },
})

import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const drgWeightPositive = rowCheck({
  id: 'drg-weight-positive',
  title: { zh: 'DRG 权重大于 0', en: 'DRG weight above 0' },
  category: 'verification',
  severity: 'characterization',
  table: 'discharges',
  note: ourRule,
  uses: ['drg_weight'],
  among: 'drg_weight IS NOT NULL',
  broken: 'drg_weight <= 0',
  shows: 'drg_weight',
  hint: { zh: '请核对权重', en: 'Check the weight' },
})

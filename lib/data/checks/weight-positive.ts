import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const weightPositive = rowCheck({
  id: 'weight-positive',
  title: { zh: '权重大于 0', en: 'weights above 0' },
  category: 'conformance-value',
  severity: 'fatal',
  table: 'drg_weights',
  note: ourRule,
  uses: ['weight'],
  broken: 'weight <= 0',
  shows: `drg_code || ': ' || weight`,
  hint: { zh: '请核对权重表', en: 'Check the table of weights' },
})

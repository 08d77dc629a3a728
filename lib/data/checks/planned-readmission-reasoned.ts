import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const plannedReadmissionReasoned = rowCheck({
  id: 'planned-readmission-reasoned',
  title: { zh: '31 天内再住院计划写明目的', en: 'a planned readmission has its reason' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['readmission_planned_31d', 'readmission_reason'],
  among: `readmission_planned_31d = '2'`,
  broken: `readmission_reason IS NULL`,
  shows: `readmission_planned_31d`,
  hint: { zh: '有再住院计划时须填目的', en: 'Where a readmission is planned its reason is due' },
})

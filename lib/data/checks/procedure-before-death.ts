import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const procedureBeforeDeath = rowCheck({
  id: 'procedure-before-death',
  title: { zh: '手术操作不晚于死亡', en: 'no procedure after a death' },
  category: 'plausibility-temporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['discharge_way', 'procedure_date'],
  among: `discharge_way = '5' AND procedure_date IS NOT NULL`,
  broken: `procedure_date > discharge_date`,
  shows: `procedure_date || ' / ' || discharge_date`,
  hint: { zh: '请核对手术日期', en: 'Check the date of the procedure' },
})

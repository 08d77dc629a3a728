import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const birthBeforeAdmission = rowCheck({
  id: 'birth-before-admission',
  title: { zh: '出生不晚于入院', en: 'born no later than admitted' },
  category: 'plausibility-temporal',
  severity: 'fatal',
  table: 'discharges',
  note: frontPageRule,
  uses: ['birth_date', 'admission_date'],
  among: `birth_date IS NOT NULL AND admission_date IS NOT NULL`,
  broken: `birth_date > admission_date`,
  shows: `birth_date || ' / ' || admission_date`,
  hint: { zh: '请核对出生日期与入院日期', en: 'Check the dates of birth and admission' },
})

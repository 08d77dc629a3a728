import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const staysDoNotOverlap = rowCheck({
  id: 'stays-do-not-overlap',
  title: { zh: '同一患者住院时间不重叠', en: 'stays of one patient do not overlap' },
  category: 'plausibility-uniqueness',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['patient_key', 'admission_date'],
  from: `(SELECT *, lead(admission_date) OVER (PARTITION BY patient_key ORDER BY admission_date, discharge_date, zk_source, zk_row) AS next_admission FROM discharges WHERE patient_key IS NOT NULL AND admission_date IS NOT NULL)`,
  among: 'next_admission IS NOT NULL',
  broken: 'next_admission < discharge_date',
  shows: `patient_key || ': ' || discharge_date || ' / ' || next_admission`,
  hint: { zh: '请核对日期，或是否重复上报', en: 'Check the dates, and whether a stay was reported twice' },
})

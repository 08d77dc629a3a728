import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Most patients stay once in a year, and need not be put in order. That two have the same hash does no harm.
const again = 'SELECT hash(patient_key) FROM discharges GROUP BY hash(patient_key) HAVING count(*) > 1'
const inOrder = `SELECT *, lead(admission_date) OVER (PARTITION BY patient_key ORDER BY admission_date, discharge_date, zk_source, zk_row) AS next_admission
  FROM discharges WHERE admission_date IS NOT NULL AND patient_key IS NOT NULL AND hash(patient_key) IN (${again})`

export const staysDoNotOverlap = rowCheck({
  id: 'stays-do-not-overlap',
  title: { zh: '同一患者住院时间不重叠', en: 'stays of one patient do not overlap' },
  category: 'plausibility-uniqueness',
  severity: 'fatal',
  table: 'discharges',
  note: frontPageRule,
  uses: ['patient_key', 'admission_date'],
  from: `(${inOrder})`,
  among: 'next_admission IS NOT NULL',
  broken: 'next_admission < discharge_date',
  shows: `patient_key || ': ' || discharge_date || ' / ' || next_admission`,
  hint: { zh: '请核对日期，或是否重复上报', en: 'Check the dates, and whether a stay was reported twice' },
})

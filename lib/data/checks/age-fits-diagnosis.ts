import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Childbirth (O00–O99) from 10 to 60 years, perinatal conditions (P00–P96) at most in the second year of life.
export const ageFitsDiagnosis = rowCheck({
  id: 'age-fits-diagnosis',
  title: { zh: '年龄与主要诊断相符', en: 'age fits the principal diagnosis' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['age_years', 'principal_diagnosis'],
  among: 'age_years IS NOT NULL AND principal_diagnosis IS NOT NULL',
  broken: `(principal_diagnosis LIKE 'O%' AND (age_years < 10 OR age_years > 60)) OR (principal_diagnosis LIKE 'P%' AND age_years > 1)`,
  shows: `age_years || ' / ' || principal_diagnosis`,
  hint: { zh: '请核对年龄或主要诊断', en: 'Check the age or the principal diagnosis' },
})

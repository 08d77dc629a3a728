import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// O00–O99 and C51–C58 are of women, C60–C63 and N40–N49 of men.
export const sexFitsDiagnosis = rowCheck({
  id: 'sex-fits-diagnosis',
  title: { zh: '性别与主要诊断相符', en: 'sex fits the principal diagnosis' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['sex', 'principal_diagnosis'],
  among: `sex IN ('1', '2') AND principal_diagnosis IS NOT NULL`,
  broken: `(sex = '1' AND (principal_diagnosis LIKE 'O%' OR regexp_matches(principal_diagnosis, '^C5[1-8]'))) OR (sex = '2' AND regexp_matches(principal_diagnosis, '^(C6[0-3]|N4[0-9])'))`,
  shows: `sex || ' / ' || principal_diagnosis`,
  hint: { zh: '请核对性别或主要诊断', en: 'Check the sex or the principal diagnosis' },
})

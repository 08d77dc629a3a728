import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// O00–O99 and C51–C58 are of women, C60–C63 and N40–N49 of men.
const between = (first: string, after: string): string =>
  `(principal_diagnosis >= '${first}' AND principal_diagnosis < '${after}')`

export const sexFitsDiagnosis = rowCheck({
  id: 'sex-fits-diagnosis',
  title: { zh: '性别与主要诊断相符', en: 'sex fits the principal diagnosis' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['sex', 'principal_diagnosis'],
  among: `sex IN ('1', '2') AND principal_diagnosis IS NOT NULL`,
  broken: `(sex = '1' AND (${between('O', 'P')} OR ${between('C51', 'C59')})) OR (sex = '2' AND (${between('C60', 'C64')} OR ${between('N40', 'N5')}))`,
  shows: `sex || ' / ' || principal_diagnosis`,
  hint: { zh: '请核对性别或主要诊断', en: 'Check the sex or the principal diagnosis' },
})

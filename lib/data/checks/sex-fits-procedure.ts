import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// ICD-9-CM-3: 60–64 are of male organs, 65–71 of female organs, 72–75 obstetric.
export const sexFitsProcedure = rowCheck({
  id: 'sex-fits-procedure',
  title: { zh: '性别与主要手术操作相符', en: 'sex fits the principal procedure' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['sex', 'principal_procedure'],
  among: `sex IN ('1', '2') AND principal_procedure IS NOT NULL`,
  broken: `(sex = '1' AND principal_procedure >= '65' AND principal_procedure < '76') OR (sex = '2' AND principal_procedure >= '60' AND principal_procedure < '65')`,
  shows: `sex || ' / ' || principal_procedure`,
  hint: { zh: '请核对性别或手术操作', en: 'Check the sex or the procedure' },
})

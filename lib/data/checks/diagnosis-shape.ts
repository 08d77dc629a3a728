import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const diagnosisShape = rowCheck({
  id: 'diagnosis-shape',
  title: { zh: '主要诊断为 ICD-10 编码', en: 'principal diagnosis is an ICD-10 code' },
  category: 'conformance-value',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['principal_diagnosis'],
  among: 'principal_diagnosis IS NOT NULL',
  judges: 'principal_diagnosis',
  broken: `NOT regexp_full_match(principal_diagnosis, '[A-Z]\\d{2}(\\.[\\dx]{1,3}(x\\d{3})?)?[+*]?([A-Z]\\d{2}(\\.[\\dx]{1,3})?\\*?)?')`,
  shows: 'principal_diagnosis',
  hint: { zh: '请填编码而非名称，如 I63.900', en: 'Give the code, not its name, such as I63.900' },
})

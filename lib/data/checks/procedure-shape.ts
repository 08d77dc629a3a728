import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const procedureShape = rowCheck({
  id: 'procedure-shape',
  title: { zh: '主要手术操作为 ICD-9-CM-3 编码', en: 'principal procedure is an ICD-9-CM-3 code' },
  category: 'conformance-value',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['principal_procedure'],
  among: 'principal_procedure IS NOT NULL',
  judges: 'principal_procedure',
  broken: `NOT regexp_full_match(principal_procedure, '\\d{2}\\.\\d[\\dx]{0,4}(x\\d{3})?')`,
  shows: 'principal_procedure',
  hint: {
    zh: '编码应带小数点，如 51.2300；首位的 0 不可丢',
    en: 'The code has a point, such as 51.2300, and keeps a leading zero',
  },
})

import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const tumourHasPathology = rowCheck({
  id: 'tumour-has-pathology',
  title: { zh: '肿瘤病例有病理诊断编码', en: 'a tumour has its pathology code' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['principal_diagnosis', 'pathology'],
  among: `regexp_matches(principal_diagnosis, '^(C|D[0-4])')`,
  broken: `pathology IS NULL`,
  shows: `principal_diagnosis`,
  hint: {
    zh: '主要诊断为 C00–D48 时须填病理诊断编码',
    en: 'With a principal diagnosis of C00 to D48 the pathology code is due',
  },
})

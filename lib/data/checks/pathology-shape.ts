import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const pathologyShape = rowCheck({
  id: 'pathology-shape',
  title: { zh: '病理诊断为形态学编码', en: 'pathology is a morphology code' },
  category: 'conformance-value',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['pathology'],
  among: `pathology IS NOT NULL AND pathology <> '-'`,
  judges: 'pathology',
  broken: `NOT regexp_full_match(pathology, 'M\\d{4,5}/\\d')`,
  shows: `pathology`,
  hint: { zh: '应为形态学编码，如 M81400/3', en: 'A morphology code, such as M81400/3' },
})

import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Diagnostic and therapeutic procedures have no level; those under an anaesthetic are taken as operations.
export const operationHasLevel = rowCheck({
  id: 'operation-has-level',
  title: { zh: '手术病例有手术级别', en: 'an operation has its level' },
  category: 'completeness',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['anesthesia', 'surgery_level'],
  among: `anesthesia IS NOT NULL AND anesthesia <> '-'`,
  broken: `surgery_level IS NULL`,
  shows: `anesthesia`,
  hint: { zh: '有麻醉方式的手术须填手术级别', en: 'Where there was an anaesthetic the level of surgery is due' },
})

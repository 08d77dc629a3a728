import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const injuryHasCause = rowCheck({
  id: 'injury-has-cause',
  title: { zh: '损伤、中毒病例有外部原因编码', en: 'an injury or poisoning has its external cause' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['principal_diagnosis', 'external_cause'],
  among: `regexp_matches(principal_diagnosis, '^[ST]')`,
  broken: `external_cause IS NULL`,
  shows: `principal_diagnosis`,
  hint: {
    zh: '主要诊断为 S00–T98 时须填损伤中毒外部原因编码',
    en: 'With a principal diagnosis of S00 to T98 the external cause is due',
  },
})

import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const externalCauseShape = rowCheck({
  id: 'external-cause-shape',
  title: { zh: '外部原因编码为 V01–Y98', en: 'the external cause lies in V01 to Y98' },
  category: 'conformance-value',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  uses: ['external_cause'],
  among: `external_cause IS NOT NULL AND external_cause <> '-'`,
  judges: 'external_cause',
  broken: `NOT regexp_full_match(external_cause, '[V-Y]\\d{2}(\\.[\\dx]{1,3}(x\\d{3})?)?')`,
  shows: `external_cause`,
  hint: { zh: '应为 V01–Y98 的编码', en: 'A code of V01 to Y98' },
})

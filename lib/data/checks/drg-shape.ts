import { frontPageRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const drgShape = rowCheck({
  id: 'drg-shape',
  title: { zh: 'DRG 编码写法', en: 'shape of the DRG code' },
  category: 'conformance-value',
  severity: 'characterization',
  table: 'discharges',
  note: frontPageRule,
  uses: ['drg_code'],
  among: `drg_code IS NOT NULL AND drg_code NOT IN ('0000', 'QY')`,
  judges: 'drg_code',
  broken: `NOT regexp_full_match(drg_code, '[A-Z]{2}[0-9][0-9A-Z]')`,
  shows: 'drg_code',
  hint: { zh: '应如 GB19；未入组写 0000 或 QY', en: 'Such as GB19; ungrouped is 0000 or QY' },
})

import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const drgKnown = rowCheck({
  id: 'drg-known',
  title: { zh: 'DRG 编码在权重表内', en: 'the DRG is in the table of weights' },
  category: 'verification',
  severity: 'characterization',
  table: 'discharges',
  note: ourRule,
  uses: ['drg_code'],
  needs: ['drg_weights'],
  among: `drg_code IS NOT NULL AND drg_code NOT IN ('0000', 'QY')`,
  broken: 'drg_code NOT IN (SELECT drg_code FROM drg_weights WHERE drg_code IS NOT NULL)',
  shows: 'drg_code',
  hint: { zh: '请核对分组版本与权重表版本', en: 'Check the versions of grouper and weights' },
})

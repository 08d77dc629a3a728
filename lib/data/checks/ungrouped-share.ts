import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

export const ungroupedShare = rowCheck({
  id: 'ungrouped-share',
  title: { zh: '未入组比例', en: 'share of ungrouped stays' },
  category: 'verification',
  severity: 'characterization',
  table: 'discharges',
  threshold: 0.05,
  note: ourRule,
  uses: ['drg_code'],
  broken: `drg_code IS NULL OR drg_code IN ('0000', 'QY')`,
  shows: `coalesce(drg_code, '')`,
  hint: {
    zh: '未入组较多时先查主要诊断与手术编码',
    en: 'Where many are ungrouped, first look at the codes of diagnosis and procedure',
  },
})

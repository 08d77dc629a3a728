import { rowCheck } from './row-check.ts'

export const unspecificDiagnosis = rowCheck({
  id: 'unspecific-diagnosis',
  title: { zh: '主要诊断未特指（.9）的比例', en: 'share of unspecific principal diagnoses (.9)' },
  category: 'verification',
  severity: 'characterization',
  table: 'discharges',
  threshold: 0.5,
  note: { zh: '容许 50%，由本工具设定', en: '50 % are tolerated; set by this toolkit' },
  uses: ['principal_diagnosis'],
  among: `principal_diagnosis IS NOT NULL`,
  broken: `principal_diagnosis LIKE '___.9%'`,
  shows: `principal_diagnosis`,
  hint: { zh: '比例过高时请按病历细化编码', en: 'Where the share is high, code more finely from the record' },
})

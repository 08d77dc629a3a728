import { rowCheck } from './row-check.ts'

export const symptomAsDiagnosis = rowCheck({
  id: 'symptom-as-diagnosis',
  title: { zh: '主要诊断不是症状体征', en: 'principal diagnosis is no symptom' },
  category: 'verification',
  severity: 'characterization',
  table: 'discharges',
  threshold: 0.05,
  note: { zh: '容许 5%，由本工具设定', en: '5 % are tolerated; set by this toolkit' },
  uses: ['principal_diagnosis'],
  among: `principal_diagnosis IS NOT NULL`,
  broken: `principal_diagnosis LIKE 'R%'`,
  shows: `principal_diagnosis`,
  hint: {
    zh: 'R 章编码只在确无病因诊断时使用',
    en: 'Codes of chapter R are for stays without a diagnosis of the cause',
  },
})

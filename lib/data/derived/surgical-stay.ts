import type { DerivedFact } from './derived-fact.ts'

/**
 * Volume 3 of ICD-9-CM: chapters 1–15 (01–86) hold operations; 87–99 other diagnostic and therapeutic procedures. Of
 * category 00 the interventions on vessels and heart (00.5, 00.6) and operations on joints (00.7, 00.8) are meant.
 */
const operation = `(substr(principal_procedure, 1, 2) BETWEEN '01' AND '86' OR substr(principal_procedure, 1, 4) IN ('00.5', '00.6', '00.7', '00.8'))`

/** Whether a stay had an operation, intervention or endoscopic treatment. */
export const surgicalStay: DerivedFact = {
  column: 'surgical_stay',
  rule: {
    zh: '主要手术填有手术级别（一至四级）者；首页没有手术级别一栏时，取主要手术操作编码在 ICD-9-CM-3 的 01–86 或 00.5–00.8 者。',
    en: 'The principal procedure carries an operation level, 1 to 4; where the front pages have no column of levels, its code lies in 01–86 or 00.5–00.8 of ICD-9-CM-3.',
  },
  ways: [
    { needs: ['surgery_level'], sql: `CASE WHEN surgery_level IN ('1', '2', '3', '4') THEN 1 ELSE 0 END` },
    { needs: ['principal_procedure'], sql: `CASE WHEN ${operation} THEN 1 ELSE 0 END` },
  ],
}

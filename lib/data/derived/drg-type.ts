import type { DerivedFact } from './derived-fact.ts'

const code = 'upper(drg_code)'

/** Surgical, procedure or medical: the second letter of a CHS-DRG code. */
export const drgType: DerivedFact = {
  column: 'drg_type',
  rule: {
    zh: 'DRG 编码第二位字母：A–J 外科手术组（surgical），K–Q 非手术室操作组（procedure），R–Z 内科诊断组（medical）；未入组或编码形式不符者不明。',
    en: 'Second letter of the DRG code: A–J surgical, K–Q procedures outside the operating room, R–Z medical; unknown where the case was not grouped or the code has another shape.',
  },
  ways: [
    {
      needs: ['drg_code'],
      sql: `CASE WHEN NOT regexp_full_match(${code}, '[A-Z][A-Z][0-9][0-9A-Z]') THEN NULL WHEN substr(${code}, 2, 1) <= 'J' THEN 'surgical'
        WHEN substr(${code}, 2, 1) <= 'Q' THEN 'procedure' WHEN substr(${code}, 2, 1) <= 'Z' THEN 'medical' END`,
    },
  ],
}

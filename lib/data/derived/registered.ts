import type { DerivedFact } from './derived-fact.ts'

/** What front pages or registers say or do not say: named here so that a reader is told why it is not there. */
export const registered: readonly DerivedFact[] = [
  {
    column: 'surgery_level',
    rule: {
      zh: '不推算：手术级别由各机构的手术分级目录决定，编码本身不含级别；没有时只能知道是否手术（见 surgical_stay）。',
      en: 'Not derived: the level is set by the list of graded operations of each institution and is not in the code; without it only whether there was an operation is known (surgical_stay).',
    },
    ways: [],
  },
  {
    column: 'unplanned_reoperation',
    rule: {
      zh: '不推算：是否计划内须由医院登记，手术日期不能说明。',
      en: 'Not derived: whether a second operation was planned must be registered by the hospital; dates of operations cannot tell.',
    },
    ways: [],
  },
  {
    column: 'reoperation_for_complication',
    rule: {
      zh: '不推算：再次手术的原因须由医院登记，“非计划再次手术”一栏不分原因。',
      en: 'Not derived: why a patient was operated again must be registered by the hospital; the column of unplanned reoperations does not tell.',
    },
    ways: [],
  },
]

import type { Check } from './check.ts'
import { ourRule } from './check.ts'
import { findPairs } from './proportion-pairs.ts'

export const denominatorNotZero: Check = {
  id: 'denominator-not-zero',
  title: { zh: '分子大于 0 时分母不为 0', en: 'no denominator of zero under a numerator' },
  category: 'conformance-computational',
  severity: 'fatal',
  table: 'submissions',
  note: ourRule,
  find: (dataset, limit) =>
    findPairs(
      dataset,
      '"value" > 0 AND total = 0',
      {
        zh: '分母为 0 而分子大于 0，分母多半未填',
        en: 'The denominator is 0 under a numerator above 0: it was probably not filled in',
      },
      limit,
    ),
}

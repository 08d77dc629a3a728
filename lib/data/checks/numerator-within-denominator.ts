import type { Check } from './check.ts'
import { ourRule } from './check.ts'
import { findPairs } from './proportion-pairs.ts'

/** Only proportions: the parts of ratios and rates need not lie within one another. */
export const numeratorWithinDenominator: Check = {
  id: 'numerator-within-denominator',
  title: { zh: '分子不大于分母', en: 'numerator within its denominator' },
  category: 'conformance-computational',
  severity: 'fatal',
  table: 'submissions',
  note: ourRule,
  find: (dataset, limit) =>
    findPairs(
      dataset,
      '"value" > total AND total > 0',
      {
        zh: '分子是分母的一部分，请核对两数',
        en: 'The numerator is part of the denominator: check both',
      },
      limit,
    ),
}

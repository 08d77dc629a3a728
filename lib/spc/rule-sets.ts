import type { RuleSet } from './rule.ts'
import { alternating, avoiding, beyond, hugging, oneSide, steadily } from './rules/completed.ts'
import { outside } from './rules/outside.ts'
import { shift } from './rules/shift.ts'
import { trend } from './rules/trend.ts'
import { twoInThree } from './rules/two-in-three.ts'
import type { RuleSetId } from './types.ts'

const makingDataCount = (id: RuleSetId, length: number): RuleSet => ({
  id,
  version: 1,
  rules: [outside, trend(length), twoInThree, shift(length)],
  runs: false,
  limitsPerRange: 2.66,
})

/** Every rule set, by its id. */
export const ruleSets: { readonly [id in RuleSetId]: RuleSet } = {
  // Anhøj & Olesen 2014, PLoS ONE 9:e113825: runs of the whole part, and points outside the limits apart from them.
  anhoej: { id: 'anhoej', version: 1, rules: [outside], runs: true },
  'making-data-count-7': makingDataCount('making-data-count-7', 7),
  'making-data-count-6': makingDataCount('making-data-count-6', 6),
  // Western Electric 1956, Statistical Quality Control Handbook.
  'western-electric': {
    id: 'western-electric',
    version: 1,
    rules: [outside, beyond('two-of-three', 2, 3, 2), beyond('four-of-five', 4, 5, 1), oneSide('eight-one-side', 8)],
    runs: false,
  },
  // Nelson 1984, J Qual Technol 16:237.
  nelson: {
    id: 'nelson',
    version: 1,
    rules: [
      outside,
      oneSide('nine-one-side', 9),
      steadily('six-steady', 6),
      alternating('fourteen-alternating', 14),
      beyond('two-of-three', 2, 3, 2),
      beyond('four-of-five', 4, 5, 1),
      hugging('fifteen-within-one-sigma', 15),
      avoiding('eight-beyond-one-sigma', 8),
    ],
    runs: false,
  },
}

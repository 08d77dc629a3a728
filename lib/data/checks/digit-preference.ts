import { elements } from '../../catalogue/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

const states = elements
  .filter(({ id, overTime }) => overTime === 'last' || id === 'working_days')
  .map(({ id }) => duckDbDialect.text(id))

// Counts of two digits or more, not those that stand (staff, beds: a round number of beds is how wards are built). A fifth ends in 0 or 5 by
// chance; flagged beyond five standard errors and where it is more than a third.
const counts = `SELECT organization_id, count(*) AS n, count(*) FILTER (WHERE "value" % 5 = 0) AS round FROM submissions
  WHERE "value" >= 20 AND "value" = floor("value") AND element NOT IN (${states.join(', ')}) GROUP BY organization_id HAVING count(*) >= 100`

/** Numbers that were rounded or estimated in place of counted. */
export const digitPreference = relationCheck({
  id: 'digit-preference',
  title: { zh: '尾数 0、5 不过多', en: 'no surplus of numbers that end in 0 or 5' },
  category: 'plausibility-atemporal',
  severity: 'characterization',
  table: 'submissions',
  note: ourRule,
  given: `counts AS (${counts})`,
  relation: `SELECT organization_id AS place, round || ' / ' || n AS shown, round * 3 > n AND round - n * 0.2 > 5 * sqrt(n * 0.16) AS bad FROM counts`,
  hint: {
    zh: '以 0 或 5 结尾的数 / 全部；应有约五分之一：数据是清点的还是估计的？',
    en: 'numbers ending in 0 or 5 / all; about a fifth is expected: were they counted or estimated?',
  },
})

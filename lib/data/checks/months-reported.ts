import { resultColumn } from '../../engine/index.ts'
import type { Check } from './check.ts'
import { monthsSql, pastSql } from './period-sql.ts'

// The months that reports of any length cover. A stray month far outside is no month that others owe.
const spans = `SELECT first, length, unnest(generate_series(first, past - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month
  FROM (SELECT DISTINCT period_start AS first, ${monthsSql} AS length, ${pastSql} AS past FROM submissions)`
const given = `SELECT DISTINCT organization_id, element, period_start AS first, ${monthsSql} AS length FROM submissions WHERE "value" IS NOT NULL`
const months = `SELECT DISTINCT organization_id, element, month FROM given INNER JOIN spans USING (first, length)`
const usual = `SELECT month FROM (SELECT month, count(*) AS n FROM months GROUP BY month) QUALIFY n * 100 >= median(n) OVER ()`
// Every element that a place ever reported is expected from its first month to the last month of all, as far as whole periods
// of the length in which it was last reported reach.
const series = `SELECT m.organization_id, m.element, min(month) AS first, count(*) AS got, any_value(l.length) AS length
  FROM months AS m INNER JOIN usual USING (month) INNER JOIN lengths AS l USING (organization_id, element) GROUP BY m.organization_id, m.element`
const lengths = `SELECT organization_id, element, arg_max(length, first) AS length FROM given GROUP BY ALL`
const owed = `WITH spans AS (${spans}), given AS MATERIALIZED (${given}), months AS MATERIALIZED (${months}), usual AS (${usual}), lengths AS (${lengths}), series AS (${series}),
  due AS (SELECT *, (SELECT count(*) FROM usual WHERE month >= first) AS all_due FROM series)
  SELECT organization_id, element, got, greatest(all_due - all_due % length, got) AS expected FROM due`

/** The matrix of hospital × element × month, and how much of it was reported, for whichever length of period. */
export const monthsReported: Check = {
  id: 'months-reported',
  title: { zh: '应报月份已报', en: 'months that are expected were reported' },
  category: 'completeness',
  severity: 'convention',
  table: 'submissions',
  threshold: 0.05,
  note: { zh: '容许缺报 5%，由本工具设定', en: '5 % may be missing; set by this toolkit' },
  async find({ engine }, limit) {
    const answer = await engine.query(
      `SELECT organization_id AS place, sum(expected) AS expected, sum(expected - got) AS missing FROM (${owed}) GROUP BY organization_id
       ORDER BY sum(expected - got) / sum(expected) DESC, organization_id`,
    )
    const [expected, missing] = ['expected', 'missing'].map((name) => resultColumn(answer, name).map(Number))
    const places = resultColumn(answer, 'place').map((place, i) => ({
      place: String(place),
      expected: expected?.[i] ?? 0,
      missing: missing?.[i] ?? 0,
    }))
    return {
      checked: places.reduce((sum, each) => sum + each.expected, 0),
      failed: places.reduce((sum, each) => sum + each.missing, 0),
      samples: places
        .filter((each) => each.missing > 0)
        .slice(0, limit)
        .map((each) => ({
          place: each.place,
          value: `${each.missing} / ${each.expected}`,
          hint: { zh: '缺报数 / 应报数；请补报', en: 'missing of expected; report them' },
        })),
    }
  },
}

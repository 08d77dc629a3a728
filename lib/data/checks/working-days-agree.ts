import { plainSql } from '../plain-sql.ts'
import { monthsSql } from './period-sql.ts'
import { relationCheck } from './relation-check.ts'

// Of what all institutions count alike: the same calendar holds for all.
const reports = `SELECT organization_id, period, ${monthsSql} AS months, "value" FROM submissions WHERE element = 'working_days' AND department IS NULL AND stratum IS NULL AND "value" IS NOT NULL`
const usual = `SELECT period, mode("value") AS usual, count(*) AS places FROM reports GROUP BY period`

/** Working days are a denominator that all institutions share: one calendar, at most 23 in a month. */
export const workingDaysAgree = relationCheck({
  id: 'working-days-agree',
  title: { zh: '各机构工作日天数一致', en: 'all institutions have the same working days' },
  category: 'plausibility-atemporal',
  severity: 'convention',
  table: 'submissions',
  note: { zh: '国家法定工作日', en: 'national calendar of working days' },
  given: `reports AS (${reports}), usual AS (${usual})`,
  relation: `SELECT organization_id || ' ' || period AS place, ${plainSql('"value"')} || ' / ' || ${plainSql('usual')} AS shown, "value" > 23 * months OR (places >= 5 AND "value" <> usual) AS bad
    FROM reports INNER JOIN usual USING (period)`,
  hint: {
    zh: '所填 / 多数机构；请按国家规定的工作日填写',
    en: 'given / most institutions; take the national calendar',
  },
})

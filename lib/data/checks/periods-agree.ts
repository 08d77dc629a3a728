import { elements } from '../../catalogue/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { monthsSql, pastSql } from './period-sql.ts'
import { relationCheck } from './relation-check.ts'

const states = elements.filter(({ overTime }) => overTime === 'last').map(({ id }) => duckDbDialect.text(id))

// Reports of one place for a longer period, each with those of one shorter length that fill it.
const given = `SELECT organization_id, coalesce(department, '') AS department, coalesce(stratum, '') AS stratum, element, period, "value", period_start AS first, ${pastSql} AS past, ${monthsSql} AS months
  FROM submissions WHERE "value" IS NOT NULL AND element IN (SELECT element FROM submissions GROUP BY element HAVING count(DISTINCT period_unit) > 1)`
const pairs = `given AS (${given}),
  pairs AS (
    SELECT l.organization_id, l.department, l.element, l.period, l."value" AS long, sum(s."value") AS total, arg_max(s."value", s.first) AS last
    FROM (SELECT * FROM given WHERE months > 1) AS l INNER JOIN given AS s USING (organization_id, department, stratum, element)
    WHERE s.months < l.months AND s.first >= l.first AND s.past <= l.past
    GROUP BY l.organization_id, l.department, l.stratum, l.element, l.period, l."value", l.months, s.months HAVING count(*) * s.months = l.months
  ),
  compared AS (SELECT *, CASE WHEN element IN (${states.join(', ')}) THEN last ELSE total END AS short FROM pairs)`

/** Months that fill a quarter or a year say the same as the report for the quarter or year. */
export const periodsAgree = relationCheck({
  id: 'periods-agree',
  title: { zh: '按月与按季、按年填报的数一致', en: 'shorter and longer periods say the same' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  given: pairs,
  relation: `SELECT concat_ws(' ', organization_id, nullif(department, ''), period, element) AS place, ${plainSql('long')} || ' / ' || ${plainSql('short')} AS shown, long <> short AS bad FROM compared`,
  hint: {
    zh: '长时期 / 各短时期合并；计算采用短时期，请核对',
    en: 'longer period / its shorter ones; the shorter ones are used: check both',
  },
})

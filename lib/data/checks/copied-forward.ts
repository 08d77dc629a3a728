import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

// All reports of one element by one place in one year, as one sum of hashes, where its periods are shorter than the year and fill it.
// Short series and those of few different values (staff, rare events) repeat themselves by chance: four quarters are asked for
// numbers of three digits.
const years = `SELECT organization_id, element, department, stratum, period_unit, year(period_start) AS "year",
    sum(cast(hash(month(period_start), "value") AS HUGEINT)) AS series
  FROM submissions WHERE period_unit IN ('month', 'quarter') AND "value" IS NOT NULL GROUP BY ALL
  HAVING (count(*) = 12 OR count(*) = 4 AND period_unit = 'quarter' AND min("value") >= 100) AND len(list_distinct(list("value"))) >= 4`

/** Periods of a year that equal those of the year before, one by one. */
export const copiedForward = relationCheck({
  id: 'copied-forward',
  title: { zh: '全年数据未照抄上年', en: 'no year copied from the one before' },
  category: 'completeness',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  given: `years AS (${years})`,
  relation: `SELECT a.organization_id || ' ' || a.element AS place, b."year" AS shown, a.series = b.series AS bad
    FROM years AS a INNER JOIN years AS b ON a.organization_id = b.organization_id AND a.element = b.element AND b."year" = a."year" + 1
      AND a.period_unit = b.period_unit AND a.department IS NOT DISTINCT FROM b.department AND a.stratum IS NOT DISTINCT FROM b.stratum`,
  hint: {
    zh: '各期与上一年逐期相同，请按原始记录重报',
    en: 'Every period equals that of the year before: report again from the records',
  },
})

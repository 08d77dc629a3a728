import { elementsOf, indicators } from '../../catalogue/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { plainSql } from '../plain-sql.ts'
import { relationCheck } from './relation-check.ts'

const denominators = new Set(
  indicators.flatMap((each) => {
    if (!('numerator' in each.measure)) return []
    const [, denominator] = elementsOf(each)
    return denominator ? [denominator.id] : []
  }),
)

// Sums of a year against those of the year before, where both have the same periods; a year that is missing is not bridged.
const years = `SELECT organization_id, element, department, stratum, period_unit, year(period_start) AS "year", sum("value") AS total, count(*) AS n FROM submissions
  WHERE "value" IS NOT NULL AND element IN (${[...denominators].map(duckDbDialect.text).join(', ')}) GROUP BY ALL`

/** A denominator that leaps takes every share over it along. */
export const denominatorJump = relationCheck({
  id: 'denominator-jump',
  title: { zh: '分母年度变化不超过 30%', en: 'denominators change by no more than 30 % in a year' },
  category: 'plausibility-temporal',
  severity: 'characterization',
  table: 'submissions',
  note: {
    zh: '±30% 且差数不小于 30；容许 5%，由本工具设定',
    en: '±30 % and by 30 or more; 5 % are tolerated; set by this toolkit',
  },
  threshold: 0.05,
  given: `years AS (${years})`,
  relation: `SELECT concat_ws(' ', b.organization_id, b.department, b."year", b.element, b.stratum) AS place, ${plainSql('a.total')} || ' → ' || ${plainSql('b.total')} AS shown,
      abs(b.total - a.total) > 0.3 * a.total AND abs(b.total - a.total) >= 30 AS bad
    FROM years AS a INNER JOIN years AS b ON a.organization_id = b.organization_id AND a.element = b.element AND a.period_unit = b.period_unit AND a.n = b.n
      AND b."year" = a."year" + 1 AND a.department IS NOT DISTINCT FROM b.department AND a.stratum IS NOT DISTINCT FROM b.stratum`,
  hint: { zh: '上年 → 本年；请核对口径是否改变', en: 'year before → year; check whether it was counted otherwise' },
})

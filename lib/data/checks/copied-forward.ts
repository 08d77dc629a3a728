import { resultColumn, resultCount } from '../../engine/index.ts'
import { type Check, ourRule, samplesShown } from './check.ts'

// Twelve months of one element by one place, as one list. Short series and those of
// few different values (staff, rare events) repeat themselves by chance.
const years = `SELECT organization_id, element, place, "year", list("value" ORDER BY period) AS series FROM (
    SELECT organization_id, element, coalesce(department, '') || '|' || coalesce(stratum, '') AS place,
      cast(substr(period, 1, 4) AS INTEGER) AS "year", period, "value"
    FROM submissions WHERE period_unit = 'month' AND "value" IS NOT NULL
  ) GROUP BY ALL HAVING count(*) = 12 AND len(list_distinct(series)) >= 4`
const copies = `WITH years AS (${years}) SELECT a.organization_id, a.element, b."year", a.series = b.series AS copied
  FROM years AS a INNER JOIN years AS b ON a.organization_id = b.organization_id AND a.element = b.element AND a.place = b.place AND b."year" = a."year" + 1`

/** Twelve months that equal the twelve months of the year before. */
export const copiedForward: Check = {
  id: 'copied-forward',
  title: { zh: '全年数据未照抄上年', en: 'no year copied from the one before' },
  category: 'completeness',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  async find({ engine }) {
    const counts = await engine.query(`SELECT count(*) AS n, count(*) FILTER (WHERE copied) AS bad FROM (${copies})`)
    const shown = await engine.query(
      `SELECT organization_id || ' ' || element AS place, "year" FROM (${copies}) WHERE copied ORDER BY organization_id, element, "year" LIMIT ${samplesShown}`,
    )
    const found = resultColumn(shown, 'year')
    return {
      checked: resultCount(counts, 'n'),
      failed: resultCount(counts, 'bad'),
      samples: resultColumn(shown, 'place').map((place, i) => ({
        place: String(place),
        value: String(found[i]),
        hint: {
          zh: '12 个月与上一年逐月相同，请按原始记录重报',
          en: 'Twelve months equal those of the year before: report again from the records',
        },
      })),
    }
  },
}

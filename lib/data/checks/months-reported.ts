import { resultColumn, resultCount } from '../../engine/index.ts'
import { type Check, samplesShown } from './check.ts'

// Every element that a place ever reported is expected from its first month to the last month of all.
const series = `SELECT organization_id, element, min(period) AS first, count(DISTINCT period) AS got
  FROM (SELECT * FROM months WHERE "value" IS NOT NULL) GROUP BY organization_id, element`
// A stray period far outside is no month that others owe.
const months = `SELECT s.* FROM submissions AS s INNER JOIN (
    SELECT period FROM (SELECT period, count(*) AS n FROM submissions WHERE period_unit = 'month' GROUP BY period) QUALIFY n * 100 >= median(n) OVER ()
  ) AS usual USING (period)`
const owed = `WITH months AS (${months}), all_months AS (SELECT DISTINCT period FROM months), series AS (${series})
  SELECT organization_id, element, got, (SELECT count(*) FROM all_months WHERE period >= first) AS expected FROM series`

/** The matrix of hospital × element × month, and how much of it was reported. */
export const monthsReported: Check = {
  id: 'months-reported',
  title: { zh: '应报月份已报', en: 'months that are expected were reported' },
  category: 'completeness',
  severity: 'convention',
  table: 'submissions',
  threshold: 0.05,
  note: { zh: '容许缺报 5%，由本工具设定', en: '5 % may be missing; set by this toolkit' },
  async find({ engine }) {
    const counts = await engine.query(`SELECT sum(expected) AS n, sum(expected - got) AS bad FROM (${owed})`)
    const shown = await engine.query(
      `SELECT organization_id AS place, sum(expected - got) || ' / ' || sum(expected) AS shown FROM (${owed}) GROUP BY organization_id
       HAVING sum(expected - got) > 0 ORDER BY sum(expected - got) / sum(expected) DESC, organization_id LIMIT ${samplesShown}`,
    )
    const values = resultColumn(shown, 'shown')
    return {
      checked: resultCount(counts, 'n'),
      failed: resultCount(counts, 'bad'),
      samples: resultColumn(shown, 'place').map((place, i) => ({
        place: String(place),
        value: String(values[i]),
        hint: { zh: '缺报数 / 应报数；请补报', en: 'missing of expected; report them' },
      })),
    }
  },
}

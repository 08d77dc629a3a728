import { relationCheck } from './relation-check.ts'

// Series of at least a year. A place that has none of something is usual where most peers have little of it: half of them or more report something.
const series = `SELECT organization_id, element, department, stratum, count(*) AS n, max("value") AS most FROM submissions
  WHERE "value" IS NOT NULL GROUP BY ALL HAVING count(*) >= 4`
const peers = `SELECT element, department, stratum, count(*) AS places, median(most) AS usual FROM series GROUP BY ALL HAVING count(*) >= 5`

/** A number that is 0 in every period, where peers have something. */
export const allZero = relationCheck({
  id: 'all-zero',
  title: { zh: '并非各期全填 0', en: 'no series of zeros only' },
  category: 'completeness',
  severity: 'characterization',
  table: 'submissions',
  note: { zh: '容许 1%，由本工具设定', en: '1 % are tolerated; set by this toolkit' },
  threshold: 0.01,
  given: `series AS (${series}), peers AS (${peers})`,
  relation: `SELECT concat_ws(' ', s.organization_id, s.department, s.element, s.stratum) AS place, s.n || ' × 0' AS shown, s.most = 0 AS bad
    FROM series AS s INNER JOIN peers AS p ON s.element = p.element AND s.department IS NOT DISTINCT FROM p.department AND s.stratum IS NOT DISTINCT FROM p.stratum
    WHERE p.usual >= 5`,
  hint: {
    zh: '同行多有数值：确实没有，还是未填报？',
    en: 'Peers have numbers: is there really none, or was it not reported?',
  },
})

import { indicators, kinds } from '../../catalogue/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

const { text } = duckDbDialect

const pairs = indicators.flatMap(({ kind, measure }) =>
  'distribution' in measure && kinds[kind].checks.includes('classes-within-whole')
    ? [`(${text(measure.distribution)}, ${text(measure.whole)})`]
    : [],
)
const sums = `SELECT organization_id, period, department, element, sum("value") AS parts FROM submissions
  WHERE "value" IS NOT NULL AND stratum IS NOT NULL AND element IN (SELECT classes FROM pairs) GROUP BY ALL`

/** Classes of a distribution together do not exceed what they are shares of. */
export const classesWithinWhole = relationCheck({
  id: 'classes-within-whole',
  title: { zh: '各类之和不大于总数', en: 'classes within what they are shares of' },
  category: 'conformance-computational',
  severity: 'fatal',
  table: 'submissions',
  note: ourRule,
  given: `pairs(classes, whole) AS (VALUES ${pairs.join(', ')}), sums AS (${sums})`,
  relation: `SELECT concat_ws(' ', s.organization_id, s.department, s.period, s.element) AS place, ${plainSql('s.parts')} || ' / ' || ${plainSql('w."value"')} AS shown, s.parts > w."value" AS bad
    FROM sums AS s INNER JOIN pairs ON s.element = pairs.classes
    INNER JOIN (SELECT * FROM submissions WHERE element IN (SELECT whole FROM pairs)) AS w ON w.element = pairs.whole AND w.organization_id = s.organization_id AND w.period = s.period
      AND w.department IS NOT DISTINCT FROM s.department AND w.stratum IS NULL
    WHERE w."value" IS NOT NULL`,
  hint: {
    zh: '各类之和 / 总数；一人两病时只计主要一类',
    en: 'sum of classes / whole; who is in two classes counts in the main one',
  },
})

import { elements } from '../../catalogue/index.ts'
import { duckDbDialect } from '../../engine/index.ts'
import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

// One person may be seen in several departments: of persons, parts may exceed their whole, never fall short of it.
const persons = elements.filter(({ unit }) => unit === 'person').map(({ id }) => duckDbDialect.text(id))
const broken = `parts < total OR (parts > total AND element NOT IN (${persons.join(', ')}))`

// A part that is not known makes the sum unknown; one to which the element does not apply adds nothing.
const sums = (where: string, keys: string): string => `
  SELECT organization_id, period, element, ${keys}, sum("value") AS parts FROM parted WHERE ${where}
  GROUP BY ALL HAVING count(*) FILTER (WHERE "value" IS NULL AND coalesce(missing_reason, '') <> 'not-applicable') = 0 AND sum("value") IS NOT NULL`

// Elements that are reported in one way only have nothing to be held against.
const parted = `SELECT * FROM submissions WHERE element IN (
    SELECT element FROM submissions GROUP BY element HAVING count(DISTINCT (department IS NULL, stratum IS NULL)) > 1)`

const splits = `parted AS (${parted}),
  inner_strata AS (${sums('department IS NOT NULL AND stratum IS NOT NULL', 'department')}),
  departments AS (SELECT organization_id, period, element, department, "value", missing_reason FROM parted WHERE department IS NOT NULL AND stratum IS NULL
    UNION ALL SELECT organization_id, period, element, department, parts, NULL FROM inner_strata AS i WHERE NOT EXISTS (
      SELECT 1 FROM parted AS s WHERE s.stratum IS NULL AND s.organization_id = i.organization_id AND s.period = i.period AND s.element = i.element AND s.department = i.department)),
  by_department AS (SELECT organization_id, period, element, sum("value") AS parts FROM departments
    GROUP BY ALL HAVING count(*) FILTER (WHERE "value" IS NULL AND coalesce(missing_reason, '') <> 'not-applicable') = 0 AND sum("value") IS NOT NULL),
  by_stratum AS (${sums('department IS NULL AND stratum IS NOT NULL', `'' AS department`)}),
  wholes AS (SELECT organization_id, period, element, "value" AS total FROM parted WHERE department IS NULL AND stratum IS NULL AND "value" IS NOT NULL),
  compared AS (
    SELECT organization_id, period, element, '' AS department, total, parts FROM wholes INNER JOIN by_department USING (organization_id, period, element)
    UNION ALL SELECT organization_id, period, element, '', total, parts FROM wholes INNER JOIN by_stratum USING (organization_id, period, element)
    UNION ALL SELECT organization_id, period, element, '', d.parts, s.parts FROM by_department AS d INNER JOIN by_stratum AS s USING (organization_id, period, element)
      ANTI JOIN wholes USING (organization_id, period, element)
    UNION ALL SELECT organization_id, period, element, ' ' || department, "value", i.parts FROM inner_strata AS i
      INNER JOIN (SELECT * FROM parted WHERE stratum IS NULL AND "value" IS NOT NULL) USING (organization_id, period, element, department))`

/** Departments, and strata, add up to the whole that was reported beside them. */
export const splitsAddUp = relationCheck({
  id: 'splits-add-up',
  title: { zh: '各科室、各分层之和等于全院合计', en: 'departments and strata add up to the whole' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  given: splits,
  relation: `SELECT organization_id || department || ' ' || period || ' ' || element AS place, ${plainSql('total')} || ' / ' || ${plainSql('parts')} AS shown, ${broken} AS bad FROM compared`,
  hint: {
    zh: '合计 / 各部分之和；计算采用合计，请核对',
    en: 'whole / sum of its parts; the whole is used: check both',
  },
})

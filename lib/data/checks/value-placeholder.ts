import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

const placeholders = 'IN (999, 9999, 99999, 999999, 9999999, 8888, 88888, 888888, 8888888)'

// Only series that hold such a number need their usual value.
const suspects = `SELECT * FROM submissions WHERE "value" ${placeholders}`
const known = `SELECT s.zk_source, s.zk_row FROM (${suspects}) AS s INNER JOIN submissions AS h ON h.organization_id = s.organization_id AND h.element = s.element
    AND h.period_unit = s.period_unit AND h.department IS NOT DISTINCT FROM s.department AND h.stratum IS NOT DISTINCT FROM s.stratum
  WHERE h."value" IS NOT NULL GROUP BY s.zk_source, s.zk_row, s."value" HAVING count(*) >= 12 AND s."value" > 2 * median(h."value")`

// All nines or eights, and far above what the place usually reports: among many numbers some are 9999 by chance.
export const valuePlaceholder = rowCheck({
  id: 'value-placeholder',
  title: { zh: '数值不是占位数', en: 'values that stand for "unknown"' },
  category: 'conformance-value',
  severity: 'characterization',
  table: 'submissions',
  note: ourRule,
  uses: ['value'],
  among: '"value" IS NOT NULL',
  broken: `(zk_source, zk_row) IN (${known})`,
  shows: `element || ' ' || period || ': ' || ${plainSql('"value"')}`,
  hint: { zh: '不知道时请留空并写明原因', en: 'Where it is not known, leave it blank and give the reason' },
})

import { duckDbDialect } from '../../engine/index.ts'
import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

// Parts that may overlap, such as patients with both kinds of transplant: together they hold at least all of the whole.
const covers = [
  { whole: 'he_transplant_patients', parts: ['he_autologous_patients', 'he_allogeneic_patients'] },
] as const

const { text } = duckDbDialect

const sums = covers.map(
  ({ whole, parts }) => `SELECT organization_id, period, department, stratum, ${text(whole)} AS whole,
      sum("value") FILTER (WHERE element = ${text(whole)}) AS total, sum("value") FILTER (WHERE element <> ${text(whole)}) AS parts
    FROM submissions WHERE "value" IS NOT NULL AND element IN (${[whole, ...parts].map(text).join(', ')})
    GROUP BY ALL HAVING count(*) = ${parts.length + 1}`,
)

/** The whole is at most the sum of its parts, where these may overlap. */
export const partsCoverWhole = relationCheck({
  id: 'parts-cover-whole',
  title: { zh: '合计不大于可重叠的各部分之和', en: 'the whole within the sum of parts that may overlap' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  relation: `SELECT concat_ws(' ', organization_id, period, whole) AS place, ${plainSql('total')} || ' / ' || ${plainSql('parts')} AS shown, total > parts AS bad FROM (${sums.join(' UNION ALL ')})`,
  hint: {
    zh: '合计 / 各部分之和：两类都做过的患者在合计中只计一次',
    en: 'whole / sum of parts: who is in both parts counts once in the whole',
  },
})

import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { nestedPairs } from './nested-elements.ts'
import { pairedSql } from './proportion-pairs.ts'
import { relationCheck } from './relation-check.ts'

/** Chains of parts: reoperations within operated patients within discharges; deaths within 24 hours within those within 48. */
export const nestedWithinWhole = relationCheck({
  id: 'nested-within-whole',
  title: { zh: '部分不大于包含它的整体', en: 'a part within every whole that holds it' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  relation: `SELECT concat_ws(' ', organization_id, nullif(trim(replace(zk_part_of, '|', ' ')), ''), period, element) AS place, ${plainSql('"value"')} || ' / ' || denominator || ' ' || ${plainSql('total')} AS shown, "value" > total AS bad
    FROM (${pairedSql(nestedPairs)})`,
  hint: {
    zh: '按定义前者是后者的一部分，请核对两数',
    en: 'By its definition the first is a part of the second: check both',
  },
})

import { duckDbDialect } from '../../engine/index.ts'
import { plainSql } from '../plain-sql.ts'
import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

/** Data elements whose parts, by their definitions, make up the whole. */
export const wholesAndParts = [
  { whole: 'gs_doctors', parts: ['gs_doctors_senior', 'gs_doctors_intermediate', 'gs_doctors_junior'] },
] as const

const { text } = duckDbDialect

const sums = wholesAndParts.map(
  ({ whole, parts }) =>
    `SELECT organization_id, period, ${text(whole)} AS whole, sum("value") FILTER (WHERE element = ${text(whole)}) AS total, sum("value") FILTER (WHERE element <> ${text(whole)}) AS parts
     FROM submissions WHERE "value" IS NOT NULL AND element IN (${[whole, ...parts].map(text).join(', ')})
     GROUP BY organization_id, period, department, stratum HAVING count(*) = ${parts.length + 1}`,
)

/** The parts of a whole add up to it, wherever all of them were reported. */
export const partsAddUp = relationCheck({
  id: 'parts-add-up',
  title: { zh: '分项之和等于合计', en: 'parts add up to the whole' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  relation: `SELECT organization_id || ' ' || period || ' ' || whole AS place, ${plainSql('total')} || ' / ' || ${plainSql('parts')} AS shown, total <> parts AS bad FROM (${sums.join(' UNION ALL ')})`,
  hint: { zh: '请核对合计与各分项', en: 'Check the whole and its parts' },
})

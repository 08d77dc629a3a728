import { duckDbDialect, resultColumn, resultCount } from '../../engine/index.ts'
import { type Check, nothing, ourRule, plainSql, samplesShown } from './check.ts'

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
export const partsAddUp: Check = {
  id: 'parts-add-up',
  title: { zh: '分项之和等于合计', en: 'parts add up to the whole' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'submissions',
  note: ourRule,
  async find({ engine }) {
    if (sums.length === 0) return nothing
    const all = sums.join(' UNION ALL ')
    const counts = await engine.query(
      `SELECT count(*) AS n, count(*) FILTER (WHERE total <> parts) AS bad FROM (${all})`,
    )
    const shown = await engine.query(
      `SELECT organization_id || ' ' || period || ' ' || whole AS place, ${plainSql('total')} || ' / ' || ${plainSql('parts')} AS shown FROM (${all}) WHERE total <> parts ORDER BY place LIMIT ${samplesShown}`,
    )
    const values = resultColumn(shown, 'shown')
    return {
      checked: resultCount(counts, 'n'),
      failed: resultCount(counts, 'bad'),
      samples: resultColumn(shown, 'place').map((place, i) => ({
        place: String(place),
        value: String(values[i]),
        hint: { zh: '请核对合计与各分项', en: 'Check the whole and its parts' },
      })),
    }
  },
}

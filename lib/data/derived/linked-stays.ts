import type { DuckDb } from '../../engine/index.ts'

/** Days from discharge to the patient's next admission, where there is one within the longest span asked for. */
export const nextAdmission = 'zk_next.days'
/** The last day of discharge in the data of the institution. */
export const lastDay = 'zk_ends.day'

const longest = 31

/** Lines the stays of each patient up by admission; stays that end on their first day are passed over. */
const nextSql = (relation: string): string => `SELECT zk_source, zk_row, days FROM (
    SELECT zk_source, zk_row, lead(admission_date) OVER (PARTITION BY patient_key ORDER BY admission_date, discharge_date, zk_source, zk_row)
      - discharge_date AS days
    FROM ${relation} WHERE patient_key IS NOT NULL AND admission_date < discharge_date
  ) WHERE days BETWEEN 0 AND ${longest}`

/** Works the links out; the joins for a query that reads them and calls the relation `stays`. */
export async function linkStays(relation: string, db: DuckDb): Promise<string> {
  await db.run(`CREATE TABLE zk_next AS ${nextSql(relation)}`)
  await db.run(
    `CREATE TABLE zk_ends AS SELECT organization_id, max(discharge_date) AS day FROM ${relation} GROUP BY organization_id`,
  )
  return `LEFT JOIN zk_next ON zk_next.zk_source = stays.zk_source AND zk_next.zk_row = stays.zk_row
    LEFT JOIN zk_ends ON zk_ends.organization_id = stays.organization_id`
}

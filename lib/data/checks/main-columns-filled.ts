import { resultCount } from '../../engine/index.ts'
import { type Check, frontPageRule, nothing } from './check.ts'

const columns = [
  'admission_date',
  'department',
  'principal_diagnosis',
  'sex',
  'age_years',
  'length_of_stay',
  'discharge_way',
] as const

/** Cells of the front page that most indicators need: how many of them are blank. */
export const mainColumnsFilled: Check = {
  id: 'main-columns-filled',
  title: { zh: '首页主要项目已填', en: 'main items of the front page filled in' },
  category: 'completeness',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  async find(dataset) {
    const there = columns.filter((column) => dataset.columns('discharges').includes(column))
    if (there.length === 0) return nothing
    const blank = there.map(
      (column) => `count(*) FILTER (WHERE "${column}" IS NULL OR cast("${column}" AS VARCHAR) = '') AS ${column}`,
    )
    const answer = await dataset.engine.query(`SELECT count(*) AS zk_rows, ${blank.join(', ')} FROM "discharges"`)
    const counts = there.map((column) => ({ column, count: resultCount(answer, column) }))
    return {
      checked: resultCount(answer, 'zk_rows') * there.length,
      failed: counts.reduce((sum, { count }) => sum + count, 0),
      samples: counts
        .filter(({ count }) => count > 0)
        .map(({ column, count }) => ({
          place: `discharges: ${column}`,
          value: String(count),
          hint: { zh: '空白格数；请补填', en: 'blank cells; fill them in' },
        })),
    }
  },
}

import { resultCount } from '../../engine/index.ts'
import { discharges } from '../schema/discharges.ts'
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

const isText = (name: string): boolean =>
  discharges.columns.some((column) => column.name === name && column.type === 'text')

/** Cells of the front page that most indicators need: how many of them are blank. */
export const mainColumnsFilled: Check = {
  id: 'main-columns-filled',
  title: { zh: '首页主要项目已填', en: 'main items of the front page filled in' },
  category: 'completeness',
  severity: 'convention',
  table: 'discharges',
  note: frontPageRule,
  anywhere: true,
  async find(dataset) {
    const there = columns.filter((column) => dataset.columns('discharges').includes(column))
    if (there.length === 0) return nothing
    const engine = dataset.engineOf('discharges')
    const { ident } = engine.dialect
    const blank = there.map((column) => {
      const name = ident(column)
      const empty = isText(column) ? `(${name} IS NULL OR ${name} = '')` : `${name} IS NULL`
      return `count(CASE WHEN ${empty} THEN 1 ELSE NULL END) AS ${ident(`zk_${column}`)}`
    })
    const answer = await engine.query(
      `SELECT count(*) AS ${ident('zk_rows')}, ${blank.join(', ')} FROM ${ident('discharges')}`,
    )
    const counts = there.map((column) => ({ column, count: resultCount(answer, `zk_${column}`) }))
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

import { ourRule } from './check.ts'
import { relationCheck } from './relation-check.ts'

const years = `SELECT DISTINCT year(discharge_date) AS "year", drg_weight_version AS version FROM discharges WHERE drg_weight_version IS NOT NULL`
const lists = `SELECT "year", string_agg(version, ', ' ORDER BY version) AS versions FROM years GROUP BY "year"`

/** Whether weights of one year may be held against those of the year before. */
export const weightVersionsSteady = relationCheck({
  id: 'weight-versions-steady',
  title: { zh: '相邻年度 DRG 权重版本相同', en: 'DRG weights of the same version in years that follow' },
  category: 'conformance-relational',
  severity: 'characterization',
  table: 'discharges',
  note: ourRule,
  uses: ['drg_weight_version'],
  given: `years AS (${years}), lists AS (${lists})`,
  relation: `SELECT b."year" AS place, a.versions || ' → ' || b.versions AS shown, a.versions <> b.versions AS bad FROM lists AS a INNER JOIN lists AS b ON b."year" = a."year" + 1`,
  hint: {
    zh: '版本更换后 CMI 与上年不可直接比较；请写入 zhikong.breaks',
    en: 'CMI does not compare across versions: state it in zhikong.breaks',
  },
})

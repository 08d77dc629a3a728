import { ourRule } from './check.ts'
import { rowCheck } from './row-check.ts'

// Groups that the table lists with several weights (of several versions) are not compared.
export const drgWeightMatches = rowCheck({
  id: 'drg-weight-matches',
  title: { zh: '病例权重与权重表一致', en: 'weight of the case equals the table' },
  category: 'verification',
  severity: 'convention',
  table: 'discharges',
  note: ourRule,
  uses: ['drg_code', 'drg_weight'],
  needs: ['drg_weights'],
  from: `(SELECT d.*, w.listed FROM discharges AS d INNER JOIN (SELECT drg_code, min(weight) AS listed FROM drg_weights GROUP BY drg_code HAVING count(DISTINCT weight) = 1) AS w USING (drg_code))`,
  among: 'drg_weight IS NOT NULL',
  broken: 'drg_weight <> listed',
  shows: `drg_code || ' / ' || drg_weight || ' / ' || listed`,
  hint: { zh: '请核对权重版本，或重新取权重', en: 'Check the version of the weights, or look them up again' },
})
